import Values

/// A small table in memory: the sheets of bureaus and the registers.
struct SheetGrid: Sendable {
    /// Rows that a small table may have; observations have their own way.
    static let rowLimit = 20_000

    var file: String
    var sheet: String?
    /// Number of the table, where the file is a document and not a workbook.
    var table: Int?
    var dates1904: Bool
    var rows: [GridRow]
    var merges: [MergedRange]

    init(
        file: String, sheet: String? = nil, table: Int? = nil, dates1904: Bool = false,
        rows: [GridRow],
        merges: [MergedRange] = []
    ) {
        self.file = file
        self.sheet = sheet
        self.table = table
        self.dates1904 = dates1904
        self.rows = rows
        self.merges = merges
    }

    /// The cell, or the first cell of the merged range that covers the place.
    func cell(_ row: Int, _ column: Int) -> GridCell? {
        guard rows.indices.contains(row) else { return nil }
        if let own = rows[row].cells[column] { return own }
        let number = rows[row].number
        guard let merge = merges.first(where: { $0.covers(number, column) }) else { return nil }
        // Rows are in order, so the owner stands at or above this one.
        guard let owner = rows[...row].last(where: { $0.number == merge.firstRow }) else {
            return nil
        }
        return owner.cells[merge.firstColumn]
    }

    func place(_ row: Int, _ column: Int) -> SourceLocation {
        let number = rows.indices.contains(row) ? rows[row].number : 1
        if let table {
            return SourceLocation(
                file: file, place: .tableCell(table: table, row: number, column: column))
        }
        return sheet.map { SourceLocation(file: file, sheet: $0, row: number, column: column) }
            ?? SourceLocation(file: file, line: number, column: column)
    }

    var whole: SourceLocation {
        if table != nil { return place(0, 1) }
        return SourceLocation(file: file, place: sheet.map { .sheet($0) } ?? .whole)
    }
}

/// Collects the rows of a small table.
struct GridCollector: RowConsumer {
    private(set) var rows: [GridRow] = []
    private(set) var isCut = false

    init() {}

    mutating func consume(_ row: RowView) -> Bool {
        guard rows.count < SheetGrid.rowLimit else {
            isCut = true
            return false
        }
        let decoded = GridRow(row)
        if !decoded.cells.isEmpty { rows.append(decoded) }
        return true
    }
}
