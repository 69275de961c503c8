import Assessment
import Typesetting
import Values
import WordProcessing

@testable import Dossiers

/// A document with one of everything that a Word file has to show.
enum WordSample {
    static let place = SourceLocation(file: "样张")

    /// A PNG by its first eight bytes: all that the writer asks for.
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2]

    static func number(_ text: String, _ code: String) -> Inline {
        TraceCode(typed: code).map { .number(text, $0) } ?? .text(text)
    }

    static func heading(
        _ level: Int, _ title: String, id: String = "", isNumbered: Bool = true,
        isAnnex: Bool = false
    ) -> Block {
        .heading(
            Heading(
                level: level, title: title, id: id, isNumbered: isNumbered,
                startsPage: isAnnex, isAnnex: isAnnex))
    }

    static func paragraph(_ words: String, _ role: Paragraph.Role = .body) -> Block {
        .paragraph(Paragraph(role: role, inlines: [.text(words)]))
    }

    /// Two levels of common words over columns, a column without any, a cell in two columns.
    static let nested = Table(
        kind: .data, id: "nested", caption: "不同算法",
        columns: [
            Table.Column(title: "算法"),
            Table.Column(title: "2024年", groups: ["结果（个/cm³）", "两年"], align: .decimal),
            Table.Column(title: "2026年", groups: ["结果（个/cm³）", "两年"], align: .decimal),
            Table.Column(title: "变化", groups: ["结果（个/cm³）"], align: .decimal),
            Table.Column(title: "有效数", align: .right),
        ],
        rows: [
            Table.Row(cells: [
                Table.Cell("时→月→年"), Table.Cell([number("2861.5", "A2C4E")]),
                Table.Cell([number("98", "B3D5F")]), Table.Cell([number("+1.25", "C4E6G")]),
                Table.Cell([number("26216", "D5F7H")]),
            ]),
            Table.Row(
                cells: [
                    Table.Cell("不剔除"), Table.Cell([.text("没有数据")], span: 3),
                    Table.Cell([.text("—"), .footnote([.text("表中的脚注。")])]),
                ], id: "second"),
        ], note: [.text("“—”表示没有。")], place: place)

    static let form = Table(
        kind: .form, id: "form", caption: "任务表",
        columns: [
            Table.Column(title: "编号", align: .center, isNarrow: true),
            Table.Column(title: "内容"), Table.Column(title: "结论", isNarrow: true),
        ],
        rows: [
            Table.Row(kind: .group, cells: [Table.Cell("（一）筑牢生态底色")]),
            Table.Row(kind: .subgroup, cells: [Table.Cell("1.守住底线")]),
        ]
            + Verdict.allCases.enumerated().map { index, verdict in
                Table.Row(cells: [
                    Table.Cell("（\(index + 12)）"),
                    Table.Cell("探索生态产品价值实现机制，推进山水林田湖草系统治理。"),
                    Table.Cell([.text(verdict.wording.chinese)], mark: verdict),
                ])
            }, place: place)

    /// Wider than upright paper.
    static let wide = Table(
        kind: .data, id: "wide", caption: "逐月",
        columns: [Table.Column(title: "站点")]
            + (1...12).map { Table.Column(title: "\($0)月", align: .right, isNarrow: true) },
        rows: (1...3).map { row in
            Table.Row(
                cells: [Table.Cell("站\(row)")]
                    + (1...12).map { Table.Cell("\(row)\($0)34.56789") })
        }, place: place)

    static let figure = Figure(
        id: "figure", caption: "逐月平均", picture: Picture(.ionMonths, "ion"),
        note: [.text("来源：data/2026.csv")],
        traces: [FigureTrace(label: "2026年", codes: ["E6G8J"].compactMap(TraceCode.init(typed:)))],
        place: place)

    static let blocks: [Block] = [
        .cover(
            Cover(
                marks: ["演示数据", "征求意见稿"], title: ["房山区", "“中国天然氧吧”复查材料"],
                subtitle: ["2026年度"],
                foot: [
                    Cover.Entry(label: "编制单位", value: "区气象局"),
                    Cover.Entry(label: "牵头单位", value: "区天然氧吧工作领导小组"),
                ])),
        heading(1, "评价结论", id: "conclusion", isNumbered: false),
        .paragraph(
            Paragraph(
                role: .lead,
                inlines: [
                    .text("年均"), number("2961个/cm³", "F7H9K"), .text("，见"),
                    .reference("first", at: place), .text("和"), .reference("nested", at: place),
                    .text("。"),
                ])),
        .newPage, .contents(Contents(kind: .headings, title: "目　录")),
        .newPage, .contents(Contents(kind: .figures, title: "图目录")),
        .contents(Contents(kind: .tables, title: "表目录")),
        heading(1, "依据", id: "first"),
        .paragraph(
            Paragraph(
                role: .body,
                inlines: [
                    .text("PM₂.₅与O₃。"), .strong("要点"),
                    .footnote([.text("正文的脚注，有"), number("47条", "G8J2M"), .text("。")]),
                    .text("见"), .reference("sub", at: place), .text("与"),
                    .reference("figure", at: place), .text("，"),
                    .link("第二行", to: "second", at: place), .text("。"),
                ])),
        heading(2, "含义", id: "sub"), .table(nested),
        .notice([
            Paragraph(role: .small, inlines: [.text("本材料为"), .strong("演示数据"), .text("。")]),
            Paragraph(role: .small, inlines: [.text("第二段。")]),
        ]),
        .list(List(isNumbered: true, role: .body, items: [[.text("甲")], [.text("乙")]])),
        .list(List(isNumbered: false, role: .item, items: [[.text("丙")], [.text("丁")]])),
        heading(2, "图"), paragraph("下图。"), .figure(figure),
        heading(3, "三级"), heading(4, "四级"), heading(4, "又四级"),
        heading(1, "任务"), .table(form), .table(wide),
        paragraph("正文到此。"), .contents(Contents(kind: .annexes, title: "")),
        .sign(
            Sign(
                entries: [
                    Cover.Entry(label: "编制人", value: "王某某"),
                    Cover.Entry(label: "审核人", value: "—"),
                    Cover.Entry(label: "批准人", value: ""),
                ], seals: ["区气象局", "区生态环境局", "区文化和旅游局"])),
        heading(1, "方法", id: "annex", isAnnex: true),
        heading(2, "附件的一级"), paragraph("附件的正文。"),
        .table(
            Table(
                kind: .compact, id: "small", caption: "索引",
                columns: [Table.Column(title: "码"), Table.Column(title: "来源")],
                rows: [Table.Row(cells: [Table.Cell("H2K4M"), Table.Cell("data/2026.csv")])],
                place: place)),
        .orientation(.landscape), heading(2, "横排的一级"), paragraph("横排的正文。"),
        .orientation(.portrait), paragraph("又是竖排。"),
        heading(1, "清单", id: "annex2", isAnnex: true), heading(2, "又从一开始"),
    ]

    static func document() throws(InputFault) -> Document {
        try Numbering.number(
            Document(
                title: "房山区复查材料", author: "区气象局", subject: "复查", runningMark: "演示数据",
                runningHead: "房山区　2026年", blocks: blocks))
    }

    static func file(_ document: Document, setter: any LineSetter) throws(InputFault) -> WordFile {
        let laid = try DocumentLayout(setter: setter, paint: { _ in nil }, markInks: [:])
            .lay(document)
        return try WordComposer.file(
            document, pages: laid.numbers, created: "2026-12-31T00:00:00+08:00",
            creator: "fucha 0.1.0", setter: setter,
            markInks: [.met: Ink(0, 0x9E, 0x73), .notMet: Ink(0xD5, 0x5E, 0)],
            paint: { figure throws(InputFault) in
                WordPicture(
                    width: 200, height: 100, png: png, altText: "柱状图", name: figure.number)
            })
    }
}
