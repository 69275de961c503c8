import Values

/// Tells a row of data from a row of headings.
enum DataRow {
    /// At least two cells, and a number, a date or a serial among them.
    static func looksLikeData(_ row: GridRow) -> Bool {
        guard row.cells.count >= 2 else { return false }
        var reader = TimeText()
        return row.cells.values.contains { cell in
            switch cell.kind {
            case .number, .dateSerial, .isoDate: return true
            case .boolean, .error, .formulaWithoutValue: return false
            case .text:
                if NumberParser.number(FoldedText(cell.text).text) != nil {
                    return true
                }
                return (try? reader.parse(Array(cell.text.utf8))) != nil
            }
        }
    }
}
