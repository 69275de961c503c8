public import Values

/// Reads a 实施方案 with its 任务分解表 and looks for what contradicts itself in it.
public enum PlanReader {
    /// Reads a workbook (`.xlsx`), a text table, a document (`.docx`) or plain text, told apart by
    /// content. `file` is its name in messages.
    ///
    /// - Parameter templates: the folder with `headings.xml`, by which columns are known.
    public static func read(
        path: String, named file: String, templates: String
    ) throws(InputFault) -> Plan {
        let headings = try HeadingTable.load(templates: templates)
        let source = try PlanOpener.open(path: path, named: file)
        return try read(source, headings: headings)
    }

    static func read(_ source: PlanSource, headings: HeadingTable) throws(InputFault) -> Plan {
        var lines = source.lines
        var file = source.file
        var diagnostics = removeArtefacts(&lines)
        var builder = PlanBuilder(headings: headings)
        var before: [PlacedText] = []
        var after: [PlacedText] = []
        let tables = source.tables.map { ($0, PlanTable($0.grid, headings: headings)) }
        if let first = tables.first(where: { $0.1 != nil }) {
            // A text table is its own lines.
            let isText = first.0.grid.sheet == nil && first.0.grid.table == nil
            diagnostics += source.diagnostics
            before = isText ? [] : Array(lines[..<first.0.linesBefore])
            after = isText ? [] : Array(lines[first.0.linesBefore...])
            for (table, known) in tables {
                guard var known else {
                    diagnostics.append(unread(table.grid))
                    continue
                }
                let rows = known.rows()
                diagnostics += known.diagnostics
                if builder.items.isEmpty { before += known.titles }
                for row in rows { builder.take(row) }
            }
        } else {
            diagnostics += source.diagnostics.filter { !$0.kind.id.hasPrefix("csv.") }
            var text = PlanTextTable(lines, headings: headings)
            guard let heading = text.heading else {
                throw InputFault(
                    diagnostics + [
                        Diagnostic(
                            .planTableMissing, ["columns": PlanHeadings.wanted(headings)],
                            at: source.whole)
                    ])
            }
            before = Array(lines[..<heading])
            file.format = "TXT"
            let rows = text.rows()
            diagnostics += text.diagnostics
            for row in rows { builder.take(row) }
            if builder.items.isEmpty {
                throw InputFault(
                    diagnostics + builder.diagnostics + [
                        Diagnostic(.planNoTasks, at: lines[heading].location)
                    ])
            }
        }
        diagnostics += builder.diagnostics
        guard !builder.items.isEmpty else {
            let place = tables.compactMap(\.1).first.map { $0.grid.place($0.heading, 1) }
            throw InputFault(diagnostics + [Diagnostic(.planNoTasks, at: place ?? source.whole)])
        }
        let body = PlanBody(before, after: after)
        var plan = Plan(
            file: file, titles: body.titles, edition: body.edition, years: body.years,
            actions: builder.actions, groups: builder.groups, items: builder.items,
            sections: body.sections, milestones: body.milestones, diagnostics: [])
        plan.file.rowCount = builder.items.count
        plan.diagnostics = (diagnostics + PlanLint(plan, headings: headings).diagnostics).sorted()
        return plan
    }

    private static func unread(_ grid: SheetGrid) -> Diagnostic {
        grid.table == nil
            ? Diagnostic(.planSheetUnread, at: grid.whole)
            : Diagnostic(.planTableUnread, at: grid.whole)
    }

    private static func removeArtefacts(_ lines: inout [PlacedText]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for index in lines.indices where lines[index].text.contains("[") {
            for artefact in CopyArtefact.remove(from: &lines[index].text) {
                found.append(
                    Diagnostic(
                        .planArtefact, ["text": artefact], at: lines[index].location))
            }
        }
        return found
    }
}
