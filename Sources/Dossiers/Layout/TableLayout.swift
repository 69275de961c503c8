import Assessment
import Typesetting
import Values

extension Diagnostic.Kind {
    static let layoutCellTooWide = Diagnostic.Kind(
        "layout.cellTooWide", .blocker,
        Wording(
            "表格里的“{text}”断不开，比所在的列宽", "\"{text}\" cannot be broken and is wider than its column"),
        advice: Wording("缩短文字，或减少列", "shorten it, or use fewer columns"))
}

/// A table as strips: one a row, and what is repeated on the next page.
struct TableLayout {
    let setter: any LineSetter
    let markInks: [Verdict: Ink]
    let table: Table
    /// Width of the text block that it stands in.
    let measure: Double
    let widths: [Double]
    let lefts: [Double]
    private let decimals: [DecimalColumn]
    /// Whether an earlier part of the same table stands before it.
    private let isContinued: Bool
    var diagnostics: [Diagnostic] = []

    static let padding = 5.5
    /// Room of a verdict's mark before the words.
    static let markRoom = 13.0

    /// How far the numbers of a column reach to either side of their decimal point.
    struct DecimalColumn {
        var before = 0.0
        var after = 0.0
    }

    init(
        _ table: Table, setter: any LineSetter, markInks: [Verdict: Ink],
        measure: Double = Sheet.textWidth, isContinued: Bool = false
    ) {
        self.table = table
        self.setter = setter
        self.markInks = markInks
        self.measure = measure
        self.isContinued = isContinued
        let isTraced = table.rows.contains { row in
            row.cells.contains { $0.inlines.contains(where: \.isTraced) }
        }
        cells = Styles.cells(table.kind, isTraced: isTraced)
        let needs = TableMeasure(table: table, setter: setter)
        widths = ColumnWidths.fit(
            needs.needs(), measure: measure, padding: Self.padding * 2)
        var left = 0.0
        lefts = widths.map { width in
            defer { left += width }
            return left
        }
        decimals = needs.decimals()
    }

    var isForm: Bool { table.isForm }
    let cells: Styles.Cells

    /// Caption, head, rows and note.
    mutating func strips(in column: inout Column) -> [Strip] {
        let tag = column.nextTag("Table")
        let index = column.tables.count
        var head = caption(continued: isContinued, tag: column.nextTag("Caption"))
        head.append(TableHead(self).strip(tag))
        var continuedHead = caption(continued: true, tag: column.nextTag("Caption"))
        continuedHead.append(TableHead(self).strip(tag))
        column.tables.append(
            Column.Continuation(head: continuedHead, foot: isForm ? [] : [rule(1, at: 0)]))
        var rows: [Strip] = []
        for row in table.rows { rows += self.rows(row, tag, in: &column) }
        if !isForm, let last = rows.indices.last {
            rows[last].drawings.append(rule(1, at: rows[last].height))
        }
        for index in rows.indices {
            // No head with one row, no single row on the next page.
            if index == 0 && rows.count > 1 { rows[index].keepsWithNext = true }
            if index == rows.count - 2 { rows[index].keepsWithNext = true }
        }
        head.first.map { _ in head[0].spaceBefore = 8 }
        if !table.id.isEmpty, !isContinued, !head.isEmpty { head[0].anchors = [table.id] }
        var strips = head + rows
        if !table.note.isEmpty {
            if let last = strips.indices.last { strips[last].keepsWithNext = true }
            strips += note(tag: column.nextTag("Note"))
        }
        for position in strips.indices {
            strips[position].table = index
            strips[position].place = table.place
        }
        if let last = strips.indices.last { strips[last].spaceAfter = 8 }
        return strips
    }

    // MARK: Around the rows

    private func caption(continued: Bool, tag: StructureTag) -> [Strip] {
        guard !table.caption.isEmpty else { return [] }
        let number = table.isNumbered ? "\(table.number)　" : continued ? "表　" : ""
        let words = (continued ? "续" : "") + number + table.caption
        let lines = setter.lines(
            [Span(words, Styles.caption)],
            style: ParagraphStyle(measure: measure, alignment: .center))
        var strips = TextLayout(setter: setter).stack(
            lines, leading: 19, size: Styles.caption.size, tag: tag)
        for index in strips.indices { strips[index].keepsWithNext = true }
        return strips
    }

