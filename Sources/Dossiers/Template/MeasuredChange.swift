import Assessment
import Values

/// How an indicator changed from one year to another, as a template prints it and as a claim is
/// held against it.
///
/// A word of direction is borne out by the unrounded difference. A word of degree or course
/// (有所提升, 明显提升, 持续改善) has no number until the rulebook gives it one, and until then
/// nothing bears it out.
struct MeasuredChange: Sendable {
    /// What is printed; nil where there is nothing to compare.
    var phrase: Phrase?
    var indicator: Indicator
    var change: Change?
    /// The two years, where there is no change to name them.
    var years: (from: Int, to: Int)
    /// Of the rulebook.
    var words: [RelativeWord]

    enum Lack: Sendable, Hashable {
        /// One of the years has no value, or they are one year.
        case noChange
        /// A year lacks the data that the method asks for: what is not complete proves nothing.
        case incomplete
        case otherDirection
        /// A word of degree without a number.
        case noNumber
        /// The direction is right, and the change is less than the word's number.
        case tooSmall
    }

    /// Nil where the change bears the word out.
    func lack(for word: ClaimedWord) -> Lack? {
        guard let way = change?.deciding, let difference = way.difference, let before = way.before
        else { return .noChange }
        guard way.isComplete else { return .incomplete }
        let rises: Bool
        switch word.direction {
        case .same: return difference == .zero ? nil : .otherDirection
        case .rise: rises = true
        case .fall: rises = false
        case .better: rises = indicator.better == .higher
        case .worse: rises = indicator.better != .higher
        }
        guard rises ? difference > .zero : difference < .zero else { return .otherDirection }
        guard word.degree != nil else { return nil }
        guard let least = words.first(where: { $0.id == word.text })?.by,
            !(least.isShare && before == .zero)
        else { return .noNumber }
        return difference.magnitude < least.amount(above: before) ? .tooSmall : nil
    }

    /// `森林覆盖率2024年为38.42%，2026年为38.05%，变化−0.37个百分点`
    func measured(_ language: Language) -> String {
        let numbers = NumberWords(language)
        let none = Wording("没有数", "no value")[language]
        func value(_ value: DecimalValue?) -> String {
            value == nil ? none : numbers.value(value, indicator.unit)
        }
        let way = change?.deciding
        let (before, after) = (value(way?.beforeRounded), value(way?.afterRounded))
        let amount =
            way?.differenceRounded.map { numbers.change($0, change?.unit ?? indicator.unit) }
        let (from, to) = years
        let sides = Wording(
            "\(indicator.name)\(from)年为\(before)，\(to)年为\(after)",
            "\(indicator.id): \(before) in \(from), \(after) in \(to)")[language]
        let joint = Wording("，变化", ", a change of ")[language]
        return sides + (amount.map { joint + $0 } ?? "")
    }
}

extension LeastChange {
    /// A share of the earlier value.
    fileprivate var isShare: Bool {
        switch self {
        case .percent: true
        case .points, .amount: false
        }
    }
}
