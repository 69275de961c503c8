import Testing

@testable import Typesetting

/// Under the fixed-width face: a full-width character is one em, a Latin one half an em, and a mark
/// can give half an em. Widths are counted by hand from clreq's rules.
struct TextSetterTests {
    let setter: TextSetter
    let style = TextStyle(.body, size: 12)

    init() throws { setter = TextSetter(library: try FontLibrary(book: .fixedWidth())) }

    private func text(_ line: SetLine) -> String {
        line.drawings.flattened.compactMap {
            if case .glyphs(let run) = $0 { run.text } else { nil }
        }.joined()
    }

    private static let sixth = 1.0 / 6
    static let widthCases: [(String, Double)] = [
        ("氧吧", 2.0),
        // 标点挤压: one half em goes between two marks.
        ("《甲》（乙）", 5), ("他说：“好。”", 6), ("甲，乙。", 4), ("（（甲））", 3.5),
        // An opening mark stands half width at the start of a line.
        ("“甲”", 2.5),
        // A sixth of an em between Han and Latin, none between Latin and marks.
        ("共3个", 2.5 + sixth * 2), ("AQI，", 2.5), ("（AQI）", 3), ("94%以上", 3.5 + sixth),
        // A space typed between Han and Latin is the gap, not more.
        ("约 3 个", 2.5 + sixth * 2), ("HJ 633", 3),
        // A pair of dashes and of dots is two ems; no gap beside it.
        ("甲——3", 3.5), ("甲……", 3),
        // The solidus binds both sides.
        ("个/cm", 2.5),
    ]

    @Test(arguments: widthCases)
    func widths(_ text: String, _ ems: Double) {
        #expect(abs(setter.width(of: text, style: style) - ems * 12) < 1e-9)
    }

    @Test func raisedAndLoweredDigitsAreSmaller() {
        // c, m and a 3 of 0.62 of the size.
        let width = setter.width(of: "cm³", style: style)
        #expect(abs(width - 12 * (1 + 0.5 * 0.62)) < 1e-9)
        let drawings = setter.label("cm³", style: style, at: .zero)
        guard case .glyphs(let digit)? = drawings.last else {
            Issue.record("no run")
            return
        }
        #expect(digit.text == "³")
        #expect(digit.glyphs.first?.id == 0x33)
        #expect(abs((digit.glyphs.first?.y ?? 0) + 12 * 0.33) < 1e-9)
    }

    @Test(arguments: [(Alignment.leading, 100.0), (.center, 88), (.trailing, 76)])
    func labelsStandAtTheirPlace(_ align: Alignment, _ left: Double) {
        let drawings = setter.label("氧吧", style: style, at: Point(x: 100, y: 50), align: align)
        guard case .glyphs(let run)? = drawings.first else {
            Issue.record("no run")
            return
        }
        #expect(abs((run.glyphs.first?.x ?? 0) - left) < 1e-9)
        #expect(run.glyphs.first?.y == 50)
    }

    @Test func emptyTextHasNoLines() {
        #expect(setter.lines([], style: ParagraphStyle(measure: 100)).isEmpty)
        #expect(setter.lines([Span("", style)], style: ParagraphStyle(measure: 100)).isEmpty)
        #expect(setter.label("", style: style, at: .zero).isEmpty)
        #expect(setter.width(of: "", style: style) == 0)
    }

    @Test func lineBreaksOfTheTextAreKept() {
        let lines = setter.lines(
            [Span("甲\n\n乙\r\n丙", style)], style: ParagraphStyle(measure: 100))
        #expect(lines.map(text) == ["甲", "", "乙", "丙"])
    }

    /// GB/T 9704-2012 5.2.3: 28 characters a line, 156 mm wide.
    @Test func twentyEightCharactersFillALine() {
        let body = TextStyle(.body, size: 16, tracking: -0.207)
        let lines = setter.lines(
            [Span(String(repeating: "氧", count: 56), body)],
            style: ParagraphStyle(measure: 442.2))
        #expect(lines.map { text($0).count } == [28, 28])
        #expect(lines.allSatisfy { abs($0.width - 442.2) < 0.01 })
        let indented = setter.lines(
            [Span(String(repeating: "氧", count: 54), body)],
            style: ParagraphStyle(measure: 442.2, firstIndent: 32))
        #expect(indented.map { text($0).count } == [26, 28])
        #expect(indented.allSatisfy { $0.width < 442.21 })
    }

    @Test func aLinkCoversItsWords() {
        let lines = setter.lines(
            [Span("见", style), Span("附件", style, destination: "annex")],
            style: ParagraphStyle(measure: 100, alignment: .leading))
        let links = lines.flatMap(\.drawings).flattened.compactMap { drawing -> Rect? in
            if case .link(let rect, "annex") = drawing { rect } else { nil }
        }
        #expect(links.map { ($0.minX) } == [12])
        #expect(links.map(\.size.width) == [24])
    }

    @Test func theGapBesideLatinIsASpaceGlyphOfItsCluster() {
        let drawings = setter.label("年3月", style: style, at: .zero)
        let runs = drawings.flattened.compactMap { drawing -> GlyphRun? in
            if case .glyphs(let run) = drawing { run } else { nil }
        }
        #expect(runs.map(\.text) == ["年", "3", "月"])
        // A space before the digit, the digit, a space after it: one cluster of one byte.
        #expect(runs[1].glyphs.map(\.id) == [0x20, 0x33, 0x20])
        #expect(runs[1].glyphs.map(\.byteCount) == [1, 0, 0])
        for run in runs {
            #expect(run.glyphs.map(\.byteCount).reduce(0, +) == run.text.utf8.count)
        }
    }
}
