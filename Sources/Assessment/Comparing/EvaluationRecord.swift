import Gathering
import Values

/// What comparing needs of an evaluation, whether it was just made or read back from its JSON.
package struct EvaluationRecord: Sendable, Hashable {
    /// A clause's state, with what its causes are looked for in.
    struct RecordedClause: Sendable, Hashable {
        var key: ClauseKey
        var title: String
        var state: ClauseState
        /// The condition as JSON on one line: what is asked, letter by letter.
        var asks: String
        /// Where it stands, for messages: `findings[3]`.
        var place: String
        /// What the other way of comparing comes to; nil where it is the same.
        var flipped: Verdict?
        /// Of the clause, and of its only part where it has one.
        var parameters: [String: String]
        /// Ids of the documents that count for it.
        var evidence: [String]
        /// A person's decision stands in it or above it.
        var isDecided: Bool
        /// A signed judgement does, in the clause or in one of its parts.
        var isJudged: Bool
    }

    /// What is recorded of an indicator in the assessed year.
    struct RecordedIndicator: Sendable, Hashable {
        var name: String
        var decimals: Int
        var edition: String
        /// Ids of those that observed, sorted.
        var stations: [String] = []
        var excludedValues = 0
    }

    /// As the user named it.
    var name: String
    var area: String
    var areaCode: String
    var year: Int
    var baselineYear: Int
    var toolVersion: String
    var rulebook: String
    var rulebookEdition: String
    /// This rulebook's and then those of what it tailors.
    var rulebookHashes: [String]
    var clauses: [RecordedClause]
    var indicators: [String: RecordedIndicator]
    /// Path and hash of every file, sorted.
    var files: [String]

    /// Every key once; a fault that names both places where one stands twice.
    func byKey() throws(InputFault) -> [ClauseKey: RecordedClause] {
        var found: [ClauseKey: RecordedClause] = [:]
        for clause in clauses {
            if let first = found[clause.key] {
                throw InputFault(
                    .comparisonKeyTwice,
                    [
                        "key": clause.key.description, "first": first.place,
                        "second": clause.place,
                    ], at: SourceLocation(file: name))
            }
            found[clause.key] = clause
        }
        return found
    }

    func edition(hasData: Bool) -> ComparedEdition {
        var counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, 0) })
        for clause in clauses { counts[clause.state.verdict, default: 0] += 1 }
        return ComparedEdition(
            name: name, area: area, areaCode: areaCode, year: year, baselineYear: baselineYear,
            rulebook: rulebook, rulebookEdition: rulebookEdition,
            rulebookSHA256: rulebookHashes.first ?? "", toolVersion: toolVersion, counts: counts,
            hasData: hasData)
    }
}

// MARK: - Of an evaluation

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

extension Diagnostic.Kind {
    static let comparisonKeyTwice = Diagnostic.Kind(
        "comparison.keyTwice", .blocker,
        Wording(
            "条款 {key} 出现两次：{first} 和 {second}",
            "the clause {key} stands twice: {first} and {second}"),
        advice: Wording(
            "一条条款只能有一个结论；请核对规则集或重新生成这个文件。",
            "A clause has one verdict; check the rulebook, or make the file anew."))
}
