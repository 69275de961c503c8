import Gathering
import Values

/// `ion.annualMean`: the year's mean concentration of negative (oxygen) ions, 个/cm³.
///
/// A station's year is the mean of its sufficient months; the area's year is the mean (or the
/// minimum) of its stations' years. The way from hours to the year is the method's.
enum IonAnnualMean {
    static func measure(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let method = indicator.method
        let record = records.ions(year, method.hours)
        let stations = record.stations.map { station(of: $0, in: record.year, method: method) }
        let outcome =
            record.lack.map(Measurement.Outcome.lacking)
            ?? AreaRollUp.outcome(stations, rule: method.stations)
        return Measurement(
            indicator: indicator.id, year: record.year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals),
            unit: indicator.unit, completeness: record.completeness, method: method,
            detail: record.stations.isEmpty
                ? .none
                : .months(AreaRollUp.months(stations, rule: method.stations)),
            sources: record.sources, stations: stations, excludedValues: record.excludedValues,
            bounds: IonBounds.bounds(record, stations, method),
            rest: IonBounds.rest(
                record, stations, method,
                lastDay: LastObserved.day(
                    records.dataset, [.ion], in: year, rule: method.hours)),
            notes: record.notes)
    }

    /// The course of the day in the hours that the year was made of.
    static func hourProfile(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> HourProfile?
    {
        AreaRollUp.hourProfile(
            records.ions(year, indicator.method.hours).stations.map(\.grid),
            rule: indicator.method.stations)
    }

    /// One station's year.
    static func station(
        of hours: IonRecord.StationHours, in year: CivilYear, method: Method
    ) -> StationValue {
        let minimums = Minimums(method)
        let grid = hours.grid
        var validDaysOfYear = 0
        let months = year.months.enumerated().map { index, days -> MonthValue in
            let slots = days.lowerBound * 24..<days.upperBound * 24
            let validDays = grid.validDays(days, minimumHours: minimums.hours)
            validDaysOfYear += validDays
            let mean: Rational? =
                switch method.rollUp {
                case .hourMonthYear, .allHours: grid.mean(slots)
                case .hourDayMonthYear:
                    Rational.mean(
                        days.compactMap { day -> Rational? in
                            let slots = day * 24..<day * 24 + 24
                            return grid.sum(slots).count >= minimums.hours ? grid.mean(slots) : nil
                        })
                }
            return MonthValue(
                month: index + 1, mean: mean, valid: grid.sum(slots).count,
                expected: grid.expected(slots),
                isSufficient: mean != nil
                    && minimums.isSufficient(month: index + 1, validDays: validDays))
        }
        let sufficient = months.filter(\.isSufficient)
        let value: Rational? =
            switch method.rollUp {
            case .hourMonthYear, .hourDayMonthYear: Rational.mean(sufficient.compactMap(\.mean))
            case .allHours: grid.mean(0..<year.hourCount)
            }
        let lack = minimums.lack(validDays: validDaysOfYear, sufficientMonths: sufficient.count)
        let outcome: Measurement.Outcome =
            if let value {
                lack.map { .incomplete(value, $0) } ?? .measured(value)
            } else if hours.completeness.valid == 0 {
                .lacking(.noData)
            } else {
                .lacking(
                    lack ?? .tooFew(.months, valid: 0, required: max(method.minimumMonths ?? 1, 1)))
            }
        return StationValue(
            station: hours.station, outcome: outcome, completeness: hours.completeness,
            months: months)
    }
}
