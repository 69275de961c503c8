package import Values

/// A deck as it is to be edited in PowerPoint, WPS or Impress: a plain value that knows only
/// places, words, pictures and tables. Lengths everywhere are points (1/72 inch), counted from
/// the slide's top left corner; y grows downwards.
package struct Presentation: Sendable, Hashable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: String
    /// ISO 8601 with its zone (`2026-12-31T00:00:00Z`, or with `+08:00`); both the creation and
    /// the change date, so that two runs give the same bytes. Empty: the file names no date.
    package var created: String
    /// The program that made it, with its version.
    package var creator: String
    /// Of the file and of the speaker's notes; each run on a slide has its own.
    package var language: Language
    /// Of every slide; 72 to 4032 points a side.
    package var size: SlideSize
    /// Name of the face for Latin letters and digits, `Arial`. The reader's machine has to have
    /// it; nothing is embedded.
    package var latinFont: String
    /// Name of the face for Chinese, `黑体`.
    package var eastAsianFont: String
    package var slides: [PresentationSlide]

    package init(
        title: String, author: String = "", subject: String = "", keywords: String = "",
        created: String = "", creator: String = "fucha", language: Language = .chinese,
        size: SlideSize = .wide, latinFont: String, eastAsianFont: String,
        slides: [PresentationSlide] = []
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.created = created
        self.creator = creator
        self.language = language
        self.size = size
        self.latinFont = latinFont
        self.eastAsianFont = eastAsianFont
        self.slides = slides
    }
}

/// One slide: its shapes, and what is said over it.
package struct PresentationSlide: Sendable, Hashable {
    /// From the back to the front, which is also the order in which they are read aloud.
    package var shapes: [SlideShape]
    /// The speaker's notes, a paragraph a line; empty: the slide has no page of notes.
    package var notes: String

    package init(shapes: [SlideShape], notes: String = "") {
        self.shapes = shapes
        self.notes = notes
    }
}

/// Width and height of slides, in points.
package struct SlideSize: Sendable, Hashable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// 16:9, as PowerPoint begins: 338.67 × 190.5 mm.
    package static let wide = SlideSize(width: 960, height: 540)
    /// 4:3, for older projectors: 254 × 190.5 mm.
    package static let standard = SlideSize(width: 720, height: 540)
}
