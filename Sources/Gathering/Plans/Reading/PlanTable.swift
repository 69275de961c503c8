import Values

/// Finds the columns of a 任务分解表 by their headings and reads its rows.
struct PlanTable {
    let grid: SheetGrid
    /// Index of the row of headings.
    let heading: Int
    private let columns: [String: Int]
    private(set) var diagnostics: [Diagnostic] = []

    /// Nil where the grid has no such row.
    init?(_ grid: SheetGrid, headings: HeadingTable) {
        self.grid = grid
        var best: (row: Int, columns: [String: Int])?
        for (index, row) in grid.rows.prefix(30).enumerated() {
            var found: [String: Int] = [:]
            for column in row.columns {
                guard let text = row.cells[column]?.text,
                    let field = headings.field(HeadingText(text).name, of: .tasks)
                else { continue }
                if found[field.id] == nil { found[field.id] = column }
            }
            if PlanHeadings.areEnough(found.keys), found.count > best?.columns.count ?? 0 {
                best = (index, found)
            }
        }
        guard let best else { return nil }
        heading = best.row
        columns = best.columns
        let missing = PlanHeadings.missing(from: columns.keys, headings)
        if !missing.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .planColumnsMissing, ["columns": missing.joined(separator: "、")],
                    at: grid.place(heading, 1)))
        }
        let extra = grid.rows[heading].columns.filter { !columns.values.contains($0) }
        if !extra.isEmpty {
            let names = extra.compactMap { grid.rows[heading].cells[$0]?.text }
            diagnostics.append(
                Diagnostic(
                    .headingsUnmatched, ["headings": names.joined(separator: "、")],
                    at: grid.place(heading, extra.first ?? 1)))
        }
    }

    /// What stands above the headings.
    var titles: [PlacedText] {
        grid.rows[..<heading].enumerated().flatMap { index, row in
            row.columns.prefix(1).flatMap { column in
                (row.cells[column]?.text ?? "").split(whereSeparator: \.isNewline).map {
                    PlacedText(String($0), grid.place(index, column))
                }
            }
        }
    }

    mutating func rows() -> [PlanRow] {
        var rows: [PlanRow] = []
        var action = ""
        for index in grid.rows.indices.dropFirst(heading + 1) where !isHeading(index) {
            if let whole = onlyCell(index), let mark = PlanMark(whole.text),
                mark.style == .chineseBracket || mark.style == .chinesePoint
            {
                rows.append(
                    PlanRow(action: PlacedText(JoinedLines.join(whole.text), whole.location)))
                continue
            }
            var row = PlanRow()
            // A column of actions repeats the name, or its cells are merged.
            if let own = text(index, "action") {
                let name = JoinedLines.join(own.text)
                if name != action { row.action = PlacedText(name, own.location) }
                action = name
            }
            row.group = text(index, "group")
            row.number = own(index, "number")
            row.due = text(index, "due")
            row.bureaus = text(index, "bureaus")
            row.state = text(index, "state")
            row.progress = text(index, "progress")
            if let content = own(index, "text") {
                row.content = content.text.split(whereSeparator: \.isNewline).map {
                    PlacedText(String($0), content.location)
                }
            }
            if row.content.isEmpty, row.number == nil {
                let text = grid.rows[index].columns.compactMap { grid.rows[index].cells[$0]?.text }
                diagnostics.append(
                    Diagnostic(
                        .planTextUnread,
                        ["text": PlanHeadings.short(text.joined(separator: " "))],
                        at: grid.place(index, grid.rows[index].columns.first ?? 1)))
                continue
            }
            rows.append(row)
        }
        return rows
    }

    /// Headings are printed again at the top of a page.
    private func isHeading(_ row: Int) -> Bool {
        columns.values.allSatisfy { column in
            let (own, first) = (grid.cell(row, column)?.text, grid.cell(heading, column)?.text)
            return FoldedText(own ?? "").text == FoldedText(first ?? "").text
        }
    }

    /// The text of a row that has only one, be it merged over all columns or not.
    private func onlyCell(_ row: Int) -> PlacedText? {
        let own = grid.rows[row].cells
        guard own.count == 1, let (column, cell) = own.first else { return nil }
        return PlacedText(cell.text, grid.place(row, column))
    }

    /// Of a cell that no merged range covers from above: an item is read once.
    private func own(_ row: Int, _ field: String) -> PlacedText? {
        guard let column = columns[field], grid.rows[row].cells[column] != nil else { return nil }
        return text(row, field)
    }

    /// Nil where the cell is blank. A merged cell gives its text, and its own place, to every row.
    private func text(_ row: Int, _ field: String) -> PlacedText? {
        guard let column = columns[field], let cell = grid.cell(row, column) else { return nil }
        let text = CellText.trimmed(cell.text)
        return text.isEmpty ? nil : PlacedText(text, grid.place(row, column))
    }
}

/// By which headings a 任务分解表 is known.
enum PlanHeadings {
    /// 建设内容 and two more.
    static func areEnough(_ found: some Collection<String>) -> Bool {
        found.contains("text") && found.count >= 3
    }

    /// The columns of the table as plans print it; number and action may stand in other columns.
    static func missing(from found: some Collection<String>, _ headings: HeadingTable) -> [String] {
        headings.fields(of: .tasks)
            .filter { ["group", "due", "bureaus"].contains($0.id) && !found.contains($0.id) }
            .map(\.name)
    }

    /// What a message says is looked for.
    static func wanted(_ headings: HeadingTable) -> String {
        headings.fields(of: .tasks)
            .filter { ["group", "text", "due", "bureaus"].contains($0.id) }
            .map(\.name).joined(separator: "、")
    }

    /// Long text is named by its start.
    static func short(_ text: String) -> String {
        let joined = JoinedLines.join(text)
        return joined.count > 30 ? joined.prefix(29) + "…" : joined
    }
}
