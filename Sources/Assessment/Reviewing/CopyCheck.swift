import Gathering
import Values

/// The same values at two stations, or at one in two years: days of hours, or runs of daily
/// values, that are equal to the last digit. Days are compared by a hash, and told only where
/// the hashes of a whole stretch agree.
struct CopyCheck {
    /// A day of a series that can be compared.
    private struct Day {
        var number: Int32
        var index: Int
        var hash: UInt64
        /// How many different values it has.
        var distinct: Int
    }

    private struct Strand {
        var series: Series
        var days: [Day] = []
    }

    private struct Place: Hashable {
        var strand: Int
        var day: Int
    }

    /// In order of the series.
    static func suspicions(_ dataset: Dataset) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for quantity in Quantity.allCases where isCompared(quantity) {
            for interval in [Interval.hour, .day] {
                let strands = dataset.series.filter {
                    $0.quantity == quantity && $0.interval == interval
                }.map { strand($0) }
                found += stretches(dataset, strands, interval)
            }
        }
        return found
    }

    /// What has zeros for days, or is no measurement, is equal of itself.
    private static func isCompared(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .ion, .pm25, .pm10, .so2, .no2, .co, .o3, .ozone8h, .temperature, .humidity,
            .dewPoint, .windSpeed, .pressure:
            true
        case .aqi, .sunshine, .rain: false
        }
    }

    private static func strand(_ series: Series) -> Strand {
        var strand = Strand(series: series)
        // Equal values must give equal hashes whatever scale the series has.
        let factor = DecimalValue.powersOfTen[min(max(6 - series.scale, 0), 6)]
        var day = Day(number: .min, index: 0, hash: seed, distinct: 0)
        var last = Int64.min
        var count = 0
        let least = series.interval == .hour ? ReviewLimits.stepHours : 1
        func close() {
            if count >= least { strand.days.append(day) }
        }
        for index in 0..<series.entryCount where series.flags[index] == .valid {
            let number = series.times[index] / 1440
            if number != day.number {
                close()
                day = Day(number: number, index: index, hash: seed, distinct: 0)
                last = .min
                count = 0
            }
            let value = Int64(series.mantissas[index]) &* factor
            let minute = Int64(series.times[index] % 1440)
            day.hash = mixed(mixed(day.hash, minute), value)
            if value != last { day.distinct += 1 }
            last = value
            count += 1
        }
        close()
        return strand
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a by words, with the high bits folded back.
    @inline(__always)
    private static func mixed(_ hash: UInt64, _ value: Int64) -> UInt64 {
        let product = (hash ^ UInt64(bitPattern: value)) &* 0x0000_0100_0000_01b3
        return product ^ (product >> 29)
    }

    /// Walks every strand by stretches of the least length; where one was met before, follows
    /// both as far as they agree.
    private static func stretches(
        _ dataset: Dataset, _ strands: [Strand], _ interval: Interval
    ) -> [Diagnostic] {
        let length =
            interval == .hour ? ReviewLimits.copiedHourlyDays : ReviewLimits.copiedDays
        var met: [UInt64: Place] = [:]
        var found: [Diagnostic] = []
        for (number, strand) in strands.enumerated() {
            var day = 0
            while day + length <= strand.days.count {
                let window = strand.days[day..<day + length]
                guard isTelling(window, interval) else {
                    day += 1
                    continue
                }
                let hash = window.reduce(seed) { mixed($0, Int64(bitPattern: $1.hash)) }
                guard let known = met[hash] else {
                    met[hash] = Place(strand: number, day: day)
                    day += 1
                    continue
                }
                let other = strands[known.strand]
                var count = 0
                while day + count < strand.days.count, known.day + count < other.days.count,
                    strand.days[day + count].hash == other.days[known.day + count].hash,
                    strand.days[day + count].number - strand.days[day].number
                        == other.days[known.day + count].number - other.days[known.day].number
                {
                    count += 1
                }
                if count >= length {
                    found.append(
                        diagnostic(
                            dataset, strand, day, other, known.day, count: count))
                }
                day += max(count, 1)
            }
        }
        return found
    }

    /// Consecutive days with enough difference in them: calm air repeats of itself.
    private static func isTelling(_ window: ArraySlice<Day>, _ interval: Interval) -> Bool {
        guard let first = window.first, let last = window.last,
            Int(last.number - first.number) == window.count - 1
        else { return false }
        let distinct =
            interval == .hour
            ? window.map(\.distinct).min() ?? 0 : Set(window.map(\.hash)).count
        return distinct >= ReviewLimits.copiedDistinct
    }

    private static func diagnostic(
        _ dataset: Dataset, _ strand: Strand, _ day: Int, _ other: Strand, _ otherDay: Int,
        count: Int
    ) -> Diagnostic {
        let place = strand.days[day].index
        let otherPlace = other.days[otherDay].index
        return Diagnostic(
            .copied,
            [
                "station": strand.series.station, "other": other.series.station,
                "quantity": strand.series.quantity.name.chinese,
                "id": strand.series.quantity.rawValue, "count": String(count),
                "from": CalendarDay(number: strand.days[day].number).description,
                "otherFrom": CalendarDay(number: other.days[otherDay].number).description,
                "otherPlace": dataset.location(of: other.series, otherPlace)?.description ?? "",
            ], at: dataset.location(of: strand.series, place))
    }
}

extension Diagnostic.Kind {
    static let copied = Diagnostic.Kind(
        "review.copied", .warning,
        Wording(
            "{station} 站{quantity}自 {from} 起 {count} 天的值，与 {other} 站自 {otherFrom} 起的值逐个相同（{otherPlace}）",
            "station {station}, {id}: the values of {count} days from {from} are those of station {other} from {otherFrom}, one by one ({otherPlace})"
        ),
        advice: Wording(
            "请填报单位核实是否重复填报或复制", "ask who sent them whether one is a copy of the other"))
}
