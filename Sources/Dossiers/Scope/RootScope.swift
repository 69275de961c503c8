import Assessment
import Gathering
import Values

extension Reading {
    /// Every name a dossier template can use.
    static let kind = RecordKind<Reading> {
        place + printed + judged + registers + traced + rehearsed
    }

    /// Which area, which year, by which book.
    private static let place: [Field<Reading>] = [
        .record("area", of: areaKind) { $0.evaluation.area },
        .number("year") { $0.evaluation.year },
        .number("baselineYear") { $0.evaluation.baselineYear },
        .flag("isBaselineYear") { $0.evaluation.year == $0.evaluation.baselineYear },
        .text("date") { $0.date.map(Self.chineseDate) },
        .record("rulebook", of: rulebookKind) { $0.evaluation.rulebook },
        .text("tool") { $0.evaluation.toolVersion },
    ]

    /// The program's own numbers that texts must name: a template types none.
    private static let printed: [Field<Reading>] = [
        .number("soonDays") { _ in TaskStatus.soon },
        .text("thinMargin") {
            $0.numbers.value(DecimalValue(mantissa: TaskStatus.thinPercent, scale: 0), .percent)
        },
        .number("fileDigits") { _ in FileReading.digits },
        .number("sourceDigits") { _ in SourceReading.digits },
    ]

    /// What was found.
    private static let judged: [Field<Reading>] = [
        .count("total") {
            $0.evaluation.findings.count
        } trace: { _ in
            .clauseCount(rulebook: nil, verdict: nil)
        },
        .count("undecided") { reading in
            reading.evaluation.findings.count { $0.verdict != .met && $0.verdict != .notMet }
        } trace: { _ in
            .group(.undecided)
        },
        .count("open") { reading in
            reading.evaluation.findings.count(where: \.verdict.isOpen)
        } trace: { _ in
            .group(.open)
        },
        .list("documents", of: documentKind) { reading in
            reading.evaluation.rulebook.documents.enumerated().map {
                DocumentReading(number: $0 + 1, title: $1.title)
            }
        },
        .list("verdicts", of: verdictKind) { reading in
            Verdict.allCases.map { VerdictReading(reading: reading, verdict: $0) }
        },
        .record("counts", of: countsKind) { $0 },
        .list("clauses", of: ClauseReading.kind) { $0.clauses },
        .list("tiers", of: tierKind) { $0.tiers },
        .list("stations", of: StationReading.kind) { reading in
            reading.evaluation.area.stations.map {
                StationReading(station: $0, reading: reading)
            }
        },
        .count("stationCount") {
            $0.evaluation.area.stations.count
        } trace: { _ in
            .register(.stations)
        },
        .list("chapters", of: ChapterReading.kind) { $0.chapters },
        .list("risks", of: ClauseReading.kind) { $0.risks },
        .list("pressing", of: ClauseReading.kind) { $0.pressing },
        .list("bureaus", of: BureauReading.kind) { $0.waitingBureaus },
        .list("members", of: BureauReading.kind) { reading in
            reading.evaluation.leadBureaus.map(reading.bureau(named:))
        },
        // Only in a template that is filled for one bureau.
        .record("bureau", of: BureauReading.kind) { reading in
            reading.occasion.bureau.map(reading.bureau(named:))
        },
        .record("unknown", of: unknownKind) { $0 },
        .flag("hasDecisions") { reading in
            reading.evaluation.findings.contains {
                $0.verdict == .insufficientData || $0.verdict == .needsJudgement
            } || reading.clauses.contains { $0.clause.basis == .unconfirmed }
        },
        .list("unconfirmed", of: ClauseReading.kind) { reading in
            reading.clauses.filter { $0.clause.basis == .unconfirmed }
        },
        .flag("hasLimits") { reading in
            reading.evaluation.findings.contains { $0.margin != nil && $0.limit != nil }
        },
        .list("indicators", of: IndicatorReading.kind) { $0.indicators },
        .list("shown", of: IndicatorReading.kind) { $0.indicators.filter(\.isShown) },
        .list("observed", of: IndicatorReading.kind) { reading in
            reading.indicators.filter { $0.isShown && !$0.isReported }
        },
        .list("reported", of: IndicatorReading.kind) { reading in
            reading.indicators.filter { $0.isShown && $0.isReported }
        },
        .list("lacking", of: IndicatorReading.kind) { reading in
            reading.indicators.filter { !$0.isShown }
        },
    ]

    /// Names whose values are made of the codes that the dossier prints.
    static let lateNames = traced.map(\.name)

    /// What leads from a printed code to its cells without the program.
    private static let traced: [Field<Reading>] = [
        .list("traces", of: TraceEntryReading.kind) { TraceAnnex($0).entries },
        .text("traceIndex") { TraceAnnex($0).index },
    ]

