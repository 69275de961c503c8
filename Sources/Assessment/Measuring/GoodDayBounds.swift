import Values

/// What the year's rate of good days would have come to if every day had been observed.
///
/// A valid day stands as it is. Worst case: every invalid day is bad. Best case: every invalid
/// day is good, but for those that what is there already makes bad: a pollutant whose
/// concentration is over that of AQI 100 whatever is missing. The missing hours of a daily mean
/// count as 0 and the sum is divided by 24; 8-hour means of ozone have their missing hours at 0;
/// a station without a value stands at 0 in the mean of the stations. A day that the register of
/// exclusions set aside is neither good nor bad and no day of the year.
enum GoodDayBounds {
    static func bounds(
        _ days: [AirDay], _ record: AirRecord, _ standard: AQIStandard,
        isExcluded: (Int) -> Bool
    ) -> Measurement.Bounds? {
        let asked = days.indices.filter { days[$0].aqi != nil || !isExcluded($0) }
        guard !asked.isEmpty else { return nil }
        let good = days.count { isGood($0) }
        let open = asked.count { day in
            days[day].aqi == nil && !isSurelyBad(day, record, standard)
        }
        let all = Int64(asked.count)
        return Measurement.Bounds(
            low: Rational(Int64(good) * 100, over: all),
            high: Rational(Int64(good + open) * 100, over: all))
    }

    /// The index of a concentration never falls as the concentration grows, and what an edition
    /// does not compute lies over its last breakpoint; so the least concentration decides.
    static func isSurelyBad(_ day: Int, _ record: AirRecord, _ standard: AQIStandard) -> Bool {
        standard.dailyItems.contains { item in
            guard let index = standard.iaqi(item, record.floor(of: item, on: day)) else {
                return true
            }
            return index > AQIStandard.goodLimit
        }
    }

    /// The rest of the year after its last observation: how many good days it may bring.
    static func rest(_ days: [AirDay], _ record: AirRecord, lastDay: CalendarDay?)
        -> Measurement.Rest?
    {
        guard let lastDay, let count = record.year.daysAfter(lastDay), count > 0 else {
            return nil
        }
        let valid = days.count { $0.aqi != nil }
        let good = days.count { isGood($0) }
        let total = Int64(valid + count)
        return Measurement.Rest(
            kind: .goodDays, lastDay: lastDay, count: count,
            fixed: Rational(Int64(good) * 100, over: total), step: Rational(100, over: total))
    }

    private static func isGood(_ day: AirDay) -> Bool {
        day.aqi.map { $0 <= AQIStandard.goodLimit } ?? false
    }
}
