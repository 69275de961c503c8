import Assessment
import Values

/// What a comparison of years says, in pieces: its text and its tables are made of them.
struct ComparisonWords {
    let comparison: YearComparison
    let language: Language

    init(_ comparison: YearComparison, language: Language) {
        self.comparison = comparison
        self.language = language
    }

    var numbers: NumberWords { NumberWords(language) }

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    var title: String {
        let area = comparison.editions.first?.area ?? ""
        let labels = comparison.editions.indices.map(label)
        return say(
            "\(area)：\(labels.joined(separator: "、"))对照",
            "\(area): \(labels.joined(separator: ", ")) side by side")
    }

    private var same: String { say("结论：没有差别", "no difference") }
    private var different: String {
        let failing = comparison.steps.reduce(0) { $0 + ($1.counts[.newlyFailing] ?? 0) }
        return say("结论：有差别，新不达标 \(failing) 条", "different, \(failing) newly failing")
    }

    /// `2025年`; where two are of one year, with what the user called them.
    func label(_ index: Int) -> String {
        let edition = comparison.editions[index]
        let year = say("\(edition.year)年", "\(edition.year)")
        let isUnique = comparison.editions.count { $0.year == edition.year } == 1
        return isUnique ? year : say("\(year)（\(edition.name)）", "\(year) (\(edition.name))")
    }

    var conclusion: String { comparison.isDifferent ? different : same }

    /// `2024年 → 2025年`
    func label(of step: ComparisonStep) -> String {
        "\(label(step.from)) → \(label(step.to))"
    }

    /// `创建年（2024年）`
    func creationYear(_ year: Int) -> String {
        say("创建年（\(year)年）", "creation year \(year) ")
    }
}

// MARK: - Of one clause

extension ComparisonWords {
    /// `● 达标`
    func verdict(_ state: ClauseState?) -> String {
        guard let state else { return noClause }
        return "\(state.verdict.mark) \(word(state))"
    }

    /// Without its mark.
    func word(_ state: ClauseState) -> String {
        let isOverridden = state.reason == .override
        return state.verdict.wording[language]
            + (isOverridden ? say("（改判）", " (overridden)") : "")
    }

    var noClause: String { say("无此条款", "no such clause") }

    var asksAnother: String { say("条款的要求变了", "the clause asks another thing") }

    func expected(_ change: ClauseChange, _ reason: String) -> String {
        let own = change.ownClass.wording[language]
        return say("预期（否则为“\(own)”）：\(reason)", "expected (else “\(own)”): \(reason)")
    }

    func limits(_ change: NumberChange) -> String {
        say("限值 ", "limit ") + arrow(change.old?.limit, change.new?.limit)
    }

    func plain(_ quantity: ComparedQuantity) -> String {
        numbers.value(quantity.rounded, quantity.unit)
    }

    func signed(_ quantity: ComparedQuantity) -> String {
        numbers.change(quantity.rounded, quantity.unit)
    }

    func arrow(_ old: ComparedQuantity?, _ new: ComparedQuantity?) -> String {
        let texts = [old, new].map { $0.map(plain) ?? NumberWords.none }
        return texts[0] == texts[1] ? texts[0] : texts.joined(separator: " → ")
    }

    func risk(_ risk: MarginRisk) -> String {
        switch risk {
        case .thin(let share) where share == .zero:
            return say("正好等于限值，没有余量", "just the limit: no margin at all")
        case .thin(let share):
            let percent = (share * Rational(100)).rounded(scale: 1)
            let words = numbers.value(percent, .percent)
            return say("余量只有限值的\(words)", "the margin is only \(words) of the limit")
        case .halved:
            return say("余量不到原来的一半", "the margin is less than half of what it was")
        }
    }
}
