package import Values

/// The table of figures that one bureau's forms come to: a file of the area folder like any other
/// (`指标,年份,数值,单位,填报单位,口径,备注`), which gathering reads.
package struct ReturnedFigures: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        /// A name that the heading table knows for the indicator.
        package var name: String
        package var year: Int
        package var value: String
        package var unit: String
        package var basis: String
        /// Who filled it in, when, and in which cell of which form.
        package var note: String

        package init(
            name: String, year: Int, value: String, unit: String, basis: String, note: String
        ) {
            self.name = name
            self.year = year
            self.value = value
            self.unit = unit
            self.basis = basis
            self.note = note
        }
    }

    package var bureau: String
    package var rows: [Row]

    package init(bureau: String, rows: [Row]) {
        self.bureau = bureau
        self.rows = rows
    }

    private static let columns = ["指标", "年份", "数值", "单位", "填报单位", "口径", "备注"]

    /// Files of all bureaus and years, as `area.xml` names them.
    package static let pattern = "data/*/填报_*.csv"

    /// Relative to the area folder; `name` is the bureau's, made fit for a file.
    package static func path(_ name: String, _ year: Int) -> String {
        "data/\(year)/填报_\(name)_\(year).csv"
    }

    package var text: String {
        "\u{FEFF}" + CSVText.line(Self.columns) + rows.map(line).joined()
    }

    private func line(_ row: Row) -> String {
        let fields = [
            CSVText.field(row.name), String(row.year), CSVText.number(row.value),
            CSVText.field(row.unit), CSVText.field(bureau), CSVText.field(row.basis),
            CSVText.field(row.note),
        ]
        return fields.joined(separator: ",") + "\r\n"
    }

    /// What an earlier run wrote; throws where the file is of another form.
    package static func read(path: String, file: String) throws(InputFault) -> ReturnedFigures {
        let table = try TableReader.open(path: path, named: file)
        var collector = GridCollector()
        var faults: [Diagnostic] = []
        try table.read(0, into: &collector, diagnostics: &faults)
        func text(_ row: GridRow, _ column: Int) -> String { row.cells[column]?.text ?? "" }
        let head = collector.rows.first.map { row in (1...columns.count).map { text(row, $0) } }
        guard faults.isEmpty, head == columns else {
            throw InputFault(
                .returnedFiguresForm, ["columns": columns.joined(separator: ",")],
                at: SourceLocation(file: file))
        }
        var figures = ReturnedFigures(bureau: "", rows: [])
        for row in collector.rows.dropFirst() {
            figures.bureau = text(row, 5)
            figures.rows.append(
                Row(
                    name: text(row, 1), year: Int(text(row, 2)) ?? 0, value: text(row, 3),
                    unit: text(row, 4), basis: text(row, 6), note: text(row, 7)))
        }
        return figures
    }

    /// Whether a `<figures>` of the area's declaration reads a file of that path.
    package static func isDeclared(
        _ path: String, area: String, templates: String
    ) throws(InputFault) -> Bool {
        let declaration = try AreaLoader.load(folder: area, templates: templates)
        return declaration.sources.contains { source in
            guard case .figures = source.content else { return false }
            let (names, patterns) = (path.split(separator: "/"), source.files.split(separator: "/"))
            return names.count == patterns.count
                && zip(names, patterns).allSatisfy {
                    AreaFolder.matches(Array($0.unicodeScalars), Array($1.unicodeScalars))
                }
        }
    }
}

extension Diagnostic.Kind {
    static let returnedFiguresForm = Self(
        "receive.otherFile", .error,
        Wording(
            "已有这个文件，而它不是 fucha receive 写的（表头应为 {columns}），没有改写",
            "a file that fucha receive did not write (headed {columns}) stands there; left as it is"
        ),
        advice: Wording("给它换个名字，或移走", "rename it, or move it away"))
}
