package import Assessment
import Values

extension EvaluationExtract {
    /// Of an `evaluation.json`, to hold a newer evaluation against: what tells one result from
    /// another is there, and of the words what the file has.
    package init(_ recorded: RecordedOutcomes) {
        self.init(
            area: recorded.area, areaCode: recorded.areaCode, isDemonstration: false,
            year: recorded.year, baselineYear: recorded.baselineYear,
            rulebook: recorded.rulebook, rulebookSHA256: "", toolVersion: recorded.toolVersion)
        clauses = recorded.outcomes.map(ClauseExtract.init)
        troubles = recorded.troubles
    }
}

extension ClauseExtract {
    init(_ outcome: RecordedOutcomes.Outcome) {
        let finding = outcome.finding
        func value(_ name: Wording, _ number: DecimalValue?, _ unit: UnitOfMeasure) -> Wording? {
            guard number != nil else { return nil }
            func text(_ language: Language) -> String {
                name[language] + NumberWords(language).value(number, unit)
            }
            return Wording(text(.chinese), text(.english))
        }
        let verdict = finding.verdict.wording
        self.init(
            rulebook: outcome.rulebook, id: finding.clause, title: outcome.title,
            basis: outcome.basis, bureaus: outcome.bureaus, due: outcome.due,
            quoted: Self.quoted(outcome.citation), source: Self.source(outcome.citation),
            limit: value(Wording("", ""), finding.limitRounded, finding.unit)
                ?? Wording(NumberWords.none, NumberWords.none),
            verdict: finding.verdict,
            underlying: Self.underlying(finding),
            reason: finding.reason.rawValue, headline: verdict, why: verdict,
            facts: [
                value(Wording("实测：", "measured: "), finding.measuredRounded, finding.unit),
                value(Wording("要求：", "limit: "), finding.limitRounded, finding.unit),
            ].compactMap { $0 },
            places: [],
            numbers: Numbers(
                measured: finding.measuredRounded?.description,
                limit: finding.limitRounded?.description,
                margin: finding.marginRounded?.description, unit: finding.unit.rawValue),
            evidence: finding.evidence)
    }
}
