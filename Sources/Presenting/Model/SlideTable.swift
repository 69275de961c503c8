package import Packaging

/// A table whose cells can be edited. It is as wide as its columns and as high as its rows; a
/// table without rows or columns is left out.
package struct SlideTable: Sendable, Hashable {
    /// The lines of a table. Where two cells meet both name the line, so that it looks the same
    /// in every program.
    package enum Rules: Sendable, Hashable {
        case none
        /// 三线表: above and below the table, and below the head; no vertical lines.
        case threeLines(outer: OfficeStroke, inner: OfficeStroke)
        /// Around every cell.
        case grid(OfficeStroke)
    }

    /// Its top left corner.
    package var origin: SlidePoint
    /// In points.
    package var columnWidths: [Double]
    /// Each of as many cells as there are columns.
    package var rows: [SlideTableRow]
    /// The first row is the head: screen readers name its cells with those below.
    package var hasHeader: Bool
    package var rules: Rules
    /// Between the text and the left and right edge of its cell, in points.
    package var horizontalPadding: Double
    /// Between the text and the upper and lower edge of its cell, in points.
    package var verticalPadding: Double
    /// Tells what is in the table to one who cannot see it.
    package var altText: String
    /// In PowerPoint's list of shapes.
    package var name: String

    package init(
        origin: SlidePoint, columnWidths: [Double], rows: [SlideTableRow], hasHeader: Bool = true,
        rules: Rules, horizontalPadding: Double = 6, verticalPadding: Double = 0,
        altText: String, name: String
    ) {
        self.origin = origin
        self.columnWidths = columnWidths
        self.rows = rows
        self.hasHeader = hasHeader
        self.rules = rules
        self.horizontalPadding = horizontalPadding
        self.verticalPadding = verticalPadding
        self.altText = altText
        self.name = name
    }

    /// What it covers, if no row grows.
    package var frame: SlideFrame {
        SlideFrame(
            x: origin.x, y: origin.y, width: columnWidths.reduce(0, +),
            height: rows.reduce(0) { $0 + $1.height })
    }
}

/// Cells beside one another.
package struct SlideTableRow: Sendable, Hashable {
    package var cells: [SlideTableCell]
    /// In points. PowerPoint makes a row higher whose text does not fit, never lower.
    package var height: Double

    package init(_ cells: [SlideTableCell], height: Double) {
        self.cells = cells
        self.height = height
    }
}

/// One cell: its words and its ground.
package struct SlideTableCell: Sendable, Hashable {
    package var paragraphs: [SlideParagraph]
    /// nil: see-through.
    package var fill: OfficeInk?
    package var anchor: SlideAnchor

    package init(
        _ paragraphs: [SlideParagraph], fill: OfficeInk? = nil, anchor: SlideAnchor = .middle
    ) {
        self.paragraphs = paragraphs
        self.fill = fill
        self.anchor = anchor
    }
}
