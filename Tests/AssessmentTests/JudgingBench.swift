import Assessment
import Gathering
import Values

/// A rulebook of a clause or two, judged over measurements given by hand.
struct JudgingBench {
    var year = 2026
    /// At whose end tasks are looked at.
    var day: CalendarDay?
    var clauses: [Clause] = []
    var indicators: [Indicator] = [
        .named("ion.annualMean", .ionsPerCubicCentimetre, decimals: 0),
        .named("air.goodDayRate", .percent, decimals: 1),
        .named("air.pm25.annualMean", .microgramsPerCubicMetre, .lower, decimals: 1),
        .named("climate.comfortableMonths", .months, decimals: 0),
        .named("forest.cover", .percent, decimals: 2),
        .named("oxygen.homestays", .pieces, decimals: 0),
    ]
    var measurements: [Measurement] = []
    var evidence: [EvidenceItem] = []
    var judgements: [Judgement] = []
    var waivers: [Waiver] = []
    var overrides: [Override] = []
    var limits: [NamedLimit] = []
    var areaLimits: [AreaLimit] = []
    var tasks: [PlanTask] = []

    init(_ condition: Condition, due: String = "2026年") {
        clauses = [Self.clause("8", condition, due: due)]
    }

    static func clause(_ id: String, _ condition: Condition, due: String = "2026年") -> Clause {
        Clause(
            id: id, title: "某条", rulebook: "bench",
            citation: Citation(
                document: CitedDocument(id: "plan", title: "某方案"), article: "（8）", year: nil,
                words: "某句。"),
            basis: .quoted, condition: condition, due: due, task: id)
    }

    /// Decimal text → measured; with a year and a variant.
    mutating func measure(
        _ indicator: String, _ value: String, year: Int = 2026, variant: String = "",
        axis: VariantAxis? = nil, decides: Bool = true, lack: Measurement.Lack? = nil,
        bounds: (low: String, high: String?)? = nil,
        rest: Measurement.Rest? = nil, detail: Detail = .none
    ) {
        guard let number = DecimalValue(value)?.rational,
            let indicator = indicators.first(where: { $0.id == indicator })
        else { return }
        measurements.append(
            Measurement(
                indicator: indicator.id, year: year, variant: variant, axis: axis,
                decides: decides,
                outcome: lack.map { .incomplete(number, $0) } ?? .measured(number),
                rounded: number.rounded(scale: indicator.decimals), unit: indicator.unit,
                method: indicator.method, detail: detail,
                bounds: bounds.flatMap { low, high in
                    DecimalValue(low).map {
                        Measurement.Bounds(
                            low: $0.rational,
                            high: high.flatMap { DecimalValue($0) }?.rational)
                    }
                }, rest: rest))
    }

    mutating func lack(_ indicator: String, _ lack: Measurement.Lack, year: Int = 2026) {
        guard let indicator = indicators.first(where: { $0.id == indicator }) else { return }
        measurements.append(
            Measurement(
                indicator: indicator.id, year: year, outcome: .lacking(lack), unit: indicator.unit,
                method: indicator.method))
    }

    mutating func register(_ clause: String, years: [Int] = []) {
        evidence.append(
            EvidenceItem(
                id: "证\(evidence.count + 1)", clauses: [clause], title: "证明", issuer: "某局",
                date: nil, years: years, file: nil, sha256: nil,
                location: SourceLocation(file: "evidence.csv", line: evidence.count + 2)))
    }

    mutating func sign(
        _ decision: Judgement.Decision, by assessor: String = "张某", clause: String = "8",
        year: Int = 2026
    ) {
        judgements.append(
            Judgement(
                clause: clause, year: year, decision: decision, assessor: assessor,
                date: CalendarDay(year: 2027, month: 1, day: 12), reason: "说明",
                location: SourceLocation(file: "judgements.csv", line: judgements.count + 2)))
    }

    mutating func override(
        from old: String, to new: String, by approver: String = "李某", reason: String = "复核",
        clause: String = "8", year: Int = 2026, isIntact: Bool = true
    ) {
        overrides.append(
            Override(
                clause: clause, year: year, old: old, new: new, reason: reason,
                approver: approver, date: CalendarDay(year: 2027, month: 1, day: 15),
                evidence: ["7"], chain: String(repeating: "c", count: 64), isIntact: isIntact,
                location: SourceLocation(file: "overrides.csv", line: overrides.count + 2)))
    }

    /// The only clause, changed.
    mutating func clause(_ change: (inout Clause) -> Void) {
        for index in clauses.indices { change(&clauses[index]) }
    }

    var dataset: Dataset {
        var dataset = Dataset(
            area: Area(
                name: "某区", code: "110000", baselineYear: 2024, rulebook: "bench",
                limits: areaLimits))
        dataset.overrides = overrides
        dataset.evidence = evidence
        dataset.judgements = judgements
        dataset.waivers = waivers
        dataset.tasks = tasks
        return dataset
    }

    var rulebook: Rulebook {
        Rulebook(
            id: "bench", title: "某规则集", edition: "试", years: 2024...2026, tailors: nil,
            documents: [CitedDocument(id: "plan", title: "某方案")], indicators: indicators,
            clauses: clauses, notes: [], sha256: String(repeating: "a", count: 64), limits: limits)
    }

    var evaluation: Evaluation {
        Assessor.judge(
            dataset, measurements: measurements, rulebook: rulebook, year: year, day: day,
            toolVersion: "试")
    }

    /// The only clause's finding, and the ids of what was said.
    var finding: Finding {
        evaluation.findings.first ?? Finding(clause: "", verdict: .failed, reason: .failure)
    }

    var diagnostics: [String] { evaluation.diagnostics.map(\.kind.id) }
}

extension Indicator {
    static func named(
        _ id: String, _ unit: UnitOfMeasure, _ better: Direction = .higher, decimals: Int
    ) -> Indicator {
        Indicator(
            id: id, name: id, unit: unit, better: better, decimals: decimals,
            method: Method(standard: "试"))
    }
}
