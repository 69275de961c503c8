import Typesetting

/// Markers. They are drawn as paths, so that none depends on a font.
package enum Symbol: Sendable, Hashable {
    case disc, openSquare, cross, dottedRing, diamond, dash, triangle, exclamation
    case ring, square
    /// Arrows of a change, and of a value that lies beyond the axis.
    case up, down, rightward, leftward

    /// `radius` is half the marker's width; `paper` fills the open ones.
    func drawings(at center: Point, radius r: Double, ink: Ink, paper: Ink) -> [Drawing] {
        func at(_ x: Double, _ y: Double) -> Point {
            Point(x: center.x + x * r, y: center.y + y * r)
        }
        func closed(_ corners: [Point]) -> Path { Path(Path.polyline(corners).steps + [.close]) }
        let line = Stroke(ink, width: max(r * 0.4, 0.6))
        switch self {
        case .disc:
            return [.fill(.circle(center: center, radius: r), ink)]
        case .ring:
            let ring = Path.circle(center: center, radius: r * 0.9)
            return [.fill(ring, paper), .stroke(ring, line)]
        case .square:
            return [
                .fill(closed([at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)]), ink)
            ]
        case .openSquare:
            let square = closed([
                at(-0.85, -0.85), at(0.85, -0.85), at(0.85, 0.85), at(-0.85, 0.85),
            ])
            return [.fill(square, paper), .stroke(square, line)]
        case .cross:
            let bold = Stroke(ink, width: max(r * 0.55, 0.8))
            return [
                .stroke(
                    Path([
                        .move(at(-0.8, -0.8)), .line(at(0.8, 0.8)), .move(at(-0.8, 0.8)),
                        .line(at(0.8, -0.8)),
                    ]), bold)
            ]
        case .dottedRing:
            // Eight dashes a turn, whatever the size.
            let part = r * 2 * Double.pi / 16
            return [
                .fill(.circle(center: center, radius: r), paper),
                .stroke(
                    .circle(center: center, radius: r),
                    Stroke(ink, width: max(r * 0.35, 0.6), dash: [part, part])),
            ]
        case .diamond:
            let path = closed([at(0, -1.1), at(1.1, 0), at(0, 1.1), at(-1.1, 0)])
            return [.fill(path, paper), .stroke(path, line)]
        case .dash:
            return [.stroke(.line(from: at(-0.9, 0), to: at(0.9, 0)), line)]
        case .triangle:
            let path = closed([at(0, -0.95), at(1, 0.8), at(-1, 0.8)])
            return [.fill(path, paper), .stroke(path, line)]
        case .exclamation:
            return [
                .stroke(
                    .line(from: at(0, -1), to: at(0, 0.3)), Stroke(ink, width: max(r * 0.5, 0.8))),
                .fill(.circle(center: at(0, 0.9), radius: max(r * 0.28, 0.45)), ink),
            ]
        case .up: return [.fill(closed([at(0, -0.9), at(0.9, 0.75), at(-0.9, 0.75)]), ink)]
        case .down: return [.fill(closed([at(0, 0.9), at(0.9, -0.75), at(-0.9, -0.75)]), ink)]
        case .rightward: return [.fill(closed([at(0.9, 0), at(-0.75, 0.9), at(-0.75, -0.9)]), ink)]
        case .leftward: return [.fill(closed([at(-0.9, 0), at(0.75, 0.9), at(0.75, -0.9)]), ink)]
        }
    }
}
