import Values
import XMLTree

/// Puts the numbers of named words and limits into the conditions that use them, and holds each
/// least change against the unit of its indicator.
struct NamedResolution {
    let words: [RelativeWord]
    let limits: [NamedLimit]
    let indicators: [Indicator]

    func resolve(_ condition: Condition) -> Condition {
        condition.map { part in
            switch part {
            case .above(let id, let by, let word):
                let named = word.flatMap { name in words.first { $0.id == name } }
                return .above(indicator: id, by: filled(by ?? named?.by, id), word: word)
            case .external(let id, let limit):
                return .external(
                    indicator: id, limit: limits.first { $0.id == limit.id } ?? limit)
            case .atLeast, .atMost, .within, .noEvents, .countAtLeast, .evidence, .all:
                return part
            }
        }
    }

    /// A number without a unit is in the indicator's own.
    private func filled(_ by: LeastChange?, _ id: String) -> LeastChange? {
        guard case .amount(let value, nil)? = by else { return by }
        return .amount(value, indicators.first { $0.id == id }?.unit)
    }

    func faults(_ draft: RulebookDraft) -> [Diagnostic] {
        draft.changeUses.compactMap(fault)
            + draft.limitUses.filter { use in !limits.contains { $0.id == use.id } }.map { use in
                named(
                    use.id, use.clause, use.place, among: limits.map(\.id), .rulebookUnknownLimit,
                    .rulebookUnknownLimitNear)
            }
    }

    private func fault(_ use: RulebookDraft.ChangeUse) -> Diagnostic? {
        var by = use.by
        if let word = use.word {
            guard let known = words.first(where: { $0.id == word }) else {
                return named(
                    word, use.clause, use.place, among: words.map(\.id), .rulebookUnknownWord,
                    .rulebookUnknownWordNear)
            }
            by = known.by
        }
        guard let by, let indicator = indicators.first(where: { $0.id == use.indicator }),
            let kind = Self.mismatch(by, indicator.unit)
        else { return nil }
        return Diagnostic(
            kind,
            [
                "clause": use.clause, "indicator": indicator.id, "by": by.value.description,
                "unit": indicator.unit.rawValue, "byUnit": by.unit?.rawValue ?? "",
            ], at: use.place)
    }

    /// What is wrong with a change of that unit; nil where nothing is.
    private static func mismatch(_ by: LeastChange, _ unit: UnitOfMeasure) -> Diagnostic.Kind? {
        let isShare = unit == .percent || unit == .percentagePoints
        switch by {
        case .percent: return nil
        case .points: return isShare ? nil : .rulebookChangeOfNoPercentage
        case .amount(_, nil): return isShare ? .rulebookChangeAmbiguous : nil
        case .amount(_, let written?):
            if isShare { return .rulebookChangeAmbiguous }
            return written == unit ? nil : .rulebookChangeUnit
        }
    }

    private func named(
        _ id: String, _ clause: String, _ place: SourceLocation, among ids: [String],
        _ kind: Diagnostic.Kind, _ near: Diagnostic.Kind
    ) -> Diagnostic {
        var parameters = ["id": id, "clause": clause]
        guard let nearest = Spelling.nearest(to: id, among: ids) else {
            return Diagnostic(kind, parameters, at: place)
        }
        parameters["nearest"] = nearest
        return Diagnostic(near, parameters, at: place)
    }
}

private let correct = Wording("请改正规则集文件。", "Correct the rulebook's file.")

