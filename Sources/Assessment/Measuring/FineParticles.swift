import Gathering
import Values

/// `air.pm25.annualMean`: the mean of the year's valid daily means, μg/m³ (GB 3095: 年平均 is the
/// arithmetic mean of the daily means of a calendar year; several stations are averaged day by
/// day). Too few valid days (table 4, through the method's minimums) make it incomplete.
enum FineParticles {
    static func measure(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let method = indicator.method
        guard method.stations == .mean else {
            return Measurement(
                indicator: indicator.id, year: year.number,
                outcome: .lacking(
                    .failed(Diagnostic(.minimumOfStations, ["indicator": indicator.id]))),
                unit: indicator.unit, method: method)
        }
        let record = records.air([.pm25Day], year, method)
        let days = record.items[.pm25Day] ?? .none(year)
        let area = station("", days, year, method)
        let outcome: Measurement.Outcome =
            !record.isKnown
            ? .lacking(.noStation) : days.hasData.contains(true) ? area.outcome : .lacking(.noData)
        return Measurement(
            indicator: indicator.id, year: year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            completeness: area.completeness, method: method,
            detail: outcome.value == nil ? .none : .months(area.months),
            sources: record.sources,
            stations: record.stations.map { station($0.station, $0.values, year, method) },
            excludedValues: record.excludedValues, notes: record.notes)
    }

    private static func station(
        _ id: String, _ days: DailyValues, _ year: CivilYear, _ method: Method
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
            if let mean = Rational.mean(values) {
                lack.map { .incomplete(mean, $0) } ?? .measured(mean)
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
            months: months)
    }
}
