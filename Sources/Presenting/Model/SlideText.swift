package import Packaging
package import Values

/// Paragraphs in a frame, without inset and without shrinking: what does not fit stands over.
package struct SlideText: Sendable, Hashable {
    /// What the text is to PowerPoint. The first title, body, footer and slide number of a slide
    /// are its placeholders; a second of the same role is a plain text box.
    package enum Role: Sendable, Hashable, CaseIterable {
        /// Names the slide in the outline and to screen readers.
        case title
        /// Stands in the outline below the title.
        case body
        case footer
        /// Its runs hold the number as a field, `.slideNumber`.
        case slideNumber
        /// A text box.
        case plain
    }

    package var frame: SlideFrame
    package var role: Role
    package var paragraphs: [SlideParagraph]
    package var anchor: SlideAnchor

    package init(
        frame: SlideFrame, role: Role = .plain, paragraphs: [SlideParagraph],
        anchor: SlideAnchor = .top
    ) {
        self.frame = frame
        self.role = role
        self.paragraphs = paragraphs
        self.anchor = anchor
    }
}

/// Where text stands in a frame or cell that is higher than it.
package enum SlideAnchor: Sendable, Hashable {
    case top, middle, bottom
}

/// Runs that are set as one paragraph.
package struct SlideParagraph: Sendable, Hashable {
    /// Of every line of the paragraph.
    package enum Alignment: Sendable, Hashable {
        case left, center, right
    }

    /// A paragraph that is to be empty has one run without text, for its height.
    package var runs: [SlideRun]
    package var alignment: Alignment
    /// From line to line, in points; nil: what the faces ask for.
    package var lineSpacing: Double?
    /// In points.
    package var spaceBefore: Double

    package init(
        _ runs: [SlideRun], alignment: Alignment = .left, lineSpacing: Double? = nil,
        spaceBefore: Double = 0
    ) {
        self.runs = runs
        self.alignment = alignment
        self.lineSpacing = lineSpacing
        self.spaceBefore = spaceBefore
    }
}

/// Words of one look.
package struct SlideRun: Sendable, Hashable {
    /// What a run shows.
    package enum Content: Sendable, Hashable {
        /// A line feed breaks the line within the paragraph.
        case text(String)
        /// The number of the slide, kept up by PowerPoint when slides are moved.
        case slideNumber
    }

    /// Where the letters stand to those beside them.
    package enum Shift: Sendable, Hashable {
        /// Superscript: the 3 of μg/m³.
        case raised
        case none
        /// Subscript: the digits of O₃.
        case lowered
    }

    package var content: Content
    /// Of the letters, in points, 1 to 4000. Raised and lowered ones have the size of the letters
    /// beside them; PowerPoint makes them smaller itself.
    package var size: Double
    package var ink: OfficeInk
    package var isBold: Bool
    package var shift: Shift
    /// For spelling, and for quotation marks, which Chinese and English share.
    package var language: Language

    package init(
        _ content: Content, size: Double, ink: OfficeInk = .slideText, isBold: Bool = false,
        shift: Shift = .none, language: Language = .chinese
    ) {
        self.content = content
        self.size = size
        self.ink = ink
        self.isBold = isBold
        self.shift = shift
        self.language = language
    }

    /// A run of fixed words.
    package init(
        _ text: String, size: Double, ink: OfficeInk = .slideText, isBold: Bool = false,
        shift: Shift = .none, language: Language = .chinese
    ) {
        self.init(
            .text(text), size: size, ink: ink, isBold: isBold, shift: shift, language: language)
    }
}
