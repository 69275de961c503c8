package import Packaging

/// How a paragraph is set. What is nil is left to the style.
package struct WordFormat: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable {
        case left, center, right
        case justified = "both"
    }

    /// From baseline to baseline.
    package enum Leading: Sendable, Hashable {
        /// Whatever stands in the line.
        case exact(Double)
        /// More where a line needs it.
        case atLeast(Double)
        /// What the faces ask for: the only one under which a picture is not cut.
        case single
    }

    /// Which number a paragraph has.
    package enum Counted: Sendable, Hashable {
        /// By one of the file's countings, at a level counted from 0.
        case by(Int, level: Int)
        /// None, whatever the style says.
        case not
    }

    package var alignment: Alignment?
    package var leading: Leading?
    package var spaceBefore: Double?
    package var spaceAfter: Double?
    package var indent: WordIndent?
    package var tabs: [WordTab]
    package var keepsWithNext: Bool?
    /// All lines on one page.
    package var keepsTogether: Bool?
    package var startsPage: Bool?
    /// Neither a first nor a last line alone on a page.
    package var avoidsWidows: Bool?
    /// Neighbouring paragraphs with equal boxes stand in one.
    package var box: WordBox?
    /// A little room between Chinese and Latin letters or digits; programs put it unless told not to.
    package var partsScripts: Bool?
    /// Whether lines and characters stand on the section's grid.
    package var snapsToGrid: Bool?
    /// Place in the outline, counted from 0.
    package var outlineLevel: Int?
    package var counted: Counted?

    package init(
        alignment: Alignment? = nil, leading: Leading? = nil, spaceBefore: Double? = nil,
        spaceAfter: Double? = nil, indent: WordIndent? = nil, tabs: [WordTab] = [],
        keepsWithNext: Bool? = nil, keepsTogether: Bool? = nil, startsPage: Bool? = nil,
        avoidsWidows: Bool? = nil, box: WordBox? = nil,
        partsScripts: Bool? = nil, snapsToGrid: Bool? = nil,
        outlineLevel: Int? = nil, counted: Counted? = nil
    ) {
        self.alignment = alignment
        self.leading = leading
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.indent = indent
        self.tabs = tabs
        self.keepsWithNext = keepsWithNext
        self.keepsTogether = keepsTogether
        self.startsPage = startsPage
        self.avoidsWidows = avoidsWidows
        self.box = box
        self.partsScripts = partsScripts
        self.snapsToGrid = snapsToGrid
        self.outlineLevel = outlineLevel
        self.counted = counted
    }
}

/// Where lines begin and end, in points from the text's edges.
package struct WordIndent: Sendable, Hashable {
    package var left: Double
    package var right: Double
    /// More for the first line; below 0: the lines after the first hang.
    package var first: Double
    /// The first line's indent in characters, whatever their size (首行缩进2字符); it wins over
    /// `first` where a program knows it.
    package var firstCharacters: Double?

    package init(
        left: Double = 0, right: Double = 0, first: Double = 0, firstCharacters: Double? = nil
    ) {
        self.left = left
        self.right = right
        self.first = first
        self.firstCharacters = firstCharacters
    }
}

/// A place that a tabulator jumps to.
package struct WordTab: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case left, center, right, decimal }

    package var place: Double
    package var kind: Kind
    package var hasDots: Bool

    package init(_ kind: Kind, at place: Double, hasDots: Bool = false) {
        self.kind = kind
        self.place = place
        self.hasDots = hasDots
    }
}

/// A frame round paragraphs.
package struct WordBox: Sendable, Hashable {
    package var stroke: OfficeStroke
    /// From the words to the line; the format takes at most 31 points.
    package var padding: Double

    package init(_ stroke: OfficeStroke, padding: Double) {
        self.stroke = stroke
        self.padding = padding
    }
}
