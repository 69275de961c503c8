import Assessment
import Values
import Workbooks

/// A dossier's table as a sheet: caption, merged headings, groups, numbers as numbers, notes.
struct TableSheetMaker {
    let entry: TablesOut.Entry
    let language: Language

    private var table: Table { entry.table }
    private var count: Int { max(table.columns.count, 1) }
    private static let caption = Look(isBold: true, size: 13)
    private static let group = Look(fill: Colour(0xF2F2F2), isBold: true)
    private static let note = Look(ink: Colour(0x595959), wraps: true, size: 9)

    var sheet: Workbooks.Sheet {
        var rows: [[Workbooks.Cell]] = [[.looking(Self.caption, .text(title))]]
        var merges = count > 1 ? [Merge(rows: 0...0, columns: 0...(count - 1))] : []
        rows += headings(&merges, from: 1)
        let frozen = rows.count
        for row in table.rows { rows.append(cells(of: row, at: rows.count, &merges)) }
        let notes = self.notes
        for note in notes {
            if count > 1 {
                merges.append(Merge(rows: rows.count...rows.count, columns: 0...(count - 1)))
            }
            rows.append([.looking(Self.note, .text(note))])
        }
        return Workbooks.Sheet(
            name: entry.name, columns: columns, rows: rows, frozenRows: frozen,
            // Sorting would take rows out of their groups.
            autofilter: !table.rows.contains { $0.kind != .plain }, fills: fills,
            pageHeading: title, merges: merges, trailingRows: notes.count)
    }

    private var title: String {
        [table.number, table.caption].filter { !$0.isEmpty }.joined(separator: "　")
    }

    /// The note of the table; where it is long, all of it in one cell that wraps.
    private var notes: [String] {
        let text = Interpreter.plain(table.note)
        return text.isEmpty ? [] : [Wording("注：", "Note: ")[language] + text]
    }

    // MARK: The heading

    /// As it is printed: words over several columns are one cell, and a title without any stands
    /// over the whole height.
    private func headings(_ merges: inout [Merge], from top: Int) -> [[Workbooks.Cell]] {
        let depth = table.headDepth
        var rows = Array(
            repeating: [Workbooks.Cell](repeating: .empty, count: count), count: depth)
        for level in 0..<(depth - 1) {
            for run in TableHead.runs(table.columns, level: level) {
                rows[level][run.lowerBound] = .text(table.columns[run.lowerBound].groups[level])
                if run.count > 1 {
                    merges.append(
                        Merge(
                            rows: (top + level)...(top + level),
                            columns: run.lowerBound...(run.upperBound - 1)))
                }
            }
        }
        for (index, column) in table.columns.enumerated() {
            let level = column.groups.count
            rows[level][index] = .text(column.title)
            if level < depth - 1 {
                merges.append(
                    Merge(rows: (top + level)...(top + depth - 1), columns: index...index))
            }
        }
        return rows
    }

    // MARK: Rows

    private func cells(
        of row: Table.Row, at number: Int, _ merges: inout [Merge]
    ) -> [Workbooks.Cell] {
        guard row.kind == .plain else {
            let words = row.cells.map { Interpreter.plain($0.inlines) }.joined(separator: " ")
            if count > 1 {
                merges.append(Merge(rows: number...number, columns: 0...(count - 1)))
            }
            return [.looking(Self.group, .text(words))]
        }
        var cells = [Workbooks.Cell](repeating: .empty, count: count)
        for (column, cell) in row.placed where cells.indices.contains(column) {
            cells[column] = Self.cell(PrintedCell(cell, in: table.columns[column]))
            let last = min(column + cell.span, count) - 1
            if last > column {
                merges.append(Merge(rows: number...number, columns: column...last))
            }
        }
        return cells
    }

    private static func cell(_ printed: PrintedCell) -> Workbooks.Cell {
        switch printed {
        case .empty: .empty
        case .text(let text): .text(text)
        case .quantity(let value, let unit, let isSigned):
            .quantity(
                value.description, decimals: value.scale, unit: unit, isSigned: isSigned)
        }
    }

    // MARK: Looks

    /// As wide as what stands in it, within reason; long words wrap.
    private var columns: [Workbooks.Column] {
        (0..<count).map { index in
            let words = table.rows.filter { $0.kind == .plain }.compactMap { row in
                row.cell(onlyIn: index).map { Interpreter.plain($0.inlines) }
            }
            let title = table.columns.indices.contains(index) ? table.columns[index].title : ""
            let widest = (words + [title]).map(TextTable.width).max() ?? 0
            return Workbooks.Column(
                width: Double(min(max(widest + 2, 8), 44)), format: .init(wraps: widest > 42))
        }
    }

    /// Verdicts have their colours.
    private var fills: [TextFill] {
        var fills: [TextFill] = []
        for row in table.rows {
            for (column, cell) in row.placed {
                guard let verdict = cell.mark else { continue }
                let fill = TextFill(
                    column: column, text: Interpreter.plain(cell.inlines),
                    colour: verdict.sheetColour)
                if !fills.contains(fill) { fills.append(fill) }
            }
        }
        return fills
    }
}
