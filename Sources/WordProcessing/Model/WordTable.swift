package import Packaging

/// A table whose cells can be edited; one without rows or columns is left out.
package struct WordTable: Sendable, Hashable {
    /// Of a table style.
    package var style: String?
    package var columns: [Double]
    package var rows: [WordRow]
    /// Around the table and between its cells, where the cells themselves say nothing.
    package var edges: WordEdges
    /// Between the text and the left and right edge of its cell.
    package var padding: Double
    /// Above and below the text of a cell.
    package var verticalPadding: Double
    /// From the text's left edge to the table's.
    package var indent: Double
    /// Tells what is in the table to one who cannot see it.
    package var altText: String

    package init(
        style: String? = nil, columns: [Double], rows: [WordRow], edges: WordEdges = WordEdges(),
        padding: Double, verticalPadding: Double = 0, indent: Double = 0, altText: String = ""
    ) {
        self.style = style
        self.columns = columns
        self.rows = rows
        self.edges = edges
        self.padding = padding
        self.verticalPadding = verticalPadding
        self.indent = indent
        self.altText = altText
    }
}

/// Cells beside one another: together over as many columns as the table has.
package struct WordRow: Sendable, Hashable {
    package var cells: [WordCell]
    /// At least so high.
    package var height: Double
    /// Repeated at the head of every page that the table goes on to; only the first rows of a
    /// table can be (ECMA-376-1, 17.4.78).
    package var isHead: Bool
    /// May be parted between two pages.
    package var splits: Bool

    package init(
        _ cells: [WordCell], height: Double = 0, isHead: Bool = false, splits: Bool = false
    ) {
        self.cells = cells
        self.height = height
        self.isHead = isHead
        self.splits = splits
    }
}

/// One cell: its paragraphs and its ground.
package struct WordCell: Sendable, Hashable {
    /// Whether it is one cell with those above and below (17.4.84).
    package enum Merge: Sendable, Hashable { case none, start, rest }

    package enum Anchor: String, Sendable, Hashable {
        case top, bottom
        case middle = "center"
    }

    package var paragraphs: [WordParagraph]
    /// How many columns it covers.
    package var span: Int
    package var merge: Merge
    package var edges: WordEdges
    package var fill: OfficeInk?
    package var anchor: Anchor

    package init(
        _ paragraphs: [WordParagraph], span: Int = 1, merge: Merge = .none,
        edges: WordEdges = WordEdges(), fill: OfficeInk? = nil, anchor: Anchor = .middle
    ) {
        self.paragraphs = paragraphs
        self.span = span
        self.merge = merge
        self.edges = edges
        self.fill = fill
        self.anchor = anchor
    }
}

/// Lines round a table or a cell, and between the cells of a table; nil: none is said.
package struct WordEdges: Sendable, Hashable {
    package var top: OfficeStroke?
    package var left: OfficeStroke?
    package var bottom: OfficeStroke?
    package var right: OfficeStroke?
    package var betweenRows: OfficeStroke?
    package var betweenColumns: OfficeStroke?

    package init(
        top: OfficeStroke? = nil, left: OfficeStroke? = nil, bottom: OfficeStroke? = nil,
        right: OfficeStroke? = nil, betweenRows: OfficeStroke? = nil,
        betweenColumns: OfficeStroke? = nil
    ) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
        self.betweenRows = betweenRows
        self.betweenColumns = betweenColumns
    }

    /// The same line everywhere.
    package static func grid(_ stroke: OfficeStroke) -> WordEdges {
        WordEdges(
            top: stroke, left: stroke, bottom: stroke, right: stroke, betweenRows: stroke,
            betweenColumns: stroke)
    }
}
