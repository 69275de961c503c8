import Testing

@testable import Typesetting

/// A face in which Han characters are one em wide and Latin ones half of it: every length here
/// is worked out by hand.
@Suite struct TypeMeasureTests {
    private let library: FontLibrary
    private let setter: TextSetter

    init() throws {
        library = try FontLibrary(book: .fixedWidth(missing: [0x57B5]))
        setter = TextSetter(library: library)
    }

    private func page(_ drawings: [Drawing]) -> Page {
        Page(size: Size(width: 200, height: 300), label: "1", drawings: drawings)
    }

    private func measure(_ pages: [Page]) -> TypeMeasure {
        TypeMeasure(pages, library: library) { _, _ in
            Rect(x: 20, y: 30, width: 160, height: 240)
        }
    }

    private func paragraph(_ text: String, x: Double = 20, y: Double = 50) -> Drawing {
        let lines = setter.lines(
            [Span(text, TextStyle(.body, size: 16))], style: ParagraphStyle(measure: 160))
        return .tag(
            "P",
            lines.enumerated().map {
                .group($1.drawings, offset: Point(x: x, y: y + Double($0) * 20))
            })
    }

    @Test func linesHavePlacesSizesAndCharacters() {
        let measure = measure([page([paragraph(String(repeating: "字", count: 23))])])
        #expect(measure.lines.map(\.characters) == [10, 10, 3])
        #expect(measure.lines.map(\.baseline) == [50, 70, 90])
        #expect(measure.lines.map(\.left) == [20, 20, 20])
        #expect(measure.lines.map(\.right) == [180, 180, 68])
        #expect(measure.lines.map(\.pitch) == [16, 16, nil])
        #expect(measure.lines.allSatisfy { $0.isFullWidth && $0.size == 16 })
        #expect(measure.strays == [])
        // 0.88 em above the first baseline, 0.12 em below the last.
        let words = measure.sheets.first?.words
        #expect(words == Rect(x: 20, y: 50 - 14.08, width: 160, height: 40 + 16))
    }

    /// Artifacts are furniture: they are lines, and no words of the text.
    @Test func furnitureIsNotMeasuredAsText() {
        let folio = Drawing.tag(
            "Artifact",
            setter.label("— 3 —", style: TextStyle(.song, size: 14), at: Point(x: 100, y: 290)))
        let measure = measure([page([paragraph("字"), folio])])
        #expect(measure.sheets.first?.words?.maxY == 50 + 0.12 * 16)
        #expect(measure.lines.map(\.names) == [["P"], ["Artifact"]])
        #expect(measure.strays == [])
    }

    @Test func wordsOutsideTheBlockAreNamed() {
        let measure = measure([page([paragraph("甲乙", x: 2)])])
        // Ink begins 0.05 em from the origin, and 乙 stands inside but for its left part.
        #expect(measure.strays.map(\.words) == ["甲乙"])
        #expect(measure.strays.first?.page == 1)
    }

    /// Turned by a quarter, words run up the paper: (x, y) goes to (y, −x).
    @Test func turnedPagesAreMeasuredAsTheyLie() throws {
        let turned = Drawing.group(
            [paragraph("字字字", x: 0, y: 20)], offset: Point(x: 20, y: 270), degrees: -90)
        let words = try #require(measure([page([turned])]).sheets.first?.words)
        #expect(abs(words.minX - (20 + 20 - 14.08)) < 1e-9)
        #expect(abs(words.maxY - 270) < 1e-9)
        #expect(abs(words.minY - (270 - 48)) < 1e-9)
        #expect(measure([page([turned])]).lines == [])
    }

    /// What a clip hides is not inked.
    @Test func shapesAreCutByTheirClip() {
        let bar = Drawing.fill(.rect(Rect(x: -50, y: 0, width: 500, height: 10)), .black)
        let clipped = Drawing.group(
            [bar], offset: Point(x: 30, y: 100), clip: Rect(x: 0, y: 0, width: 60, height: 60))
        #expect(
            measure([page([clipped])]).sheets.first?.content
                == Rect(x: 30, y: 100, width: 60, height: 10))
    }

    @Test func facesAreCountedWithWhatTheyLack() throws {
        let measure = measure([page([paragraph("字12垵")])])
        let han = try #require(measure.faces.first)
        #expect(han.face.name == "fixed Regular")
        #expect(han.glyphs == 2)
        #expect(han.missing == 1)
        #expect(measure.faces.last?.glyphs == 2)
        #expect(measure.faces.last?.roles == [.latin, .latinSans])
    }

    /// Small words under a number are no line, and no characters of one.
    @Test func footingsMakeNoLine() {
        let span = Span(
            "123", TextStyle(.body, size: 16),
            footing: Footing("ABCDE", TextStyle(.body, size: 5), drop: 8))
        let lines = setter.lines([span], style: ParagraphStyle(measure: 160))
        let measure = measure([
            page([.tag("P", lines.map { .group($0.drawings, offset: Point(x: 20, y: 50)) })])
        ])
        #expect(measure.lines.map(\.characters) == [3])
        #expect(measure.strays == [])
    }

    /// Under a number shorter than itself at the head of a line a footing stays in the line.
    @Test func aFootingNeverStandsLeftOfItsLine() {
        let span = Span(
            "7", TextStyle(.body, size: 16),
            footing: Footing("ABCDE", TextStyle(.body, size: 5), drop: 8))
        let lines = setter.lines([span], style: ParagraphStyle(measure: 160))
        let measure = measure([
            page([.tag("P", lines.map { .group($0.drawings, offset: Point(x: 20, y: 50)) })])
        ])
        #expect(measure.strays == [])
        #expect(measure.sheets.first?.ink?.minX ?? 0 >= 20)
    }
}
