public import Assessment
public import Gathering
public import Values

/// An area in one year, as little of it as an overview of hundreds needs: a few kilobytes, so
/// that the evaluation itself need not be kept.
public struct AreaYear: Sendable, Hashable {
    /// What became of a clause.
    struct Cell: Sendable, Hashable {
        var clause: String
        var verdict: Verdict
        /// With 改判 where a person put it there.
        var word: String
        var value: DecimalValue?
        /// Of the value; `.one` where there is none.
        var unit: UnitOfMeasure
        var measured: String
        var limit: String
        var margin: String
        /// The margin by the limit; nil where either is not a number.
        var share: Rational?
    }

    /// An indicator whose data are not whole.
    struct Gap: Sendable, Hashable {
        var indicator: String
        /// Of the year's hours, days or months.
        var span: String
        var valid: Int
        var expected: Int
        /// `3月2日3时—3月9日18时`, empty where there is none.
        var longest: String
        /// Why it has no number, or not a sufficient one; empty where it has.
        var lack: String
    }

    /// What has not come from a bureau: no data of an indicator, or no document.
    struct Awaited: Sendable, Hashable {
        var bureau: String
        var subject: String
    }

    /// A column of the matrix.
    struct ClauseTitle: Sendable, Hashable {
        var id: String
        var title: String
        var rulebook: String
    }

    public let area: String
    public let code: String
    public let year: Int
    let clauses: [ClauseTitle]
    let cells: [Cell]
    let gaps: [Gap]
    let awaited: [Awaited]

    public init(_ evaluation: Evaluation, language: Language) {
        let words = FindingWords(evaluation, language: language)
        area = evaluation.area.name
        code = evaluation.area.code
        year = evaluation.year
        clauses = evaluation.rulebook.clauses.map { clause in
            ClauseTitle(
                id: clause.id, title: Typography.print(clause.title),
                rulebook: evaluation.rulebook.tiers.first { $0.id == clause.rulebook }?.label
                    ?? "")
        }
        cells = zip(evaluation.rulebook.clauses, evaluation.findings).map { clause, finding in
            let one = Self.decisive(finding)
            return Cell(
                clause: clause.id, verdict: finding.verdict, word: words.verdict(finding),
                value: one.measuredRounded,
                unit: one.measuredRounded == nil ? .one : one.unit,
                measured: words.measured(finding).text,
                limit: words.limit(finding, clause.condition).text,
                margin: words.margin(finding).text,
                share: one.shareOfLimit)
        }
        gaps = Self.gaps(evaluation, words.numbers)
        awaited = Self.awaited(evaluation)
    }

    /// Of a clause of several parts the one nearest to its limit.
    private static func decisive(_ finding: Finding) -> Finding {
        finding.parts.compactMap { part in part.shareOfLimit.map { (part, $0) } }
            .min { $0.1 < $1.1 }?.0
            ?? finding.parts.first { $0.margin != nil } ?? finding
    }

    private static func gaps(_ evaluation: Evaluation, _ numbers: NumberWords) -> [Gap] {
        evaluation.rulebook.indicators.compactMap { indicator in
            guard let measurement = evaluation.deciding(indicator.id, year: evaluation.year)
            else { return nil }
            let whole = measurement.completeness.map { $0.valid >= $0.expected } ?? true
            guard measurement.outcome.lack != nil || !whole else { return nil }
            // What has not come at all is awaited, not a gap.
            if measurement.outcome.lack == .noData, measurement.completeness?.valid ?? 0 == 0 {
                return nil
            }
            let completeness = measurement.completeness
            return Gap(
                indicator: indicator.name,
                span: completeness.map { numbers.spanName($0.span) } ?? "",
                valid: completeness?.valid ?? 0, expected: completeness?.expected ?? 0,
                longest: completeness?.longestGap.map { gap in
                    "\(gap.station) \(gap.from.day)…\(gap.to.day)"
                } ?? "",
                lack: measurement.outcome.lack.map(numbers.lack) ?? "")
        }
    }

    /// By bureau, in the rulebook's order: each thing once, whatever clauses rest on it.
    private static func awaited(_ evaluation: Evaluation) -> [Awaited] {
        var found: [Awaited] = []
        for (clause, finding) in zip(evaluation.rulebook.clauses, evaluation.findings) {
            for subject in missing(clause, finding, evaluation) {
                let bureaus = clause.bureaus.isEmpty ? [""] : clause.bureaus
                for bureau in bureaus {
                    let one = Awaited(bureau: bureau, subject: subject)
                    if !found.contains(one) { found.append(one) }
                }
            }
        }
        return found
    }

    private static func missing(
        _ clause: Clause, _ finding: Finding, _ evaluation: Evaluation
    ) -> [String] {
        let parts = finding.parts.isEmpty ? [finding] : finding.parts
        return parts.compactMap { part in
            switch part.reason {
            case .noEvidence, .nilReturnUnsigned: return Typography.print(clause.title)
            case .noData:
                let id = part.indicator
                return evaluation.rulebook.indicators.first { $0.id == id }?.name
                    ?? Typography.print(clause.title)
            case .measured, .tooFewData, .badCell, .conflictingFigures, .noBaseline,
                .baselineYear, .wordWithoutNumber, .noNumber, .limitNotAtHand,
                .evidenceToAssess, .signedJudgement, .waiver, .override, .outsideRulebookYears,
                .failure:
                return nil
            }
        }
    }
}

/// The series of an area, by which copies between areas are found.
public struct AreaPrints: Sendable {
    public let area: String
    package let prints: [SeriesPrint]
    package let stationNames: [String: String]

    package init(area: String, prints: [SeriesPrint], stationNames: [String: String]) {
        self.area = area
        self.prints = prints
        self.stationNames = stationNames
    }

    public init(_ dataset: Dataset) {
        area = dataset.area.name
        prints = dataset.series.compactMap { SeriesPrint($0) }
        stationNames = Dictionary(
            dataset.area.stations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
