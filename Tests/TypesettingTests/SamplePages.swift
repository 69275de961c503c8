import Glibc
import Testing

@testable import Typesetting

/// Pages to look at; written where `FUCHA_SAMPLE_PAGES` says.
@Suite(.enabled(if: InstalledFonts.areThere, "\(InstalledFonts.why)"))
struct SamplePages {
    static let body = TextStyle(.body, size: 16, tracking: -0.207)
    static let title = TextStyle(.title, size: 22)
    static let level1 = TextStyle(.heading, size: 16)
    static let level2 = TextStyle(.subheading, size: 16)

    static func page(_ paragraphs: [(String, TextStyle, ParagraphStyle)], setter: TextSetter)
        -> Page
    {
        var drawings: [Drawing] = []
        var y = 104.9 + 20
        for (text, style, paragraph) in paragraphs {
            for line in setter.lines([Span(text, style)], style: paragraph) {
                drawings += line.drawings(at: Point(x: 79.37, y: y))
                y += style.role == .title ? 34 : 28.95
            }
        }
        drawings.append(
            .stroke(
                Path.rect(Rect(x: 79.37, y: 104.9, width: 442.2, height: 637.8)),
                Stroke(Ink(0xD9, 0xD9, 0xD9), width: 0.3)))
        drawings += setter.label(
            "— 3 —", style: TextStyle(.song, size: 14), at: Point(x: 521.57 - 14, y: 770),
            align: .trailing)
        return Page(size: Size(width: 595.28, height: 841.89), label: "— 3 —", drawings: drawings)
    }

    @Test(.enabled(if: getenv("FUCHA_SAMPLE_PAGES") != nil, "nobody asked for pages"))
    func write() throws {
        guard let folder = getenv("FUCHA_SAMPLE_PAGES").map({ String(cString: $0) }) else { return }
        let library = try FontLibrary(book: FontBook(InstalledFonts.plan))
        let setter = TextSetter(library: library)
        let text = ParagraphStyle(measure: 442.2, firstIndent: 31.586)
        let centre = ParagraphStyle(measure: 442.2, alignment: .center)
        let p = Self.page(
            [
                ("“中国天然氧吧”助力绿色房山高质量发展三年实施方案（2024-2026年）", Self.title, centre),
                ("（征求意见稿）", Self.level2, centre),
                (
                    "房山区深入贯彻落实习近平总书记“绿水青山就是金山银山”的生态发展理念和国家生态文明发展战略，围绕房山区“三区一节点”功能定位，扎实推进“中国天然氧吧”（以下简称“氧吧”）品牌创建活动，助力生态宜居示范区建设。为深入挖掘氧吧品牌价值，促进氧吧品牌与文旅农林康体融合发展，特制定本实施方案。",
                    Self.body, text
                ),
                ("一、总体要求", Self.level1, text),
                ("（一）指导思想", Self.level2, text),
                (
                    "协同控制PM2.5和臭氧污染，持续开展秋冬季大气污染综合治理攻坚行动，空气质量持续改善。加强湿地和水源地保护，推进永定河、大石河、小清河、拒马河等水系综合治理，城镇污水处理率达到94%以上。重点河湖水系景观及滨水空间品质进一步提升，山区生态清洁小流域达标率75%以上。区域内年均负（氧）离子浓度≥3000个/cm3。2024年，完成氧吧创建申报，力争获评。出台《房山区“中国天然氧吧”发展专项规划》，合理规划布局氧吧品牌利用。",
                    Self.body, text
                ),
                (
                    "2026年，持续开展氧吧品牌效益转化，按照《中国天然氧吧复查办法》规定的复查指标，持续推进指标达标。试点打造“氧吧小镇”、“氧吧村”、“氧吧沟域”等新产业热点。",
                    Self.body, text
                ),
            ], setter: setter)
        let traps = Self.page(
            [
                ("（一）陷阱与难点（2024—2026年）", Self.level2, text),
                (
                    "他说：“《规划》（草案）中‘氧吧’一词，出现了3次。”——见附件1；垟、堃、㎡、℃、μg/m³均应正常显示……其中PM₂.₅年均浓度为32μg/m³，O₃-8h为160 μg/m3，较2024年下降12.5%～15.8%，面积1234567.89平方公里。",
                    Self.body, text
                ),
                (
                    "依据HJ 633-2012《环境空气质量指数（AQI）技术规定（试行）》与GB/T 9704-2012，详见https://www.example.gov.cn/fangshan/2026/tianranyangba/fucha/index.html?year=2026&district=110111，校验码9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08为准。",
                    Self.body, text
                ),
                (
                    "第十二条　The re-inspection of “China Natural Oxygen Bar” areas takes place every three years，it’s mandatory。数值范围100～150个/cm³、—1—、2026年3月1日。",
                    Self.body, text
                ),
                ("一、标题（黑体）AQI优良天数313天，占85.8%", Self.level1, text),
            ], setter: setter)
        let table = Page(size: p.size, drawings: Self.table(setter))
        let info = DocumentInfo(title: "样张", created: "2026-03-01T00:00:00+08:00")
        let bytes = try CairoRenderer.pdf(pages: [p, traps, table], info: info, library: library)
        let file = fopen("\(folder)/sample.pdf", "wb")
        _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
    }

