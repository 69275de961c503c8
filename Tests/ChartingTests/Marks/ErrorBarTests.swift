import Testing
import Typesetting
import Values

@testable import Charting

struct ErrorBarTests {
    static let stroke = Stroke(Ink(1, 2, 3), width: 0.7)

    /// Four bands of 25 points, 0…4 on 80 points.
    func drawings(_ low: Int?, _ high: Int?) throws -> [Drawing] {
        let bar = ErrorBar(
            .band(1), low: low.map(Rational.init(_:)), high: high.map(Rational.init(_:)),
            stroke: Self.stroke)
        return Chart(
            x: .bands(["a", "b", "c", "d"]), y: .amounts([Rational(4)]), marks: [.errorBar(bar)]
        ).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load()
        ).drawings
    }

    func path(_ drawings: [Drawing]) throws -> Path {
        try #require(strokes(drawings).first { $0.stroke == Self.stroke }).path
    }

    /// 1 is at 60 points, 3 at 20; caps are 1.2 markers of 2.4 points to either side.
    @Test func reachesFromBoundToBound() throws {
        #expect(
            try path(drawings(1, 3)).steps == [
                .move(Point(x: 37.5, y: 60)), .line(Point(x: 37.5, y: 20)),
                .move(Point(x: 37.5 - 2.88, y: 60)), .line(Point(x: 37.5 + 2.88, y: 60)),
                .move(Point(x: 37.5 - 2.88, y: 20)), .line(Point(x: 37.5 + 2.88, y: 20)),
            ])
    }

    /// No cap where there is no bound, but an arrow, which stays inside the plot.
    @Test func anOpenEndIsAnArrow() throws {
        let drawings = try drawings(1, nil)
        #expect(try path(drawings).steps.count == 4)
        #expect(try path(drawings).steps[1] == .line(Point(x: 37.5, y: 0)))
        let arrow = drawings.compactMap { drawing -> [Double]? in
            guard case .fill(let path, Self.stroke.ink) = drawing else { return nil }
            return path.steps.compactMap { step in
                switch step {
                case .move(let point), .line(let point): point.y
                case .curve, .close: nil
                }
            }
        }.flatMap { $0 }
        #expect(arrow.count == 3)
        #expect(arrow.allSatisfy { $0 >= 0 })
    }
}
