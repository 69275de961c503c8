import Values

/// What the rest of an unfinished year must bring for a limit to be met: 余下87天至少61天优良.
struct RestOfYear {
    let rest: Measurement.Rest
    let requirement: Requirement
    let decimals: Int
    /// Met whatever the rest brings.
    let isLocked: Bool
    /// Whether a value of the year meets the limit, by the clause's way of comparing.
    let meets: (Rational) -> Bool

    init(
        rest: Measurement.Rest, requirement: Requirement, decimals: Int, isLocked: Bool,
        meets: ((Rational) -> Bool)? = nil
    ) {
        self.rest = rest
        self.requirement = requirement
        self.decimals = decimals
        self.isLocked = isLocked
        self.meets = meets ?? { requirement.isMet(by: $0) }
    }

    /// `observedTo`; then for good days `remainingDays` and `remainingNeeded`, for months
    /// `remainingMonths` and `remainingMonthsNeeded`, for means `remainingDays` and
    /// `remainingMean`, the mean that its days must have at least, or at most. What is needed is
    /// left out, and `remainingFallsShort` is `true`, where the rest alone cannot bring it.
    var parameters: [String: String] {
        guard requirement.wantsMore != nil else { return [:] }
        var parameters = ["observedTo": rest.lastDay.description]
        let needed: String?
        let name: String
        switch rest.kind {
        case .goodDays, .months:
            guard requirement.wantsMore == true else { return [:] }
            let isDays = rest.kind == .goodDays
            parameters[isDays ? "remainingDays" : "remainingMonths"] = String(rest.count)
            name = isDays ? "remainingNeeded" : "remainingMonthsNeeded"
            needed = count.map(String.init)
        case .mean:
            parameters["remainingDays"] = String(rest.count)
            name = "remainingMean"
            needed = mean?.description
        }
        parameters[name] = needed
        if needed == nil { parameters["remainingFallsShort"] = "true" }
        return parameters
    }

    /// The fewest good days or comfortable months.
    private var count: Int? {
        if isLocked { return 0 }
        return (0...max(rest.count, 0)).first {
            meets(rest.fixed + rest.step * Rational($0))
        }
    }

    /// The mean that just meets the limit, at the indicator's places and on the safe side.
    private var mean: DecimalValue? {
        guard let wantsMore = requirement.wantsMore else { return nil }
        if wantsMore, isLocked || meets(rest.fixed) { return DecimalValue(0) }
        // The margin is linear in the mean and falls to nothing at the one that is looked for.
        let lacking = requirement.margin(of: rest.fixed).magnitude
        guard let exact = lacking.divided(by: rest.step),
            wantsMore || !requirement.margin(of: rest.fixed).isNegative,
            var shown = exact.rounded(scale: decimals)
        else { return nil }
        if !isEnough(shown) {
            shown = DecimalValue(mantissa: shown.mantissa + (wantsMore ? 1 : -1), scale: decimals)
        }
        return shown.mantissa >= 0 && isEnough(shown) ? shown : nil
    }

    private func isEnough(_ mean: DecimalValue) -> Bool {
        meets(rest.fixed + rest.step * mean.rational)
    }
}
