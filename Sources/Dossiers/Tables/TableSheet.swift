import Assessment
import Charting
import Typesetting
import Values

/// One table on sheets of its own.
struct TableSheet {
    static let margin = 12 * Sheet.millimetre
    private static let size = Size(width: Sheet.size.height, height: Sheet.size.width)
    private static let text = TextStyle(.heading, size: 7.5)
    private static let note = TextStyle(.heading, size: 7.5, ink: Styles.grey)
    /// Notes stand this far in.
    private static let indent = 14.0
    private static let head = TextStyle(.heading, size: 7.5)
    private static let leading = 10.5
    private static let faint = Ink(0xC4, 0xC4, 0xC4)
    private static let padding = 4.0
    /// Of the cells of the matrix, whose years stand under each other.
    private static let markStep = 7.5
    /// Beside the first of them, for the years' names.
    private static let gutter = 21.0
    private static let year = TextStyle(.heading, size: 5.5, ink: Styles.grey)

    let table: ListTable
    let setter: any LineSetter & Lettering
    let markInks: [Verdict: Ink]
    let language: Language

    /// A row with its lines broken.
    private struct LaidRow {
        var cells: [[SetLine]]
        /// Where the notes begin, from the top of the row.
        var notesTop: Double
        var height: Double
    }

    func pages() -> [Page] {
        let widths = self.widths()
        let rows = table.rows.map { lay($0, widths) }
        let headHeight = self.headHeight(widths)
        var pages: [Page] = []
        var next = 0
        repeat {
            var drawings: [Drawing] = []
            var y = Self.margin
            if pages.isEmpty { y = title(&drawings) }
            let bottom = Self.size.height - Self.margin
            guard !rows.isEmpty else {
                return [Page(size: Self.size, drawings: drawings)]
            }
            var body: [Drawing] = [.tag("TR", heading(widths, y: y, height: headHeight))]
            rule(y, widths, 1, &drawings)
            y += headHeight
            rule(y, widths, 0.6, &drawings)
            let first = next
            // One row at least, however high: a sheet that took none would be followed for ever.
            while next < rows.count, next == first || y + rows[next].height <= bottom {
                body.append(.tag("TR", row(next, rows[next], widths, y: y)))
                y += rows[next].height
                rule(y, widths, next == rows.count - 1 ? 1 : 0.2, &drawings)
                next += 1
            }
            drawings.append(.tag("Table", body))
            pages.append(Page(size: Self.size, drawings: drawings))
        } while next < rows.count
        return pages
    }

    private func title(_ drawings: inout [Drawing]) -> Double {
        var y = Self.margin + 13
        drawings.append(
            .tag(
                "H1",
                setter.label(
                    table.title, style: TextStyle(.heading, size: 14),
                    at: Point(x: Self.margin, y: y), align: .leading)))
        y += 6
        let lines = setter.lines(
            [Span(table.lead, TextStyle(.body, size: 9))],
            style: ParagraphStyle(measure: measure, alignment: .leading))
        drawings.append(
            .tag(
                "P",
                lines.enumerated().map { index, line in
                    .group(
                        line.drawings,
                        offset: Point(x: Self.margin, y: y + 9 + Double(index) * 13))
                }))
        y += Double(lines.count) * 13 + 8
        guard table.isMatrix else { return y }
        drawings += legend(y: y)
        return y + Self.leading + 6
    }

    private func legend(y: Double) -> [Drawing] {
        var x = Self.margin
        let words = Verdict.allCases.flatMap { verdict -> [Drawing] in
            let word = verdict.wording[language]
            defer { x += 22 + setter.width(of: word, style: Self.text) }
            return VerdictMark.drawings(
                verdict, at: Point(x: x + 3, y: y + Self.leading / 2), radius: 2.6,
                ink: markInks[verdict] ?? Styles.grey)
                + setter.label(
                    word, style: Self.text, at: Point(x: x + 9, y: y + 8), align: .leading)
        }
        return [.tag("P", words)]
    }

    /// How many verdicts a cell of the matrix holds.
    private var markCount: Int {
        table.rows.first?.lazy.compactMap { cell -> Int? in
            if case .verdicts(let marks) = cell { marks.count } else { nil }
        }.first ?? 0
    }

    private var measure: Double { Self.size.width - 2 * Self.margin }

    // MARK: Widths

