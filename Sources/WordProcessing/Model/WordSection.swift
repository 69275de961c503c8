/// Pages of one kind; each section begins on a new page.
package struct WordSection: Sendable, Hashable {
    package var page: WordPage
    /// nil: lines stand where the faces put them.
    package var grid: WordGrid?
    /// nil: nothing above the text.
    package var header: WordMargin?
    /// nil: nothing below the text.
    package var footer: WordMargin?
    package var blocks: [WordBlock]

    package init(
        page: WordPage, grid: WordGrid? = nil, header: WordMargin? = nil,
        footer: WordMargin? = nil, blocks: [WordBlock] = []
    ) {
        self.page = page
        self.grid = grid
        self.header = header
        self.footer = footer
        self.blocks = blocks
    }
}

/// Paper and margins, in points.
package struct WordPage: Sendable, Hashable {
    package var width: Double
    package var height: Double
    /// Wider than high because it was turned, which printers want to know.
    package var isTurned: Bool
    package var top: Double
    package var bottom: Double
    /// Where margins are mirrored: the one at the binding.
    package var left: Double
    /// Where margins are mirrored: the one at the outer edge.
    package var right: Double
    /// From the paper's upper edge to the header.
    package var header: Double
    /// From the paper's lower edge to the footer.
    package var footer: Double

    package init(
        width: Double, height: Double, isTurned: Bool = false, top: Double, bottom: Double,
        left: Double, right: Double, header: Double, footer: Double
    ) {
        self.width = width
        self.height = height
        self.isTurned = isTurned
        self.top = top
        self.bottom = bottom
        self.left = left
        self.right = right
        self.header = header
        self.footer = footer
    }
}

/// The grid of a page that is filled with so many lines of so many characters
/// (ECMA-376-1, 17.6.5).
package struct WordGrid: Sendable, Hashable {
    /// From line to line.
    package var pitch: Double
    /// Added to the advance of every character; below 0 sets them closer.
    package var tracking: Double

    package init(pitch: Double, tracking: Double) {
        self.pitch = pitch
        self.tracking = tracking
    }
}

/// What stands above or below the text, on right-hand and on left-hand pages.
package struct WordMargin: Sendable, Hashable {
    package var odd: [WordParagraph]
    package var even: [WordParagraph]

    package init(odd: [WordParagraph], even: [WordParagraph]) {
        self.odd = odd
        self.even = even
    }
}

/// One thing after another on the pages of a section.
package enum WordBlock: Sendable, Hashable {
    case paragraph(WordParagraph)
    case table(WordTable)
    case contents(WordContents)
}

/// A list that the program makes anew when it is told to: a table of contents, of figures.
package struct WordContents: Sendable, Hashable {
    /// `TOC \o "1-2" \h` (ECMA-376-1, 17.16.5.68).
    package var instruction: String
    /// Above the list; it is not made anew.
    package var title: WordParagraph?
    /// The list as it stands now.
    package var entries: [WordParagraph]
    /// Offered by the program with a button to bring it up to date (17.5.2.13); for the table of
    /// contents only.
    package var isGallery: Bool

    package init(
        instruction: String, title: WordParagraph? = nil, entries: [WordParagraph],
        isGallery: Bool = false
    ) {
        self.instruction = instruction
        self.title = title
        self.entries = entries
        self.isGallery = isGallery
    }
}