    /// What an expert would ask, and what is due when.
    private static let rehearsed: [Field<Reading>] = [
        .list("claims", of: ClaimReading.kind) { $0.claims },
        .list("timeline", of: TimelineReading.kind) { $0.timeline },
        .number("period") { $0.occasion.period },
        .number("sinceYear") { $0.occasion.since?.year ?? $0.evaluation.year },
        .list("carried", of: CarryoverReading.kind) { $0.carryover(.carried) },
        .list("opened", of: CarryoverReading.kind) { $0.carryover(.opened) },
        .list("closed", of: CarryoverReading.kind) { $0.carryover(.closed) },
    ]

    /// What was handed in.
    private static let registers: [Field<Reading>] = [
        .list("actions", of: ActionReading.kind) { reading in
            reading.evaluation.actions.map { ActionReading(action: $0, reading: reading) }
        },
        .count("taskCount") {
            $0.evaluation.tasks.count
        } trace: { _ in
            .register(.tasks)
        },
        .list("taskStates", of: StateReading.kind) { $0.taskStates },
        .list("redTasks", of: TaskReading.kind) { $0.lit(.red) },
        .list("yellowTasks", of: TaskReading.kind) { $0.lit(.yellow) },
        .text("assessedDay") { $0.evaluation.assessedDay.map(Self.chineseDate) },
        .list("diagnostics", of: DiagnosticReading.kind) { $0.diagnosticGroups },
        .count("diagnosticCount") {
            $0.evaluation.diagnostics.count
        } trace: { _ in
            .diagnostics(kind: nil)
        },
        .list("suspicions", of: DiagnosticReading.kind) { reading in
            // Singly: a group would show the station and count of its first one only.
            reading.evaluation.suspicions.map {
                DiagnosticReading(diagnostics: [$0], language: reading.language)
            }
        },
        .count("suspicionCount") {
            $0.evaluation.suspicions.count
        } trace: { _ in
            .register(.suspicions)
        },
        .list("entries", of: RegisterEntryReading.kind) { reading in
            RegisterWords(evaluation: reading.evaluation, language: reading.language).entries
                .map(RegisterEntryReading.init)
        },
        .text("overrideHead") { Self.grouped($0.evaluation.overrideHead) },
        .list("absences", of: AbsenceReading.kind) { $0.absences },
        .list("files", of: FileReading.kind) {
            FileGroups.groups(of: $0.evaluation.files).map(FileReading.init)
        },
        .list("evidence", of: EvidenceReading.kind) { $0.evidence },
        .count("evidenceCount") {
            $0.evaluation.evidence.count
        } trace: { _ in
            .register(.evidence)
        },
    ]

    private static let areaKind = RecordKind<Area> {
        [
            .text("name") { $0.name },
            .text("code") { $0.code },
            .flag("isDemonstration") { $0.isDemonstration },
            .text("compiledBy") { $0.compiledBy },
            .text("leadUnit") { $0.leadUnit },
        ]
    }

    private static let rulebookKind = RecordKind<Rulebook> {
        [
            .text("id") { $0.id },
            .text("title") { Typography.print($0.title) },
            .text("edition") { $0.edition },
            .flag("isDraft") { $0.isDraft },
            .number("first") { $0.years.lowerBound },
            .number("last") { $0.years.upperBound },
            .text("digest") { String($0.sha256.prefix(SourceReading.digits)) },
            .list("notes", of: NoteReading.kind) { rulebook in
                rulebook.notes.map { NoteReading(text: $0) }
            },
        ]
    }

    private static let documentKind = RecordKind<DocumentReading> {
        [
            .number("number") { $0.number },
            .text("text") { Typography.print($0.title) },
        ]
    }

    private static let verdictKind = RecordKind<VerdictReading> {
        [
            Field(name: "verdict", shape: .verdict) { .verdict($0.verdict) },
            .count("count") {
                $0.count
            } trace: {
                .clauseCount(rulebook: nil, verdict: $0.verdict)
            },
            .flag("any") { $0.count > 0 },
        ]
    }

    private static let countsKind = RecordKind<Reading> {
        Verdict.allCases.map { verdict in
            .count(verdict.rawValue) {
                $0.evaluation.counts[verdict] ?? 0
            } trace: { _ in
                .clauseCount(rulebook: nil, verdict: verdict)
            }
        }
    }

    private static let tierKind = RecordKind<TierReading> {
        [
            .text("id") { $0.id },
            .text("title") { Typography.print($0.title) },
            .text("label") { Typography.print($0.label) },
            .flag("isOwn") { $0.isOwn },
            .count("count") {
                $0.clauses.count
            } trace: {
                .clauseCount(rulebook: $0.id, verdict: nil)
            },
            .list("clauses", of: ClauseReading.kind) { $0.clauses },
            .count("met") {
                $0.clauses.count { $0.finding.verdict == .met }
            } trace: {
                .clauseCount(rulebook: $0.id, verdict: .met)
            },
            .count("notMet") {
                $0.clauses.count { $0.finding.verdict == .notMet }
            } trace: {
                .clauseCount(rulebook: $0.id, verdict: .notMet)
            },
        ]
    }

