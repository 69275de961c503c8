import Values

/// The values of one column on one day. There may be a million of these, so they are small.
struct DayFold: Sendable {
    /// Days since 1970-01-01.
    var day = Int32.min
    var hours = Int32(0)
    /// At the scale of its column.
    var sum = Int64(0)
}

/// The values of one column at one station, folded: exact, and the same in whatever order.
struct ColumnFold: Sendable {
    /// Sums are kept at this scale; it grows with the longest fraction met.
    private(set) var scale = 0
    private(set) var count = 0
    private(set) var sum = Int128(0)
    private(set) var least = Int64.max
    private(set) var most = Int64.min
    /// Values that did not fit the common scale.
    private(set) var overflowed = 0
    var blank = 0
    private(set) var markers: [String: Int] = [:]
    private(set) var unreadable = 0
    /// In order of day. The day under way is not among them before ``finish()``.
    private(set) var days: [DayFold] = []
    private var today = DayFold()

    @inline(__always)
    mutating func add(_ value: Int64, _ places: Int, _ minutes: Int32) {
        if places == 0, SummaryWords.mayBeAbsent(value),
            SummaryWords.absentNumbers.contains(value)
        {
            return addMarker("\(value)")
        }
        var mantissa = value
        if places != scale {
            guard let fitted = fit(value, places) else { return }
            mantissa = fitted
        }
        count &+= 1
        sum &+= Int128(mantissa)
        least = min(least, mantissa)
        most = max(most, mantissa)
        guard minutes != .min else { return }
        let now = Self.day(of: minutes)
        if now != today.day { change(to: now) }
        let (next, isTooLarge) = today.sum.addingReportingOverflow(mantissa)
        if !isTooLarge {
            today.sum = next
            today.hours &+= 1
        }
    }

    /// Rounded down, also before 1970.
    @inline(__always)
    private static func day(of minutes: Int32) -> Int32 {
        minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    }

    mutating func addMarker(_ text: String) {
        if SummaryWords.absent.contains(text) || Int64(text) != nil {
            markers[text, default: 0] += 1
        } else {
            unreadable += 1
        }
    }

    /// Ends the day under way.
    mutating func finish() { change(to: .min) }

    /// Adds the values of the same column in another part of the file.
    mutating func add(_ part: ColumnFold) {
        var other = part
        other.finish()
        finish()
        blank += other.blank
        unreadable += other.unreadable
        overflowed += other.overflowed
        for (marker, times) in other.markers { markers[marker, default: 0] += times }
        guard other.count > 0 else { return }
        if other.scale > scale, fit(0, other.scale) == nil { return overflowed += other.count }
        let factor = DecimalValue.powersOfTen[scale - min(other.scale, scale)]
        let sums = other.sum.multipliedReportingOverflow(by: Int128(factor))
        let lows = other.least.multipliedReportingOverflow(by: factor)
        let highs = other.most.multipliedReportingOverflow(by: factor)
        guard !sums.overflow, !lows.overflow, !highs.overflow else {
            return overflowed += other.count
        }
        count += other.count
        sum &+= sums.partialValue
        least = min(least, lows.partialValue)
        most = max(most, highs.partialValue)
        for day in other.days {
            change(to: day.day)
            let (scaled, isTooLarge) = day.sum.multipliedReportingOverflow(by: factor)
            let (next, isTooMuch) = today.sum.addingReportingOverflow(scaled)
            if !isTooLarge, !isTooMuch {
                today.sum = next
                today.hours &+= day.hours
            }
        }
        finish()
    }

    /// Puts the day under way among the others and takes up `next`.
    @inline(never)
    private mutating func change(to next: Int32) {
        if today.hours > 0 {
            let place = place(of: today.day)
            if place < days.count, days[place].day == today.day {
                days[place] = today
            } else {
                days.insert(today, at: place)
            }
        }
        today = DayFold(day: next)
        let place = place(of: next)
        if place < days.count, days[place].day == next { today = days[place] }
    }

    /// Where a day stands or belongs: nearly always behind the last.
    private func place(of day: Int32) -> Int {
        guard let last = days.last, last.day >= day else { return days.count }
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Brings a value to the common scale, or the sums to the value's.
    @inline(never)
    private mutating func fit(_ value: Int64, _ places: Int) -> Int64? {
        if places < scale {
            let (scaled, isTooLarge) = value.multipliedReportingOverflow(
                by: DecimalValue.powersOfTen[scale - places])
            if isTooLarge { overflowed += 1 }
            return isTooLarge ? nil : scaled
        }
        let factor = DecimalValue.powersOfTen[places - scale]
        var finer = self
        let sums = sum.multipliedReportingOverflow(by: Int128(factor))
        var overflows = sums.overflow
        func scaled(_ value: Int64) -> Int64 {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: factor)
            if isTooLarge { overflows = true }
            return product
        }
        finer.sum = sums.partialValue
        if count > 0 {
            finer.least = scaled(least)
            finer.most = scaled(most)
        }
        finer.today.sum = scaled(today.sum)
        for index in days.indices { finer.days[index].sum = scaled(days[index].sum) }
        guard !overflows else {
            overflowed += 1
            return nil
        }
        self = finer
        scale = places
        return value
    }
}
