import Values

/// The margin of a rate in what people count: 还差 6 个优良天.
enum NaturalMargin {
    /// Good days over those the limit needs among the year's valid days; negative where they
    /// are short of it. Nil for anything but the rate of good days.
    static func goodDays(_ measurement: Measurement, _ requirement: Requirement) -> Int? {
        guard case .airDays(let days) = measurement.detail else { return nil }
        let valid = days.count { $0.aqi != nil }
        let good = days.count { ($0.aqi ?? .max) <= 100 }
        guard valid > 0, let needed = needed(requirement, valid: valid) else { return nil }
        return good - needed
    }

    /// The fewest good days of `valid` ones that meet the limit.
    private static func needed(_ requirement: Requirement, valid: Int) -> Int? {
        let share: Rational
        switch requirement {
        case .atLeast(let limit): share = limit
        case .better(let baseline, let by, true): share = baseline + (by ?? .zero)
        case .atMost, .within, .better: return nil
        }
        let days = share * Rational(Int64(valid), over: 100)
        guard !days.isNegative, let up = days.rounded(.up, scale: 0) else { return nil }
        let least = Int(up.mantissa)
        let meets = requirement.isMet(by: Rational(Int64(least) * 100, over: Int64(valid)))
        return meets ? least : least + 1
    }
}
