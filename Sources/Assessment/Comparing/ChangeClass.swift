public import Values

/// What became of a clause from one edition to the next, in the order in which they are told.
public enum ChangeClass: String, Sendable, Hashable, CaseIterable {
    /// 不达标 now, and something else before, as ``Evaluation/newlyFailing(since:)`` has it.
    case newlyFailing
    /// 达标 now, and not before.
    case newlyMet
    /// 达标 in both, with little left (``MarginRisk``), whether the number changed or not.
    case atRisk
    /// Another verdict or reason, another number after rounding, or the clause asks another thing.
    case changed
    case added, removed
    /// It differs just as somebody announced.
    case expected
    case unchanged

    public var wording: Wording {
        switch self {
        case .newlyFailing: Wording("新不达标", "newly failing")
        case .newlyMet: Wording("新达标", "newly met")
        case .atRisk: Wording("余量不足", "at risk")
        case .changed: Wording("有变化", "changed")
        case .added: Wording("新增条款", "added")
        case .removed: Wording("删去条款", "removed")
        case .expected: Wording("预期内", "expected")
        case .unchanged: Wording("无变化", "unchanged")
        }
    }

    /// The second cue beside the word.
    public var mark: String {
        switch self {
        case .newlyFailing: "✕"
        case .newlyMet: "●"
        case .atRisk: "▲"
        case .changed: "~"
        case .added: "+"
        case .removed: "-"
        case .expected: "○"
        case .unchanged: "="
        }
    }
}

/// Why a clause that is met may not stay so.
public enum MarginRisk: Sendable, Hashable {
    /// The margin is less than 5 % of the limit.
    case thin(share: Rational)
    /// It is less than half of what it was.
    case halved

    /// Less than this share of the limit is thin.
    static let thinShare = Rational(1, over: 20)

    /// Of a clause that is met: of any of its numbers, the thin one first.
    static func of(_ new: ClauseState, before old: ClauseState?) -> MarginRisk? {
        guard new.verdict == .met else { return nil }
        var halved = false
        for (index, number) in new.numbers.enumerated() {
            guard let margin = number.margin, !margin.exact.isNegative else { continue }
            if let limit = number.limit,
                let share = margin.exact.divided(by: limit.exact.magnitude), share < thinShare
            {
                return .thin(share: share)
            }
            guard let old, old.verdict == .met, old.numbers.indices.contains(index) else {
                continue
            }
            let former = old.numbers[index]
            guard former.indicator == number.indicator, let before = former.margin,
                before.unit == margin.unit
            else { continue }
            if margin.exact * Rational(2) < before.exact { halved = true }
        }
        return halved ? .halved : nil
    }
}