    private func note(tag: StructureTag) -> [Strip] {
        let spans = TextLayout.spans(table.note, text: Styles.note, strong: Styles.note)
        let lines = setter.lines(
            [Span("注：", Styles.note)] + spans,
            style: ParagraphStyle(measure: measure, hangingIndent: 19))
        var strips = TextLayout(setter: setter).stack(
            lines, leading: Styles.noteLeading, size: Styles.note.size, tag: tag)
        if !strips.isEmpty { strips[0].spaceBefore = 4 }
        return strips
    }

    func rule(_ width: Double, at y: Double) -> Drawing {
        .tag(
            "Artifact",
            [
                .stroke(
                    .line(from: Point(x: 0, y: y), to: Point(x: measure, y: y)),
                    Stroke(.black, width: width))
            ])
    }

    // MARK: Rows

    /// The strips of a row: more than one only where it is too high for a page, and then parted
    /// between sentences.
    private mutating func rows(
        _ row: Table.Row, _ tag: StructureTag, in column: inout Column
    ) -> [Strip] {
        var strips: [Strip] =
            switch row.kind {
            case .plain: plainRows(row)
            case .group: [namingRow(row, style: cells.strong)]
            case .subgroup: [namingRow(row, style: cells.naming)]
            }
        for index in strips.indices {
            strips[index].structure = [tag, column.nextTag("TR")]
        }
        if !row.id.isEmpty, !strips.isEmpty { strips[0].anchors = [row.id] }
        if row.keepsWithNext, let last = strips.indices.last { strips[last].keepsWithNext = true }
        return strips
    }

    private mutating func plainRows(_ row: Table.Row) -> [Strip] {
        let whole = plainRow(row)
        guard whole.height > Self.highestRow else { return [whole] }
        let halves = SentenceSplit.halves(of: row)
        guard let (first, second) = halves else { return [whole] }
        return plainRows(first) + plainRows(second)
    }

    /// Higher rows are parted: two thirds of the text block, so that the head has room too.
    private static let highestRow = Sheet.textHeight * 2 / 3

    private mutating func plainRow(_ row: Table.Row) -> Strip {
        var set: [(lines: [SetLine], cell: Table.Cell, index: Int)] = []
        for (index, cell) in row.placed where table.columns.indices.contains(index) {
            let room =
                width(from: index, span: cell.span) - Self.padding * 2
                - (cell.mark == nil ? 0 : Self.markRoom)
            let alignment: Alignment =
                switch table.columns[index].align {
                case .left: .leading
                case .center, .decimal: cell.mark == nil ? .center : .leading
                case .right: cell.span > 1 ? .leading : .trailing
                }
            let lines = setter.lines(
                TextLayout.spans(
                    cell.inlines, text: cells.text, strong: cells.strong),
                style: ParagraphStyle(measure: room, alignment: alignment))
            if lines.contains(where: { $0.width > room + 1 }) {
                diagnostics.append(
                    Diagnostic(
                        .layoutCellTooWide, ["text": Interpreter.plain(cell.inlines)],
                        at: table.place))
            }
            set.append((lines, cell, index))
        }
        let height = rowHeight(lines: set.map(\.lines.count).max() ?? 1)
        var drawings: [Drawing] =
            isForm ? [grid(row.placed.map { ($0.column, $0.cell.span) }, height: height)] : []
        // Small rows under each other need a line to lead the eye.
        if table.kind == .compact { drawings.append(rule(0.2, at: height)) }
        for (lines, cell, index) in set {
            var inner = cellDrawings(lines, cell, column: index, height: height)
            if let mark = cell.mark {
                inner = markDrawings(mark, lines, column: index, height: height) + inner
            }
            drawings.append(.tag(Tag("TD", columnSpan: cell.span), inner))
        }
        return Strip(height: height, drawings: drawings)
    }