    private func widths() -> [Double] {
        let marks = table.columns.count { $0.kind == .verdicts }
        var widths = table.columns.enumerated().map { index, column in
            guard column.kind != .verdicts, column.kind != .note else { return 0.0 }
            let cells = table.rows.map {
                setter.width(of: $0[index].text(language), style: Self.text)
            }
            let mark = table.rows.contains { if case .verdict = $0[index] { true } else { false } }
            let natural = max(
                cells.max() ?? 0, setter.width(of: column.title, style: Self.head))
            return natural + 2 * Self.padding + (mark ? Self.leading : 0)
        }
        let rest = measure - Self.gutter - widths.reduce(0, +)
        if marks > 0 {
            let each = min(max(rest / Double(marks), Self.markStep), 16)
            for (index, column) in table.columns.enumerated() where column.kind == .verdicts {
                widths[index] = each
            }
        }
        return narrowed(widths)
    }

    /// Where a row is wider than the sheet, the widest columns give way, down to a common width.
    private func narrowed(_ natural: [Double]) -> [Double] {
        guard natural.reduce(0, +) > measure else { return natural }
        var widths = natural
        var cap = widths.max() ?? 0
        while widths.reduce(0, +) > measure, cap > 40 {
            cap *= 0.97
            widths = natural.map { min($0, cap) }
        }
        return widths
    }

    /// The left edge of every column.
    private func lefts(_ widths: [Double]) -> [Double] {
        var x = Self.margin
        let firstMarks = table.columns.firstIndex { $0.kind == .verdicts }
        return widths.indices.map { index in
            if index == firstMarks { x += Self.gutter }
            defer { x += widths[index] }
            return x
        }
    }

    // MARK: The heading

    private func headHeight(_ widths: [Double]) -> Double {
        var height = 0.0
        for (column, width) in zip(table.columns, widths) where column.kind != .note {
            let own =
                column.kind == .verdicts
                ? upright(column.title).height + 6
                : Double(lines(column.title, Self.head, width, .leading).count) * Self.leading + 3
            height = max(height, own)
        }
        return height
    }

    private func heading(_ widths: [Double], y: Double, height: Double) -> [Drawing] {
        let lefts = lefts(widths)
        return table.columns.indices.map { index in
            let (column, x, width) = (table.columns[index], lefts[index], widths[index])
            guard column.kind != .note else { return .tag(.columnHead, []) }
            guard column.kind == .verdicts else {
                let lines = lines(column.title, Self.head, width, alignment(column))
                let top = y + height - Double(lines.count) * Self.leading - 1
                return .tag(.columnHead, place(lines, x: x, y: top))
            }
            let words = upright(column.title)
            return .tag(
                .columnHead,
                [
                    .group(
                        words.drawings,
                        offset: Point(x: x + width / 2, y: y + height - words.height - 3))
                ])
        }
    }

    /// Characters under each other about x = 0; what is not Chinese lies on its side.
    private func upright(_ text: String) -> (drawings: [Drawing], height: Double) {
        var drawings: [Drawing] = []
        var y = 0.0
        let size = Self.head.size
        var lying = ""
        func layDown() {
            guard !lying.isEmpty else { return }
            drawings.append(
                .group(
                    setter.label(
                        lying, style: Self.head, at: Point(x: 0, y: size * 0.34), align: .leading),
                    offset: Point(x: 0, y: y), degrees: 90))
            y += setter.width(of: lying, style: Self.head) + 1
            lying = ""
        }
        for character in text {
            guard Self.stands(character) else {
                lying.append(character)
                continue
            }
            layDown()
            drawings += setter.label(
                String(character), style: Self.head, at: Point(x: 0, y: y + size * 0.88),
                align: .center)
            y += size * 1.08
        }
        layDown()
        return (drawings, y)
    }

