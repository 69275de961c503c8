package import Typesetting

/// Words that want a place: the first anchor that covers nothing is taken.
struct Label {
    struct Anchor {
        enum Vertical { case above, middle, below }

        var point: Point
        var horizontal: Alignment
        var vertical: Vertical
        /// The obstacle that the words may lie on, and the ink that can be read there.
        var inside: Int?
        var ink: Ink?

        init(
            _ point: Point, _ horizontal: Alignment, _ vertical: Vertical, inside: Int? = nil,
            ink: Ink? = nil
        ) {
            self.point = point
            self.horizontal = horizontal
            self.vertical = vertical
            self.inside = inside
            self.ink = ink
        }
    }

    /// Outer lines, top to bottom.
    var lines: [String]
    var size: Double
    var leading: Double
    var ink: Ink
    var anchors: [Anchor]
    /// Tick labels and the like have one place, and are put there before all others.
    var isFixed: Bool = false
    /// What is put under the letters, where they stand on a hatch.
    var plate: Ink?
}

/// What words should not cover.
struct Obstacle {
    enum Kind { case surface, line, words }

    var rect: Rect
    var kind: Kind
    /// Which datum it belongs to, so that a bar's own number may stand in it.
    var owner: Int?
}

/// Words where they were put.
package struct PlacedText: Sendable, Hashable {
    package var text: String
    package var rect: Rect
}

extension Rect {
    /// The shared surface of two rectangles, 0 where they do not meet.
    package func overlap(_ other: Rect) -> Double {
        let width = min(maxX, other.maxX) - max(minX, other.minX)
        let height = min(maxY, other.maxY) - max(minY, other.minY)
        return width > 0 && height > 0 ? width * height : 0
    }

    func grown(_ by: Double) -> Rect {
        Rect(x: minX - by, y: minY - by, width: size.width + 2 * by, height: size.height + 2 * by)
    }

    var midX: Double { origin.x + size.width / 2 }
    var midY: Double { origin.y + size.height / 2 }
}
