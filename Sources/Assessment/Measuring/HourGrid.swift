import Gathering
import Values

/// One quantity at one station in one year: a dense column with one slot an hour.
///
/// Slot *n* is the hour that begins *n* hours after 1 January 00:00. Which slot an entry goes
/// to is decided by what its label is taken to mean (``HourGrid/Meaning``): as the start of
/// the hour, label 08:00 is slot 8; as its end, label 08:00 is slot 7 and label 00:00 is the
/// last slot of the day before, so that 1 January 00:00 of the next year belongs to this one.
struct HourGrid: Sendable {
    /// What became of an hour. The first five are the flags of the file's rows.
    enum State: UInt8, Sendable, CaseIterable {
        case valid, blank, sentinel, unparsable, rejected
        /// There is no row for the hour.
        case absent
        /// Valid, and set aside by an approved entry of the register of exclusions.
        case excluded
        /// The station was not there: the hour is not expected, whatever the file holds.
        case notStanding

        init(_ flag: Flag) {
            switch flag {
            case .valid: self = .valid
            case .blank: self = .blank
            case .sentinel: self = .sentinel
            case .unparsable: self = .unparsable
            case .rejected: self = .rejected
            }
        }
    }

    /// What an hour's printed label is taken to mean.
    static func meaning(of series: Series, by rule: Method.HourRule) -> HourLabel {
        switch rule {
        case .start: .start
        case .ending: .ending
        case .declared: series.hourLabel
        }
    }

    let year: CivilYear
    /// Value = mantissa × 10^−`scale` in the quantity's unit, where the state is valid.
    private(set) var scale: Int
    var mantissas: [Int64]
    var states: [State]
    /// Valid entries that fell on hours in which the station was not standing.
    private(set) var outsideStanding = 0

    /// A mantissa beyond this is not a measurement; the bound keeps every sum of a year's hours
    /// inside 64 bits.
    static let largestMantissa: Int64 = 1_000_000_000_000_000

    /// Lays the hours of a year out. Where two entries fall into one slot, the first valid one
    /// stands. `standing` are the days on which the station was there. All are of one quantity at
    /// one station. Where days end at 20:00 the grid is laid out four hours earlier: its slot 0
    /// is 20:00 of the day before.
    init(
        _ list: [Series], year: CivilYear, rule: Method.HourRule, standing: Range<Int>,
        dayEnds: DayEnd = .midnight, ledger: inout SourceLedger
    ) {
        self.year = year
        let ranges = list.map {
            Self.entries(of: $0, in: year, rule: rule, dayEnds: dayEnds)
        }
        scale = zip(list, ranges).filter { !$1.isEmpty }.map(\.0.scale).max() ?? 0
        mantissas = Array(repeating: 0, count: year.hourCount)
        states = Array(repeating: .notStanding, count: year.hourCount)
        for slot in standing.lowerBound * 24..<standing.upperBound * 24 {
            states[slot] = .absent
        }
        for (series, range) in zip(list, ranges) where !range.isEmpty {
            fill(from: series, range, rule: rule, lead: dayEnds.lead)
            ledger.use(series, range)
        }
        if let first = list.first {
            ledger.excludedValues += exclude(
                ledger.exclusions.days(
                    station: first.station, quantity: first.quantity, in: year))
        }
    }

    /// The same hours with other values: of a valid slot, what `value` makes of it, or rejected
    /// where it makes nothing.
    init(copying grid: HourGrid, scale: Int, value: (Int) -> Int64?) {
        self = grid
        self.scale = scale
        for slot in states.indices where states[slot] == .valid {
            if let mantissa = value(slot) {
                mantissas[slot] = mantissa
            } else {
                mantissas[slot] = 0
                states[slot] = .rejected
            }
        }
    }

    private mutating func fill(
        from series: Series, _ range: Range<Int>, rule: Method.HourRule, lead: Int
    ) {
        let shift = Self.meaning(of: series, by: rule) == .ending ? 1 : 0
        let places = min(max(scale - series.scale, 0), 18)
        let factor = DecimalValue.powersOfTen[places]
        for index in range {
            let slot = (Int(series.times[index]) - shift + lead - year.firstMinute) / 60
            guard states.indices.contains(slot), states[slot] != .valid else { continue }
            let state = State(series.flags[index])
            guard states[slot] != .notStanding else {
                if state == .valid { outsideStanding += 1 }
                continue
            }
            guard state == .valid else {
                if states[slot] == .absent { states[slot] = state }
                continue
            }
            let (value, overflow) = Int64(series.mantissas[index])
                .multipliedReportingOverflow(by: factor)
            guard !overflow, value.magnitude <= Self.largestMantissa.magnitude else {
                states[slot] = .unparsable
                continue
            }
            mantissas[slot] = value
            states[slot] = .valid
        }
    }

    /// The entries whose hours lie in the year.
    static func entries(
        of series: Series, in year: CivilYear, rule: Method.HourRule, dayEnds: DayEnd = .midnight
    ) -> Range<Int> {
        let shift = (meaning(of: series, by: rule) == .ending ? 1 : 0) - dayEnds.lead
        return series.entries(
            fromMinute: year.firstMinute + shift,
            toMinute: year.firstMinute + year.dayCount * 1440 + shift)
    }

    /// Number and sum of the valid mantissas of a range of slots.
    func sum(_ slots: Range<Int>) -> (count: Int, sum: Int64) {
        var count = 0
        var sum: Int64 = 0
        for slot in slots where states[slot] == .valid {
            count += 1
            sum += mantissas[slot]
        }
        return (count, sum)
    }

    /// The exact mean of the valid values of a range of slots; nil of none.
    func mean(_ slots: Range<Int>) -> Rational? {
        let (count, sum) = sum(slots)
        return exactMean(sum: sum, count: count, scale: scale)
    }

    /// Hours that should be there.
    func expected(_ slots: Range<Int>) -> Int {
        slots.reduce(0) { $0 + (states[$1] == .notStanding ? 0 : 1) }
    }
}

/// `sum` × 10^−`scale` ÷ `count`, exactly; nil where `count` is not positive.
func exactMean(sum: Int64, count: Int, scale: Int) -> Rational? {
    guard count > 0 else { return nil }
    if (0...9).contains(scale), count < 1_000_000_000 {
        return Rational(sum, over: Int64(count) * DecimalValue.powersOfTen[scale])
    }
    return DecimalValue(mantissa: sum, scale: scale).rational.divided(by: Rational(count))
}

extension Series {
    /// Indices of the entries with `fromMinute` ≤ time < `toMinute`, inside every column.
    func entries(fromMinute: Int, toMinute: Int) -> Range<Int> {
        let count = min(times.count, mantissas.count, flags.count)
        func lowerBound(_ minute: Int) -> Int {
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if Int(times[middle]) < minute { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let first = lowerBound(fromMinute)
        return first..<max(first, lowerBound(toMinute))
    }
}
