import Testing
import Typesetting
import Values

@testable import Charting

struct InsetTests {
    @Test func aChartInsideAChart() throws {
        let ink = Ink(1, 2, 3)
        let inner = Chart(
            x: .amounts([Rational(4)]), y: .bands(["a"]),
            marks: [.bar(Bar(band: 0, part: 0...1, to: Rational(4), fill: Fill(ink)))])
        let layout = Chart(
            x: .bands(["a", "b"]), y: .bands(["a", "b"]),
            marks: [.inset(Inset(inner, x: .band(1), y: .band(1)))]
        ).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load())
        #expect(
            filledRects(layout.drawings).map(\.rect) == [
                Rect(x: 50, y: 40, width: 50, height: 40)
            ])
    }
}
