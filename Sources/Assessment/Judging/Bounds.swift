import Values

/// What the year's value can still come to, whatever the missing data would have shown.
///
/// Incomplete data can prove 不达标 and never 达标: a limit that even the best end misses is missed
/// for certain. Only counts of days and months have bounds; a mean has none.
struct ValueBounds: Sendable, Hashable {
    var low: Rational
    var high: Rational

    /// Nil where nothing bounds the value.
    init?(_ measurement: Measurement) {
        switch measurement.outcome {
        case .measured(let value):
            low = value
            high = value
        case .incomplete, .lacking:
            guard let counted = Self.counted(measurement.detail) else { return nil }
            (low, high) = counted
        }
    }

    private static func counted(_ detail: Detail) -> (low: Rational, high: Rational)? {
        switch detail {
        case .none, .months, .figure:
            return nil
        case .airDays(let days):
            guard !days.isEmpty else { return nil }
            let good = days.count { ($0.aqi ?? .max) <= 100 }
            let missing = days.count { $0.aqi == nil }
            let share = { (count: Int) in
                Rational(Int64(count) * 100, over: Int64(days.count))
            }
            return (share(good), share(good + missing))
        case .comfortMonths(let months):
            guard months.count == 12 else { return nil }
            let comfortable = months.count { $0.grade == 3 }
            let missing = months.count { $0.grade == nil }
            return (Rational(comfortable), Rational(comfortable + missing))
        }
    }
}

/// What the data so far say about the year's end, for a clause whose data are incomplete.
enum Outlook: String {
    /// 已锁定达标: met even at the worst end. Not a verdict: the data are still too few.
    case locked
    /// 未定
    case open
    /// 已不可能: missed even at the best end.
    case impossible
}
