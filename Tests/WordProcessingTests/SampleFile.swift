import Foundation
import Packaging

@testable import WordProcessing

/// A file with one of everything.
enum SampleFile {
    /// Four bars, 120 × 60 pixels.
    static let png = [UInt8](
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8AgMAAADQw5Y7AAAADFBMVEX///8AcrLmnwCAgIAFVoKcAAAAL0lEQVR4\
                2mNgGDqAaxUQLBiVHvrSrKFAEDDspaG84SwNZY1Kj0rTWPo/XjCQ9RIAEeJNwcZ5V+MAAAAASUVORK5CYII=
                """) ?? Data())
    static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)

    static let stroke = OfficeStroke(.black, width: 0.5)
    static let page = WordPage(
        width: 595.3, height: 841.9, top: 104.9, bottom: 99.2, left: 79.4, right: 73.7,
        header: 72, footer: 64)
    static let turned = WordPage(
        width: 841.9, height: 595.3, isTurned: true, top: 79.4, bottom: 73.7, left: 99.2,
        right: 104.9, header: 48, footer: 38)
    static let grid = WordGrid(pitch: 28.95, tracking: -0.207)

    static let picture = WordPicture(
        width: 442, height: 198, png: png, svg: svg, altText: "柱状图：<最高> 在 \"夏季\"", name: "图3-2")

    /// Every property that a run can have.
    static let look = WordLook(
        style: "Code", face: WordFace("黑体", latin: "Arial"), size: 5.5,
        ink: OfficeInk(0, 0x72, 0xB2), isBold: true, tracking: -0.25, rise: -1.5, shift: .lowered,
        box: stroke, isUnchecked: true)

    /// Every property that a paragraph can have.
    static let format = WordFormat(
        alignment: .justified, leading: .exact(28.95), spaceBefore: 6, spaceAfter: 8,
        indent: WordIndent(left: 10, right: 5, first: 32, firstCharacters: 2),
        tabs: [WordTab(.right, at: 400, hasDots: true), WordTab(.decimal, at: 100)],
        keepsWithNext: true, keepsTogether: true, startsPage: false, avoidsWidows: true,
        box: WordBox(stroke, padding: 8), partsScripts: false, snapsToGrid: false,
        outlineLevel: 2, counted: .by(1, level: 2))

    static let styles =
        [
            WordStyle("Normal", name: "Normal", isDefault: true, look: WordLook(size: 16)),
            WordStyle(
                "Heading1", name: "heading 1", basedOn: "Normal", next: "Normal", format: format,
                look: look),
            WordStyle("Code", name: "溯源码", kind: .character, look: WordLook(size: 5.5)),
            WordStyle(
                "Grid", name: "Table Grid", kind: .table, edges: .grid(stroke), padding: 5.4,
                headEdges: WordEdges(bottom: stroke), headFill: OfficeInk(0xEB, 0xEB, 0xEB)),
        ] + ["Cell", "Footer", "TOCHeading", "TOC1"].map { WordStyle($0, name: $0) } + notes

    /// What every file with footnotes has to have.
    static let notes = [
        WordStyle("FootnoteText", name: "footnote text"),
        WordStyle(
            "FootnoteReference", name: "footnote reference", kind: .character,
            look: WordLook(shift: .raised)),
    ]

    static func cell(_ words: String, span: Int = 1, merge: WordCell.Merge = .none) -> WordCell {
        WordCell(
            [WordParagraph("Cell", [.text(words)])], span: span, merge: merge,
            edges: WordEdges(bottom: stroke), fill: OfficeInk(0xEB, 0xEB, 0xEB))
    }

    /// A heading of two rows: one cell over two columns, one over two rows.
    static let table = WordTable(
        style: "Grid", columns: [100, 120, 80],
        rows: [
            WordRow(
                [cell("算法", merge: .start), cell("结果", span: 2)], height: 22.7, isHead: true),
            WordRow(
                [cell("", merge: .rest), cell("2024年"), cell("2026年")], height: 22.7,
                isHead: true),
            WordRow([cell("时→月→年"), cell("2861"), WordCell([])], splits: true),
        ], edges: .grid(stroke), padding: 5.5, verticalPadding: 1.5, indent: 3, altText: "不同算法")

    static let margin = WordMargin(
        odd: [WordParagraph("Footer", [.text("— "), .field("PAGE", [.text("1")]), .text(" —")])],
        even: [WordParagraph("Footer", [.text("左")])])

    static let inlines: [WordInline] = [
        .text("第一行\n第二行\t制表", look), .bookmark("_Toc1", [.text("题")]),
        .field("REF _Toc1 \\h", [.text("题")]), .link(to: "_Toc1", [.text("链接")]),
        .note([WordParagraph(nil, [.text("脚注 < & >")])]), .picture(picture),
    ]

    static let contents = WordContents(
        instruction: "TOC \\o \"1-2\" \\h \\z \\u",
        title: WordParagraph("TOCHeading", [.text("目录")]),
        entries: ["一、依据", "二、总表"].map { words in
            WordParagraph(
                "TOC1",
                [
                    .link(
                        to: "_Toc1",
                        [.text(words + "\t"), .field("PAGEREF _Toc1 \\h", [.text("7")])])
                ])
        }, isGallery: true)

    static let file = WordFile(
        title: "复查材料 <一>", author: "区气象局", subject: "年度", keywords: "演示数据",
        created: "2026-12-31T00:00:00+08:00", creator: "fucha 0.1.0",
        base: WordLook(face: WordFace("仿宋_GB2312", latin: "Times New Roman"), size: 16),
        baseFormat: WordFormat(leading: .single, spaceAfter: 0), styles: styles,
        lists: [
            WordList([
                WordList.Level(.chinese, "%1、", style: "Heading1"),
                WordList.Level(.chinese, "（%2）"),
                WordList.Level(.decimal, "%3.", indent: WordIndent(left: 10)),
            ]), WordList([WordList.Level(.none, "——")]),
        ], countings: [WordCounting(list: 0), WordCounting(list: 0, starts: [nil, 3, 1])],
        fonts: [
            WordFont("仿宋_GB2312", alternatives: ["仿宋", "FangSong"], family: .modern),
            WordFont("Arial", family: .swiss, isChinese: false),
        ], mirrorsMargins: true,
        sections: [
            WordSection(page: page, grid: grid, blocks: [.table(table)]),
            WordSection(
                page: page, grid: grid, header: margin, footer: margin,
                blocks: [
                    .contents(contents), .paragraph(WordParagraph(nil, format: format, inlines)),
                    .table(table), .table(table),
                ]),
            WordSection(
                page: turned, footer: margin,
                blocks: [.paragraph(WordParagraph(nil, [.text("横排")])), .table(table)]),
        ])

    static func with(_ inlines: [WordInline]) -> WordFile {
        with([.paragraph(WordParagraph(nil, inlines))])
    }

    static func with(_ blocks: [WordBlock]) -> WordFile {
        WordFile(
            title: "", styles: styles, sections: [WordSection(page: page, blocks: blocks)])
    }
}
