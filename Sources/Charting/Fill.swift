package import Typesetting

/// How a surface is filled: an ink, lines over it, a line round it; each may be left out.
package struct Fill: Sendable, Hashable {
    package var ink: Ink?
    package var hatch: Hatch?
    package var outline: Stroke?

    package init(_ ink: Ink?, hatch: Hatch? = nil, outline: Stroke? = nil) {
        self.ink = ink
        self.hatch = hatch
        self.outline = outline
    }

    func drawings(_ rect: Rect) -> [Drawing] {
        guard rect.size.width > 0, rect.size.height > 0 else { return [] }
        var drawings: [Drawing] = []
        if let ink { drawings.append(.fill(.rect(rect), ink)) }
        if let hatch { drawings += hatch.drawings(rect) }
        if let outline {
            // Inside the edge, so that the surface is as large as its datum says.
            let half = outline.width / 2
            drawings.append(
                .stroke(
                    .rect(
                        Rect(
                            x: rect.minX + half, y: rect.minY + half,
                            width: max(rect.size.width - outline.width, 0.01),
                            height: max(rect.size.height - outline.width, 0.01))), outline))
        }
        return drawings
    }
}

/// Parallel lines or dots: the cue that survives a black-and-white printer.
package struct Hatch: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case rising, falling, crossed, level, dots }

    package var kind: Kind
    package var stroke: Stroke
    /// Between two lines, in points.
    package var gap: Double

    package init(_ kind: Kind, _ stroke: Stroke, gap: Double) {
        self.kind = kind
        self.stroke = stroke
        self.gap = max(gap, 0.5)
    }

    /// Lines are counted from the origin of the page, so that neighbours join.
    func drawings(_ rect: Rect) -> [Drawing] {
        switch kind {
        case .rising: [.stroke(Path(slanted(rect, rising: true)), stroke)]
        case .falling: [.stroke(Path(slanted(rect, rising: false)), stroke)]
        case .crossed:
            [.stroke(Path(slanted(rect, rising: true) + slanted(rect, rising: false)), stroke)]
        case .level:
            [
                .stroke(
                    Path(
                        multiples(of: gap, from: rect.minY, to: rect.maxY).flatMap {
                            [
                                Path.Step.move(Point(x: rect.minX, y: $0)),
                                .line(Point(x: rect.maxX, y: $0)),
                            ]
                        }), stroke)
            ]
        case .dots:
            [
                .fill(
                    Path(
                        multiples(of: gap, from: rect.minY, to: rect.maxY).flatMap { y in
                            multiples(of: gap, from: rect.minX, to: rect.maxX).flatMap { x in
                                Path.circle(center: Point(x: x, y: y), radius: stroke.width).steps
                            }
                        }), stroke.ink)
            ]
        }
    }

    /// Lines x + y = c rise to the right on a page whose y grows downwards; y − x = c fall.
    private func slanted(_ rect: Rect, rising: Bool) -> [Path.Step] {
        let spacing = gap * 2.0.squareRoot()
        let (low, high) =
            rising
            ? (rect.minX + rect.minY, rect.maxX + rect.maxY)
            : (rect.minY - rect.maxX, rect.maxY - rect.minX)
        return multiples(of: spacing, from: low, to: high).flatMap { c -> [Path.Step] in
            let start = rising ? max(rect.minX, c - rect.maxY) : max(rect.minX, rect.minY - c)
            let end = rising ? min(rect.maxX, c - rect.minY) : min(rect.maxX, rect.maxY - c)
            guard end > start else { return [] }
            return [
                .move(Point(x: start, y: rising ? c - start : start + c)),
                .line(Point(x: end, y: rising ? c - end : end + c)),
            ]
        }
    }

    private func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
        let first = (low / step).rounded(.up)
        let last = (high / step).rounded(.down)
        guard last >= first, last - first < 10_000 else { return [] }
        return (0...Int(last - first)).map { (first + Double($0)) * step }
    }
}
