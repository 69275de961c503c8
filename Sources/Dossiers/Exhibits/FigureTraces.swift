import Assessment
import Gathering
import Values

/// The codes of the numbers that a chart shows, in the order in which it shows them.
struct FigureTrace: Sendable, Hashable {
    /// `2026年1—12月`, `方案目标`.
    var label: String
    var codes: [TraceCode]
}

extension EvaluationCharts {
    /// Nothing for a chart without numbers, and for numbers of other years' evaluations.
    func traces(_ picture: Picture, codes: TraceIndex) -> [FigureTrace] {
        func trace(_ label: String, _ keys: [TraceKey?]) -> FigureTrace? {
            let known = keys.compactMap { $0.flatMap { codes.code(for: $0) } }
            return known.isEmpty ? nil : FigureTrace(label: label, codes: known)
        }
        return traceKeys(picture).compactMap { trace($0.label, $0.keys) }
    }

    private typealias TraceRow = (label: String, keys: [TraceKey?])

    private func traceKeys(_ picture: Picture) -> [TraceRow] {
        let id = picture.subject
        switch picture.kind {
        case .counts, .attention:
            return Verdict.allCases.map {
                ($0.wording[language], [.clauseCount(rulebook: nil, verdict: $0)])
            }
        case .matrix:
            return Verdict.allCases.map {
                ($0.wording[language], [.clauseCount(rulebook: id, verdict: $0)])
            }
        case .ionMonths:
            return comparedYears.map { (monthsLabel($0), monthKeys(id, $0, [.mean])) }
                + levelKeys(id)
        case .completeness: return [(monthsLabel(year), monthKeys(id, year, [.valid]))]
        case .airCalendar, .airMonths:
            return [
                (monthsLabel(year), monthKeys(id, year, [.good, .valid])), gradeKeys(id, year),
            ]
        case .airYears: return comparedYears.map { gradeKeys(id, $0) }
        case .airLost:
            let measurement = evaluation.deciding(id, year: year)
            let lost = measurement?.completeness?.lostTo ?? []
            return [
                (
                    Wording("无有效日值的天数", "days without a daily value")[language],
                    lost.map { measurement?.traceKey(.lostTo($0.pollutant)) }
                )
            ]
        case .comfortStrip:
            return comparedYears.map { (monthsLabel($0), comfortKeys(id, $0)) }
        case .ionYears, .comparison:
            return comparedYears.map { (label($0), [valueKey(id, $0)]) } + levelKeys(id)
        case .ionStations, .dumbbell:
            return comparedYears.map { (label($0), stationKeys(id, $0, [.value])) }
        case .ionCompleteness: return [(label(year), stationKeys(id, year, [.valid, .expected]))]
        case .waterfall:
            return comparedYears.map { (monthsLabel($0), monthKeys(id, $0, [.mean, .good])) }
        case .overview: return [(fromTheTop, overviewKeys)]
        case .bullets:
            return [
                (
                    fromTheTop,
                    bulletFindings.flatMap { one -> [TraceKey?] in
                        [
                            one.finding.indicator.flatMap { valueKey($0, year) },
                            .clause(one.clause.id, part: one.part, .limit),
                        ]
                    }
                )
            ]
        case .slopes:
            return [
                (
                    fromTheTop,
                    evaluation.changes.filter { $0.from == baselineYear && $0.to == year }.map {
                        .change(
                            $0.indicator, from: $0.from, to: $0.to, variant: $0.deciding.variant)
                    }
                )
            ]
        case .headroom:
            return [(fromTheTop, headroomClauses.map { .clause($0, part: nil, .margin) })]
        case .tasks:
            return [
                (
                    TaskState.allCases.map { $0.wording[language] }.joined(
                        separator: Wording("、", ", ")[language]),
                    TaskState.allCases.map { .tasks($0) }
                )
            ]
        case .ionDay, .ionMap, .deadlines: return []
        }
    }

