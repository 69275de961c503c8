import Testing
import Typesetting
import Values

@testable import Charting

struct BarTests {
    static let ink = Ink(1, 2, 3)

    func bars(_ bars: [Bar], x: Scale, y: Scale) throws -> [Rect] {
        let theme = try PaperTheme.load()
        let layout = Chart(x: x, y: y, marks: bars.map(Mark.bar)).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(), theme: theme)
        return filledRects(layout.drawings).filter { $0.ink == Self.ink }.map(\.rect)
    }

    /// Four bands of 25 points, 0…4 on 80 points: 20 points a unit.
    @Test func standsOnZero() throws {
        let rects = try bars(
            [
                Bar(band: 0, part: 0.2...0.8, to: Rational(3), fill: Fill(Self.ink)),
                Bar(band: 2, part: 0...1, to: Rational(4), fill: Fill(Self.ink)),
            ], x: .bands(["a", "b", "c", "d"]), y: .amounts([Rational(4)]))
        #expect(
            rects == [
                Rect(x: 5, y: 20, width: 15, height: 60), Rect(x: 50, y: 0, width: 25, height: 80),
            ])
    }

    /// −2…4 in steps of two: zero at two thirds of the height.
    @Test func hangsFromZero() throws {
        let rects = try bars(
            [Bar(band: 0, part: 0...1, to: Rational(-2), fill: Fill(Self.ink))],
            x: .bands(["a"]), y: .amounts([Rational(-2), Rational(4)]))
        let rect = try #require(rects.first)
        #expect((rect.minY - 80 * 2 / 3).magnitude < 1e-9)
        #expect((rect.maxY - 80).magnitude < 1e-9)
    }

    @Test func liesWhereTheBandsAreUpright() throws {
        let rects = try bars(
            [Bar(band: 1, part: 0...1, to: Rational(2), fill: Fill(Self.ink))],
            x: .amounts([Rational(4)]), y: .bands(["a", "b"]))
        #expect(rects == [Rect(x: 0, y: 40, width: 50, height: 40)])
    }
}
