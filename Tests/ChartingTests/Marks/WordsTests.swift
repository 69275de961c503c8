import Testing
import Typesetting
import Values

@testable import Charting

struct WordsTests {
    /// A marker of 2 × 1.4 × 2.4 points and a gap of 3 stand before 18 points of words, and both
    /// are centred together.
    @Test func aMarkerIsAlignedWithItsWords() throws {
        let layout = Chart(
            x: .bands(["a"]), y: .bands(["a"]),
            marks: [
                .text(
                    Words(
                        ["达标"], x: .band(0), y: .band(0), lead: .init(.disc, .black)))
            ]
        ).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load())
        let words = try #require(layout.texts.first)
        let whole = 2 * 1.4 * 2.4 + 3 + 18
        #expect((words.rect.maxX - (50 + whole / 2)).magnitude < 1e-9)
    }
}