    private static func stands(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x2E80...0x9FFF).contains(scalar.value) && !"（）「」『』〈〉《》".contains(character)
    }

    // MARK: Rows

    private func lay(_ row: [ListTable.Cell], _ widths: [Double]) -> LaidRow {
        let cells = zip(row, zip(table.columns, widths)).map { cell, place in
            let (column, width) = place
            guard column.kind != .note else { return note(cell, column) }
            switch cell {
            case .verdicts: return [SetLine]()
            case .verdict(_, let word):
                return lines(word, Self.text, width - Self.leading, .leading)
            case .text, .number, .quantity:
                return lines(
                    cell.text(language), Self.text, width, alignment(column))
            }
        }
        let counts = zip(table.columns, cells).map { (isNote: $0.kind == .note, $1.count) }
        let text =
            Double(counts.filter { !$0.isNote }.map(\.1).max() ?? 1) * Self.leading + 2.5
        let marks =
            table.isMatrix
            ? Double(markCount) * Self.markStep + 2.5 : 0
        let top = max(text, marks, Self.leading + 2.5)
        let notes = counts.filter(\.isNote).map(\.1).reduce(0, +)
        return LaidRow(
            cells: cells, notesTop: top, height: top + Double(notes) * Self.leading)
    }

    private func note(_ cell: ListTable.Cell, _ column: ListTable.Column) -> [SetLine] {
        let text = cell.text(language)
        guard !text.isEmpty else { return [] }
        let joint = Wording("：", ": ")[language]
        return lines(column.title + joint + text, Self.note, measure - Self.indent, .leading)
    }

    private func row(
        _ index: Int, _ laid: LaidRow, _ widths: [Double], y: Double
    ) -> [Drawing] {
        let lefts = lefts(widths)
        let firstMarks = table.columns.firstIndex { $0.kind == .verdicts }
        var noteY = y + laid.notesTop - 1
        return table.rows[index].indices.map { column in
            let x = lefts[column]
            guard table.columns[column].kind != .note else {
                defer { noteY += Double(laid.cells[column].count) * Self.leading }
                return .tag(
                    "TD", place(laid.cells[column], x: Self.margin + Self.indent, y: noteY))
            }
            switch table.rows[index][column] {
            case .text, .number, .quantity:
                return .tag("TD", place(laid.cells[column], x: x, y: y + 1))
            case .verdict(let verdict, _):
                let center = Point(
                    x: x + Self.padding + 3, y: y + 1.25 + Self.leading / 2)
                return .tag(
                    "TD",
                    VerdictMark.drawings(
                        verdict, at: center, radius: 2.8, ink: markInks[verdict] ?? Styles.grey)
                        + place(laid.cells[column], x: x + Self.leading, y: y + 1))
            case .verdicts(let marks):
                return .tag(
                    "TD",
                    (column == firstMarks ? self.years(marks, x: x - 2, y: y) : [])
                        + marks.enumerated().flatMap { year, mark -> [Drawing] in
                            guard let verdict = mark.verdict else { return [] }
                            let center = Point(
                                x: x + widths[column] / 2,
                                y: y + 1.25 + (Double(year) + 0.5) * Self.markStep)
                            return VerdictMark.drawings(
                                verdict, at: center, radius: 2.4,
                                ink: markInks[verdict] ?? Styles.grey)
                        })
            }
        }
    }

    private func years(_ marks: [ListTable.Mark], x: Double, y: Double) -> [Drawing] {
        marks.enumerated().flatMap { index, mark in
            setter.label(
                String(mark.year), style: Self.year,
                at: Point(
                    x: x,
                    y: y + 1.25 + (Double(index) + 0.5) * Self.markStep
                        + Self.year.size * 0.36),
                align: .trailing)
        }
    }

    private func alignment(_ column: ListTable.Column) -> Alignment {
        column.kind == .number || column.kind == .quantity ? .trailing : .leading
    }

    private func lines(
        _ text: String, _ style: TextStyle, _ width: Double, _ alignment: Alignment
    ) -> [SetLine] {
        setter.lines(
            [Span(text, style)],
            style: ParagraphStyle(
                measure: max(width - 2 * Self.padding, style.size), alignment: alignment))
    }

    private func place(_ lines: [SetLine], x: Double, y: Double) -> [Drawing] {
        lines.enumerated().map { index, line in
            .group(
                line.drawings,
                offset: Point(
                    x: x + Self.padding,
                    y: y + Double(index) * Self.leading
                        + TextLayout.baseline(leading: Self.leading, size: Self.text.size)))
        }
    }

    private func rule(
        _ y: Double, _ widths: [Double], _ width: Double, _ drawings: inout [Drawing]
    ) {
        let end = (lefts(widths).last ?? Self.margin) + (widths.last ?? 0)
        drawings.append(
            .tag(
                "Artifact",
                [
                    .stroke(
                        .line(from: Point(x: Self.margin, y: y), to: Point(x: end, y: y)),
                        Stroke(width < 0.5 ? Self.faint : Ink.black, width: width))
                ]))
    }
}
