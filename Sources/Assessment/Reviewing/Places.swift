import Gathering
import Values

extension Dataset {
    /// The row that an entry of a series came from.
    func location(of series: Series, _ index: Int) -> SourceLocation? {
        guard index < series.entryCount, index >= 0,
            let place = location(ofOrigin: Int(series.origins[index]))
        else { return nil }
        let row = Int(series.rows[index])
        switch place.place {
        case .sheet(let sheet):
            return SourceLocation(
                file: place.file, place: .rows(sheet: sheet, first: row, last: row))
        case .whole, .line, .cell, .rows, .paragraph, .tableCell:
            return SourceLocation(file: place.file, line: row)
        }
    }

    /// The table itself.
    func location(ofOrigin index: Int) -> SourceLocation? {
        guard origins.indices.contains(index), files.indices.contains(origins[index].file) else {
            return nil
        }
        let file = files[origins[index].file].path
        return origins[index].sheet.map { SourceLocation(file: file, place: .sheet($0)) }
            ?? SourceLocation(file: file)
    }
}
