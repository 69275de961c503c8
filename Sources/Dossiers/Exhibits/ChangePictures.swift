import Assessment
import Charting
import Gathering
import Values

/// Pictures of what changed since the creation year.
extension EvaluationCharts {
    func bars(_ id: String) -> (any Recipe)? { yearBars(id, comparedYears) }

    var overview: (any Recipe)? {
        let rows = reported.map { indicator in
            let now = evaluation.deciding(indicator.id, year: year)
            let before = evaluation.deciding(indicator.id, year: baselineYear)
            return BaselineComparison.Row(
                name: Typography.print(indicator.name), unit: unit(indicator),
                decimals: indicator.decimals, baseline: before?.value, now: now?.value,
                changeUnit: indicator.unit == .percent
                    ? NumberWords(language).unit(.percentagePoints) : nil,
                showsShare: indicator.unit != .percent)
        }
        guard !rows.isEmpty else { return nil }
        return BaselineComparison(
            baselineLabel: label(baselineYear), nowLabel: label(year), rows: rows)
    }

    var slopes: (any Recipe)? {
        guard year != baselineYear else { return nil }
        let series = evaluation.rulebook.indicators.compactMap { indicator -> SlopeLines.Series? in
            let now = evaluation.deciding(indicator.id, year: year)?.value
            let before = evaluation.deciding(indicator.id, year: baselineYear)?.value
            guard now != nil || before != nil else { return nil }
            return SlopeLines.Series(
                Typography.print(indicator.name), unit: unit(indicator),
                decimals: indicator.decimals, baseline: before, now: now,
                favourable: favourable(indicator))
        }
        guard series.contains(where: { $0.baseline != nil && $0.now != nil }) else { return nil }
        return SlopeLines(
            baselineLabel: label(baselineYear), nowLabel: label(year), series: series)
    }

    /// Good days month by month, or what each month adds to an annual mean of months.
    func waterfall(_ id: String) -> (any Recipe)? {
        guard year != baselineYear, let indicator = indicator(id),
            let now = evaluation.deciding(id, year: year),
            let before = evaluation.deciding(id, year: baselineYear)
        else { return nil }
        let names = ChartWords.months(language)
        switch (before.detail, now.detail) {
        case (.airDays(let then), .airDays(let days)):
            let (first, second) = (goodDays(then), goodDays(days))
            guard first.contains(where: { $0 != nil }), second.contains(where: { $0 != nil })
            else { return nil }
            return Waterfall(
                unit: Wording("天", "days")[language], decimals: 0,
                start: .init(label(baselineYear), total(first)),
                steps: zip(names, zip(first, second)).map { name, pair in
                    .init(name, difference(pair.0, pair.1))
                },
                end: .init(label(year), total(second)))
        case (.months(let then), .months(let months))
        where indicator.unit == .ionsPerCubicCentimetre:
            guard let start = before.value, let end = now.value else { return nil }
            return Waterfall(
                unit: unit(indicator), decimals: indicator.decimals,
                start: .init(label(baselineYear), start),
                steps: zip(names, zip(then, months)).map { name, pair in
                    .init(name, contribution(pair.1, of: months) - contribution(pair.0, of: then))
                },
                end: .init(label(year), end), favourable: favourable(indicator),
                levels: levels(id))
        default: return nil
        }
    }

    func dumbbell(_ id: String) -> (any Recipe)? {
        guard year != baselineYear, let indicator = indicator(id) else { return nil }
        let pairs = stationPairs(id).filter { $0.before != nil || $0.now != nil }
        // One station is no comparison of stations.
        guard pairs.count > 1 else { return nil }
        let sorted = pairs.sorted { one, other in
            (one.now ?? one.before ?? .zero) > (other.now ?? other.before ?? .zero)
        }
        return Dumbbell(
            unit: unit(indicator), decimals: indicator.decimals,
            baselineLabel: label(baselineYear), nowLabel: label(year),
            rows: sorted.map { Dumbbell.Row($0.name, baseline: $0.before, now: $0.now) },
            limit: target(of: id))
    }

    // MARK: Pieces

    /// Days with AQI ≤ 100 of the twelve months; nil of a month without a valid day.
    private func goodDays(_ days: [AirDay]) -> [Rational?] {
        (1...12).map { month in
            let valid = days.filter { $0.day.month == month && $0.aqi != nil }
            return valid.isEmpty
                ? nil : Rational(valid.count { ($0.aqi ?? .max) <= 100 })
        }
    }

    private func total(_ months: [Rational?]) -> Rational {
        months.compactMap { $0 }.reduce(.zero, +)
    }

    private func difference(_ before: Rational?, _ now: Rational?) -> Rational? {
        before.flatMap { before in now.map { $0 - before } }
    }

    /// A year's mean is the mean of its sufficient months: each adds its share. What the stations
    /// make of it besides is the remainder that the picture shows.
    private func contribution(_ month: MonthValue, of months: [MonthValue]) -> Rational {
        let count = months.count { $0.isSufficient && $0.mean != nil }
        guard month.isSufficient, let mean = month.mean, count > 0 else { return .zero }
        return mean.divided(by: Rational(count)) ?? .zero
    }
}
