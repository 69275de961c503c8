import Values

/// One sheet of a form that came back: its rows found by their keys, whatever their order, and what was
/// printed into them held against what stands there now.
struct FormSheet {
    /// A row of the form and the index of the grid's row that holds it.
    struct Match {
        var row: FormIdentity.Row
        var index: Int
        /// The name or the unit was changed, so what the value means is not sure.
        var isDoubtful = false
    }

    let grid: SheetGrid
    let marks: SheetMarks
    private(set) var columns: [String: Int] = [:]
    private(set) var matches: [Match] = []
    private(set) var faults: [Diagnostic] = []

    /// - Parameters:
    ///   - subject: The heading of the cell that names what the row asks for.
    ///   - needed: Headings without which nothing can be read.
    init(
        grid: SheetGrid, marks: SheetMarks, rows: [FormIdentity.Row], subject: String,
        headings: [String], needed: [String]
    ) {
        self.grid = grid
        self.marks = marks
        guard let head = findHead(headings) else {
            fault(.formHeadless, ["headings": needed.joined(separator: "、")], at: grid.whole)
            return
        }
        for heading in headings where columns[heading] == nil {
            fault(.formHeadingMissing, ["heading": heading], at: grid.place(head, 1))
        }
        guard needed.allSatisfy({ columns[$0] != nil }) else { return }
        match(rows, subject: subject, below: head)
    }

    static func holds(_ grid: SheetGrid, _ needed: [String]) -> Bool {
        let wanted = Set(needed.map { FoldedText($0).text })
        return grid.rows.prefix(20).contains { row in
            wanted.isSubset(of: row.cells.values.map { FoldedText($0.text).text })
        }
    }

    private mutating func findHead(_ headings: [String]) -> Int? {
        let keys = Dictionary(
            headings.map { (FoldedText($0).text, $0) }, uniquingKeysWith: { first, _ in first })
        var best: (index: Int, columns: [String: Int])?
        for (index, row) in grid.rows.prefix(20).enumerated() {
            var found: [String: Int] = [:]
            for column in row.columns {
                guard let cell = row.cells[column],
                    let heading = keys[FoldedText(cell.text).text], found[heading] == nil
                else { continue }
                found[heading] = column
            }
            if found.count > best?.columns.count ?? 1 { best = (index, found) }
        }
        columns = best?.columns ?? [:]
        return best?.index
    }

    private mutating func match(_ rows: [FormIdentity.Row], subject: String, below head: Int) {
        var taken: [String: Int] = [:]
        for index in grid.rows.indices where index > head {
            guard let row = row(at: index, among: rows, subject) else {
                let text = grid.rows[index].columns.compactMap {
                    grid.rows[index].cells[$0]?.text
                }
                fault(
                    .formRowAdded, ["text": text.joined(separator: "，")],
                    at: grid.place(index, grid.rows[index].columns.first ?? 1))
                continue
            }
            if let first = taken[row.key] {
                fault(
                    .formRowDoubled,
                    ["name": name(row, subject), "first": "\(grid.rows[first].number)"],
                    at: grid.place(index, columns[FormLayout.Heading.key] ?? 1))
                for other in matches.indices where matches[other].row.key == row.key {
                    matches[other].isDoubtful = true
                }
                continue
            }
            taken[row.key] = index
            var match = Match(row: row, index: index)
            check(&match, subject)
            matches.append(match)
        }
        for row in rows where taken[row.key] == nil {
            fault(
                .formRowMissing, ["name": name(row, subject), "key": row.key], at: grid.whole)
        }
    }

    private func name(_ row: FormIdentity.Row, _ subject: String) -> String {
        row.printed[subject] ?? row.subject
    }

    /// By the key that was printed into it; where that was wiped out, by its name.
    private func row(
        at index: Int, among rows: [FormIdentity.Row], _ subject: String
    ) -> FormIdentity.Row? {
        let key = text(index, FormLayout.Heading.key)
        if let row = rows.first(where: { $0.key == key }) { return row }
        let named = FoldedText(text(index, subject)).text
        guard !named.isEmpty else { return nil }
        let alike = rows.filter { FoldedText($0.printed[subject] ?? "").text == named }
        return alike.count == 1 ? alike.first : nil
    }

    /// Cells that were locked.
    private mutating func check(_ match: inout Match, _ subject: String) {
        var printed = match.row.printed
        printed[FormLayout.Heading.key] = match.row.key
        for (heading, was) in printed.sorted(by: { $0.key < $1.key }) {
            guard let column = columns[heading] else { continue }
            let now = text(match.index, heading)
            guard FoldedText(now).text != FoldedText(was).text else { continue }
            let isName = heading == subject
            if isName { match.isDoubtful = true }
            fault(
                isName ? .formNameChanged : .formLockedChanged,
                ["heading": heading, "was": was, "now": now.isEmpty ? "（空）" : now],
                at: grid.place(match.index, column))
        }
    }

    func cell(_ index: Int, _ heading: String) -> GridCell? {
        columns[heading].flatMap { grid.rows[index].cells[$0] }
    }

    func text(_ index: Int, _ heading: String) -> String { cell(index, heading)?.text ?? "" }

    func place(_ index: Int, _ heading: String) -> SourceLocation {
        grid.place(index, columns[heading] ?? 1)
    }

    func mark(_ index: Int, _ heading: String) -> SheetMarks.Place {
        SheetMarks.Place(row: grid.rows[index].number, column: columns[heading] ?? 0)
    }

    private mutating func fault(
        _ kind: Diagnostic.Kind, _ parameters: [String: String], at place: SourceLocation
    ) {
        faults.append(Diagnostic(kind, parameters, at: place))
    }
}
