package import Values

/// A small table that is no part of an area, such as a list of areas: the text of its cells.
package struct PlainTable: Sendable {
    package struct Row: Sendable, Hashable {
        /// The line of a text file, the first cell of a workbook's row.
        package var location: SourceLocation
        /// By column; only cells that are not empty, without white space at either end.
        package var cells: [Int: String]
    }

    package var rows: [Row]
    /// Rows that could not be used.
    package var diagnostics: [Diagnostic]

    /// The first table of a text file or workbook; `file` is its name in messages.
    package init(path: String, named file: String) throws(InputFault) {
        let table = try TableReader.open(path: path, named: file)
        var collector = GridCollector()
        diagnostics = []
        try table.read(0, into: &collector, diagnostics: &diagnostics)
        let sheet = table.tables.first?.sheet
        let grid = SheetGrid(file: file, sheet: sheet, rows: collector.rows)
        rows = collector.rows.enumerated().map { index, row in
            Row(
                location: sheet == nil
                    ? SourceLocation(file: file, line: row.number) : grid.place(index, 1),
                cells: row.cells.mapValues { CellText.trimmed($0.text) }.filter { !$1.isEmpty })
        }.filter { !$0.cells.isEmpty }
        if collector.isCut {
            diagnostics.append(
                Diagnostic(
                    .tableTooLong, ["limit": "\(SheetGrid.rowLimit)"],
                    at: SourceLocation(file: file)))
        }
    }

    /// A heading as it is compared: case, width and spaces do not count.
    package static func folded(_ text: String) -> String { FoldedText(text).text }
}
