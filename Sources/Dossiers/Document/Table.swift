import Assessment
import Values

/// Rows under a heading that is repeated on every page.
struct Table: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Three rules, no vertical lines.
        case data
        /// A full grid, the heading row on grey.
        case form
        /// As data, in small type: for annexes that are looked up, not read.
        case compact
    }

    var kind: Kind
    var id: String
    var caption: String
    var columns: [Column]
    var rows: [Row]
    var note: [Inline] = []
    var isNumbered = true
    /// `表4-1`: given by ``Numbering``.
    var number = ""
    /// Where the template asks for it, for messages.
    var place: SourceLocation

    struct Column: Sendable, Hashable {
        enum Align: String, Sendable, Hashable, CaseIterable {
            case left, center, right
            /// Numbers stand under each other by their decimal point.
            case decimal
        }

        var title: String
        /// Words over several neighbouring columns; empty for none.
        var group = ""
        var align = Align.left
        /// Never broken into lines.
        var isNarrow = false
    }

    struct Row: Sendable, Hashable {
        enum Kind: String, Sendable, Hashable, CaseIterable {
            case plain
            /// One cell over the whole width that names the rows after it.
            case group
            /// Likewise, one step lower.
            case subgroup
        }

        var kind = Kind.plain
        var cells: [Cell]
        /// What links point to; empty for none.
        var id = ""
        /// On the same page as the row after it.
        var keepsWithNext = false
    }

    struct Cell: Sendable, Hashable {
        var inlines: [Inline]
        /// Drawn before the words, in the verdict's colour.
        var mark: Verdict?

        init(_ inlines: [Inline], mark: Verdict? = nil) {
            self.inlines = inlines
            self.mark = mark
        }

        init(_ text: String) { self.init([.text(text)]) }
    }
}
