/// How one cell looks and whether it can be filled in, in place of its column's and heading's look.
package struct Look: Sendable, Hashable {
    package var ink: Colour?
    package var fill: Colour?
    package var isBold: Bool
    /// A thin line on all four sides: a cell that is empty is seen to be one.
    package var isFramed: Bool
    package var wraps: Bool
    /// Can be changed where the sheet is protected.
    package var isUnlocked: Bool
    /// What is typed into it stays text: `1-2` is no day, `007` no seven.
    package var isText: Bool
    /// In points; nil: as everywhere in the workbook.
    package var size: Double?

    package init(
        ink: Colour? = nil, fill: Colour? = nil, isBold: Bool = false, isFramed: Bool = false,
        wraps: Bool = false, isUnlocked: Bool = false, isText: Bool = false, size: Double? = nil
    ) {
        self.ink = ink
        self.fill = fill
        self.isBold = isBold
        self.isFramed = isFramed
        self.wraps = wraps
        self.isUnlocked = isUnlocked
        self.isText = isText
        self.size = size
    }
}

/// What may be typed into the cells of a column, and what the reader is told on coming there. A rule
/// guards against slips only: pasting passes it, so whoever reads the file back looks again.
package struct EntryRule: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// One of these, from a list that drops down; together at most 255 characters.
        case choice([String])
        /// A number between the two, both included.
        case number(Double, Double)
    }

    package var kind: Kind
    /// 0 for the first.
    package var column: Int
    package var rows: ClosedRange<Int>
    /// Shown beside the cell: a title of at most 32 characters and at most 255 of text.
    package var title: String
    package var prompt: String
    /// Said where something else is typed.
    package var refusal: String

    package init(
        _ kind: Kind, column: Int, rows: ClosedRange<Int>, title: String = "",
        prompt: String = "", refusal: String = ""
    ) {
        self.kind = kind
        self.column = column
        self.rows = rows
        self.title = title
        self.prompt = prompt
        self.refusal = refusal
    }
}
