import Values

/// What a year's mean or percentile of daily values would have come to if every day had been
/// observed: a valid day stands as it is, an invalid one is at least its floor
/// (``AirRecord/floor(of:on:)``), and nothing says how much it is at most. A day that the
/// register of exclusions set aside is no day of the year.
enum AirYearBounds {
    /// A mean with a day missing has no upper bound. A percentile has one as long as enough
    /// valid days lie below it: the missing days could all have been above.
    static func bounds(of statistic: AirYearStatistic, _ days: DailyValues, _ record: AirRecord)
        -> Measurement.Bounds?
    {
        let floors = days.values.indices.compactMap { day -> Rational? in
            if let value = days.values[day] { return value }
            return days.isExcluded[day] ? nil : record.floor(of: statistic.item, on: day)
        }
        guard let low = statistic.value(floors) else { return nil }
        let valid = days.values.compactMap { $0 }
        if valid.count == floors.count { return Measurement.Bounds(low: low, high: low) }
        guard case .percentile(let percent) = statistic.kind,
            let place = Percentile.place(of: floors.count, percent: percent)
        else { return Measurement.Bounds(low: low, high: nil) }
        let ascending = valid.sorted()
        let needed = place.hundredths > 0 ? place.index + 1 : place.index
        guard needed < ascending.count, let top = ascending.last else {
            return Measurement.Bounds(low: low, high: nil)
        }
        // Any value that is not below the largest valid one stands for the missing days.
        let ceilings = ascending + Array(repeating: top, count: floors.count - ascending.count)
        return Measurement.Bounds(
            low: low, high: Percentile.value(ceilings, percent: percent))
    }

    /// The rest of the year after its last observation: what mean its days may bring, if every
    /// one of them is valid.
    static func rest(_ days: DailyValues, _ year: CivilYear, lastDay: CalendarDay?)
        -> Measurement.Rest?
    {
        guard let lastDay, let count = year.daysAfter(lastDay), count > 0 else { return nil }
        let valid = days.values.compactMap { $0 }
        let total = Int64(valid.count + count)
        return Measurement.Rest(
            kind: .mean, lastDay: lastDay, count: count,
            fixed: valid.reduce(.zero, +) * Rational(1, over: total),
            step: Rational(Int64(count), over: total))
    }
}
