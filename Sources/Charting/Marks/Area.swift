package import Typesetting
package import Values

/// The surface between two values a place, for a range; broken where either is not there.
package struct Area: Sendable, Hashable {
    package struct Knot: Sendable, Hashable {
        package var x: Place
        package var lower: Rational?
        package var upper: Rational?

        package init(_ x: Place, lower: Rational? = .zero, upper: Rational?) {
            self.x = x
            self.lower = lower
            self.upper = upper
        }
    }

    package var knots: [Knot]
    package var ink: Ink

    package init(_ knots: [Knot], ink: Ink) {
        self.knots = knots
        self.ink = ink
    }
}

extension Area: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        var upper: [Point] = []
        var lower: [Point] = []
        func close(_ canvas: inout Canvas) {
            if upper.count > 1 {
                canvas.drawings.append(
                    .fill(Path(Path.polyline(upper + lower.reversed()).steps + [.close]), ink))
            }
            upper = []
            lower = []
        }
        for knot in knots {
            guard let low = knot.lower, let high = knot.upper else {
                close(&canvas)
                continue
            }
            let x = canvas.frame.x(knot.x)
            upper.append(Point(x: x, y: canvas.frame.y(.amount(high))))
            lower.append(Point(x: x, y: canvas.frame.y(.amount(low))))
        }
        close(&canvas)
    }
}
