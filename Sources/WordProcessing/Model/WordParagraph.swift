/// Words that are set as one paragraph.
package struct WordParagraph: Sendable, Hashable {
    /// Of a paragraph style; nil: the default one.
    package var style: String?
    /// What differs from the style.
    package var format: WordFormat
    package var inlines: [WordInline]

    package init(
        _ style: String? = nil, format: WordFormat = WordFormat(), _ inlines: [WordInline] = []
    ) {
        self.style = style
        self.format = format
        self.inlines = inlines
    }
}

/// A piece of a line.
package indirect enum WordInline: Sendable, Hashable {
    /// A line feed breaks the line within the paragraph, a tabulator jumps.
    case text(String, WordLook = WordLook())
    /// What the program works out when it is told to (`PAGE`, `SEQ 图`), and what it came to
    /// (ECMA-376-1, 17.16).
    case field(String, [WordInline])
    /// Words that a click follows to a bookmark.
    case link(to: String, [WordInline])
    /// Words that links and fields find by name.
    case bookmark(String, [WordInline])
    /// A footnote: its mark stands here, its paragraphs at the foot of the page.
    case note([WordParagraph])
    case picture(WordPicture)

    /// The look of the first words.
    var look: WordLook? {
        switch self {
        case .text(_, let look): look
        case .field(_, let inlines), .link(_, let inlines), .bookmark(_, let inlines):
            inlines.lazy.compactMap(\.look).first
        case .note, .picture: nil
        }
    }
}

/// A picture in a line, of which readers of SVG show the vectors and all others the pixels.
package struct WordPicture: Sendable, Hashable {
    package var width: Double
    package var height: Double
    /// A whole PNG file.
    package var png: [UInt8]
    /// A whole SVG file of the same picture.
    package var svg: [UInt8]?
    /// Tells the picture to one who cannot see it.
    package var altText: String
    package var name: String

    package init(
        width: Double, height: Double, png: [UInt8], svg: [UInt8]? = nil, altText: String,
        name: String
    ) {
        self.width = width
        self.height = height
        self.png = png
        self.svg = svg
        self.altText = altText
        self.name = name
    }
}
