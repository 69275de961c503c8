import Gathering
import Values

/// Reported monthly values of a station held against the mean of its own hours or days.
enum MonthCheck {
    /// A month with fewer valid hours or days than this share is not compared, in percent.
    static let leastPercent = 75
    /// Differences up to this are a matter of method, in percent of the computed mean.
    static let usualPercent: Int64 = 5

    static func suspicions(_ dataset: Dataset) -> [Diagnostic] {
        dataset.series.filter { $0.interval == .month && hasMean($0.quantity) }
            .flatMap { monthly -> [Diagnostic] in
                let finer = [Interval.hour, .day].lazy.compactMap { interval in
                    dataset.series.first {
                        $0.station == monthly.station && $0.quantity == monthly.quantity
                            && $0.interval == interval && !$0.times.isEmpty
                    }
                }.first
                return finer.map { compare(dataset, monthly, $0) } ?? []
            }
    }

    private static func hasMean(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .sunshine, .rain, .aqi, .ozone8h: false
        case .ion, .pm25, .pm10, .so2, .no2, .co, .o3, .temperature, .humidity, .dewPoint,
            .windSpeed, .pressure:
            true
        }
    }

    private static func compare(_ dataset: Dataset, _ monthly: Series, _ finer: Series)
        -> [Diagnostic]
    {
        let shift = finer.interval == .hour && finer.hourLabel == .ending ? 1 : 0
        let perDay = finer.interval == .hour ? 24 : 1
        var found: [Diagnostic] = []
        for index in 0..<monthly.entryCount where monthly.flags[index] == .valid {
            let day = Moment(minutes: monthly.times[index]).day
            let length = CalendarDay.days(inMonth: day.month, of: day.year)
            let begin = Int(day.number) * 1440 + shift
            let range = finer.entries(fromMinute: begin, toMinute: begin + length * 1440)
            var sum: Int64 = 0
            var count = 0
            for entry in range where finer.flags[entry] == .valid {
                sum += Int64(finer.mantissas[entry])
                count += 1
            }
            guard count * 100 >= length * perDay * leastPercent else { continue }
            let mean = Rational(
                sum, over: Int64(count) * DecimalValue.powersOfTen[min(finer.scale, 12)])
            let reported = DecimalValue(
                mantissa: Int64(monthly.mantissas[index]), scale: monthly.scale)
            let half = Rational(DecimalValue(mantissa: 5, scale: monthly.scale + 1))
            let usual = mean.magnitude * Rational(usualPercent, over: 100) + half
            guard (reported.rational - mean).magnitude > usual else { continue }
            found.append(
                Diagnostic(
                    .monthAgainstHours,
                    [
                        "station": monthly.station, "quantity": monthly.quantity.name.chinese,
                        "id": monthly.quantity.rawValue,
                        "month": Interval.month.text(monthly.times[index]),
                        "value": reported.description, "count": String(count),
                        "mean": mean.rounded(scale: monthly.scale + 1)?.description ?? "",
                        "unit": monthly.quantity.unit.rawValue,
                    ], at: dataset.location(of: monthly, index)))
        }
        return found
    }
}

extension Diagnostic.Kind {
    static let monthAgainstHours = Diagnostic.Kind(
        "review.monthAgainstHours", .warning,
        Wording(
            "{station} 站{quantity} {month} 的月值为 {value} {unit}，而同站 {count} 个观测值平均为 {mean}",
            "station {station}, {id}: {value} {unit} for {month}, while the mean of its {count} observations is {mean}"
        ),
        advice: Wording("请填报单位核实月值的算法", "ask how the monthly value was made"))
}
