import Testing
import Typesetting
import Values

@testable import Charting

struct LineTests {
    static let stroke = Stroke(Ink(1, 2, 3), width: 1.2)

    /// A gap stays a gap: the line is in two pieces, and a lone value between gaps is a marker.
    @Test func aGapStaysAGap() throws {
        let values: [Int?] = [1, 2, nil, 3, nil, 2, 4]
        let line = Line(
            values.enumerated().map { .init(.band($0.offset), $0.element.map(Rational.init(_:))) },
            stroke: Self.stroke, symbol: .disc)
        let layout = Chart(
            x: .bands(values.map { _ in "" }), y: .amounts([Rational(4)]), marks: [.line(line)]
        ).layout(
            in: Size(width: 70, height: 40), lettering: GridLettering(),
            theme: try PaperTheme.load())
        let pieces = strokes(layout.drawings).filter { $0.stroke == Self.stroke }.map(\.path)
        #expect(
            pieces == [
                .polyline([Point(x: 5, y: 30), Point(x: 15, y: 20)]),
                .polyline([Point(x: 55, y: 20), Point(x: 65, y: 0)]),
            ])
    }

    @Test func anAreaBreaksToo() throws {
        let ink = Ink(4, 5, 6)
        let upper: [Int?] = [1, 2, nil, 3, 4]
        let area = Area(
            upper.enumerated().map {
                .init(.band($0.offset), upper: $0.element.map(Rational.init(_:)))
            },
            ink: ink)
        let layout = Chart(
            x: .bands(upper.map { _ in "" }), y: .amounts([Rational(4)]), marks: [.area(area)]
        ).layout(
            in: Size(width: 50, height: 40), lettering: GridLettering(),
            theme: try PaperTheme.load())
        let count = layout.drawings.count { drawing in
            if case .fill(_, ink) = drawing { true } else { false }
        }
        #expect(count == 2)
    }
}