    private var fromTheTop: String {
        Wording("自上而下各行依次", "the rows from the top")[language]
    }

    private func gradeKeys(_ id: String, _ year: Int) -> TraceRow {
        (
            Wording("\(year)年优至严重天数", "days by grade, \(year)")[language],
            (1...6).map { evaluation.traceKey(id, year: year, .gradeDays($0)) }
        )
    }

    private func stationKeys(
        _ id: String, _ year: Int, _ parts: [TraceKey.StationPart]
    ) -> [TraceKey?] {
        guard let measurement = evaluation.deciding(id, year: year) else { return [] }
        return measurement.stations.flatMap { station in
            parts.map { measurement.traceKey(.station(station.station, $0)) }
        }
    }

    private func monthsLabel(_ year: Int) -> String {
        Wording("\(year)年1—12月", "\(year), months 1–12")[language]
    }

    private func valueKey(_ id: String, _ year: Int) -> TraceKey? {
        evaluation.deciding(id, year: year).flatMap { $0.rounded == nil ? nil : $0.traceKey() }
    }

    private func monthKeys(_ id: String, _ year: Int, _ parts: [TraceKey.MonthPart])
        -> [TraceKey?]
    {
        guard let measurement = evaluation.deciding(id, year: year) else { return [] }
        return (1...12).flatMap { month in
            parts.map { measurement.traceKey(.month(month, $0)) }
        }
    }

    private func comfortKeys(_ id: String, _ year: Int) -> [TraceKey?] {
        guard let measurement = evaluation.deciding(id, year: year),
            case .comfortMonths(let months) = measurement.detail
        else { return [] }
        return months.map { month in
            month.decidedBy.map { measurement.traceKey(.comfort(month.month, $0)) }
        }
    }

    /// The limits drawn for an indicator: the plan's and the brand's.
    private func levelKeys(_ id: String) -> [TraceRow] {
        evaluation.rulebook.clauses.flatMap { clause -> [TraceRow] in
            let parts: [(condition: Condition, part: Int?)] =
                if case .all(let conditions) = clause.condition {
                    conditions.enumerated().map { ($0.element, $0.offset) }
                } else {
                    [(clause.condition, nil)]
                }
            return parts.filter { $0.condition.indicators.contains(id) }.flatMap {
                one -> [TraceRow] in
                let ends: [TraceKey.ClausePart] =
                    switch one.condition {
                    case .atLeast, .atMost, .countAtLeast: [.limit]
                    case .within: [.limit, .upperLimit]
                    case .external(_, let limit):
                        limit.value(in: evaluation.year) == nil ? [] : [.limit]
                    case .above, .noEvents, .evidence, .all: []
                    }
                return ends.map { end -> TraceRow in
                    (limitName(clause), [.clause(clause.id, part: one.part, end)])
                }
            }
        }
    }

    /// Of every reported indicator: creation year, this year, change.
    private var overviewKeys: [TraceKey?] {
        reported.flatMap { indicator -> [TraceKey?] in
            let values = comparedYears.map { valueKey(indicator.id, $0) }
            guard comparedYears.count > 1, values.allSatisfy({ $0 != nil }) else { return values }
            let variant = evaluation.deciding(indicator.id, year: year)?.variant ?? ""
            return values + [
                .change(indicator.id, from: baselineYear, to: year, variant: variant)
            ]
        }
    }

    /// In the order of the chart: the least margin first.
    private var headroomClauses: [String] {
        var rows: [(share: Rational, index: Int, id: String)] = []
        for (index, clause) in evaluation.rulebook.clauses.enumerated() {
            guard let finding = evaluation.findings.first(where: { $0.clause == clause.id }),
                let share = finding.shareOfLimit
            else { continue }
            rows.append((share, index, clause.id))
        }
        rows.sort { ($0.share, $0.index) < ($1.share, $1.index) }
        return rows.map(\.id)
    }
}
