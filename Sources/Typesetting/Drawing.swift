/// A place on a page, in points (1/72 inch) from its top left corner; y grows downwards.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(x: 0, y: 0)
}

package struct Size: Sendable, Hashable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

package struct Rect: Sendable, Hashable {
    package var origin: Point
    package var size: Size

    package init(x: Double, y: Double, width: Double, height: Double) {
        origin = Point(x: x, y: y)
        size = Size(width: width, height: height)
    }

    package var minX: Double { origin.x }
    package var maxX: Double { origin.x + size.width }
    package var minY: Double { origin.y }
    package var maxY: Double { origin.y + size.height }
}

/// An opaque colour.
package struct Ink: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#0072B2`; nil where the text is not six hexadecimal digits after `#`.
    package init?(hex: String) {
        guard hex.hasPrefix("#"), hex.utf8.count == 7,
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(
            UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }

    /// `#0072B2`
    package var hex: String {
        "#"
            + [red, green, blue].map { byte in
                let digits = String(byte, radix: 16, uppercase: true)
                return digits.utf8.count < 2 ? "0" + digits : digits
            }.joined()
    }

    package static let black = Ink(0x00, 0x00, 0x00)
    package static let white = Ink(0xFF, 0xFF, 0xFF)
}

package struct Stroke: Sendable, Hashable {
    package var ink: Ink
    package var width: Double
    /// Lengths on, off, on …; empty is solid. Caps and joins are round for solid lines and
    /// butt for dashed ones.
    package var dash: [Double]

    package init(_ ink: Ink, width: Double, dash: [Double] = []) {
        self.ink = ink
        self.width = width
        self.dash = dash
    }
}

package struct Path: Sendable, Hashable {
    package enum Step: Sendable, Hashable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) { self.steps = steps }

    package static func rect(_ rect: Rect) -> Path {
        Path([
            .move(rect.origin), .line(Point(x: rect.maxX, y: rect.minY)),
            .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.minX, y: rect.maxY)),
            .close,
        ])
    }

    package static func line(from start: Point, to end: Point) -> Path {
        Path([.move(start), .line(end)])
    }

    package static func polyline(_ points: [Point]) -> Path {
        Path(points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
    }

    package static func circle(center: Point, radius r: Double) -> Path {
        let k = r * 0.552_284_749_8
        let (x, y) = (center.x, center.y)
        return Path([
            .move(Point(x: x + r, y: y)),
            .curve(Point(x: x + r, y: y + k), Point(x: x + k, y: y + r), Point(x: x, y: y + r)),
            .curve(Point(x: x - k, y: y + r), Point(x: x - r, y: y + k), Point(x: x - r, y: y)),
            .curve(Point(x: x - r, y: y - k), Point(x: x - k, y: y - r), Point(x: x, y: y - r)),
            .curve(Point(x: x + k, y: y - r), Point(x: x + r, y: y - k), Point(x: x + r, y: y)),
            .close,
        ])
    }
}

/// Names a font face inside a ``FontBook``: its index there.
package struct FaceID: Sendable, Hashable {
    package var index: Int

    package init(index: Int) { self.index = index }
}

/// Glyphs of one face on one baseline, with the text they stand for.
package struct GlyphRun: Sendable, Hashable {
    package struct Glyph: Sendable, Hashable {
        package var id: UInt32
        package var x: Double
        package var y: Double
        /// Bytes of `text` in UTF-8 that this glyph stands for, together with the glyphs after it
        /// that have 0 of their own.
        package var byteCount: Int

        package init(id: UInt32, x: Double, y: Double, byteCount: Int) {
            self.id = id
            self.x = x
            self.y = y
            self.byteCount = byteCount
        }
    }

    package var face: FaceID
    package var size: Double
    package var ink: Ink
    package var text: String
    package var glyphs: [Glyph]

    package init(face: FaceID, size: Double, ink: Ink, text: String, glyphs: [Glyph]) {
        self.face = face
        self.size = size
        self.ink = ink
        self.text = text
        self.glyphs = glyphs
    }
}

/// What a page can hold. All layout is before it, all formats are after it.
package indirect enum Drawing: Sendable, Hashable {
    case fill(Path, Ink)
    case stroke(Path, Stroke)
    case glyphs(GlyphRun)
    /// Moved by `offset`, turned clockwise by `degrees`, and clipped if there is a clip.
    case group([Drawing], offset: Point, degrees: Double = 0, clip: Rect? = nil)
    /// A click in the rectangle goes to a destination of the same document.
    case link(Rect, destination: String)
    case destination(String, at: Point)
    /// Logical structure; what is an `Artifact` belongs to no text, and in a PDF lies under all that
    /// does.
    case tag(Tag, [Drawing])
}

/// A sheet of paper and what is inked on it.
package struct Page: Sendable, Hashable {
    package var size: Size
    /// What a viewer shows as the page's number; nil for an unnumbered page.
    package var label: String?
    package var drawings: [Drawing]
    /// Whether its text is set sideways, with the head at the left: a viewer is to show it upright,
    /// while it stays as it is inked.
    package var isTurned: Bool

    package init(
        size: Size, label: String? = nil, drawings: [Drawing] = [], isTurned: Bool = false
    ) {
        self.size = size
        self.label = label
        self.isTurned = isTurned
        self.drawings = drawings
    }
}
