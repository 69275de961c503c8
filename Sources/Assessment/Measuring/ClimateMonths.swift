import Gathering
import Values

/// The twelve monthly means of one climate element over the area, for GB/T 27963.
///
/// Hours → days (the method's minimum of hours) → months (its minimum of days); without hours in
/// the year the daily series is used, without that the monthly one. Sunshine is the mean of the
/// days' sums; a monthly sunshine value is the month's total, as 月日照时数 is reported. The area
/// is the mean of the stations whose month is sufficient.
struct ClimateMonths: Sendable {
    enum Month: Sendable, Hashable {
        case value(Rational)
        case lacking(Measurement.Lack)

        var mean: Rational? {
            switch self {
            case .value(let mean): mean
            case .lacking: nil
            }
        }

        var lack: Measurement.Lack? {
            switch self {
            case .value: nil
            case .lacking(let lack): lack
            }
        }
    }

    /// January first.
    let months: [Month]

    /// The area's from its stations'.
    init(_ stations: [[Month]], of quantity: Quantity) {
        months = (0..<12).map { month in
            let parts = stations.compactMap { $0.indices.contains(month) ? $0[month] : nil }
            if let mean = Rational.mean(parts.compactMap(\.mean)) { return .value(mean) }
            let lacks = parts.compactMap(\.lack)
            return .lacking(
                lacks.first { if case .tooFew = $0 { true } else { false } }
                    ?? .missingQuantity(quantity))
        }
    }

    /// One station's months from its daily values.
    static func months(
        _ days: DailyValues, of quantity: Quantity, _ year: CivilYear, _ minimums: Minimums
    ) -> [Month] {
        year.months.enumerated().map { index, range in
            let values = days.values[range].compactMap { $0 }
            if minimums.isSufficient(month: index + 1, validDays: values.count),
                let mean = Rational.mean(values)
            {
                return .value(mean)
            }
            return .lacking(
                days.hasData[range].contains(true)
                    ? .tooFew(
                        .days, valid: values.count,
                        required: max(minimums.days(inMonth: index + 1), 1))
                    : .missingQuantity(quantity))
        }
    }

    /// One station's months as its monthly series gives them. Of a monthly value no days can be
    /// taken out: it is excluded where all of its month is.
    static func months(
        monthly list: [Series], of quantity: Quantity, _ year: CivilYear,
        ledger: inout SourceLedger
    ) -> [Month] {
        var months = Array(repeating: Month.lacking(.missingQuantity(quantity)), count: 12)
        for series in list {
            let range = series.entries(
                fromMinute: year.firstMinute, toMinute: year.firstMinute + year.dayCount * 1440)
            ledger.use(series, range)
            let excluded = ledger.exclusions.days(
                station: series.station, quantity: quantity, in: year)
            for index in range where series.flags[index] == .valid {
                let month = Moment(minutes: series.times[index]).day.month - 1
                let days = quantity == .sunshine ? year.months[month].count : 1
                guard months[month].mean == nil,
                    let value = exactMean(
                        sum: Int64(series.mantissas[index]), count: days, scale: series.scale)
                else { continue }
                guard
                    !year.months[month].allSatisfy({ day in excluded.contains { $0.contains(day) } }
                    )
                else {
                    ledger.excludedValues += 1
                    continue
                }
                months[month] = .value(value)
            }
        }
        return months
    }
}
