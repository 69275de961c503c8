import Values

/// Where in the plan's own file something stands, for messages that name two places.
enum PlanPlace {
    static func words(_ location: SourceLocation) -> Wording {
        func cell(_ row: Int, _ column: Int) -> String {
            SourceLocation.columnLetters(column) + String(row)
        }
        switch location.place {
        case .whole: return Wording("全文", "the whole file")
        case .line(let line, _): return Wording("第\(line)行", "line \(line)")
        case .paragraph(let number): return Wording("第\(number)段", "paragraph \(number)")
        case .sheet(let sheet): return Wording("“\(sheet)”表", "sheet \(sheet)")
        case .cell(let sheet, let row, let column):
            return Wording("“\(sheet)”表\(cell(row, column))格", "\(sheet)!\(cell(row, column))")
        case .tableCell(let table, let row, let column):
            return Wording(
                "第\(table)个表\(cell(row, column))格", "table \(table), \(cell(row, column))")
        case .rows(_, let first, let last):
            return Wording("第\(first)～\(last)行", "rows \(first) to \(last)")
        }
    }

    /// As parameters of a message: `at` and `atEnglish`.
    static func parameters(_ location: SourceLocation) -> [String: String] {
        let words = words(location)
        return ["at": words.chinese, "atEnglish": words.english]
    }
}

extension [String: String] {
    /// With the words of a second place.
    func naming(_ location: SourceLocation) -> [String: String] {
        merging(PlanPlace.parameters(location)) { own, _ in own }
    }
}
