package import Typesetting
package import Values

/// Values joined by a line. A value that is not there breaks it: a gap stays a gap.
package struct Line: Sendable, Hashable {
    package struct Knot: Sendable, Hashable {
        package var x: Place
        package var y: Rational?
        /// Another marker than the line's, for a value that needs one.
        package var symbol: Symbol?

        package init(_ x: Place, _ y: Rational?, symbol: Symbol? = nil) {
            self.x = x
            self.y = y
            self.symbol = symbol
        }
    }

    package var knots: [Knot]
    package var stroke: Stroke
    package var symbol: Symbol?

    package init(_ knots: [Knot], stroke: Stroke, symbol: Symbol? = nil) {
        self.knots = knots
        self.stroke = stroke
        self.symbol = symbol
    }
}

extension Line: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let theme = canvas.setting.theme
        var run: [Point] = []
        var runs: [[Point]] = []
        for knot in knots {
            if let y = knot.y {
                run.append(Point(x: canvas.frame.x(knot.x), y: canvas.frame.y(.amount(y))))
            } else {
                runs.append(run)
                run = []
            }
        }
        runs.append(run)
        for run in runs where run.count > 1 {
            // A casing of paper keeps the line apart from bars it crosses.
            canvas.drawings.append(
                .stroke(.polyline(run), Stroke(theme[.paper], width: stroke.width + 1.6)))
            canvas.drawings.append(.stroke(.polyline(run), stroke))
            for (start, end) in zip(run, run.dropFirst()) { obstruct(&canvas, start, end) }
        }
        let radius = theme[.marker]
        for knot in knots {
            guard let y = knot.y, let symbol = knot.symbol ?? symbol else { continue }
            let center = Point(x: canvas.frame.x(knot.x), y: canvas.frame.y(.amount(y)))
            canvas.drawings += symbol.drawings(
                at: center, radius: radius, ink: stroke.ink, paper: theme[.paper])
            canvas.obstruct(
                Rect(x: center.x, y: center.y, width: 0, height: 0).grown(radius + 0.4), .line)
        }
    }

    /// A slanted line is in the way where it runs, not in all of its bounding box.
    private func obstruct(_ canvas: inout Canvas, _ start: Point, _ end: Point) {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let pieces = max(1, Int(max(dx.magnitude, dy.magnitude) / 3))
        guard pieces < 1000 else { return }
        for piece in 0..<pieces {
            let (a, b) = (Double(piece) / Double(pieces), Double(piece + 1) / Double(pieces))
            let (x0, x1) = (start.x + dx * a, start.x + dx * b)
            let (y0, y1) = (start.y + dy * a, start.y + dy * b)
            canvas.obstruct(
                Rect(
                    x: min(x0, x1), y: min(y0, y1), width: (x1 - x0).magnitude,
                    height: (y1 - y0).magnitude
                ).grown(stroke.width / 2), .line)
        }
    }
}
