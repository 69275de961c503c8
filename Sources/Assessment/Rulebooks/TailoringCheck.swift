import Values

/// What a rulebook may not do to the one it stands on.
///
/// It may add clauses, ask for more, and fill in what the base leaves open. It may not ask for less
/// than a clause that the base quotes, judge such a clause by fewer data, or put another number in
/// the place of a word's or a limit's.
enum TailoringCheck {
    static func faults(_ drafts: [RulebookDraft]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (depth, draft) in drafts.enumerated() {
            let below = drafts.dropFirst(depth + 1)
            let quoted = below.flatMap(\.rulebook.clauses).filter { $0.basis == .quoted }
            for clause in draft.rulebook.clauses {
                for base in quoted { found += loosened(clause, base, draft) }
            }
            let judged = Set(quoted.flatMap(\.condition.indicators))
            for indicator in draft.rulebook.indicators where judged.contains(indicator.id) {
                let base = below.lazy.flatMap(\.rulebook.indicators).first {
                    $0.id == indicator.id
                }
                if let base { found += fewerData(indicator, base, draft) }
            }
            found += redefined(draft, below)
        }
        return found
    }

    // MARK: Limits of clauses

    private static func loosened(_ own: Clause, _ base: Clause, _ draft: RulebookDraft)
        -> [Diagnostic]
    {
        own.condition.leaves.flatMap { asked in
            base.condition.leaves.compactMap { quoted in
                guard let numbers = weaker(asked, than: quoted) else { return nil }
                return Diagnostic(
                    .rulebookLoosened,
                    [
                        "clause": own.id, "own": numbers.own, "base": base.id,
                        "rulebook": base.rulebook, "limit": numbers.base,
                    ], at: draft.clauseLines[own.id])
            }
        }
    }

    /// Both limits, where the first condition asks for less of the same indicator.
    private static func weaker(_ own: Condition, than base: Condition)
        -> (own: String, base: String)?
    {
        switch (own, base) {
        case (.atLeast(let one, let asked), .atLeast(let other, let limit))
        where one == other && asked < limit:
            return ("≥\(asked)", "≥\(limit)")
        case (.atMost(let one, let asked), .atMost(let other, let limit))
        where one == other && asked > limit:
            return ("≤\(asked)", "≤\(limit)")
        case (.within(let one, let low, let high), .within(let other, let least, let most))
        where one == other && (low < least || high > most):
            return ("\(low)～\(high)", "\(least)～\(most)")
        case (.countAtLeast(let one, let asked, _), .countAtLeast(let other, let limit, _))
        where one == other && asked < limit:
            return ("≥\(asked)", "≥\(limit)")
        default: return nil
        }
    }

    // MARK: Data of indicators

    private static func fewerData(_ own: Indicator, _ base: Indicator, _ draft: RulebookDraft)
        -> [Diagnostic]
    {
        let minimums: [(String, Int?, Int?)] = [
            ("minimumHours", own.method.minimumHours, base.method.minimumHours),
            ("minimumDays", own.method.minimumDays, base.method.minimumDays),
            (
                "minimumDaysInFebruary", own.method.minimumDaysInFebruary,
                base.method.minimumDaysInFebruary
            ),
            ("minimumDaysInYear", own.method.minimumDaysInYear, base.method.minimumDaysInYear),
            ("minimumMonths", own.method.minimumMonths, base.method.minimumMonths),
        ]
        var found: [Diagnostic] = []
        for (name, asked, limit) in minimums {
            guard let limit, (asked ?? 0) < limit else { continue }
            found.append(
                fewer(own, name, asked.map(String.init) ?? "—", String(limit), draft))
        }
        let (asked, limit) = (own.method.missingPollutant, base.method.missingPollutant)
        if asked == .ignored, limit != .ignored {
            found.append(
                fewer(own, "missingPollutant", asked.rawValue, limit.rawValue, draft))
        }
        if own.method.stations == .mean, base.method.stations == .minimum {
            found.append(
                fewer(
                    own, "stations", own.method.stations.rawValue, base.method.stations.rawValue,
                    draft))
        }
        return found
    }

