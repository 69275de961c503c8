import Gathering
import Values

/// The daily values of one quantity at one station, from its hours or, without hours in the
/// year, from its daily series.
struct DailyValues: Sendable {
    /// One entry a day of the year; nil where the day is not valid.
    var values: [Rational?]
    /// Whether the day has any valid value of the quantity, enough or not.
    var hasData: [Bool]
    /// Whether something of the day was set aside by the register of exclusions.
    var isExcluded: [Bool]
    /// Of a day that has hours and is not valid: what its mean is at least, the missing hours at
    /// 0. Only for concentrations, by day index.
    var floors: [Int: Rational] = [:]

    static func none(_ year: CivilYear) -> DailyValues {
        DailyValues(
            values: Array(repeating: nil, count: year.dayCount),
            hasData: Array(repeating: false, count: year.dayCount))
    }

    /// Means of the days with at least so many valid hours.
    init(means grid: HourGrid, minimumHours: Int) {
        var values: [Rational?] = []
        var hasData: [Bool] = []
        var floors: [Int: Rational] = [:]
        for day in 0..<grid.year.dayCount {
            let (count, sum) = grid.sum(day * 24..<day * 24 + 24)
            hasData.append(count > 0)
            values.append(
                count >= minimumHours ? exactMean(sum: sum, count: count, scale: grid.scale) : nil)
            if count > 0, count < minimumHours {
                floors[day] = exactMean(sum: sum, count: 24, scale: grid.scale)
            }
        }
        self.init(values: values, hasData: hasData, isExcluded: grid.excludedDays)
        self.floors = floors
    }

    /// Sums of the days with at least so many valid hours: sunshine.
    init(sums grid: HourGrid, minimumHours: Int) {
        var values: [Rational?] = []
        var hasData: [Bool] = []
        for day in 0..<grid.year.dayCount {
            let (count, sum) = grid.sum(day * 24..<day * 24 + 24)
            hasData.append(count > 0)
            values.append(
                count >= minimumHours ? exactMean(sum: sum, count: 1, scale: grid.scale) : nil)
        }
        self.init(values: values, hasData: hasData, isExcluded: grid.excludedDays)
    }

    /// The entries of daily series; of several for one day the first valid one stands.
    init(
        daily list: [Series], year: CivilYear, standing: Range<Int>, ledger: inout SourceLedger
    ) {
        self = .none(year)
        for series in list {
            let range = series.entries(
                fromMinute: year.firstMinute, toMinute: year.firstMinute + year.dayCount * 1440)
            ledger.use(series, range)
            for index in range where series.flags[index] == .valid {
                let day = (Int(series.times[index]) - year.firstMinute) / 1440
                guard standing.contains(day), values[day] == nil else { continue }
                values[day] = exactMean(
                    sum: Int64(series.mantissas[index]), count: 1, scale: series.scale)
                hasData[day] = true
            }
        }
        if let first = list.first {
            ledger.excludedValues += exclude(
                ledger.exclusions.days(
                    station: first.station, quantity: first.quantity, in: year))
        }
    }

    init(values: [Rational?], hasData: [Bool], isExcluded: [Bool]? = nil) {
        self.values = values
        self.hasData = hasData
        self.isExcluded = isExcluded ?? Array(repeating: false, count: values.count)
    }
}

extension DailyValues {
    /// The area's daily values: the mean of the stations that have one (HJ 633 judges a county
    /// by the mean concentration of its stations, never by the worst station's index).
    static func mean(_ stations: [DailyValues], in year: CivilYear) -> DailyValues {
        if stations.count == 1, let only = stations.first { return only }
        return DailyValues(
            values: (0..<year.dayCount).map { day in
                Rational.mean(stations.compactMap { $0.values[day] })
            },
            hasData: (0..<year.dayCount).map { day in stations.contains { $0.hasData[day] } },
            isExcluded: (0..<year.dayCount).map { day in
                stations.contains { $0.isExcluded[day] }
            })
    }
}
