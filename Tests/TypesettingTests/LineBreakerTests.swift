import Testing

@testable import Typesetting

/// What every line of every paragraph must keep, at many measures.
struct LineBreakerTests {
    static let texts = [
        "房山区深入贯彻落实习近平总书记“绿水青山就是金山银山”的生态发展理念和国家生态文明发展战略，围绕房山区“三区一节点”功能定位，扎实推进“中国天然氧吧”（以下简称“氧吧”）品牌创建活动，助力生态宜居示范区建设。",
        "协同控制PM2.5和臭氧污染，城镇污水处理率达到94%以上，年均负（氧）离子浓度≥3000个/cm³，旅游人数1563.2万人次，2026年3月1日起按HJ 633-2026评价，浓度100～150μg/m³。",
        "负氧离子剔除2026-07-03至2026-07-15，缺测自2026-10-01起，办法见HJ 633-2026附件1，豁免至2027-06-30止。",
        "他说：“《规划》（草案）中‘氧吧’一词，出现了3次。”——见附件1；其余……从略！第十二条（试行）、第3款、表4。",
        "详见https://www.example.gov.cn/fangshan/2026/index.html?year=2026&district=110111，校验码9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08。",
    ]

    /// clreq, strict: may not start a line (the mark of a foot beside the second of a pair is its first).
    static let neverFirst = Set("，。、；：？！）》〉」』】〕”’—…～·％℃,.;:!?)%³")
    static let neverLast = Set("（《〈「『【〔“‘([")
    static let words = [
        "94%", "3000个/cm³", "1563.2万人次", "2026年", "3月", "1日", "HJ 633-2026", "100～150μg/m³", "第十二条",
        "第3款",
        "表4", "附件1", "3次", "PM2.5", "——", "……", "2026-07-03", "2026-07-15", "2027-06-30",
    ]

    private static func text(_ line: SetLine) -> String {
        line.drawings.flattened.compactMap {
            if case .glyphs(let run) = $0 { run.text } else { nil }
        }.joined()
    }

    private func check(_ setter: TextSetter, text: String, ems: Int, alignment: Alignment) {
        let style = TextStyle(.body, size: 10)
        let paragraph = ParagraphStyle(
            measure: Double(ems) * 10, alignment: alignment, firstIndent: ems > 12 ? 20 : 0)
        let lines = setter.lines([Span(text, style)], style: paragraph)
        let words = lines.map(Self.text)
        var wrong: [String] = []
        // Nothing is lost but the spaces at line ends.
        let all = { (text: String) in text.filter { $0 != " " } }
        if all(words.joined()) != all(text) { wrong.append("lost: \(words)") }
        for (index, line) in words.enumerated() {
            if lines[index].overflows(paragraph) { wrong.append("overflows: \(line)") }
            if index > 0, let first = line.first, Self.neverFirst.contains(first) {
                wrong.append("starts badly: \(line)")
            }
            if let last = line.last, Self.neverLast.contains(last) {
                wrong.append("ends badly: \(line)")
            }
        }
        // From twelve ems on every word of the list fits on a line.
        if ems >= 12 {
            let count = { (whole: String, word: String) in
                whole.split(separator: word, omittingEmptySubsequences: false).count - 1
            }
            for word in Self.words
            where words.map({ count($0, word) }).reduce(0, +) != count(text, word) {
                wrong.append("parted: \(word)")
            }
        }
        #expect(wrong.isEmpty, "\(ems) ems, \(alignment)")
    }

    @Test(arguments: Array(8...40), texts)
    func keepsTheRulesUnderAFixedFace(_ ems: Int, _ text: String) throws {
        let setter = TextSetter(library: try FontLibrary(book: .fixedWidth()))
        check(setter, text: text, ems: ems, alignment: .justified)
        check(setter, text: text, ems: ems, alignment: .leading)
        check(setter, text: text, ems: ems, alignment: .center)
    }

