/// Plain tables for Excel or WPS: no formula, no macro, nothing that runs.
package struct Workbook: Sendable, Hashable {
    package var sheets: [Sheet]
    package var title: String
    package var creator: String
    /// A day, or a date and time in UTC: `2026-12-31`, `2026-12-31T08:00:00Z`. Nothing is asked
    /// of the clock: an empty one is the first day of 1980, as in the container.
    package var created: String

    package init(
        sheets: [Sheet], title: String = "", creator: String = "fucha", created: String = ""
    ) {
        self.sheets = sheets
        self.title = title
        self.creator = creator
        self.created = created
    }
}

/// One table of a workbook.
package struct Sheet: Sendable, Hashable {
    /// Made fit for a tab when it is written: at most 31 characters, none of `[]:*?/\`, and not
    /// that of another sheet.
    package var name: String
    package var columns: [Column]
    package var rows: [[Cell]]
    /// So many rows at the top stay in sight, and are set as headings.
    package var frozenRows: Int
    /// Buttons to filter by in the last of the frozen rows.
    package var autofilter: Bool
    package var fills: [TextFill]
    /// At the top of every printed page; nothing where it is empty.
    package var pageHeading: String
    /// Only cells that are unlocked can be changed, until somebody lifts the protection: there is
    /// no password.
    package var isProtected: Bool
    /// Not among the tabs; the first sheet of a workbook is always seen.
    package var isHidden: Bool
    package var entries: [EntryRule]
    /// Cells that are one, as headings over several columns are.
    package var merges: [Merge]
    /// So many rows at the end are no rows of the table, such as notes: the filter leaves them.
    package var trailingRows: Int
    /// Rows are as high as the wrapped text of their ``Cell/looking(_:_:)`` cells, not as high as
    /// the reader's program makes them.
    package var fitsHeights: Bool

    package init(
        name: String, columns: [Column] = [], rows: [[Cell]], frozenRows: Int = 1,
        autofilter: Bool = true, fills: [TextFill] = [], pageHeading: String = "",
        isProtected: Bool = false, isHidden: Bool = false, entries: [EntryRule] = [],
        fitsHeights: Bool = false, merges: [Merge] = [], trailingRows: Int = 0
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.frozenRows = frozenRows
        self.autofilter = autofilter
        self.fills = fills
        self.pageHeading = pageHeading
        self.isProtected = isProtected
        self.isHidden = isHidden
        self.entries = entries
        self.fitsHeights = fitsHeights
        self.merges = merges
        self.trailingRows = trailingRows
    }
}

/// Cells that are one; what stands in the first of them is seen. Rows and columns from 0.
package struct Merge: Sendable, Hashable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}

/// How a column looks.
package struct Column: Sendable, Hashable {
    package struct Format: Sendable, Hashable {
        /// Long text goes on in the next line of its cell.
        package var wraps: Bool
        /// Behind every cell that has something in it.
        package var fill: Colour?

        package init(wraps: Bool = false, fill: Colour? = nil) {
            self.wraps = wraps
            self.fill = fill
        }
    }

    /// In figures of the workbook's own face; a Chinese character takes two.
    package var width: Double
    package var format: Format

    package init(width: Double, format: Format = Format()) {
        self.width = width
        self.format = format
    }
}

package indirect enum Cell: Sendable, Hashable {
    case empty
    /// Whatever it begins with, it is text and never a formula.
    case text(String)
    /// The exact decimal, and how many decimals are shown. A number with more digits than a
    /// workbook can hold is written as text, so that none is lost.
    case number(String, decimals: Int)
    /// A number that is shown with its unit and stays a number: 39.05 as `39.05%`. A signed one
    /// shows a plus as well.
    case quantity(String, decimals: Int, unit: String, isSigned: Bool = false)
    /// Text that leads to the head of another sheet of the workbook, counted from 0.
    case jump(String, toSheet: Int)
    /// Text that leads to a web page or a mail address; text alone where it would lead anywhere
    /// else.
    case link(String, to: String)
    /// A cell that looks otherwise than its column; an empty one is there to be filled in.
    case looking(Look, Cell)
}

/// Red, green and blue, eight bits each.
package struct Colour: Sendable, Hashable {
    package var rgb: UInt32

    package init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }
}

/// Cells of a column that hold exactly a text, below the headings, are filled: also those that
/// the reader writes there later.
package struct TextFill: Sendable, Hashable {
    /// 0 for the first.
    package var column: Int
    package var text: String
    package var colour: Colour

    package init(column: Int, text: String, colour: Colour) {
        self.column = column
        self.text = text
        self.colour = colour
    }
}