    /// What could not be decided, by why.
    private static let unknownKind = RecordKind<Reading> {
        [
            .record("data", of: ClauseGroup.kind) {
                ClauseGroup(clauses: $0.clauses(.insufficientData), name: .data)
            },
            .record("words", of: ClauseGroup.kind) {
                ClauseGroup(clauses: $0.clauses(because: [.wordWithoutNumber]), name: .words)
            },
            .record("limits", of: ClauseGroup.kind) {
                ClauseGroup(clauses: $0.clauses(because: [.limitNotAtHand]), name: .limits)
            },
            .record("evidence", of: ClauseGroup.kind) {
                ClauseGroup(
                    clauses: $0.clauses(because: [
                        .evidenceToAssess, .noEvidence, .nilReturnUnsigned,
                    ]), name: .evidence)
            },
            .record("bases", of: ClauseGroup.kind) { reading in
                ClauseGroup(
                    clauses: reading.clauses.filter { $0.clause.basis == .unconfirmed },
                    name: .bases)
            },
        ]
    }

    /// `2027年1月15日`, without leading zeros (GB/T 9704-2012, 7.3.5.4).
    private static func chineseDate(_ day: CalendarDay) -> String {
        let (year, month, day) = day.civil
        return "\(year)年\(month)月\(day)日"
    }

    /// Tasks with where they stand.
    var tasks: [(task: PlanTask, status: TaskStatus?)] {
        let statuses = evaluation.taskStatuses
        return evaluation.tasks.enumerated().map { index, task in
            (task, statuses.indices.contains(index) ? statuses[index] : nil)
        }
    }

    /// Those with a light, red or yellow.
    private func lit(_ light: TaskLight) -> [TaskReading] {
        tasks.filter { $0.status?.light == light }.map {
            TaskReading(task: $0.task, status: $0.status, startsGroup: false, reading: self)
        }
    }

    private var taskStates: [StateReading] {
        TaskState.allCases.compactMap { state in
            let count = evaluation.standingTasks.count { $0.state == state }
            return count == 0
                ? nil : StateReading(name: state.wording[language], state: state, count: count)
        }
    }

    private var diagnosticGroups: [DiagnosticReading] {
        Self.groups(evaluation.diagnostics, language)
    }

    /// Sixteen digits at a time, so that a line can hold them.
    static func grouped(_ digest: String?) -> String? {
        guard var rest = digest.map({ $0[...] }) else { return nil }
        var groups: [Substring] = []
        while !rest.isEmpty {
            groups.append(rest.prefix(16))
            rest = rest.dropFirst(16)
        }
        return groups.joined(separator: " ")
    }

    /// Alike ones together, the gravest first.
    private static func groups(_ diagnostics: [Diagnostic], _ language: Language)
        -> [DiagnosticReading]
    {
        var groups: [String: [Diagnostic]] = [:]
        for diagnostic in diagnostics.sorted() {
            groups[diagnostic.kind.id, default: []].append(diagnostic)
        }
        return groups.sorted { one, other in
            guard let a = one.value.first?.kind.severity, let b = other.value.first?.kind.severity,
                a != b
            else { return one.key < other.key }
            return a < b
        }.map { DiagnosticReading(diagnostics: $0.value, language: language) }
    }

    /// By marker, quantity and station: the files of a year of messages are counted, not listed.
    private var absences: [AbsenceReading] {
        var groups: [(absence: Absence, files: [String])] = []
        for absence in evaluation.absences {
            let path = path(ofOrigin: absence.origin)
            let index = groups.firstIndex {
                $0.absence.marker == absence.marker && $0.absence.quantity == absence.quantity
                    && $0.absence.station == absence.station
            }
            guard let index else {
                groups.append((absence, [path]))
                continue
            }
            groups[index].absence.count += absence.count
            if !groups[index].files.contains(path) { groups[index].files.append(path) }
        }
        return groups.map { absence, files in
            let more = files.count > 1 ? "等\(files.count)份" : ""
            return AbsenceReading(
                absence: absence, file: (files.first ?? "") + more, language: language)
        }
    }

    private func path(ofOrigin origin: Int) -> String {
        guard evaluation.origins.indices.contains(origin) else { return "" }
        let file = evaluation.origins[origin].file
        return evaluation.files.indices.contains(file) ? evaluation.files[file].path : ""
    }
}

extension Rulebook {
    /// It follows a document that is still being consulted on.
    var isDraft: Bool { edition.contains("征求意见稿") }
}
