import Testing
import Typesetting
import Values

@testable import Charting

struct DotTests {
    @Test func wordsOfNeighboursKeepApart() throws {
        let dots = [(1, "甲"), (1, "乙"), (1, "丙")].map { value, label in
            Mark.point(
                Dot(
                    x: .band(0), y: .amount(Rational(value)), symbol: .disc, ink: .black,
                    label: label))
        }
        let layout = Chart(x: .bands(["a"]), y: .amounts([Rational(4)]), marks: dots).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load())
        for (index, text) in layout.texts.enumerated() {
            for other in layout.texts.dropFirst(index + 1) {
                #expect(text.rect.overlap(other.rect) == 0)
            }
        }
    }
}
