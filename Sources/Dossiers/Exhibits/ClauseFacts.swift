import Assessment
import Gathering
import Values

/// What pictures of clauses and tasks are made of, and the sentences over them.
extension EvaluationCharts {
    /// The evaluation of the last year before this one that is at hand.
    var yearBefore: Evaluation? { years.dropLast().last }

    private func verdicts(_ evaluation: Evaluation) -> [String: Verdict] {
        Dictionary(
            evaluation.findings.map { ($0.clause, $0.verdict) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Clauses that are not met now and were something else the year before.
    var newlyFailing: [String] {
        yearBefore.map { evaluation.newlyFailing(since: $0) } ?? []
    }

    var newlyMet: [String] { changed { $0 != .met && $1 == .met } }

    /// Clauses with another verdict than the year before.
    var changedClauses: [String] { changed { $0 != $1 } }

    private func changed(_ isMeant: (Verdict, Verdict) -> Bool) -> [String] {
        guard let before = yearBefore.map(verdicts) else { return [] }
        return evaluation.findings.compactMap { finding in
            before[finding.clause].flatMap {
                isMeant($0, finding.verdict) ? finding.clause : nil
            }
        }
    }

    /// Of every indicator that a clause holds against a limit, what came of it: of the clause
    /// whose number is drawn, or of the one that compares with the creation year.
    var bulletFindings: [LimitFinding] {
        evaluation.rulebook.indicators.compactMap { indicator in
            let findings = evaluation.limitFindings(of: indicator.id)
                .filter { $0.finding.measured != nil }
            return findings.first { hasNumber($0.clause.condition, of: indicator.id) }
                ?? findings.first
        }
    }

    /// The clause nearest to its limit, or furthest below it: by share of the limit.
    var tightest: LimitFinding? {
        var best: (share: Rational, one: LimitFinding)?
        for indicator in evaluation.rulebook.indicators {
            for one in evaluation.limitFindings(of: indicator.id) {
                guard let share = one.finding.shareOfLimit else { continue }
                if best.map({ share < $0.share }) ?? true { best = (share, one) }
            }
        }
        return best?.one
    }

    /// The condition that a finding answers.
    func condition(_ one: LimitFinding) -> Condition {
        if let part = one.part, case .all(let conditions) = one.clause.condition,
            conditions.indices.contains(part)
        {
            return conditions[part]
        }
        return one.clause.condition
    }

    func tierLabel(_ id: String) -> String {
        evaluation.rulebook.tiers.first { $0.id == id }?.label ?? evaluation.rulebook.label
    }

    /// Indicators that bureaus report.
    var reported: [Indicator] {
        evaluation.rulebook.indicators.filter { indicator in
            comparedYears.contains { evaluation.deciding(indicator.id, year: $0)?.isFigure == true }
        }
    }

    /// A task and the last day of what its printed deadline names.
    struct TaskDeadline {
        var task: PlanTask
        /// Nil for what goes on, and for what names no date.
        var day: CalendarDay?
    }

    var taskDeadlines: [TaskDeadline] {
        evaluation.standingTasks.map { TaskDeadline(task: $0, day: $0.lastDay) }
    }

    /// Days over 100 by what was 首要污染物 on them, and days without an AQI for want of it, in
    /// the standard's order.
    func overDays(
        _ measurement: Measurement
    ) -> [(pollutant: Quantity, name: String, days: Int, lost: Int)] {
        guard case .airDays(let days) = measurement.detail else { return [] }
        // A day names ozone whichever of its means decided.
        let pollutants: [Quantity] = [.pm25, .pm10, .o3, .no2, .so2, .co]
        return pollutants.map { pollutant in
            (
                pollutant, Typography.print(pollutant.shortName[language]),
                days.count { ($0.aqi ?? 0) > 100 && $0.primary.contains(pollutant) },
                measurement.completeness?.lostTo.first { $0.pollutant == pollutant }?.days ?? 0
            )
        }
    }

    /// What each station came to in the creation year and in this one.
    func stationPairs(
        _ id: String
    ) -> [(station: String, name: String, before: Rational?, now: Rational?)] {
        let before = evaluation.deciding(id, year: baselineYear)?.stations ?? []
        let now = evaluation.deciding(id, year: year)?.stations ?? []
        let ids = Set((before + now).map(\.station)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return ids.map { id in
            (
                id, stationName(id), before.first { $0.station == id }?.value,
                now.first { $0.station == id }?.value
            )
        }
    }

    func stationName(_ id: String) -> String {
        evaluation.area.stations.first { $0.id == id }?.name ?? id
    }
}

extension Quantity {
    /// As a chart's row has room for.
    var shortName: Wording {
        switch self {
        case .ozone8h, .o3: Wording("O3", "O3")
        case .so2: Wording("SO2", "SO2")
        case .no2: Wording("NO2", "NO2")
        case .co: Wording("CO", "CO")
        case .ion, .pm25, .pm10, .aqi, .temperature, .humidity, .dewPoint, .windSpeed,
            .sunshine, .pressure, .rain:
            name
        }
    }
}
