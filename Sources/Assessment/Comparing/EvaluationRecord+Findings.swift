import Gathering
import Values

extension EvaluationRecord {
    init(_ evaluation: Evaluation, name: String) {
        self.name = name
        area = evaluation.area.name
        areaCode = evaluation.area.code
        year = evaluation.year
        baselineYear = evaluation.baselineYear
        toolVersion = evaluation.toolVersion
        rulebook = evaluation.rulebook.id
        rulebookEdition = evaluation.rulebook.edition
        rulebookHashes = evaluation.rulebook.tiers.map(\.sha256)
        files = evaluation.files.map { "\($0.path) \($0.sha256)" }.sorted()
        indicators = Self.indicators(of: evaluation)
        let known = indicators
        let clauses = Dictionary(
            evaluation.rulebook.clauses.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        self.clauses = evaluation.findings.enumerated().map { index, finding in
            let clause = clauses[finding.clause]
            return RecordedClause(
                finding, title: clause?.title,
                rulebook: clause?.rulebook ?? evaluation.rulebook.id,
                asks: clause?.condition.json ?? .null, comparison: clause?.comparison,
                place: "findings[\(index)]", known
            ) { id in
                evaluation.deciding(id, year: evaluation.baselineYear).flatMap {
                    .of($0.value, $0.rounded, $0.unit)
                }
            }
        }
    }

    private static func indicators(of evaluation: Evaluation) -> [String: RecordedIndicator] {
        var found: [String: RecordedIndicator] = [:]
        for indicator in evaluation.rulebook.indicators {
            let measurement = evaluation.deciding(indicator.id, year: evaluation.year)
            found[indicator.id] = RecordedIndicator(
                name: indicator.name, decimals: indicator.decimals,
                edition: indicator.method.edition?.rawValue ?? "",
                stations: measurement?.stations.filter(\.observed).map(\.station).sorted() ?? [],
                excludedValues: measurement?.excludedValues ?? 0)
        }
        return found
    }
}

extension EvaluationRecord.RecordedClause {
    init(
        _ finding: Finding, title: String?, rulebook: String, asks: JSONValue,
        comparison: Comparison?, place: String,
        _ indicators: [String: EvaluationRecord.RecordedIndicator],
        baseline: (String) -> ComparedQuantity?
    ) {
        let leaves = finding.leaves
        key = ClauseKey(rulebook: rulebook, clause: finding.clause)
        self.title = title ?? finding.clause
        self.place = place
        self.asks = asks.line
        evidence = finding.evidence
        parameters = finding.parameters
        if leaves.count == 1, let only = leaves.first {
            parameters.merge(only.parameters) { own, _ in own }
        }
        isDecided = ([finding] + leaves).contains { $0.reason.isDecision }
        isJudged = ([finding] + leaves).contains { $0.reason == .signedJudgement }
        flipped = finding.flippedVerdict
        state = ClauseState(
            verdict: finding.verdict, reason: finding.reason,
            comparison: comparison ?? .unrounded, flipsByRounding: finding.flipsByRounding,
            numbers: leaves.compactMap { part in
                part.indicator.map { id in
                    ClauseNumber(
                        indicator: id, name: indicators[id]?.name ?? id,
                        decimals: indicators[id]?.decimals ?? 0,
                        measured: .of(part.measured, part.measuredRounded, part.unit),
                        limit: .of(part.limit, part.limitRounded, part.unit),
                        margin: .of(part.margin, part.marginRounded, part.marginUnit),
                        isLimitMeasured: part.parameters["baselineYear"] != nil,
                        baseline: baseline(id))
                }
            })
    }
}

extension Finding {
    /// The parts that have no parts.
    fileprivate var leaves: [Finding] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

    /// What it would be by the other way of comparing; nil where that is the same, or where a
    /// person's decision stands above it.
    fileprivate var flippedVerdict: Verdict? {
        guard flipsByRounding, !reason.isDecision else { return nil }
        let flipped =
            parts.isEmpty
            ? parameters["flipVerdict"].flatMap(Verdict.init(rawValue:))
            : Combining.verdict(of: parts.map { $0.flippedVerdict ?? $0.verdict })
        return flipped == verdict ? nil : flipped
    }
}

extension Finding.Reason {
    /// A person said so.
    var isDecision: Bool {
        switch self {
        case .signedJudgement, .waiver, .override: true
        case .measured, .noData, .tooFewData, .badCell, .conflictingFigures, .noBaseline,
            .baselineYear, .wordWithoutNumber, .noNumber, .limitNotAtHand, .evidenceToAssess,
            .noEvidence, .nilReturnUnsigned, .outsideRulebookYears, .failure:
            false
        }
    }
}

extension ComparedQuantity {
    static func of(_ exact: Rational?, _ rounded: DecimalValue?, _ unit: UnitOfMeasure)
        -> ComparedQuantity?
    {
        exact.map { ComparedQuantity(exact: $0, rounded: rounded, unit: unit) }
    }
}