extension Diagnostic.Kind {
    static let rulebookDoubledWord = Diagnostic.Kind(
        "rulebook.doubledWord", .blocker,
        Wording(
            "程度词“{id}”出现两次，另一处在 {other}", "the word “{id}” is given twice; the other is at {other}"),
        advice: correct)
    static let rulebookDoubledLimit = Diagnostic.Kind(
        "rulebook.doubledLimit", .blocker,
        Wording(
            "限值 {id} 出现两次，另一处在 {other}", "the limit {id} is given twice; the other is at {other}"),
        advice: correct)
    static let rulebookWordWithoutSource = Diagnostic.Kind(
        "rulebook.wordWithoutSource", .blocker,
        Wording("程度词“{id}”有数值而没有出处", "the word “{id}” has a number but no source"),
        advice: Wording("请写上 source，或去掉 by。", "Give its source, or remove by."))
    static let rulebookUnknownChangeUnit = Diagnostic.Kind(
        "rulebook.unknownUnit", .blocker,
        Wording("byUnit“{unit}”不认识；可用：{there}", "byUnit “{unit}” is not known; there are: {there}"),
        advice: correct)
    static let rulebookUnknownWord = Diagnostic.Kind(
        "rulebook.unknownWord", .blocker,
        Wording(
            "条款 {clause} 用到的程度词“{id}”没有声明",
            "clause {clause} uses the word “{id}”, which is not declared"),
        advice: Wording("请加上 <word id=\"{id}\"/>。", "Add <word id=\"{id}\"/>."))
    static let rulebookUnknownWordNear = Diagnostic.Kind(
        "rulebook.unknownWord", .blocker,
        Wording(
            "条款 {clause} 用到的程度词“{id}”没有声明，是不是“{nearest}”？",
            "clause {clause} uses the word “{id}”, which is not declared; did you mean “{nearest}”?"
        ),
        advice: correct)
    static let rulebookUnknownLimit = Diagnostic.Kind(
        "rulebook.unknownLimit", .blocker,
        Wording(
            "条款 {clause} 用到的限值 {id} 没有声明",
            "clause {clause} uses the limit {id}, which is not declared"),
        advice: Wording(
            "请加上 <limit id=\"{id}\" title=\"…\"/>。", "Add <limit id=\"{id}\" title=\"…\"/>."))
    static let rulebookUnknownLimitNear = Diagnostic.Kind(
        "rulebook.unknownLimit", .blocker,
        Wording(
            "条款 {clause} 用到的限值 {id} 没有声明，是不是 {nearest}？",
            "clause {clause} uses the limit {id}, which is not declared; did you mean {nearest}?"),
        advice: correct)
    static let rulebookChangeAmbiguous = Diagnostic.Kind(
        "rulebook.changeAmbiguous", .blocker,
        Wording(
            "指标 {indicator} 是百分数，by=\"{by}\" 有两种意思：40%变为42%，是增加2个百分点，也是增加5%",
            "{indicator} is a percentage, so by=\"{by}\" may mean two things: from 40% to 42% is +2 percentage points, and also +5%"
        ),
        advice: Wording(
            "请写 byUnit=\"百分点\"（两个百分数之差）或 byUnit=\"%\"（相对变化）。",
            "Write byUnit=\"百分点\" (difference of percentages) or byUnit=\"%\" (relative change)."))
    static let rulebookChangeOfNoPercentage = Diagnostic.Kind(
        "rulebook.changeOfNoPercentage", .blocker,
        Wording(
            "指标 {indicator} 的单位是“{unit}”，不是百分数，变化不能以百分点计",
            "{indicator} is in “{unit}”, which is no percentage: it has no change in percentage points"
        ),
        advice: Wording(
            "请写 byUnit=\"%\"（相对变化）或 byUnit=\"{unit}\"。",
            "Write byUnit=\"%\" (relative change) or byUnit=\"{unit}\"."))
    static let rulebookChangeUnit = Diagnostic.Kind(
        "rulebook.changeUnit", .blocker,
        Wording(
            "指标 {indicator} 的单位是“{unit}”，byUnit 却写作“{byUnit}”",
            "{indicator} is in “{unit}”, but byUnit says “{byUnit}”"),
        advice: Wording(
            "请写 byUnit=\"{unit}\"，或 byUnit=\"%\"（相对变化）。",
            "Write byUnit=\"{unit}\", or byUnit=\"%\" (relative change)."))
}