    private static func fewer(
        _ indicator: Indicator, _ attribute: String, _ own: String, _ base: String,
        _ draft: RulebookDraft
    ) -> Diagnostic {
        Diagnostic(
            .rulebookFewerData,
            ["indicator": indicator.id, "attribute": attribute, "own": own, "base": base],
            at: draft.indicatorLines[indicator.id])
    }

    // MARK: Words and limits

    private static func redefined(_ draft: RulebookDraft, _ below: ArraySlice<RulebookDraft>)
        -> [Diagnostic]
    {
        var found: [Diagnostic] = []
        for word in draft.rulebook.words {
            let base = below.lazy.flatMap(\.rulebook.words).first { $0.id == word.id }?.by
            guard let base, word.by != base, !isMore(word.by, than: base) else { continue }
            found.append(
                Diagnostic(
                    .rulebookNumberChanged,
                    ["id": word.id, "own": text(word.by), "base": text(base)],
                    at: draft.wordLines[word.id]))
        }
        for limit in draft.rulebook.limits {
            let base = below.lazy.flatMap(\.rulebook.limits).first { $0.id == limit.id }?.value
            guard let base, limit.value != base else { continue }
            found.append(
                Diagnostic(
                    .rulebookNumberChanged,
                    [
                        "id": limit.id, "own": limit.value?.description ?? "—",
                        "base": base.description,
                    ], at: draft.limitLines[limit.id]))
        }
        return found
    }

    /// Only changes of one kind can be compared.
    private static func isMore(_ own: LeastChange?, than base: LeastChange) -> Bool {
        switch (own, base) {
        case (.percent(let one)?, .percent(let other)), (.points(let one)?, .points(let other)):
            return one > other
        case (.amount(let one, let unit)?, .amount(let other, let written)):
            return unit == written && one > other
        case (.percent?, _), (.points?, _), (.amount?, _), (nil, _): return false
        }
    }

    private static func text(_ by: LeastChange?) -> String {
        by.map { $0.value.description + ($0.unit?.rawValue ?? "") } ?? "—"
    }
}

extension Condition {
    /// Its parts that are no compounds.
    var leaves: [Condition] {
        switch self {
        case .all(let parts): parts.flatMap(\.leaves)
        case .atLeast, .atMost, .within, .above, .noEvents, .countAtLeast, .evidence, .external:
            [self]
        }
    }
}

extension Diagnostic.Kind {
    static let rulebookLoosened = Diagnostic.Kind(
        "rulebook.loosened", .blocker,
        Wording(
            "条款 {clause} 要求{own}，比所承接的规则集 {rulebook} 引用的条款 {base} 的{limit}宽",
            "clause {clause} asks for {own}, less than the {limit} of clause {base}, which the base {rulebook} quotes"
        ),
        advice: Wording(
            "承接规则集可以增加条款、从严要求，不可放宽引用的条款。",
            "A tailored rulebook may add clauses and ask for more, never for less than a quoted clause."
        ))
    static let rulebookFewerData = Diagnostic.Kind(
        "rulebook.fewerData", .blocker,
        Wording(
            "指标 {indicator} 的 {attribute} 为 {own}，比下层规则集的 {base} 宽，而引用的条款按它判定",
            "{indicator}: {attribute} is {own}, laxer than the base's {base}, and quoted clauses are judged by it"
        ),
        advice: Wording("请不低于下层规则集，或另立一个指标。", "Ask for no less, or declare another indicator."))
    static let rulebookNumberChanged = Diagnostic.Kind(
        "rulebook.numberChanged", .blocker,
        Wording(
            "{id} 在下层规则集已定为 {base}，不可改为 {own}",
            "{id} is set to {base} by the base and cannot become {own}"),
        advice: Wording(
            "下层没有定的可以补；已定的程度词只可从严。",
            "What the base leaves open may be filled in; a word's number may only become stricter.")
    )
}
