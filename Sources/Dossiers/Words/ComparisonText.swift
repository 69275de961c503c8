package import Assessment
package import Values

/// A comparison of years for a terminal: what is compared, then step by step the counts of every
/// class and the clauses, newly failing first, each with the cause of its change.
package struct ComparisonText: Sendable {
    package var comparison: YearComparison
    /// Leaves out the clauses in which nothing differs and that are not at risk.
    package var onlyChanges: Bool
    package var language: Language

    package init(_ comparison: YearComparison, onlyChanges: Bool = false, language: Language) {
        self.comparison = comparison
        self.onlyChanges = onlyChanges
        self.language = language
    }

    package var text: String {
        var lines = [title] + TextTable(editionRows).lines
        if comparison.steps.count > 1, !overview.isEmpty {
            lines += ["", say("各年结论（有变化的条款）", "Verdicts of the clauses that changed")] + overview
        }
        for step in comparison.steps { lines += [""] + self.lines(of: step) }
        lines += ["", comparison.isDifferent ? different : same]
        return lines.joined(separator: "\n")
    }

    private var numbers: NumberWords { NumberWords(language) }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private var title: String {
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

    private var editionRows: [[String]] {
        comparison.editions.map { edition in
            let hash = edition.rulebookSHA256.prefix(12)
            let counts = Verdict.allCases.filter { edition.counts[$0, default: 0] > 0 }
                .map { "\($0.mark) \($0.wording[language]) \(edition.counts[$0] ?? 0)" }
            return [
                "  \(edition.year)", edition.name,
                say(
                    "规则集 \(edition.rulebook)（\(edition.rulebookEdition)）",
                    "rulebook \(edition.rulebook) (\(edition.rulebookEdition))"),
                "sha256 \(hash)", "fucha \(edition.toolVersion)", counts.joined(separator: "  "),
            ]
        }
    }

    /// Clauses that differ in any step, their verdicts side by side.
    private var overview: [String] {
        var keys: [ClauseKey] = []
        var titles: [ClauseKey: String] = [:]
        for change in comparison.steps.flatMap(\.clauses) where change.isDifferent {
            if titles.updateValue(change.title, forKey: change.key) == nil {
                keys.append(change.key)
            }
        }
        guard !keys.isEmpty else { return [] }
        let states = comparison.steps.map { step in
            Dictionary(step.clauses.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        }
        let rows = keys.map { key -> [String] in
            let first = states.first?[key]?.old
            let rest = states.map { $0[key]?.new }
            return ["  \(key)", titles[key] ?? ""] + ([first] + rest).map(verdict)
        }
        return TextTable([["", ""] + comparison.editions.indices.map(label)] + rows).lines
    }

    func verdict(_ state: ClauseState?) -> String {
        guard let state else { return say("无此条款", "no such clause") }
        let word = state.verdict.wording[language]
        let isOverridden = state.reason == .override
        return "\(state.verdict.mark) \(word)" + (isOverridden ? say("（改判）", " (overridden)") : "")
    }
}

// MARK: - One step

extension ComparisonText {
    private func lines(of step: ComparisonStep) -> [String] {
        var lines = [
            "\(label(step.from)) → \(label(step.to))",
            ChangeClass.allCases.map {
                "\($0.mark) \($0.wording[language]) \(step.counts[$0] ?? 0)"
            }.joined(separator: "  ") + say("  合计 ", "  total ") + "\(step.clauses.count)",
        ]
        for kind in ChangeClass.allCases {
            let changes = step.clauses.filter { $0.changeClass == kind }
            guard !changes.isEmpty, kind != .unchanged || !onlyChanges else { continue }
            lines += ["", "\(kind.mark) \(kind.wording[language])"]
            if kind == .unchanged {
                lines +=
                    TextTable(
                        changes.map { ["  \($0.key)", $0.title, verdict($0.new)] }
                    ).lines
            } else {
                lines += changes.flatMap { self.lines(of: $0, step) }
            }
        }
        return lines
    }

    private func lines(of change: ClauseChange, _ step: ComparisonStep) -> [String] {
        var lines = ["  \(change.key)  \(change.title)\(say("：", ": "))\(verdicts(change))"]
        if let reason = change.expectedReason {
            let own = change.ownClass.wording[language]
            lines.append(
                say("      预期（否则为“\(own)”）：\(reason)", "      expected (else “\(own)”): \(reason)"))
        }
        lines += change.numbers.map { "      " + number($0, step) }
        if change.asksAnother {
            lines.append(say("      条款的要求变了", "      the clause asks another thing"))
        }
        if let risk = change.risk { lines.append("      " + self.risk(risk)) }
        let words = CauseWords(
            change, old: label(step.from), new: label(step.to), language: language)
        return lines + words.lines.map { "      " + $0 }
    }

    private func verdicts(_ change: ClauseChange) -> String {
        change.old?.verdict == change.new?.verdict && change.old?.reason == change.new?.reason
            ? verdict(change.new) : "\(verdict(change.old)) → \(verdict(change.new))"
    }

    /// `年均浓度 3044 → 2961个/cm³（−83个/cm³），要求 3000个/cm³，余量 +44 → −39个/cm³，创建年 3001个/cm³`
    private func number(_ change: NumberChange, _ step: ComparisonStep) -> String {
        var parts = ["\(change.name) \(arrow(change.old?.measured, change.new?.measured))"]
        if let difference = change.difference, change.isMeasuredChanged {
            parts[0] += say("（", " (") + signed(difference) + say("）", ")")
        }
        if change.old?.limit != nil || change.new?.limit != nil {
            parts.append(
                say("限值 ", "limit ") + arrow(change.old?.limit, change.new?.limit))
        }
        if change.old?.margin != nil || change.new?.margin != nil {
            let margins = [change.old?.margin, change.new?.margin].map {
                $0.map(signed) ?? NumberWords.none
            }
            parts.append(
                say("余量 ", "margin ")
                    + (margins[0] == margins[1] ? margins[0] : margins.joined(separator: " → ")))
        }
        if let base = change.new?.baseline ?? change.old?.baseline {
            let year = comparison.editions[step.to].baselineYear
            parts.append(
                say("创建年（\(year)年）", "creation year \(year) ") + plain(base))
        }
        return parts.joined(separator: say("，", ", "))
    }

    private func plain(_ quantity: ComparedQuantity) -> String {
        numbers.value(quantity.rounded, quantity.unit)
    }

    private func signed(_ quantity: ComparedQuantity) -> String {
        numbers.change(quantity.rounded, quantity.unit)
    }

    private func arrow(_ old: ComparedQuantity?, _ new: ComparedQuantity?) -> String {
        let texts = [old, new].map { $0.map(plain) ?? NumberWords.none }
        return texts[0] == texts[1] ? texts[0] : texts.joined(separator: " → ")
    }

    private func risk(_ risk: MarginRisk) -> String {
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
