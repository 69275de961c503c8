import Values

/// Tells a row of data from a row of headings.
enum DataRow {
    /// At least two cells, and a number, a date or a serial among them.
    static func looksLikeData(_ row: GridRow) -> Bool {
        guard row.cells.count >= 2 else { return false }
        return row.cells.values.contains { cell in
            switch cell.kind {
            case .number: true
            case .text: NumberParser.number(FoldedText(cell.text).text) != nil || isTime(cell)
            case .dateSerial, .isoDate, .boolean, .error, .formulaWithoutValue: isTime(cell)
            }
        }
    }

    /// The column of the only cell of a row, where that is a date or a time: under headings, a row
    /// whose values are all missing. Over them it is the date of the table.
    static func loneTime(_ row: GridRow) -> Int? {
        guard row.cells.count == 1, let (column, cell) = row.cells.first, isTime(cell) else {
            return nil
        }
        return column
    }

    private static func isTime(_ cell: GridCell) -> Bool {
        switch cell.kind {
        case .dateSerial, .isoDate: return true
        case .number, .boolean, .error, .formulaWithoutValue: return false
        case .text:
            var reader = TimeText()
            return (try? reader.parse(Array(cell.text.utf8))) != nil
        }
    }
}
