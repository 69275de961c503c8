import Gathering
import Values

/// Judges the conditions of clauses by what was measured and registered. People's decisions and
/// waivers come after (``JudgementRule``, ``WaiverRule``).
struct ClauseJudge {
    let rulebook: Rulebook
    let year: Int
    let baselineYear: Int
    let evidence: EvidenceRule
    let indicators: [String: Indicator]
    let measurements: [String: [Measurement]]

    init(
        rulebook: Rulebook, year: Int, baselineYear: Int, evidence: [EvidenceItem],
        measurements: [Measurement]
    ) {
        self.rulebook = rulebook
        self.year = year
        self.baselineYear = baselineYear
        self.evidence = EvidenceRule(
            items: evidence, year: year, firstYear: rulebook.years.lowerBound)
        indicators = Dictionary(
            rulebook.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.measurements = Dictionary(grouping: measurements, by: \.indicator)
    }

    func finding(for clause: Clause) -> Finding {
        var finding = finding(for: clause.condition, of: clause)
        if !(clause.years ?? rulebook.years).contains(year) {
            finding.verdict = .notApplicable
            finding.reason = .outsideRulebookYears
        }
        return finding
    }

    private func finding(for condition: Condition, of clause: Clause) -> Finding {
        var finding =
            switch condition {
            case .atLeast(let id, let value):
                number(clause, id, Yardstick(.atLeast(value.rational), printed: value))
            case .atMost(let id, let value):
                number(clause, id, Yardstick(.atMost(value.rational), printed: value))
            case .within(let id, let low, let high):
                number(
                    clause, id,
                    Yardstick(.within(low.rational, high.rational), printed: low, and: high))
            case .above(let id, let by, let word): relative(clause, id, by: by, word: word)
            case .noEvents(let kind):
                Finding(
                    clause: clause.id, verdict: .needsJudgement, reason: .nilReturnUnsigned,
                    parameters: ["part": kind])
            case .countAtLeast(let id, let count, let perYear):
                counted(clause, id, count, perYear: perYear)
            case .evidence(let words, let id): documents(clause, words, id)
            case .external(let id, let limit): external(clause, id, limit)
            case .all(let conditions):
                Combining.whole(
                    clause.id, conditions.map { self.finding(for: $0, of: clause) })
            }
        finding.evidence = evidence.items(for: clause).map(\.id)
        return finding
    }
}

// MARK: - Numbers

extension ClauseJudge {
    func deciding(_ id: String, _ year: Int) -> Measurement? {
        measurements[id]?.first { $0.year == year && $0.decides }
    }

    private func number(
        _ clause: Clause, _ id: String, _ yardstick: Yardstick
    ) -> Finding {
        guard let indicator = indicators[id], let measurement = deciding(id, year) else {
            return failure(clause, id)
        }
        var finding = NumberJudge(
            clause: clause, indicator: indicator, measurement: measurement,
            yardstick: yardstick
        ).finding()
        // A limit is no comparison of years: which stations both have does not matter.
        for other in variants(of: id) where other.axis != .stations {
            let judged = NumberJudge(
                clause: clause, indicator: indicator, measurement: other,
                yardstick: yardstick
            ).finding()
            note(other, judged, in: &finding)
        }
        return finding
    }

    /// A number is only counted where a bureau reported it; documents may prove it instead.
    private func counted(_ clause: Clause, _ id: String, _ count: Int, perYear: Bool) -> Finding {
        let printed = DecimalValue(count)
        var finding = number(
            clause, id, Yardstick(.atLeast(printed.rational), printed: printed))
        if perYear { finding.parameters["perYear"] = "true" }
        if finding.verdict == .insufficientData, finding.reason == .noData,
            !evidence.items(for: clause).isEmpty
        {
            finding.verdict = .needsJudgement
            finding.reason = .evidenceToAssess
        }
        return finding
    }

    private func external(_ clause: Clause, _ id: String, _ limit: NamedLimit) -> Finding {
        var finding: Finding
        let known = limit.value(in: year)
        if let value = known?.value {
            let higher = indicators[id]?.better != .lower
            finding = number(
                clause, id,
                Yardstick(
                    higher ? .atLeast(value.rational) : .atMost(value.rational), printed: value))
        } else {
            guard let indicator = indicators[id], let measurement = deciding(id, year) else {
                return failure(clause, id)
            }
            finding = NumberJudge.measured(
                clause: clause.id, indicator: indicator, measurement)
            if finding.verdict != .failed {
                finding.verdict = .needsJudgement
                finding.reason = .limitNotAtHand
            }
        }
        finding.parameters["limit"] = limit.id
        finding.parameters["limitText"] = limit.title
        finding.parameters["limitSource"] = known?.source
        return finding
    }

    /// What clauses ask is not measured: the rulebook or the measuring is at fault.
    func failure(_ clause: Clause, _ id: String) -> Finding {
        Finding(clause: clause.id, verdict: .failed, reason: .failure, indicator: id)
    }

    func variants(of id: String) -> [Measurement] {
        (measurements[id] ?? []).filter { $0.year == year && !$0.decides && !$0.variant.isEmpty }
            .sorted { $0.variant < $1.variant }
    }

    /// What the clause would come to in another way; without the exclusions, also whether it
    /// depends on them and how much they took out.
    func note(_ other: Measurement, _ judged: Finding, in finding: inout Finding) {
        let variant = other.variant
        finding.parameters["other.\(variant).verdict"] = judged.verdict.rawValue
        finding.parameters["other.\(variant).measured"] = judged.measuredRounded?.description
        finding.parameters["other.\(variant).limit"] = judged.limitRounded?.description
        guard other.axis == .exclusions else { return }
        finding.parameters["withoutExclusions"] = judged.verdict.rawValue
        if judged.verdict != finding.verdict { finding.parameters["dependsOnExclusions"] = "true" }
        guard let deciding = deciding(other.indicator, other.year) else { return }
        finding.parameters["excludedValues"] = String(deciding.excludedValues)
        if let completeness = deciding.completeness {
            let lost = completeness.losses.first { $0.cause == "excluded" }?.count ?? 0
            finding.parameters["excluded"] = String(lost)
            finding.parameters["excludedSpan"] = completeness.span.rawValue
        }
    }
}

// MARK: - Documents

extension ClauseJudge {
    private func documents(_ clause: Clause, _ words: String, _ id: String?) -> Finding {
        var finding = Finding(
            clause: clause.id, verdict: .insufficientData, reason: .noEvidence)
        if let id {
            guard let indicator = indicators[id], let measurement = deciding(id, year) else {
                return failure(clause, id)
            }
            finding = NumberJudge.measured(
                clause: clause.id, indicator: indicator, measurement)
            if finding.verdict == .failed { return finding }
            finding.verdict = .insufficientData
            finding.reason = .noEvidence
            if measurement.value != nil {
                finding.verdict = .needsJudgement
                finding.reason = .noNumber
            }
        }
        if !evidence.items(for: clause).isEmpty {
            finding.verdict = .needsJudgement
            if finding.reason != .noNumber { finding.reason = .evidenceToAssess }
        }
        if !words.isEmpty { finding.parameters["part"] = words }
        return finding
    }
}
