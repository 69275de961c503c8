package import Values

/// Reads back a form that a bureau has filled in, exact to the cell.
package struct FormReader {
    private let table: TableFile
    private let headings: HeadingTable
    private var faults: [Diagnostic] = []

    /// Throws where the file is no form: then nothing says whose it is.
    package static func read(
        path: String, file: String, headings: HeadingTable
    ) throws(InputFault) -> FilledForm {
        var reader = FormReader(
            table: try TableReader.open(path: path, named: file), headings: headings)
        return try reader.read()
    }

    private init(table: TableFile, headings: HeadingTable) {
        self.table = table
        self.headings = headings
    }

    private var file: String { table.source.path }

    private mutating func read() throws(InputFault) -> FilledForm {
        let identity = try identity()
        var form = FilledForm(
            file: file, sha256: table.source.sha256, identity: identity, figures: [], tasks: [],
            faults: [])
        if !identity.figures.isEmpty { form.figures = try figures(identity) }
        if !identity.tasks.isEmpty { form.tasks = try tasks(identity) }
        form.faults = faults.sorted()
        return form
    }

    /// By content, not by name: the sheet may have been shown, renamed and hidden again.
    private mutating func identity() throws(InputFault) -> FormIdentity {
        let here = SourceLocation(file: file)
        // The sheets are read again, and what is wrong with them is said then.
        let before = faults
        defer { faults = before }
        for index in table.tables.indices where table.tables[index].sheet != nil {
            switch FormIdentity.read(try grid(index).rows) {
            case .identity(let identity): return identity
            case .foreign: continue
            case .version(let version):
                throw InputFault(
                    .formVersion, ["version": version, "known": FormIdentity.version], at: here)
            case .damaged: throw InputFault(.formIdentityDamaged, at: here)
            }
        }
        throw InputFault(.formNone, at: here)
    }

    private mutating func grid(_ index: Int) throws(InputFault) -> SheetGrid {
        var collector = GridCollector()
        try table.read(index, into: &collector, diagnostics: &faults)
        let info = table.tables[index]
        if collector.isCut {
            faults.append(
                Diagnostic(
                    .tableTooLong, ["limit": "\(SheetGrid.rowLimit)"],
                    at: SourceLocation(file: file, place: .sheet(info.sheet ?? ""))))
        }
        return SheetGrid(
            file: file, sheet: info.sheet, dates1904: info.dates1904, rows: collector.rows,
            merges: [])
    }

    /// The sheet of that name, else the only one with those headings; nil with a fault.
    private mutating func sheet(
        _ name: String, _ rows: [FormIdentity.Row], subject: String, entries: [String]
    ) throws(InputFault) -> FormSheet? {
        let needed = [FormLayout.Heading.key, subject]
        var found: (index: Int, grid: SheetGrid)?
        for index in table.tables.indices where found == nil {
            guard table.tables[index].sheet.map({ FoldedText($0).text }) == FoldedText(name).text
            else { continue }
            found = (index, try grid(index))
        }
        for index in table.tables.indices where found == nil && !table.tables[index].isHidden {
            let grid = try grid(index)
            guard FormSheet.holds(grid, needed + entries) else { continue }
            found = (index, grid)
            faults.append(
                Diagnostic(.formSheetRenamed, ["was": name], at: grid.whole))
        }
        guard let found else {
            faults.append(
                Diagnostic(
                    .formSheetMissing, ["sheet": name], at: SourceLocation(file: file)))
            return nil
        }
        let sheet = FormSheet(
            grid: found.grid, marks: try table.marks(of: found.index), rows: rows,
            subject: subject,
            headings: [FormLayout.Heading.key] + (rows.first?.printed.keys.sorted() ?? [])
                + entries,
            needed: needed + entries.prefix(1))
        faults += sheet.faults
        return sheet
    }
}

extension FormReader {
    private typealias Heading = FormLayout.Heading

    private mutating func figures(
        _ identity: FormIdentity
    ) throws(InputFault) -> [FigureEntry] {
        let sheet = try sheet(
            FormLayout.figures, identity.figures, subject: Heading.indicator,
            entries: [Heading.value, Heading.unit, Heading.basis, Heading.filler, Heading.date])
        var entries: [FigureEntry] = []
        for row in identity.figures {
            guard let sheet, let match = sheet.matches.first(where: { $0.row.key == row.key })
            else {
                entries.append(
                    FigureEntry(
                        indicator: row.subject, content: .faulty, writtenUnit: "", basis: "",
                        filler: "", date: "",
                        location: sheet?.grid.whole ?? SourceLocation(file: file)))
                continue
            }
            var reader = FigureCellReader(
                sheet: sheet, match: match, markers: AbsenceMarkers(headings.markers))
            entries.append(reader.read())
            faults += reader.faults
        }
        return entries
    }

    private mutating func tasks(_ identity: FormIdentity) throws(InputFault) -> [TaskEntry] {
        let sheet = try sheet(
            FormLayout.tasks, identity.tasks, subject: Heading.task,
            entries: [
                Heading.state, Heading.progress, Heading.evidence, Heading.filler, Heading.date,
            ])
        guard let sheet else { return [] }
        var entries: [TaskEntry] = []
        for row in identity.tasks {
            guard let match = sheet.matches.first(where: { $0.row.key == row.key }) else {
                continue
            }
            let index = match.index
            let written = sheet.text(index, Heading.state)
            let state = headings.word(written, of: "state").flatMap(TaskState.init)
            if state == nil, !written.isEmpty {
                faults.append(
                    Diagnostic(
                        .formStateUnknown,
                        [
                            "value": written,
                            "words": TaskState.allCases.map(\.wording.chinese)
                                .joined(separator: "、"),
                        ], at: sheet.place(index, Heading.state)))
            }
            entries.append(
                TaskEntry(
                    number: row.subject, text: row.printed[Heading.task] ?? "", state: state,
                    progress: sheet.text(index, Heading.progress),
                    evidence: sheet.text(index, Heading.evidence),
                    filler: sheet.text(index, Heading.filler),
                    date: FormDate.read(sheet, index, &faults),
                    location: sheet.place(index, Heading.state)))
        }
        return entries
    }
}

/// The cell 日期.
enum FormDate {
    /// As a day; as written, with a fault, where it is none.
    static func read(_ sheet: FormSheet, _ index: Int, _ faults: inout [Diagnostic]) -> String {
        guard let cell = sheet.cell(index, FormLayout.Heading.date) else { return "" }
        do {
            return try CellDate.day(cell, dates1904: sheet.grid.dates1904).description
        } catch {
            faults.append(
                Diagnostic(
                    .formDate, ["value": cell.text],
                    at: sheet.place(index, FormLayout.Heading.date)))
            return cell.text
        }
    }
}
