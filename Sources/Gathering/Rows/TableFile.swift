package import Values

/// A data file that was opened: what it is, which tables it has, and how to read them.
package final class TableFile: Sendable {
    /// Name, hash, format and the encoding that was decided on. ``SourceFile/rowCount`` is 0:
    /// only who reads the rows knows which of them are data.
    package let source: SourceFile
    package let tables: [TableInfo]
    let body: Body

    enum Body: Sendable {
        case text(TextPlan)
        case workbook(WorkbookPlan)
    }

    init(source: SourceFile, tables: [TableInfo], body: Body) {
        self.source = source
        self.tables = tables
        self.body = body
    }

    /// Reads one table (an index into ``tables``) row by row, in order. Faults of single rows
    /// are added to `diagnostics`; what makes the rest unreadable is thrown.
    package func read<Consumer: RowConsumer>(
        _ table: Int, into consumer: inout Consumer, diagnostics: inout [Diagnostic]
    ) throws(InputFault) {
        guard tables.indices.contains(table) else { return }
        switch body {
        case .text(let plan):
            try CSVTable(plan: plan).read(into: &consumer, diagnostics: &diagnostics)
        case .workbook(let plan):
            try SheetTable(plan: plan, table: table, sheet: tables[table].sheet ?? "")
                .read(into: &consumer, diagnostics: &diagnostics)
        }
    }

    /// Reads a large text file in parts at the same time, each into a copy of `consumer` that has
    /// seen the first row; the copies in order of the file. Nil where the file is small, no text,
    /// or anything in it needs to be reported or is quoted: ``read(_:into:diagnostics:)`` tells.
    package func readInParts<Consumer: RowConsumer & Sendable>(_ consumer: Consumer)
        throws(InputFault) -> [Consumer]?
    {
        guard case .text(let plan) = body else { return nil }
        return try CSVParts(plan: plan).read(consumer)
    }

    /// Formulas and percentages of a table; none in text.
    func marks(of table: Int) throws(InputFault) -> SheetMarks {
        guard tables.indices.contains(table), case .workbook(let plan) = body else {
            return SheetMarks()
        }
        return try SheetTable(plan: plan, table: table, sheet: tables[table].sheet ?? "").marks()
    }

    /// Merged blocks of a table, in order of row and column; none in text.
    package func merges(of table: Int) throws(InputFault) -> [MergedRange] {
        guard tables.indices.contains(table) else { return [] }
        switch body {
        case .text: return []
        case .workbook(let plan):
            return try SheetTable(plan: plan, table: table, sheet: tables[table].sheet ?? "")
                .merges()
        }
    }
}
