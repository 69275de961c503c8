import Assessment
import Typesetting

/// Finds how a table stands that is too wide: turned, or in parts under each other.
struct TableFit {
    let setter: any LineSetter

    /// The parts in order, most often the table itself, and how they are held.
    struct Result {
        var parts: [Table]
        var isTurned: Bool
    }

    /// - Parameter isTurned: whether the table stands among what is turned already.
    func fit(_ table: Table, isTurned: Bool) -> Result {
        let needs = TableMeasure(table: table, setter: setter).needs().map { need in
            need.least + TableLayout.padding * 2
        }
        let measure = Sheet.measure(isTurned: isTurned)
        if Self.total(needs) <= measure { return Result(parts: [table], isTurned: isTurned) }
        switch table.wide {
        case .turn where !isTurned && Self.total(needs) <= Sheet.measure(isTurned: true):
            return Result(parts: [table], isTurned: true)
        case .turn:
            return Result(
                parts: parts(of: table, needs, measure: Sheet.measure(isTurned: true)),
                isTurned: true)
        case .fold:
            return Result(parts: parts(of: table, needs, measure: measure), isTurned: isTurned)
        }
    }

    private static func total(_ needs: [Double]) -> Double { needs.reduce(0, +) }

    /// The columns after the first in as few parts as hold them, the first column in each. What
    /// fits in no part stays whole, for the fault to be reported.
    private func parts(of table: Table, _ needs: [Double], measure: Double) -> [Table] {
        guard let key = needs.first else { return [table] }
        var ranges: [Range<Int>] = []
        var width = key
        for index in needs.indices.dropFirst() {
            width += needs[index]
            if let last = ranges.last, width <= measure {
                ranges[ranges.count - 1] = last.lowerBound..<index + 1
            } else {
                ranges.append(index..<index + 1)
                width = key + needs[index]
            }
        }
        guard ranges.count > 1 else { return [table] }
        return ranges.enumerated().map { position, range in
            var part = table
            part.columns = [table.columns[0]] + table.columns[range]
            part.rows = table.rows.map { Self.cut($0, to: range) }
            if position > 0 { for index in part.rows.indices { part.rows[index].id = "" } }
            if position < ranges.count - 1 { part.note = [] }
            return part
        }
    }

    /// The first cell and those in the range; one that stands in several columns is cut at its
    /// ends, its words in each part.
    private static func cut(_ row: Table.Row, to range: Range<Int>) -> Table.Row {
        guard row.kind == .plain else { return row }
        var result = row
        result.cells = []
        for (column, cell) in row.placed {
            var cell = cell
            let covered = column..<column + cell.span
            let own = covered.clamped(to: range)
            let span = own.count + (column == 0 ? 1 : 0)
            if span == 0 { continue }
            cell.span = span
            result.cells.append(cell)
        }
        return result
    }
}