    static func table(_ setter: TextSetter) -> [Drawing] {
        let widths = [70.0, 190, 42, 80, 60]
        let rows = [
            ["任务名称", "建设内容", "完成时限", "牵头单位", "结果（%）"],
            [
                "4.加强生态系统监测",
                "（13）完善负氧离子监测站网建设，完成至少1个站点优化。\n（14）区域内年均负（氧）离子浓度≥3000个/cm3。\n（15）持续开展负（氧）离子监测，观测数据稳定连续，设备运行正常。",
                "2026年", "区气象局\n区园林绿化局\n北京市房山世界地质公园管理处", "98.7",
            ],
            [
                "9.打造“氧吧+”康养产业模式", "（32）推出至少1项心脑血管健康指数、森林体验指数等服务产品",
                "持续推进", "区民政局\n区规自分局", "100.0",
            ],
            [
                "来源", "data/2026/air/空气质量日报_2026.xlsx[年度]!O3:O368，SHA-256 9f86d081884c7d65…", "—",
                "HJ 633-2026", "1234.5",
            ],
        ]
        let cell = TextStyle(.body, size: 10.5)
        let head = TextStyle(.heading, size: 10.5)
        var drawings: [Drawing] = []
        var top = 105.0
        for (number, row) in rows.enumerated() {
            var left = 79.37
            var height = 0.0
            for (column, text) in row.enumerated() {
                let style = number == 0 ? head : cell
                let paragraph = ParagraphStyle(
                    measure: widths[column] - 8,
                    alignment: number == 0 || column == 2
                        ? .center : column == 4 ? .trailing : column == 1 ? .justified : .leading)
                var y = top + 15
                for line in setter.lines([Span(text, style)], style: paragraph) {
                    drawings += line.drawings(at: Point(x: left + 4, y: y))
                    y += 16
                }
                height = max(height, y - top - 8)
                left += widths[column]
            }
            left = 79.37
            for width in widths {
                drawings.append(
                    .stroke(
                        .rect(Rect(x: left, y: top, width: width, height: height)),
                        Stroke(.black, width: 0.5)))
                left += width
            }
            top += height
        }
        drawings += setter.label(
            "年均3214个/cm³，高于目标7.1%；PM2.5为32μg/m³", style: TextStyle(.heading, size: 14),
            at: Point(x: 300, y: top + 40), align: .center)
        for month in 1...12 {
            drawings += setter.label(
                "\(month)月", style: TextStyle(.heading, size: 9),
                at: Point(x: 70 + Double(month) * 36, y: top + 60), align: .center)
            drawings += setter.label(
                "\(month * 310)", style: TextStyle(.latinSans, size: 9),
                at: Point(x: 70 + Double(month) * 36, y: top + 75), align: .center)
        }
        drawings += [
            Drawing.group(
                setter.label("浓度（个/cm³）", style: TextStyle(.heading, size: 9), at: .zero),
                offset: Point(x: 70, y: top + 140), degrees: -90)
        ]
        for (row, mark) in [
            "● ◌ ◇ △ – ▲▼■□☆★↑↓→①⑳ⅢⅣ", "㎡ ㎞ ℃ ℉ ‰ ％ ° μ Ω ≈ ≠ ± × ÷ ≤ ≥ √ ∞ 〇 々 〔2026〕 № ￥ €",
        ].enumerated() {
            drawings += setter.label(
                mark, style: TextStyle(.body, size: 14),
                at: Point(x: 90, y: top + 170 + Double(row) * 24))
        }
        return drawings
    }
}

extension [Drawing] {
    /// What is inked or linked, without the groups and tags it stands in.
    var flattened: [Drawing] {
        var drawings: [Drawing] = []
        walk { drawings.append($0) }
        return drawings
    }
}
