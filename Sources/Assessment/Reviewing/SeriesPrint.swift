package import Gathering
import Values

/// What a series can be told by without its values: a hash of every day that can be compared.
/// A year of hours takes nine kilobytes, so that the series of a whole province can be held
/// beside each other.
package struct SeriesPrint: Sendable, Hashable {
    /// A day of a series.
    package struct Day: Sendable, Hashable {
        /// Days since 1970-01-01, as labelled.
        package var number: Int32
        /// Of the day's first entry in the series.
        package var index: Int32
        package var hash: UInt64
        /// How many different values it has.
        package var distinct: Int32

        package init(number: Int32, index: Int32, hash: UInt64, distinct: Int32) {
            self.number = number
            self.index = index
            self.hash = hash
            self.distinct = distinct
        }
    }

    package var station: String
    package var quantity: Quantity
    package var interval: Interval
    /// In order of time; of hourly values only days with enough hours.
    package var days: [Day] = []

    package init(station: String, quantity: Quantity, interval: Interval, days: [Day]) {
        self.station = station
        self.quantity = quantity
        self.interval = interval
        self.days = days
    }

    /// Nil for what is no measurement, or has zeros for days and so is equal of itself.
    package init?(_ series: Series) {
        guard Self.isCompared(series.quantity), series.interval != .month else { return nil }
        station = series.station
        quantity = series.quantity
        interval = series.interval
        // Equal values must give equal hashes whatever scale the series has.
        let factor = DecimalValue.powersOfTen[min(max(6 - series.scale, 0), 6)]
        var day = Day(number: .min, index: 0, hash: Self.seed, distinct: 0)
        var last = Int64.min
        var count = 0
        let least = series.interval == .hour ? ReviewLimits.stepHours : 1
        for index in 0..<series.entryCount where series.flags[index] == .valid {
            let number = series.times[index] / 1440
            if number != day.number {
                if count >= least { days.append(day) }
                day = Day(number: number, index: Int32(index), hash: Self.seed, distinct: 0)
                last = .min
                count = 0
            }
            let value = Int64(series.mantissas[index]) &* factor
            let minute = Int64(series.times[index] % 1440)
            day.hash = Self.mixed(Self.mixed(day.hash, minute), value)
            if value != last { day.distinct += 1 }
            last = value
            count += 1
        }
        if count >= least { days.append(day) }
    }

    private static func isCompared(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .ion, .pm25, .pm10, .so2, .no2, .co, .o3, .ozone8h, .temperature, .humidity,
            .dewPoint, .windSpeed, .pressure:
            true
        case .aqi, .sunshine, .rain: false
        }
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a by words, with the high bits folded back.
    @inline(__always)
    private static func mixed(_ hash: UInt64, _ value: Int64) -> UInt64 {
        let product = (hash ^ UInt64(bitPattern: value)) &* 0x0000_0100_0000_01b3
        return product ^ (product >> 29)
    }

    /// Of a stretch of days.
    static func hash(_ window: ArraySlice<Day>) -> UInt64 {
        window.reduce(seed) { mixed($0, Int64(bitPattern: $1.hash)) }
    }

    /// Consecutive days with enough difference in them: calm air repeats of itself.
    func isTelling(_ window: ArraySlice<Day>) -> Bool {
        guard let first = window.first, let last = window.last,
            Int(last.number - first.number) == window.count - 1
        else { return false }
        if interval == .hour {
            return window.allSatisfy { $0.distinct >= ReviewLimits.copiedDistinct }
        }
        // Nearly every window has enough in its first days.
        var seen: [UInt64] = []
        for day in window where !seen.contains(day.hash) {
            seen.append(day.hash)
            if seen.count == ReviewLimits.copiedDistinct { return true }
        }
        return false
    }
}

/// A stretch of days that two prints have in common, value by value.
package struct SharedStretch: Sendable, Hashable {
    /// Indices of the prints: the one met second, and the one met first.
    package var print: Int
    package var other: Int
    /// Indices of the days on which it begins.
    package var day: Int
    package var otherDay: Int
    /// Days.
    package var count: Int

    /// Walks every print by stretches of the least length; where one was met before, follows
    /// both as far as they agree.
    ///
    /// - Parameter prints: all of one quantity and one interval.
    package static func find(in prints: [SeriesPrint]) -> [SharedStretch] {
        var met: [UInt64: (print: Int, day: Int)] = [:]
        var found: [SharedStretch] = []
        for (number, print) in prints.enumerated() {
            let length =
                print.interval == .hour
                ? ReviewLimits.copiedHourlyDays : ReviewLimits.copiedDays
            var day = 0
            while day + length <= print.days.count {
                let window = print.days[day..<day + length]
                guard print.isTelling(window) else {
                    day += 1
                    continue
                }
                let hash = SeriesPrint.hash(window)
                guard let known = met[hash] else {
                    met[hash] = (number, day)
                    day += 1
                    continue
                }
                let count = agreement(print.days, day, prints[known.print].days, known.day)
                if count >= length {
                    found.append(
                        SharedStretch(
                            print: number, other: known.print, day: day, otherDay: known.day,
                            count: count))
                }
                day += max(count, 1)
            }
        }
        return found
    }

    private static func agreement(
        _ days: [SeriesPrint.Day], _ start: Int, _ others: [SeriesPrint.Day], _ otherStart: Int
    ) -> Int {
        var count = 0
        while start + count < days.count, otherStart + count < others.count,
            days[start + count].hash == others[otherStart + count].hash,
            days[start + count].number - days[start].number
                == others[otherStart + count].number - others[otherStart].number
        {
            count += 1
        }
        return count
    }
}
