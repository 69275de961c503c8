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

    // MARK: Thresholds

    static let missing = Stroke(Ink(7, 8, 9), width: 1.2)

    /// Two bands of 50 points, 0…4 on 80 points: 1 is at 60, 4 at 0, the limit 3 at 20.
    func crossing(_ values: [Int?], missed: Line.Threshold.Side) throws -> [Drawing] {
        let line = Line(
            values.enumerated().map { .init(.band($0.offset), $0.element.map(Rational.init(_:))) },
            stroke: Self.stroke, symbol: .disc,
            threshold: .init(Rational(3), missed: missed, stroke: Self.missing))
        return Chart(
            x: .bands(values.map { _ in "" }), y: .amounts([Rational(4)]), marks: [.line(line)]
        ).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load()
        ).drawings
    }

    func points(_ drawings: [Drawing], _ stroke: Stroke) -> [[Point]] {
        strokes(drawings).filter { $0.stroke == stroke }.map { path, _ in
            path.steps.compactMap { step in
                switch step {
                case .move(let point), .line(let point): point
                case .curve, .close: nil
                }
            }
        }
    }

    /// From (25, 60) to (75, 0) the height 20 is reached after 40 of 60: at 25 + 50 · 2/3 = 58⅓.
    @Test func coloursChangeExactlyAtTheCrossing() throws {
        let drawings = try crossing([1, 4], missed: .under)
        let under = try #require(points(drawings, Self.missing).first)
        let over = try #require(points(drawings, Self.stroke).first)
        #expect(under.first == Point(x: 25, y: 60))
        #expect(over.last == Point(x: 75, y: 0))
        let turn = try #require(under.last)
        #expect(turn == over.first)
        #expect((turn.x - (25 + 100.0 / 3)).magnitude < 1e-9)
        #expect((turn.y - 20).magnitude < 1e-9)
    }

    @Test func theOtherSideIsTheOtherWayRound() throws {
        let drawings = try crossing([1, 4], missed: .over)
        #expect(points(drawings, Self.stroke).first?.first == Point(x: 25, y: 60))
        #expect(points(drawings, Self.missing).first?.last == Point(x: 75, y: 0))
    }

    @Test func theLimitItselfIsMet() throws {
        for side in [Line.Threshold.Side.under, .over] {
            let drawings = try crossing([3, 3], missed: side)
            #expect(points(drawings, Self.missing).isEmpty)
            #expect(points(drawings, Self.stroke).count == 1)
        }
    }

    @Test func noCrossingIsDrawnOverAGap() throws {
        let drawings = try crossing([1, nil, 4], missed: .under)
        #expect(points(drawings, Self.missing).isEmpty)
    }

    // MARK: Words at the ends

    @Test func endsAreNamedInTheMarginsAndKeepApart() throws {
        let lines = (0..<3).map { index in
            Mark.line(
                Line(
                    [.init(.share(0), Rational(2)), .init(.share(1), Rational(2))],
                    stroke: Self.stroke, startLabel: "始\(index)", endLabel: "终\(index)"))
        }
        let layout = Chart(x: .bands([]), y: .amounts([Rational(4)]), marks: lines).layout(
            in: Size(width: 200, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load())
        for text in layout.texts {
            text.text.hasPrefix("始")
                ? #expect(text.rect.maxX < layout.plot.minX)
                : #expect(text.rect.minX > layout.plot.maxX)
            for other in layout.texts where other != text {
                #expect(text.rect.overlap(other.rect) == 0)
            }
        }
        #expect(layout.texts.count == 6)
    }

    /// A value between two gaps is seen though the line has no markers.
    @Test func aLoneValueIsADot() throws {
        let line = Line(
            [.init(.band(0), nil), .init(.band(1), Rational(2)), .init(.band(2), nil)],
            stroke: Self.stroke)
        let layout = Chart(
            x: .bands(["", "", ""]), y: .amounts([Rational(4)]), marks: [.line(line)]
        ).layout(
            in: Size(width: 90, height: 40), lettering: GridLettering(),
            theme: try PaperTheme.load())
        #expect(
            layout.drawings.contains { drawing in
                if case .fill(_, Self.stroke.ink) = drawing { true } else { false }
            })
    }
}
