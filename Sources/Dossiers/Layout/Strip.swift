import Typesetting
import Values

/// A piece of the column that is never cut: a line, a table row, a figure.
///
/// Its drawings have the left edge of the text block and the top of the strip as origin.
struct Strip: Sendable {
    var height: Double
    var drawings: [Drawing]
    /// White space above and below: the larger of two that meet counts, and there is none at
    /// the head or foot of a page.
    var spaceBefore = 0.0
    var spaceAfter = 0.0
    /// The next strip must be on the same page.
    var keepsWithNext = false
    /// A new page starts here, unless the page is still empty.
    var startsPage = false
    /// Logical structure, outermost first. Neighbouring strips with the same tag share it.
    var structure: [StructureTag] = []
    /// Ids that links and page numbers point to.
    var anchors: [String] = []
    /// The table it is a row of: index into ``Column/tables``.
    var table: Int?
    /// Smaller drawings that may stand in where the page is nearly full.
    var compact: Compact?
    /// Where the template asks for it, for messages.
    var place: SourceLocation?
    /// Footnotes that its marks call: they stand on the same page.
    var notes: [Int] = []
    /// It stands on a page that is turned.
    var isTurned = false
    /// From here on the pages have this at their head, such as 附件1.
    var head: String?
    /// A figure and its caption may change places with text after it.
    var floats = false

    struct Compact: Sendable {
        var height: Double
        var drawings: [Drawing]
    }
}

/// An element of the logical structure; `id` tells one paragraph from the next.
struct StructureTag: Sendable, Hashable {
    var name: String
    var id: Int
    /// The words that stand for a picture.
    var alt: String?
}

/// Everything that is to be put on pages, in order.
struct Column: Sendable {
    var strips: [Strip] = []
    /// What is repeated when a table goes over a page.
    var tables: [Continuation] = []
    /// By their numbers.
    var notes: [Int: FootnoteLayout.Note] = [:]
    private var tagCount = 0

    struct Continuation: Sendable {
        /// 续表 and the heading rows.
        var head: [Strip]
        /// Drawn under the last row before the break.
        var foot: [Drawing]
    }

    mutating func nextTag(_ name: String, alt: String? = nil) -> StructureTag {
        tagCount += 1
        return StructureTag(name: name, id: tagCount, alt: alt)
    }
}
