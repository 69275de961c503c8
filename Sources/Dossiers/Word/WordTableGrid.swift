import Assessment
import Packaging
import Typesetting
import WordProcessing

/// The rows of one table.
struct WordTableGrid {
    let source: Table
    private let setter: any LineSetter
    private let markInks: [Verdict: Ink]
    private let words: WordWords
    private let isContinued: Bool
    private let widths: [Double]
    private let decimals: [TableLayout.DecimalColumn]

    init(
        _ table: Table, setter: any LineSetter, markInks: [Verdict: Ink], words: WordWords,
        measure: Double, isContinued: Bool
    ) {
        source = table
        self.setter = setter
        self.markInks = markInks
        self.words = words
        self.isContinued = isContinued
        let needs = TableMeasure(table: table, setter: setter)
        widths = ColumnWidths.fit(
            WordColumns(table, setter: setter).widened(needs.needs()), measure: measure,
            padding: TableLayout.padding * 2)
        decimals = needs.decimals()
    }

    var isForm: Bool { source.isForm }
    var cells: Styles.Cells { Styles.cells(source.kind) }

    func table() -> WordTable {
        let (outer, inner) = (WordTableStyles.outer, WordTableStyles.inner)
        let edges: WordEdges =
            switch source.kind {
            case .data: WordEdges(top: outer, bottom: outer)
            case .compact:
                WordEdges(top: outer, bottom: outer, betweenRows: WordTableStyles.thin)
            case .form, .register: .grid(inner)
            }
        return WordTable(
            style: WordTableStyles.table(source.kind), columns: widths, rows: head() + rows(),
            edges: edges, padding: TableLayout.padding,
            verticalPadding: WordTableStyles.padding, altText: source.caption)
    }

    func name(_ role: WordTableStyles.Role) -> String {
        WordTableStyles.cell(role, source.kind)
    }

    // MARK: Rows

    private func rows() -> [WordRow] {
        source.rows.enumerated().map { index, row in
            // No head with one row, no single row on the next page, no row parted from the note.
            let isSecondLast = index == source.rows.count - 2
            let isFirst = index == 0 && source.rows.count > 1
            let meetsNote = index == source.rows.count - 1 && !source.note.isEmpty
            let keeps = row.keepsWithNext || isFirst || isSecondLast || meetsNote
            switch row.kind {
            case .plain: return plain(row, keepsWithNext: keeps)
            case .group: return naming(row, .group, fill: WordTableStyles.groupFill)
            case .subgroup: return naming(row, .subgroup, fill: nil)
            }
        }
    }

    /// One cell over the whole width.
    private func naming(
        _ row: Table.Row, _ role: WordTableStyles.Role, fill: OfficeInk?
    ) -> WordRow {
        let inlines = words.inlines(row.cells.first?.inlines ?? [])
        let paragraph = WordParagraph(
            name(role), marked(row, inlines))
        return WordRow(
            [
                WordCell(
                    [paragraph], span: source.columns.count, fill: isForm ? fill : nil)
            ], height: cells.rowHeight)
    }

    private func plain(_ row: Table.Row, keepsWithNext: Bool) -> WordRow {
        var made: [WordCell] = []
        // What may be parted cannot be held together: it would leave its caption behind.
        let splits = isTall(row)
        for (column, cell) in row.placed where source.columns.indices.contains(column) {
            let span = min(cell.span, source.columns.count - column)
            let isFirst = made.isEmpty
            made.append(
                WordCell(
                    paragraphs(cell, column: column, span: span).enumerated().map {
                        offset, paragraph in
                        var paragraph = paragraph
                        if keepsWithNext, !splits { paragraph.format.keepsWithNext = true }
                        if isFirst, offset == 0 {
                            paragraph.inlines = marked(row, paragraph.inlines)
                        }
                        return paragraph
                    }, span: span))
        }
        // A row of fewer cells than columns, such as a folded table may have, is filled up.
        let covered = made.reduce(0) { $0 + $1.span }
        for _ in covered..<max(source.columns.count, covered) {
            made.append(WordCell([WordParagraph(name(.text))]))
        }
        return WordRow(made, height: cells.rowHeight, splits: splits)
    }

    private func marked(_ row: Table.Row, _ inlines: [WordInline]) -> [WordInline] {
        row.id.isEmpty || isContinued ? inlines : words.bookmarks.marked(row.id, inlines)
    }

    /// Whether a row takes so much of a page that it must be allowed to part.
    private func isTall(_ row: Table.Row) -> Bool {
        let lines = row.placed.map { column, cell in
            let room = width(column, cell.span) - TableLayout.padding * 2
            let width = setter.width(of: Interpreter.plain(cell.inlines), style: cells.text)
            return (width / max(room - 5, 1)).rounded(.up)
        }
        return (lines.max() ?? 1) * cells.leading > Sheet.textHeight / 2
    }

    private func width(_ column: Int, _ span: Int) -> Double {
        widths[min(column, widths.count)..<min(column + span, widths.count)].reduce(0, +)
    }

    // MARK: Cells

    private func paragraphs(
        _ cell: Table.Cell, column: Int, span: Int
    ) -> [WordParagraph] {
        let alignment = alignment(cell, column: column, span: span)
        let plain = Interpreter.plain(cell.inlines)
        var format = WordFormat(alignment: alignment)
        if source.columns[column].align == .decimal, span == 1,
            let number = TableMeasure.Number(plain)
        {
            format = decimalFormat(column, number)
        }
        let inlines = cell.inlines.filter { !$0.isEmpty }
        // A number alone has its code under it, where it takes no room beside other numbers.
        if inlines.count == 1, cell.mark == nil,
            case .number(let text, let code, let isStrong) = inlines[0]
        {
            let look = WordLook(style: isStrong ? WordStyles.strong : nil)
            return [
                WordParagraph(name(.number), format: format, WordWords.runs(text, look)),
                WordParagraph(name(.code), format: format, [.text(code.text)]),
            ]
        }
        var runs = words.inlines(cell.inlines)
        if let mark = cell.mark {
            runs = WordWords.mark(mark, markInks) + runs
            format.indent = WordIndent(left: TableLayout.markRoom, first: -TableLayout.markRoom)
        }
        return [WordParagraph(name(.text), format: format, runs)]
    }

    private func alignment(
        _ cell: Table.Cell, column: Int, span: Int
    ) -> WordFormat.Alignment {
        switch source.columns[column].align {
        case .left: .left
        case .center, .decimal: cell.mark == nil ? .center : .left
        case .right: span > 1 ? .left : .right
        }
    }

    /// At the right, so far from the edge that the decimal points of the column stand under each
    /// other, the numbers together in its middle. A decimal tabulator in a cell, at which Word aligns
    /// without a jump, does nothing in Writer.
    private func decimalFormat(_ column: Int, _ number: TableMeasure.Number) -> WordFormat {
        let (before, after) = (decimals[column].before, decimals[column].after)
        let room = widths[column] - TableLayout.padding * 2
        let own = setter.width(of: number.after, style: cells.text)
        return WordFormat(
            alignment: .right,
            indent: WordIndent(right: max((room - before - after) / 2 + after - own, 0)))
    }
}

extension Inline {
    /// Whether it shows nothing.
    fileprivate var isEmpty: Bool {
        switch self {
        case .text(let text), .strong(let text), .link(let text, _, _): text.isEmpty
        case .reference, .number, .footnote: false
        }
    }
}
