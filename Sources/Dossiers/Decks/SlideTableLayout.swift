import Assessment
import Charting
import Typesetting
import Values

/// A table in the largest letters in which its widest words fit, parted over as many slides as
/// its rows need; one that is too wide even in the smallest is folded, its first column repeated.
struct SlideTableLayout {
    var table: Table
    let setter: any LineSetter
    let ink: Ink
    let measure: Double
    /// Points that letters may lose to save a slide: none where a room reads them.
    var saving = 0.0

    /// Nil where some word is wider than its column even in the smallest letters, or some row
    /// higher than a slide.
    func parts(height: Double) -> [LaidTable]? {
        var best: [LaidTable]?
        var size = SlideType.cell
        // A little smaller where that saves a slide; much smaller only where words need it.
        while size >= SlideType.leastCell, best == nil || size >= SlideType.cell - saving {
            if let parts = parts(size: size, height: height),
                best.map({ parts.count < $0.count }) ?? true
            {
                best = parts
            }
            size -= 1
        }
        if let best { return best }
        guard table.columns.count > 2, let folds else { return nil }
        var parts: [LaidTable] = []
        for fold in folds {
            var layout = self
            layout.table = fold
            guard let more = layout.parts(height: height) else { return nil }
            parts += more
        }
        return parts
    }

    /// The table in strips of columns, as many to a strip as the letters of a slide allow; nil
    /// where it has no columns to part.
    private var folds: [Table]? {
        let factor = (SlideType.cell - 2) / Styles.cell.size
        let needs = TableMeasure(table: table, setter: setter).needs().map {
            $0.least * factor + LaidTable.padding * 2
        }
        guard let first = needs.first else { return nil }
        var strips: [[Int]] = []
        var width = Double.infinity
        for (index, need) in needs.enumerated().dropFirst() {
            if width + need > measure, width > first || strips.isEmpty {
                strips.append([0])
                width = first
            }
            strips[strips.count - 1].append(index)
            width += need
        }
        guard strips.count > 1 else { return nil }
        return strips.map { columns in
            var part = table
            part.columns = columns.map { table.columns[$0] }
            part.rows = table.rows.map { row in
                var row = row
                row.cells = columns.compactMap {
                    row.cells.indices.contains($0) ? row.cells[$0] : nil
                }
                return row
            }
            return part
        }
    }

    private func parts(size: Double, height: Double) -> [LaidTable]? {
        // Needs are measured in the type of the dossier and magnified.
        let factor = size / Styles.cell.size
        let padding = LaidTable.padding * 2
        let needs = TableMeasure(table: table, setter: setter).needs().map {
            ColumnWidths.Need(
                natural: $0.natural * factor, least: $0.least * factor,
                cells: $0.cells.map { $0 * factor })
        }
        guard needs.reduce(0, { $0 + $1.least + padding }) <= measure else { return nil }
        var columns = ColumnWidths.fit(needs, measure: measure, padding: padding)
        // A table of few short words stays as narrow as it is read best.
        let natural = needs.map { $0.natural + padding + 24 }
        if natural.reduce(0, +) < measure { columns = natural }
        let style = TextStyle(.heading, size: size, ink: ink)
        func row(_ cells: [LaidTable.Cell]) -> (cells: [LaidTable.Cell], height: Double) {
            let lines = zip(cells, columns).map { cell, width in
                setter.lines(
                    [Span(Interpreter.plain(cell.inlines), style)],
                    style: ParagraphStyle(
                        measure: width - padding - (cell.mark == nil ? 0 : size * 1.3),
                        alignment: .leading)
                ).count
            }
            return (cells, Double(max(lines.max() ?? 1, 1)) * size * 1.34 + size * 0.6)
        }
        let head = row(
            table.columns.map {
                LaidTable.Cell(inlines: [.text($0.title)], mark: nil, alignment: alignment($0))
            })
        var parts: [LaidTable] = []
        var rows = [head]
        func close() {
            parts.append(LaidTable(style: style, head: style, columns: columns, rows: rows))
            rows = [head]
        }
        for line in table.rows {
            let next = row(
                zip(line.cells, table.columns).map {
                    LaidTable.Cell(inlines: $0.inlines, mark: $0.mark, alignment: alignment($1))
                })
            guard head.height + next.height <= height else { return nil }
            if rows.reduce(0, { $0 + $1.height }) + next.height > height { close() }
            rows.append(next)
        }
        if rows.count > 1 { close() }
        return parts
    }

    private func alignment(_ column: Table.Column) -> Alignment {
        switch column.align {
        case .left: .leading
        case .center: .center
        case .right, .decimal: .trailing
        }
    }
}

extension Table {
    /// The numbers of a picture, units once in the headings.
    init(
        _ table: ChartTable, caption: String, language: Language, place: SourceLocation
    ) {
        self.init(
            kind: .data, id: "", caption: caption,
            columns: table.columns.enumerated().map { index, column in
                let isNumber = table.rows.contains {
                    $0.indices.contains(index) && $0[index].isNumber
                }
                return Column(
                    title: Typography.print(column.heading(language)),
                    align: isNumber ? .right : .left)
            },
            rows: table.rows.map { row in
                Row(cells: row.map { Cell(Typography.print($0.printed)) })
            }, place: place)
    }
}
