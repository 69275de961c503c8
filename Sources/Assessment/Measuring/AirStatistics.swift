import Gathering
import Values

/// The annual means and percentiles of air pollutants (``AirYearStatistic``): of the year's valid
/// daily values of the area, several stations being averaged day by day. Too few valid days
/// (GB 3095, table 4, through the method's minimums) make the year incomplete.
enum AirStatistics {
    static func measure(
        _ records: inout Records, _ indicator: Indicator, _ year: CivilYear,
        _ statistic: AirYearStatistic
    ) -> Measurement {
        let method = indicator.method
        if let fault = fault(indicator, statistic) {
            return Measurement(
                indicator: indicator.id, year: year.number, outcome: .lacking(.failed(fault)),
                unit: indicator.unit, method: method)
        }
        let item = statistic.item
        let record = records.air([item], year, method)
        let days = record.items[item] ?? .none(year)
        let area = station("", days, year, method, statistic)
        let outcome: Measurement.Outcome =
            !record.isKnown
            ? .lacking(.noStation) : days.hasData.contains(true) ? area.outcome : .lacking(.noData)
        let isMean = statistic.kind == .mean
        let lastDay = LastObserved.day(
            records.dataset, Subject.together(item.pollutant), in: year, rule: method.hours)
        return Measurement(
            indicator: indicator.id, year: year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            completeness: area.completeness, method: method,
            detail: outcome.value == nil || !isMean ? .none : .months(area.months),
            sources: record.sources,
            stations: record.stations.filter { $0.item == item }.map {
                station($0.station, $0.values, year, method, statistic)
            },
            excludedValues: record.excludedValues,
            bounds: AirYearBounds.bounds(of: statistic, days, record),
            rest: isMean ? AirYearBounds.rest(days, year, lastDay: lastDay) : nil,
            notes: record.notes)
    }

    private static func fault(_ indicator: Indicator, _ statistic: AirYearStatistic)
        -> Diagnostic?
    {
        if indicator.method.stations != .mean {
            return Diagnostic(.minimumOfStations, ["indicator": indicator.id])
        }
        guard indicator.unit == statistic.unit else {
            return Diagnostic(
                .statisticUnit,
                [
                    "indicator": indicator.id, "unit": indicator.unit.rawValue,
                    "expected": statistic.unit.rawValue,
                ])
        }
        return nil
    }

    private static func station(
        _ id: String, _ days: DailyValues, _ year: CivilYear, _ method: Method,
        _ statistic: AirYearStatistic
    ) -> StationValue {
        let minimums = Minimums(method)
        let months = year.months.enumerated().map { index, range -> MonthValue in
            let values = days.values[range].compactMap { $0 }
            return MonthValue(
                month: index + 1, mean: Rational.mean(values), valid: values.count,
                expected: range.count,
                isSufficient: minimums.isSufficient(month: index + 1, validDays: values.count))
        }
        let values = days.values.compactMap { $0 }
        let lack = minimums.lack(
            validDays: values.count, sufficientMonths: months.filter(\.isSufficient).count,
            monthsByDefault: 12)
        let outcome: Measurement.Outcome =
            if let value = statistic.value(values) {
                lack.map { .incomplete(value, $0) } ?? .measured(value)
            } else {
                .lacking(
                    days.hasData.contains(true)
                        ? lack ?? .tooFew(.days, valid: 0, required: 1) : .noData)
            }
        return StationValue(
            station: id, outcome: outcome,
            completeness: DayLedger.completeness(
                valid: days.values.map { $0 != nil }, year: year
            ) { day in
                days.isExcluded[day]
                    ? "excluded" : days.hasData[day] ? "too-few-hours" : "no-data"
            },
            months: statistic.kind == .mean ? months : [])
    }
}
