import Values

/// What a form that a bureau fills in says of itself, in a sheet that is out of sight: whose it is, and
/// what was printed in its rows. By it the form is read back exactly, whatever the file is called by
/// then and in whatever order the rows stand.
package struct FormIdentity: Sendable, Hashable {
    /// Of the sheets' build. Another one is refused rather than guessed at.
    package static let version = "1"

    /// A row of one of the sheets.
    package struct Row: Sendable, Hashable {
        /// Printed in the row's first cell: `F3`, `T12`.
        package var key: String
        /// Id of the indicator, or number of the task.
        package var subject: String
        /// The units that may stand beside a value, the program's own first; none for a task.
        package var units: [String]
        /// What was printed into the cells that are locked, by heading.
        package var printed: [String: String]

        package init(
            key: String, subject: String, units: [String] = [], printed: [String: String]
        ) {
            self.key = key
            self.subject = subject
            self.units = units
            self.printed = printed
        }
    }

    package var area: String
    /// Administrative division code.
    package var code: String
    package var year: Int
    package var bureau: String
    /// Id of the rulebook that asks.
    package var rulebook: String
    package var figures: [Row]
    package var tasks: [Row]

    package init(
        area: String, code: String, year: Int, bureau: String, rulebook: String,
        figures: [Row] = [], tasks: [Row] = []
    ) {
        self.area = area
        self.code = code
        self.year = year
        self.bureau = bureau
        self.rulebook = rulebook
        self.figures = figures
        self.tasks = tasks
    }
}

extension FormIdentity {
    private static let mark = "fucha-form"

    /// The rows of the hidden sheet, texts only.
    package var cells: [[String]] {
        [
            [Self.mark, Self.version], ["area", code, area], ["year", String(year)],
            ["bureau", bureau], ["rulebook", rulebook],
        ] + figures.map { Self.cells("figure", $0) } + tasks.map { Self.cells("task", $0) }
    }

    private static func cells(_ kind: String, _ row: Row) -> [String] {
        [kind, row.key, row.subject, row.units.joined(separator: "|")]
            + row.printed.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }

    /// What a hidden sheet says.
    enum Reading: Sendable, Hashable {
        case identity(FormIdentity)
        /// The sheet is none of ours.
        case foreign
        /// Of a version that this program does not write.
        case version(String)
        case damaged
    }

    static func read(_ rows: [GridRow]) -> Reading {
        func text(_ row: GridRow, _ column: Int) -> String { row.cells[column]?.text ?? "" }
        guard let first = rows.first, text(first, 1) == mark else { return .foreign }
        guard text(first, 2) == version else { return .version(text(first, 2)) }
        var identity = FormIdentity(area: "", code: "", year: 0, bureau: "", rulebook: "")
        for row in rows.dropFirst() {
            switch text(row, 1) {
            case "area": (identity.code, identity.area) = (text(row, 2), text(row, 3))
            case "year": identity.year = Int(text(row, 2)) ?? 0
            case "bureau": identity.bureau = text(row, 2)
            case "rulebook": identity.rulebook = text(row, 2)
            case "figure": identity.figures.append(self.row(row))
            case "task": identity.tasks.append(self.row(row))
            default: return .damaged
            }
        }
        let keys = (identity.figures + identity.tasks).map(\.key)
        let isWhole =
            !identity.code.isEmpty && identity.year > 0 && !identity.bureau.isEmpty
            && !identity.rulebook.isEmpty && !keys.contains("") && Set(keys).count == keys.count
            && identity.figures.allSatisfy(hasUnits)
        return isWhole ? .identity(identity) : .damaged
    }

    /// A unit of the program's own, and others that convert into it.
    private static func hasUnits(_ row: Row) -> Bool {
        guard let own = row.units.first.flatMap(UnitOfMeasure.init(rawValue:)) else { return false }
        return row.units.allSatisfy { text in
            UnitTable.unit(text).flatMap { UnitTable.exponent(from: $0, to: own) } != nil
        }
    }

    private static func row(_ row: GridRow) -> Row {
        func text(_ column: Int) -> String { row.cells[column]?.text ?? "" }
        var printed: [String: String] = [:]
        for column in stride(from: 5, through: row.columns.last ?? 0, by: 2) {
            printed[text(column)] = text(column + 1)
        }
        return Row(
            key: text(2), subject: text(3),
            units: text(4).split(separator: "|").map(String.init), printed: printed)
    }
}