    @Test(.enabled(if: InstalledFonts.areThere, "\(InstalledFonts.why)"), arguments: texts)
    func keepsTheRulesUnderRealFaces(_ text: String) throws {
        let setter = TextSetter(library: try FontLibrary(book: FontBook(InstalledFonts.plan)))
        for ems in 10...36 { check(setter, text: text, ems: ems, alignment: .justified) }
    }

    @Test(arguments: Array(20...32))
    func justifiedLinesFillTheMeasure(_ ems: Int) throws {
        let setter = TextSetter(library: try FontLibrary(book: .fixedWidth()))
        let paragraph = ParagraphStyle(measure: Double(ems) * 10, firstIndent: 20)
        for text in Self.texts.dropLast() {
            let lines = setter.lines([Span(text, TextStyle(.body, size: 10))], style: paragraph)
            for line in lines.dropLast() {
                #expect(abs(line.width - paragraph.measure) < 0.01, "\(Self.text(line))")
            }
        }
    }

    /// 29 characters and a stop in lines of 28: the last line would hold one character.
    /// A narrow cell once parted 1386.50 at its point, as if it were a file's name.
    @Test(arguments: [6, 7, 8, 9])
    func aDecimalNumberIsNotPartedAtItsPoint(ems: Int) throws {
        let setter = try TextSetter(book: .fixedWidth())
        let lines = setter.lines(
            [Span("高于2024年的1386.50万人次", TextStyle(.body, size: 10))],
            style: ParagraphStyle(measure: Double(ems) * 10, alignment: .leading))
        #expect(lines.map(Self.text).contains { $0.contains("1386.50") })
        let unit = setter.lines(
            [Span("79.3%；29.7μg/m³", TextStyle(.body, size: 10))],
            style: ParagraphStyle(measure: Double(ems) * 10, alignment: .leading))
        #expect(unit.map(Self.text).contains { $0.contains("μg/m³") })
    }

    @Test func aLastLineOfOneCharacterIsAvoided() throws {
        let setter = TextSetter(library: try FontLibrary(book: .fixedWidth()))
        let text = String(repeating: "氧", count: 29) + "。"
        let lines = setter.lines(
            [Span(text, TextStyle(.body, size: 10))], style: ParagraphStyle(measure: 280))
        #expect(lines.map { Self.text($0).count } == [27, 3])
    }

    /// 21 characters in a title of 20: 11 and 10, never 20 and 1.
    @Test func aTitleIsBalanced() throws {
        let setter = TextSetter(library: try FontLibrary(book: .fixedWidth()))
        let lines = setter.lines(
            [Span(String(repeating: "氧", count: 21), TextStyle(.title, size: 10))],
            style: ParagraphStyle(measure: 200, alignment: .center))
        #expect(Set(lines.map { Self.text($0).count }) == [10, 11])
        #expect(lines.count == 2)
    }

    @Test func aTitleBreaksWhereItsWriterSays() throws {
        let setter = TextSetter(library: try FontLibrary(book: .fixedWidth()))
        let lines = setter.lines(
            [Span("房山区中国天然氧吧\u{200B}品牌复查评估报告", TextStyle(.title, size: 10))],
            style: ParagraphStyle(measure: 160, alignment: .center))
        #expect(lines.map(Self.text) == ["房山区中国天然氧吧", "品牌复查评估报告"])
    }

    /// The slack of a line is shared by all its gaps, none gets more than the limit.
    @Test func slackIsSpreadEvenly() throws {
        let setter = TextSetter(library: try FontLibrary(book: .fixedWidth()))
        let text = "依托我区优越自然资源https://fucha.example/依托"
        let lines = setter.lines(
            [Span(text, TextStyle(.body, size: 10))], style: ParagraphStyle(measure: 155))
        for line in lines {
            for case .glyphs(let run) in line.drawings where run.text.hasPrefix("依") {
                let steps = zip(run.glyphs, run.glyphs.dropFirst()).map { $1.x - $0.x }
                #expect((steps.max() ?? 0) - (steps.min() ?? 0) < 1e-6)
                #expect((steps.max() ?? 0) <= 16)
            }
        }
    }
}
