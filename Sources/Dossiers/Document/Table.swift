import Assessment
import Values

/// Rows under a heading that is repeated on every page.
struct Table: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Three rules, no vertical lines.
        case data
        /// A full grid, the heading row on grey.
        case form
        /// As form, in smaller type: for many columns.
        case register
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
    var wide = Wide.turn
    /// `表4-1`: given by ``Numbering``.
    var number = ""
    /// Where the template asks for it, for messages.
    var place: SourceLocation

    /// What is done where the columns do not fit the measure.
    enum Wide: String, Sendable, Hashable, CaseIterable {
        /// Set sideways; where that does not do, folded as well.
        case turn
        /// In parts under each other, the first column in each.
        case fold
    }

    /// Whether every cell is a box.
    var isForm: Bool {
        switch kind {
        case .form, .register: true
        case .data, .compact: false
        }
    }

    struct Column: Sendable, Hashable {
        enum Align: String, Sendable, Hashable, CaseIterable {
            case left, center, right
            /// Numbers stand under each other by their decimal point.
            case decimal
        }

        var title: String
        /// Words over several neighbouring columns, the outermost first; empty for none.
        var groups: [String] = []
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
        /// How many columns it stands in.
        var span: Int

        init(_ inlines: [Inline], mark: Verdict? = nil, span: Int = 1) {
            self.inlines = inlines
            self.mark = mark
            self.span = span
        }

        init(_ text: String) { self.init([.text(text)]) }
    }
}

extension Table.Row {
    /// Its cells, each with the column it begins in.
    var placed: [(column: Int, cell: Table.Cell)] {
        var column = 0
        return cells.map { cell in
            defer { column += cell.span }
            return (column, cell)
        }
    }

    /// What stands in one column and no other.
    func cell(onlyIn column: Int) -> Table.Cell? {
        var start = 0
        for cell in cells {
            if start == column { return cell.span == 1 ? cell : nil }
            start += cell.span
        }
        return nil
    }
}
