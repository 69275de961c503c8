import Values

/// What came of a rulebook's worked case.
public struct ExampleOutcome: Sendable, Hashable {
    public var example: RulebookExample
    /// Id of the rulebook whose case it is.
    public var rulebook: String
    /// Nil where the rulebook has no such clause.
    public var finding: Finding?
    /// Verdict, margin and flip are as expected.
    public var passes: Bool {
        guard let finding, finding.verdict == example.verdict else { return false }
        if let margin = example.margin, finding.margin != margin.rational { return false }
        if let flips = example.flips, finding.flipsByRounding != flips { return false }
        return true
    }

    public init(example: RulebookExample, rulebook: String, finding: Finding?) {
        self.example = example
        self.rulebook = rulebook
        self.finding = finding
    }
}

/// Judges the worked cases of a rulebook by the judge that judges areas, over made-up measurements.
enum ExampleRunner {
    static func run(_ examples: [RulebookExample], of rulebook: Rulebook) -> [ExampleOutcome] {
        examples.map { example in
            ExampleOutcome(
                example: example, rulebook: rulebook.id,
                finding: rulebook.clauses.first { $0.id == example.clause }.map { clause in
                    judge(rulebook, clause, example).finding(for: clause)
                })
        }
    }

    /// In a year the clause is for; the creation year is the one before it.
    private static func judge(
        _ rulebook: Rulebook, _ clause: Clause, _ example: RulebookExample
    ) -> ClauseJudge {
        let years = clause.years ?? rulebook.years
        let named = clause.condition.limits.compactMap(\.year).first { years.contains($0) }
        let year =
            named ?? (years.upperBound == Rulebook.noEnd ? years.lowerBound : years.upperBound)
        var measurements: [Measurement] = []
        for id in Set(clause.condition.indicators).sorted() {
            guard let indicator = rulebook.indicators.first(where: { $0.id == id }) else {
                continue
            }
            let given = example.given.first { $0.indicator == id }
            measurements.append(now(indicator, year, given))
            measurements.append(
                measurement(
                    indicator, year - 1,
                    given?.baseline.map { .measured($0.rational) } ?? .lacking(.noData)))
        }
        return ClauseJudge(
            rulebook: rulebook, year: year, baselineYear: year - 1, evidence: [],
            measurements: measurements)
    }

    private static func now(
        _ indicator: Indicator, _ year: Int, _ given: RulebookExample.Given?
    ) -> Measurement {
        guard let given, let value = given.value?.rational else {
            return measurement(indicator, year, .lacking(.noData))
        }
        guard given.isIncomplete else { return measurement(indicator, year, .measured(value)) }
        var measurement = measurement(
            indicator, year, .incomplete(value, .tooFew(.days, valid: 0, required: 1)))
        if let low = given.low?.rational, let high = given.high?.rational {
            measurement.bounds = Measurement.Bounds(low: low, high: high)
        }
        return measurement
    }

    private static func measurement(
        _ indicator: Indicator, _ year: Int, _ outcome: Measurement.Outcome
    ) -> Measurement {
        Measurement(
            indicator: indicator.id, year: year, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            method: indicator.method)
    }

    /// The faults of a rulebook whose cases do not come out, at their lines.
    static func faults(_ outcomes: [ExampleOutcome]) -> [Diagnostic] {
        outcomes.filter { !$0.passes }.map { outcome in
            let example = outcome.example
            var parameters = ["clause": example.clause, "title": example.title]
            guard let finding = outcome.finding else {
                return Diagnostic(.rulebookExampleClause, parameters, at: example.location)
            }
            parameters["expected"] = words(
                example.verdict.wording.chinese, example.margin?.description, example.flips, "余量",
                "修约改变结论", "修约不改变结论")
            parameters["expectedEnglish"] = words(
                example.verdict.wording.english, example.margin?.description, example.flips,
                "margin", "rounding flips it", "rounding does not flip it")
            let margin = example.margin == nil ? nil : finding.margin.map(Self.text) ?? "—"
            let flips = example.flips == nil ? nil : finding.flipsByRounding
            parameters["found"] = words(
                finding.verdict.wording.chinese, margin, flips, "余量", "修约改变结论", "修约不改变结论")
            parameters["foundEnglish"] = words(
                finding.verdict.wording.english, margin, flips, "margin", "rounding flips it",
                "rounding does not flip it")
            return Diagnostic(.rulebookExampleFails, parameters, at: example.location)
        }
    }

    private static func words(
        _ verdict: String, _ margin: String?, _ flips: Bool?, _ name: String, _ yes: String,
        _ no: String
    ) -> String {
        [verdict, margin.map { "\(name) \($0)" }, flips.map { $0 ? yes : no }]
            .compactMap(\.self).joined(separator: ", ")
    }

    /// The decimal, or the ratio where none is equal to it.
    private static func text(_ value: Rational) -> String {
        value.exactDecimal?.description ?? "\(value.numerator)/\(value.denominator)"
    }
}

extension Condition {
    /// The named limits it asks for.
    var limits: [NamedLimit] {
        switch self {
        case .external(_, let limit): [limit]
        case .all(let parts): parts.flatMap(\.limits)
        case .atLeast, .atMost, .within, .above, .noEvents, .countAtLeast, .evidence: []
        }
    }
}

extension Diagnostic.Kind {
    static let rulebookExampleFails = Diagnostic.Kind(
        "rulebook.exampleFails", .blocker,
        Wording(
            "条款 {clause} 的算例“{title}”应为：{expected}；实为：{found}",
            "the example “{title}” of clause {clause} should come to: {expectedEnglish}; it comes to: {foundEnglish}"
        ),
        advice: Wording("请改正条款或算例。", "Correct the clause or the example."))
    static let rulebookExampleClause = Diagnostic.Kind(
        "rulebook.exampleClause", .blocker,
        Wording(
            "算例“{title}”针对的条款 {clause} 没有声明",
            "the example “{title}” is for clause {clause}, which is not declared"),
        advice: Wording("请改正算例的 clause 属性。", "Correct its attribute clause."))
}
