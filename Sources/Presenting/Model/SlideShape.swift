/// What stands on a slide.
package enum SlideShape: Sendable, Hashable {
    case text(SlideText)
    case picture(SlidePicture)
    case table(SlideTable)
    case line(SlideLine)
    case box(SlideBox)
}

/// A rectangle on a slide, in points from the slide's top left corner.
package struct SlideFrame: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// An opaque colour.
package struct SlideInk: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    package static let black = SlideInk(0x1A, 0x1A, 0x1A)
    package static let white = SlideInk(0xFF, 0xFF, 0xFF)
}

/// A solid line's colour, and its width in points.
package struct SlideStroke: Sendable, Hashable {
    package var ink: SlideInk
    package var width: Double

    package init(_ ink: SlideInk, width: Double) {
        self.ink = ink
        self.width = width
    }
}

/// A straight line. Screen readers pass it over.
package struct SlideLine: Sendable, Hashable {
    package var start: SlidePoint
    package var end: SlidePoint
    package var stroke: SlideStroke

    package init(from start: SlidePoint, to end: SlidePoint, stroke: SlideStroke) {
        self.start = start
        self.end = end
        self.stroke = stroke
    }
}

/// A place on a slide, in points from its top left corner.
package struct SlidePoint: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle without words: a panel, a frame. Screen readers pass it over.
package struct SlideBox: Sendable, Hashable {
    package var frame: SlideFrame
    /// nil: see-through.
    package var fill: SlideInk?
    /// nil: no outline.
    package var outline: SlideStroke?

    package init(frame: SlideFrame, fill: SlideInk? = nil, outline: SlideStroke? = nil) {
        self.frame = frame
        self.fill = fill
        self.outline = outline
    }
}
