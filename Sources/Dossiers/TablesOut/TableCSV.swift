import Values

/// A dossier's table as CSV: one heading, a row a row. Where a column has numbers with units, the
/// numbers stand bare and their units in a column beside them; caption and notes stand in the
/// workbook only.
struct TableCSV {
    private let table: Table
    private let language: Language
    /// The cells of each row by column; nil where another cell reaches over the column.
    private let cells: [[PrintedCell?]]

    init(_ table: Table, language: Language) {
        self.table = table
        self.language = language
        cells = table.rows.map { row in
            var line = [PrintedCell?](repeating: nil, count: max(table.columns.count, 1))
            for (column, cell) in row.placed where line.indices.contains(column) {
                line[column] = PrintedCell(
                    cell, in: row.kind == .plain ? table.columns[column] : nil)
            }
            return line
        }
    }

    /// UTF-8 with a byte order mark, CRLF.
    var text: String {
        let hasUnits = table.columns.indices.map { index in
            cells.contains { row in
                if case .quantity(_, let unit, _)? = row[index] { !unit.isEmpty } else { false }
            }
        }
        let heading = zip(table.columns, hasUnits).flatMap { column, hasUnit in
            let path = (column.groups + [column.title]).filter { !$0.isEmpty }
                .joined(separator: "/")
            let unit = Wording("（单位）", " (unit)")[language]
            return hasUnit ? [path, path + unit] : [path]
        }
        let lines = cells.map { row in
            zip(row, hasUnits).flatMap { Self.fields($0, hasUnit: $1) }.joined(separator: ",")
                + "\r\n"
        }
        return "\u{FEFF}" + CSVText.line(heading) + lines.joined()
    }

    private static func fields(_ cell: PrintedCell?, hasUnit: Bool) -> [String] {
        let fields: [String] =
            switch cell {
            case nil, .empty: ["", ""]
            case .text(let text): [CSVText.field(text), ""]
            // A minus sign may lead a number: it is one.
            case .quantity(let value, let unit, _):
                [CSVText.number(value.description), CSVText.field(unit)]
            }
        return hasUnit ? fields : [fields[0]]
    }
}
