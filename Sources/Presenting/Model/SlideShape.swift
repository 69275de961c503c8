package import Packaging

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

extension OfficeInk {
    /// Of the words of a slide.
    package static let slideText = OfficeInk(0x1A, 0x1A, 0x1A)
}

/// A straight line. Screen readers pass it over.
package struct SlideLine: Sendable, Hashable {
    package var start: SlidePoint
    package var end: SlidePoint
    package var stroke: OfficeStroke

    package init(from start: SlidePoint, to end: SlidePoint, stroke: OfficeStroke) {
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
    package var fill: OfficeInk?
    /// nil: no outline.
    package var outline: OfficeStroke?

    package init(frame: SlideFrame, fill: OfficeInk? = nil, outline: OfficeStroke? = nil) {
        self.frame = frame
        self.fill = fill
        self.outline = outline
    }
}
