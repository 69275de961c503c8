import Values
import XMLTree

/// Reads the registers: task sheet, evidence, and what people decided.
struct RegisterReader {
    let headings: HeadingTable
    let stations: [Station]
    private(set) var tasks: [PlanTask] = []
    var evidence: [EvidenceItem] = []
    /// Cells of the evidence, entry by entry, for what is found once all registers are read.
    var evidenceCells: [EvidenceCells] = []
    var waivers: [Waiver] = []
    var judgements: [Judgement] = []
    var exclusions: [Exclusion] = []
    var overrides: [Override] = []
    var diagnostics: [Diagnostic] = []
    /// Evidence that entries name, and the cells.
    var evidenceUses: [EvidenceUse] = []
    /// The last chain value up to which the log holds.
    var chainHead = OverrideChain.origin
    var isChainIntact = true

    struct EvidenceUse: Hashable {
        var id: String
        var place: SourceLocation
    }

    /// SHA-256 of the file that an entry of evidence names, from its path.
    let digest: @Sendable (String) -> String?

    init(
        headings: HeadingTable, stations: [Station] = [],
        digest: @escaping @Sendable (String) -> String? = FileDigest.sha256
    ) {
        self.headings = headings
        self.stations = stations
        self.digest = digest
    }

    /// Answers the number of rows understood.
    mutating func read(_ grid: SheetGrid, as kind: TableKind, folder: AreaFolder) -> Int {
        var table = RegisterTable(grid, kind: kind, table: headings)
        var count = 0
        for row in table.rows {
            let isRead: Bool
            switch kind {
            case .tasks: isRead = readTask(row, &table)
            case .evidence: isRead = readEvidence(row, &table, folder: folder)
            case .waivers: isRead = readWaiver(row, &table)
            case .judgements: isRead = readJudgement(row, &table)
            case .exclusions: isRead = readExclusion(row, &table)
            case .overrides: isRead = readOverride(row, &table)
            case .figures: isRead = false
            }
            if isRead { count += 1 }
        }
        diagnostics += table.diagnostics
        if kind == .tasks { lintTasks(grid) }
        return count
    }

    private mutating func readTask(_ row: Int, _ table: inout RegisterTable) -> Bool {
        let number = String(
            FoldedText(table.text(row, "number")).text.filter { $0 != "(" && $0 != ")" })
        guard !number.isEmpty else {
            // A line of remarks below the table has no number and no text.
            if !table.text(row, "text").isEmpty {
                table.fault(.registerFieldEmpty, ["field": table.name("number")], row, "number")
            }
            return false
        }
        let written = table.text(row, "state")
        var state: TaskState?
        if !written.isEmpty {
            state = word(written, of: "state", field: "state", row, &table).flatMap(TaskState.init)
        }
        tasks.append(
            PlanTask(
                number: number, action: table.text(row, "action"), group: table.text(row, "group"),
                text: table.text(row, "text"), due: table.text(row, "due"),
                bureaus: RegisterTable.list(table.text(row, "bureaus")), state: state,
                progress: table.text(row, "progress"), planned: doneDay(row, "planned", &table),
                actual: doneDay(row, "actual", &table), evidence: evidenceIds(row, table),
                location: table.place(row, "number"),
                cells: PlanTask.Cells(
                    state: table.place(row, "state"), planned: table.place(row, "planned"),
                    actual: table.place(row, "actual"))))
        return true
    }

    /// A day; a month or a year that was written in its place is its last day.
    private func doneDay(
        _ row: Int, _ field: String, _ table: inout RegisterTable
    ) -> CalendarDay? {
        if let period = PeriodText.period(table.text(row, field)) { return period.to }
        return table.day(row, field, isRequired: false)
    }

    func word(
        _ text: String, of list: String, field: String, _ row: Int, _ table: inout RegisterTable
    ) -> String? {
        if let known = headings.word(text, of: list) { return known }
        let words = headings.words(of: list)
        let nearest = Spelling.nearest(to: FoldedText(text).text, among: words)
        table.fault(
            nearest == nil ? .wordUnknown : .wordUnknownNear,
            [
                "field": table.name(field), "value": text, "nearest": nearest ?? "",
                "words": headings.usualWords(of: list).joined(separator: "、"),
            ], row, field)
        return nil
    }

    /// `2024`, `2024年`, `2024-2026`, `2024—2026`
    static func years(_ text: String) -> ClosedRange<Int>? {
        if let year = CellDate.year(text) { return year...year }
        let ends = FoldedText(text).text.split { $0 == "-" || $0 == "~" || $0 == "至" }
        guard ends.count == 2, let first = CellDate.year(String(ends[0])),
            let last = CellDate.year(String(ends[1])), first <= last
        else { return nil }
        return first...last
    }

    /// The plan's own numbers are kept as printed; gaps and doubles are said, not mended.
    private mutating func lintTasks(_ grid: SheetGrid) {
        let own = tasks.filter { $0.location.file == grid.file }
        diagnostics += TaskNumbering.faults(of: own, at: grid.whole)
    }
}
