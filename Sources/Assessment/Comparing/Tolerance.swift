import Values

/// When two numbers count as different: by the rule's own rounding and by nothing else.
enum Tolerance {
    /// They differ after rounding to the indicator's decimals (the coarser of two rulebooks'
    /// where those differ), or are in different units, or only one is there.
    static func differ(_ one: ComparedQuantity?, _ other: ComparedQuantity?, decimals: Int) -> Bool
    {
        guard let one, let other else { return (one == nil) != (other == nil) }
        guard one.unit == other.unit else { return true }
        if one.exact == other.exact { return false }
        guard let first = one.exact.rounded(scale: decimals),
            let second = other.exact.rounded(scale: decimals)
        else { return true }
        return first != second
    }

    /// A limit that a document prints is exact: 94.05 is another limit than 94.1. One that is
    /// measured is held to its indicator's decimals.
    static func limitsDiffer(_ one: ClauseNumber, _ other: ClauseNumber, decimals: Int) -> Bool {
        guard one.isLimitMeasured, other.isLimitMeasured else {
            return one.limit?.exact != other.limit?.exact || one.limit?.unit != other.limit?.unit
        }
        return differ(one.limit, other.limit, decimals: decimals)
    }
}

extension NumberChange {
    /// The numbers of both states, paired by indicator and, where a clause asks twice of one, by
    /// their order.
    static func pairs(_ old: ClauseState?, _ new: ClauseState?) -> [NumberChange] {
        var rest = old?.numbers ?? []
        var changes: [NumberChange] = []
        for number in new?.numbers ?? [] {
            let index = rest.firstIndex { $0.indicator == number.indicator }
            changes.append(NumberChange(index.map { rest.remove(at: $0) }, number))
        }
        return changes + rest.map { NumberChange($0, nil) }
    }

    private init(_ old: ClauseNumber?, _ new: ClauseNumber?) {
        let known = new ?? old
        self.init(
            indicator: known?.indicator ?? "", name: known?.name ?? "", old: old, new: new,
            difference: nil, isMeasuredChanged: true, isLimitChanged: true)
        guard let old, let new else { return }
        let decimals = min(old.decimals, new.decimals)
        isMeasuredChanged = Tolerance.differ(old.measured, new.measured, decimals: decimals)
        isLimitChanged = Tolerance.limitsDiffer(old, new, decimals: decimals)
        guard let before = old.measured, let after = new.measured, before.unit == after.unit
        else { return }
        let exact = after.exact - before.exact
        difference = ComparedQuantity(
            exact: exact, rounded: NumberJudge.visible(exact, decimals: new.decimals),
            unit: NumberJudge.differenceUnit(after.unit))
    }

    var isChanged: Bool { isMeasuredChanged || isLimitChanged }
}

extension ClauseState {
    /// The verdict, the reason, and every number after rounding are the same.
    static func same(_ one: ClauseState?, _ other: ClauseState?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.verdict == other.verdict && one.reason == other.reason
            && one.comparison == other.comparison
            && !NumberChange.pairs(one, other).contains(where: \.isChanged)
    }
}
