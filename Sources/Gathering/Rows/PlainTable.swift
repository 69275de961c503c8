package import Values

/// A small table as text, row by row: the first sheet of a workbook, or a text file.
package struct PlainTable: Sendable {
    package struct Cell: Sendable {
        /// 1 for the first.
        package var column: Int
        /// Trimmed.
        package var text: String
    }

    package struct Row: Sendable {
        package var location: SourceLocation
        /// Without the empty ones.
        package var cells: [Cell]
    }

    package var rows: [Row]
    package var diagnostics: [Diagnostic]

    /// `file` is its name in messages. Throws where it cannot be read, or has more rows than a
    /// small table may.
    package static func read(path: String, named file: String) throws(InputFault) -> PlainTable {
        let opened = try TableReader.open(path: path, named: file)
        var collector = GridCollector()
        var diagnostics: [Diagnostic] = []
        try opened.read(0, into: &collector, diagnostics: &diagnostics)
        let sheet = opened.tables.first?.sheet
        guard !collector.isCut else {
            throw InputFault(
                .plainTableTooLong, ["limit": String(SheetGrid.rowLimit)],
                at: SourceLocation(file: file))
        }
        let grid = SheetGrid(file: file, sheet: sheet, rows: collector.rows)
        let rows = collector.rows.enumerated().map { index, row in
            Row(
                location: sheet == nil
                    ? SourceLocation(file: file, line: row.number) : grid.place(index, 1),
                cells: row.cells.sorted { $0.key < $1.key }.map { column, cell in
                    Cell(column: column, text: CellText.trimmed(cell.text))
                }.filter { !$0.text.isEmpty })
        }
        return PlainTable(rows: rows.filter { !$0.cells.isEmpty }, diagnostics: diagnostics)
    }
}

extension Diagnostic.Kind {
    static let plainTableTooLong = Diagnostic.Kind(
        "table.tooLong", .blocker,
        Wording("表超过 {limit} 行", "the table has more than {limit} rows"),
        advice: Wording("请确认没有选错文件。", "Check that it is the right file."))
}
