import Assessment
import Values

/// What a clause asks, in words, from the rulebook alone.
struct ConditionWords {
    let rulebook: Rulebook
    let numbers: NumberWords

    init(_ rulebook: Rulebook, _ language: Language) {
        self.rulebook = rulebook
        numbers = NumberWords(language)
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[numbers.language]
    }

    func text(_ condition: Condition) -> String {
        switch condition {
        case .atLeast(let id, let value): return "\(name(id)) ≥\(self.value(value, id))"
        case .atMost(let id, let value): return "\(name(id)) ≤\(self.value(value, id))"
        case .within(let id, let low, let high):
            return "\(name(id)) \(numbers.number(low))～\(value(high, id))"
        case .above(let id, let by, let word): return above(id, by, word)
        case .noEvents(let kind):
            return say("没有\(kind)，以签字的零报告为准", "no \(kind), by a signed nil return")
        case .countAtLeast(let id, let count, let perYear):
            let each = perYear ? say("每年", "each year ") : ""
            return "\(name(id)) \(each)≥\(value(DecimalValue(count), id))"
        case .evidence(let words, let id):
            let subject = words.isEmpty ? "" : say("：", ": ") + words
            let beside = id.map { say("（参看\(name($0))）", " (beside it: \(name($0)))") } ?? ""
            return say("有证明材料，由人认定", "documents, judged by a person") + subject + beside
        case .external(let id, let limit): return external(id, limit)
        case .all(let parts): return parts.map(text).joined(separator: say("；并且", "; and "))
        }
    }

    private func above(_ id: String, _ by: LeastChange?, _ word: String?) -> String {
        let isLower = indicator(id)?.better == .lower
        let better =
            isLower
            ? say("低于创建年", "below the creation year") : say("高于创建年", "above the creation year")
        let degree = word.map { say("“\($0)”：", "“\($0)”: ") } ?? ""
        guard let by else {
            return "\(name(id)) " + better
                + (word.map {
                    say("（“\($0)”没有数值，由人认定）", " (“\($0)” has no number: a person decides)")
                } ?? say("（幅度没有数值，由人认定）", " (no least change: a person decides)"))
        }
        let least = LeastChangeWords(numbers).text(by)
        return "\(name(id)) " + better
            + say("，\(degree)至少\(least)", ", \(degree)by at least \(least)")
    }

    private func external(_ id: String, _ limit: NamedLimit) -> String {
        guard let value = limit.value, let source = limit.source else {
            return say(
                "\(name(id)) 达到\(limit.title)（\(limit.id)，没有取得）",
                "\(name(id)) as \(limit.title) (\(limit.id), not at hand)")
        }
        let sign = indicator(id)?.better == .lower ? "≤" : "≥"
        let year = limit.year.map { say("\($0)年，", "\($0), ") } ?? ""
        return "\(name(id)) \(sign)\(self.value(value, id))"
            + say(
                "（\(limit.title)，\(year)出处：\(source)）",
                " (\(limit.title), \(year)source: \(source))")
    }

    /// The printed name; the id where it has none.
    func name(_ id: String) -> String { indicator(id)?.name ?? id }

    private func indicator(_ id: String) -> Indicator? {
        rulebook.indicators.first { $0.id == id }
    }

    private func value(_ value: DecimalValue, _ id: String) -> String {
        numbers.value(value, indicator(id)?.unit ?? .one)
    }
}
