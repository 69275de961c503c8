import Gathering
import Values

/// `ion.completeness` (valid ÷ expected hours of the whole year, %) and `ion.longestGap` (h):
/// whether 观测数据稳定连续. Hours still to come in an unfinished year are expected too.
enum IonContinuity {
    static func completeness(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let record = records.ions(year, indicator.method.hours)
        let stations = record.stations.map { hours in
            StationValue(
                station: hours.station,
                outcome: rate(hours.completeness.valid, of: hours.completeness.expected)
                    .map(Measurement.Outcome.measured) ?? .lacking(.noData),
                completeness: hours.completeness, months: months(hours.grid))
        }
        let outcome =
            stations.isEmpty
            ? .lacking(record.isKnown ? .noData : .noStation)
            : AreaRollUp.outcome(stations, rule: indicator.method.stations)
        return Measurement(
            indicator: indicator.id, year: year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            completeness: record.completeness, method: indicator.method,
            detail: stations.isEmpty
                ? .none
                : .months(AreaRollUp.months(stations, rule: indicator.method.stations)),
            sources: record.sources, stations: stations,
            excludedValues: record.excludedValues, notes: record.notes)
    }

    /// The longest gap of any one station, 0 h where there is none.
    static func longestGap(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let record = records.ions(year, indicator.method.hours)
        let stations = record.stations.map { hours in
            StationValue(
                station: hours.station,
                outcome: .measured(Rational(hours.completeness.longestGap?.length ?? 0)),
                completeness: hours.completeness)
        }
        let outcome =
            stations.compactMap(\.value).max().map(Measurement.Outcome.measured)
            ?? .lacking(record.isKnown ? .noData : .noStation)
        return Measurement(
            indicator: indicator.id, year: year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            completeness: record.completeness, method: indicator.method,
            sources: record.sources, stations: stations,
            excludedValues: record.excludedValues, notes: record.notes)
    }

    private static func rate(_ valid: Int, of expected: Int) -> Rational? {
        expected > 0 ? Rational(Int64(valid) * 100, over: Int64(expected)) : nil
    }

    private static func months(_ grid: HourGrid) -> [MonthValue] {
        grid.year.months.enumerated().map { index, days in
            let slots = days.lowerBound * 24..<days.upperBound * 24
            let (valid, expected) = (grid.sum(slots).count, grid.expected(slots))
            let value = rate(valid, of: expected)
            return MonthValue(
                month: index + 1, mean: value, valid: valid, expected: expected,
                isSufficient: value != nil)
        }
    }
}
