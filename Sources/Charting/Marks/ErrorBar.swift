package import Typesetting
package import Values

/// What a value can still come to: a whisker with a cap at either end, or an arrow where that end
/// has no bound. It stands where the x scale has bands or days, and lies where the y scale has.
package struct ErrorBar: Sendable, Hashable {
    /// In the scale of bands or days.
    package var place: Place
    /// Nil: no bound.
    package var low: Rational?
    package var high: Rational?
    package var stroke: Stroke

    package init(_ place: Place, low: Rational?, high: Rational?, stroke: Stroke) {
        self.place = place
        self.low = low
        self.high = high
        self.stroke = stroke
    }
}

extension ErrorBar: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let frame = canvas.frame
        let stands = frame.y.growsUpwards
        let start = low.map(Place.amount) ?? .share(0)
        let end = high.map(Place.amount) ?? .share(1)
        func point(_ along: Place, _ across: Double = 0) -> Point {
            stands
                ? Point(x: frame.x(place) + across, y: frame.y(along))
                : Point(x: frame.x(along), y: frame.y(place) + across)
        }
        let half = canvas.setting.theme[.marker] * 1.2
        var steps: [Path.Step] = [.move(point(start)), .line(point(end))]
        for (bound, along) in [(low, start), (high, end)] where bound != nil {
            steps += [.move(point(along, -half)), .line(point(along, half))]
        }
        let paper = canvas.setting.theme[.paper]
        canvas.drawings.append(
            .stroke(Path(steps), Stroke(paper, width: stroke.width * 2 + 0.4)))
        canvas.drawings.append(.stroke(Path(steps), stroke))
        for (bound, along, arrow) in [
            (low, start, stands ? Symbol.down : .leftward),
            (high, end, stands ? Symbol.up : .rightward),
        ] where bound == nil {
            // The tip is at the end of the plot, not beyond it.
            var tip = point(along)
            switch arrow {
            case .up: tip.y += half
            case .down: tip.y -= half
            case .leftward: tip.x += half
            default: tip.x -= half
            }
            canvas.drawings += arrow.drawings(
                at: tip, radius: half, ink: stroke.ink, paper: paper)
        }
        let (one, other) = (point(start), point(end))
        // As wide as its caps, and no longer than it is: its number stands at its end.
        canvas.obstruct(
            Rect(
                x: min(one.x, other.x) - (stands ? half : 0),
                y: min(one.y, other.y) - (stands ? 0 : half),
                width: (one.x - other.x).magnitude + (stands ? half * 2 : 0),
                height: (one.y - other.y).magnitude + (stands ? 0 : half * 2)), .line)
    }
}
