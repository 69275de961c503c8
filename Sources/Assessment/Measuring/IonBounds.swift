import Gathering
import Values

/// What the year's mean of ions is at least, and how the rest of an unfinished year enters it.
///
/// The least, station by station: a month that is sufficient stands with its mean. In any other
/// month what is missing counts as 0: by hours → month, the sum of its valid hours is divided by
/// all its hours; by hours → day → month, a day with enough hours stands, the sum of any other
/// is divided by its hours. The mean of all hours has the sum of the valid ones divided by all hours.
/// Only hours in which the station was there and that were not set aside are asked for. The area is the mean, or
/// the minimum, of its stations; one without data stands at 0. There is no upper bound.
enum IonBounds {
    static func bounds(_ record: IonRecord, _ stations: [StationValue], _ method: Method)
        -> Measurement.Bounds?
    {
        let lows = zip(record.stations, stations).map { hours, value in
            low(hours.grid, value, method)
        }
        return AreaRollUp.value(lows, rule: method.stations).map {
            Measurement.Bounds(low: $0, high: nil)
        }
    }

    /// Nil where the year is finished, or where the area is the minimum of several stations: it
    /// is then not known which station's rest decides.
    static func rest(
        _ record: IonRecord, _ stations: [StationValue], _ method: Method, lastDay: CalendarDay?
    ) -> Measurement.Rest? {
        guard let lastDay, let count = record.year.daysAfter(lastDay), count > 0,
            method.stations == .mean || stations.count == 1
        else { return nil }
        let first = record.year.dayCount - count
        let parts = zip(record.stations, stations).compactMap { hours, value in
            part(hours.grid, value, method, from: first)
        }
        guard let fixed = Rational.mean(parts.map(\.fixed)),
            let step = Rational.mean(parts.map(\.step)), step > .zero
        else { return nil }
        return Measurement.Rest(
            kind: .mean, lastDay: lastDay, count: count, fixed: fixed, step: step)
    }

    private static func low(_ grid: HourGrid, _ station: StationValue, _ method: Method)
        -> Rational
    {
        let year = grid.year
        if method.rollUp == .allHours { return sum(grid, 0..<year.dayCount, over: .expected) }
        let months = year.months.enumerated().compactMap { index, days -> Rational? in
            let slots = days.lowerBound * 24..<days.upperBound * 24
            guard grid.asked(slots) > 0 else { return nil }
            if let month = sufficient(station, month: index + 1) { return month }
            guard method.rollUp == .hourDayMonthYear else {
                return sum(grid, days, over: .expected)
            }
            let minimum = Minimums(method).hours
            return Rational.mean(
                days.compactMap { day -> Rational? in
                    let slots = day * 24..<day * 24 + 24
                    guard grid.asked(slots) > 0 else { return nil }
                    return grid.sum(slots).count >= minimum
                        ? grid.mean(slots) : sum(grid, day..<day + 1, over: .expected)
                })
        }
        return Rational.mean(months) ?? .zero
    }

    /// A station's year as `fixed` + `step` × the mean of its days from `first` on; nil where no
    /// month of it can come to be sufficient.
    private static func part(
        _ grid: HourGrid, _ station: StationValue, _ method: Method, from first: Int
    ) -> (fixed: Rational, step: Rational)? {
        let year = grid.year
        func open(_ days: Range<Int>) -> Int {
            days.count { $0 >= first && grid.asked($0 * 24..<$0 * 24 + 24) > 0 }
        }
        if method.rollUp == .allHours {
            return share(grid, 0..<year.dayCount, rest: open(0..<year.dayCount))
        }
        let minimums = Minimums(method)
        let months = year.months.enumerated().compactMap {
            index, days -> (fixed: Rational, step: Rational)? in
            let rest = open(days)
            if rest == 0 {
                return sufficient(station, month: index + 1).map { ($0, .zero) }
            }
            let valid = grid.validDays(days, minimumHours: minimums.hours)
            guard minimums.isSufficient(month: index + 1, validDays: valid + rest) else {
                return nil
            }
            guard method.rollUp == .hourDayMonthYear else {
                return share(grid, days, rest: rest)
            }
            let means = days.compactMap { day -> Rational? in
                let slots = day * 24..<day * 24 + 24
                return grid.sum(slots).count >= minimums.hours ? grid.mean(slots) : nil
            }
            let total = Int64(means.count + rest)
            return (
                means.reduce(.zero, +) * Rational(1, over: total),
                Rational(Int64(rest), over: total)
            )
        }
        guard let fixed = Rational.mean(months.map(\.fixed)),
            let step = Rational.mean(months.map(\.step))
        else { return nil }
        return (fixed, step)
    }

    /// Hours of some days, with the rest's days of 24 hours each beside them.
    private static func share(_ grid: HourGrid, _ days: Range<Int>, rest: Int)
        -> (fixed: Rational, step: Rational)
    {
        let valid = grid.sum(days.lowerBound * 24..<days.upperBound * 24).count
        let total = valid + rest * 24
        return (
            sum(grid, days, over: .hours(total)),
            total > 0 ? Rational(Int64(rest * 24), over: Int64(total)) : .zero
        )
    }

    private enum Divisor {
        case expected
        case hours(Int)
    }

    private static func sum(_ grid: HourGrid, _ days: Range<Int>, over divisor: Divisor)
        -> Rational
    {
        let slots = days.lowerBound * 24..<days.upperBound * 24
        let count =
            switch divisor {
            case .expected: grid.asked(slots)
            case .hours(let hours): hours
            }
        return exactMean(sum: grid.sum(slots).sum, count: count, scale: grid.scale) ?? .zero
    }

    private static func sufficient(_ station: StationValue, month: Int) -> Rational? {
        station.months.first { $0.month == month && $0.isSufficient }?.mean
    }
}

extension HourGrid {
    /// Hours that should be there and were not set aside.
    fileprivate func asked(_ slots: Range<Int>) -> Int {
        slots.count { states[$0] != .notStanding && states[$0] != .excluded }
    }
}
