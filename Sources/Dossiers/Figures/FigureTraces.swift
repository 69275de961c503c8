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
    /// Nothing for a chart without numbers.
    func traces(_ picture: Picture, codes: TraceIndex) -> [FigureTrace] {
        func trace(_ label: String, _ keys: [TraceKey?]) -> FigureTrace? {
            let known = keys.compactMap { $0.flatMap { codes.code(for: $0) } }
            return known.isEmpty ? nil : FigureTrace(label: label, codes: known)
        }
        let id = picture.indicator
        let traces: [FigureTrace?]
        switch picture.kind {
        case .counts:
            traces = Verdict.allCases.map {
                trace($0.wording[language], [.clauseCount(rulebook: nil, verdict: $0)])
            }
        case .ionMonths:
            traces =
                traceYears.map { year in
                    trace(monthsLabel(year), monthKeys(id, year, [.mean]))
                } + levelKeys(id).map { trace($0.label, [$0.key]) }
        case .completeness:
            traces = [
                trace(monthsLabel(evaluation.year), monthKeys(id, evaluation.year, [.valid]))
            ]
        case .airCalendar:
            traces = [
                trace(
                    monthsLabel(evaluation.year),
                    monthKeys(id, evaluation.year, [.good, .valid])),
                trace(
                    Wording("优至严重天数", "days by grade")[language],
                    (1...6).map { grade in
                        evaluation.traceKey(id, year: evaluation.year, .gradeDays(grade))
                    }),
            ]
        case .comfortStrip:
            traces = traceYears.map { year in
                trace(monthsLabel(year), comfortKeys(id, year))
            }
        case .comparison:
            traces =
                traceYears.map { trace(yearLabel($0), [valueKey(id, $0)]) }
                + levelKeys(id).map { trace($0.label, [$0.key]) }
        case .overview: traces = overviewTraces(trace)
        case .headroom:
            traces = [
                trace(
                    Wording("自上而下", "from the top")[language],
                    headroomClauses.map { .clause($0, part: nil, .margin) })
            ]
        }
        return traces.compactMap { $0 }
    }

    private var traceYears: [Int] {
        evaluation.year == evaluation.baselineYear
            ? [evaluation.year] : [evaluation.baselineYear, evaluation.year]
    }

    private func yearLabel(_ year: Int) -> String { Wording("\(year)年", "\(year)")[language] }

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
    private func levelKeys(_ id: String) -> [(label: String, key: TraceKey)] {
        evaluation.rulebook.clauses.flatMap { clause -> [(label: String, key: TraceKey)] in
            let isOwn = clause.rulebook == evaluation.rulebook.id
            let label =
                isOwn
                ? Wording("方案目标", "target")[language] : Wording("基本条件", "floor")[language]
            let parts: [(condition: Condition, part: Int?)] =
                if case .all(let conditions) = clause.condition {
                    conditions.enumerated().map { ($0.element, $0.offset) }
                } else {
                    [(clause.condition, nil)]
                }
            return parts.filter { $0.condition.indicators.contains(id) }.flatMap { one in
                let ends: [TraceKey.ClausePart] =
                    switch one.condition {
                    case .atLeast, .atMost, .countAtLeast: [.limit]
                    case .within: [.limit, .upperLimit]
                    case .external(_, let limit):
                        limit.value(in: evaluation.year) == nil ? [] : [.limit]
                    case .above, .noEvents, .evidence, .all: []
                    }
                return ends.map { (label, TraceKey.clause(clause.id, part: one.part, $0)) }
            }
        }
    }

    /// Of every reported indicator: creation year, this year, change.
    private func overviewTraces(_ trace: (String, [TraceKey?]) -> FigureTrace?) -> [FigureTrace?] {
        let isTwoYears = traceYears.count > 1
        let label = Wording("自上而下各行依次", "the rows from the top")[language]
        let keys = evaluation.rulebook.indicators.flatMap { indicator -> [TraceKey?] in
            let years = traceYears.map { evaluation.deciding(indicator.id, year: $0) }
            let isFigure = years.contains {
                if case .figure? = $0?.detail { true } else { false }
            }
            guard isFigure else { return [] }
            let values = traceYears.map { valueKey(indicator.id, $0) }
            guard isTwoYears, values.allSatisfy({ $0 != nil }) else { return values }
            return values + [
                .change(
                    indicator.id, from: evaluation.baselineYear, to: evaluation.year,
                    variant: years.last??.variant ?? "")
            ]
        }
        return [trace(label, keys)]
    }

    /// In the order of the chart: the least margin first.
    private var headroomClauses: [String] {
        var rows: [(share: Rational, index: Int, id: String)] = []
        for (index, clause) in evaluation.rulebook.clauses.enumerated() {
            guard let finding = evaluation.findings.first(where: { $0.clause == clause.id }),
                let margin = finding.margin, let limit = finding.limit,
                let share = margin.divided(by: limit.magnitude)
            else { continue }
            rows.append((share, index, clause.id))
        }
        rows.sort { ($0.share, $0.index) < ($1.share, $1.index) }
        return rows.map(\.id)
    }
}