    private func namingRow(_ row: Table.Row, style: TextStyle) -> Strip {
        let words = row.cells.first?.inlines ?? []
        let lines = setter.lines(
            TextLayout.spans(words, text: style, strong: style),
            style: ParagraphStyle(
                measure: measure - Self.padding * 2, alignment: .leading))
        let height = rowHeight(lines: lines.count)
        var drawings: [Drawing] = []
        let path = Path.rect(Rect(x: 0, y: 0, width: measure, height: height))
        if isForm {
            drawings.append(
                .tag(
                    "Artifact",
                    [
                        .fill(path, row.kind == .group ? Styles.groupTint : .white),
                        .stroke(path, Stroke(.black, width: 0.5)),
                    ]))
        }
        drawings.append(
            .tag(
                Tag("TD", columnSpan: table.columns.count),
                place(
                    lines, left: Self.padding, height: height, size: style.size)))
        var strip = Strip(height: height, drawings: drawings)
        strip.keepsWithNext = true
        return strip
    }

    func rowHeight(lines: Int) -> Double {
        max(cells.rowHeight, Double(lines) * cells.leading + cells.margin)
    }

    /// From a column on, so many together.
    func width(from column: Int, span: Int) -> Double {
        widths[column..<min(column + span, widths.count)].reduce(0, +)
    }

    /// Boxes round cells that begin in a column and stand in so many.
    private func grid(_ cells: [(column: Int, span: Int)], height: Double) -> Drawing {
        .tag(
            "Artifact",
            cells.filter { widths.indices.contains($0.column) }.map { column, span in
                let width = width(from: column, span: span)
                let box = Rect(x: lefts[column], y: 0, width: width, height: height)
                return .stroke(.rect(box), Stroke(.black, width: 0.5))
            })
    }

    // MARK: Cells

    func place(
        _ lines: [SetLine], left: Double, height: Double, size: Double
    ) -> [Drawing] {
        let top = (height - Double(lines.count) * cells.leading) / 2
        return lines.enumerated().map { index, line in
            .group(
                line.drawings,
                offset: Point(
                    x: left,
                    y: top + Double(index) * cells.leading
                        + TextLayout.baseline(leading: cells.leading, size: size)))
        }
    }

    private func cellDrawings(
        _ lines: [SetLine], _ cell: Table.Cell, column index: Int, height: Double
    ) -> [Drawing] {
        let left = lefts[index] + Self.padding + (cell.mark == nil ? 0 : Self.markRoom)
        guard table.columns[index].align == .decimal, cell.span == 1, lines.count <= 1,
            let number = TableMeasure.Number(Interpreter.plain(cell.inlines))
        else {
            return place(lines, left: left, height: height, size: cells.text.size)
        }
        let column = decimals[index]
        let room = widths[index] - Self.padding * 2
        let before = setter.width(of: number.before, style: cells.text)
        let x = left + (room - column.before - column.after) / 2 + column.before - before
        let y = TextLayout.baseline(leading: height, size: cells.text.size)
        let words = number.before + number.after
        let label = setter.label(
            words, style: cells.text, at: Point(x: x, y: y), align: .leading)
        guard case .number(_, let code, _)? = cell.inlines.last else { return label }
        let footing = Styles.footing(code, under: cells.text)
        let right = x + setter.width(of: words, style: cells.text)
        return label
            + setter.label(
                footing.text, style: footing.style, at: Point(x: right, y: y + footing.drop),
                align: .trailing)
    }

    private func markDrawings(
        _ mark: Verdict, _ lines: [SetLine], column index: Int, height: Double
    ) -> [Drawing] {
        let block = Double(max(lines.count, 1)) * cells.leading
        let center = Point(
            x: lefts[index] + Self.padding + 4.5,
            y: (height - block) / 2 + cells.leading / 2 + 0.2)
        return VerdictMark.drawings(mark, at: center, radius: 3.6, ink: markInks[mark] ?? .black)
    }
}
