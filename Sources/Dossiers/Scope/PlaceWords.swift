import Values

/// Where in a file something stands, for a reader of print.
enum PlaceWords {
    /// `第2行至第8761行`, `“年度”表C7格`; empty for a whole file.
    static func inside(_ location: SourceLocation) -> String {
        switch location.place {
        case .whole: ""
        case .line(let line, _): "第\(line)行"
        case .sheet(let sheet): "“\(sheet)”表"
        case .cell(let sheet, let row, let column):
            "“\(sheet)”表\(SourceLocation.columnLetters(column))\(row)格"
        case .rows(let sheet?, let first, let last): "“\(sheet)”表第\(first)～\(last)行"
        case .rows(nil, let first, let last): "第\(first)～\(last)行"
        case .paragraph(let paragraph): "第\(paragraph)段"
        case .tableCell(let table, let row, let column):
            "第\(table)个表\(SourceLocation.columnLetters(column))\(row)格"
        }
    }

    static func words(_ location: SourceLocation) -> String {
        let inside = inside(location)
        return inside.isEmpty ? location.file : "\(location.file) \(inside)"
    }
}
