import Values

/// The margin of a rate in what people count: 还差 6 个优良天.
enum NaturalMargin {
    /// Good days over those the limit needs among the year's valid days; negative where they
    /// are short of it. Nil for anything but the rate of good days.
    static func goodDays(
        _ measurement: Measurement, _ yardstick: Yardstick, _ comparison: Comparison
    ) -> Int? {
        guard case .airDays(let days) = measurement.detail else { return nil }
        let valid = days.count { $0.aqi != nil }
        let good = days.count { ($0.aqi ?? .max) <= 100 }
        guard valid > 0, let needed = needed(yardstick, comparison, valid: valid) else {
            return nil
        }
        return good - needed
    }

    /// The fewest good days of `valid` ones that meet the limit.
    private static func needed(
        _ yardstick: Yardstick, _ comparison: Comparison, valid: Int
    ) -> Int? {
        let share: Rational
        switch yardstick.requirement(comparison) {
        case .atLeast(let limit): share = limit
        case .better(let baseline, let by, true): share = baseline + (by ?? .zero)
        case .atMost, .within, .better: return nil
        }
        let days = share * Rational(Int64(valid), over: 100)
        guard !days.isNegative, let up = days.rounded(.up, scale: 0) else { return nil }
        let meets = { (days: Int) in
            yardstick.isMet(by: Rational(Int64(days) * 100, over: Int64(valid)), comparison)
        }
        var least = Int(up.mantissa)
        if !meets(least) { return least + 1 }
        // A rounded rate meets the limit with fewer days.
        while least > 0, meets(least - 1) { least -= 1 }
        return least
    }
}
