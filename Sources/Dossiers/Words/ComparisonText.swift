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
        var lines = [words.title] + TextTable(editionRows).lines
        if comparison.steps.count > 1, !overview.isEmpty {
            lines += ["", say("各年结论（有变化的条款）", "Verdicts of the clauses that changed")] + overview
        }
        for step in comparison.steps { lines += [""] + self.lines(of: step) }
        lines += ["", words.conclusion]
        return lines.joined(separator: "\n")
    }

    private var words: ComparisonWords { ComparisonWords(comparison, language: language) }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
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
            return ["  \(key)", titles[key] ?? ""] + ([first] + rest).map(words.verdict)
        }
        return TextTable([["", ""] + comparison.editions.indices.map(words.label)] + rows).lines
    }

}

// MARK: - One step

extension ComparisonText {
    private func lines(of step: ComparisonStep) -> [String] {
        var lines = [
            "\(words.label(step.from)) → \(words.label(step.to))",
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
                        changes.map { ["  \($0.key)", $0.title, words.verdict($0.new)] }
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
            lines.append("      " + words.expected(change, reason))
        }
        lines += change.numbers.map { "      " + number($0, step) }
        if change.asksAnother { lines.append("      " + words.asksAnother) }
        if let risk = change.risk { lines.append("      " + words.risk(risk)) }
        let causes = CauseWords(
            change, old: words.label(step.from), new: words.label(step.to), language: language)
        return lines + causes.lines.map { "      " + $0 }
    }

    private func verdicts(_ change: ClauseChange) -> String {
        change.old?.verdict == change.new?.verdict && change.old?.reason == change.new?.reason
            ? words.verdict(change.new)
            : "\(words.verdict(change.old)) → \(words.verdict(change.new))"
    }

    /// `年均浓度 3044 → 2961个/cm³（−83个/cm³），要求 3000个/cm³，余量 +44 → −39个/cm³，创建年 3001个/cm³`
    private func number(_ change: NumberChange, _ step: ComparisonStep) -> String {
        var parts = ["\(change.name) \(words.arrow(change.old?.measured, change.new?.measured))"]
        if let difference = change.difference, change.isMeasuredChanged {
            parts[0] += say("（", " (") + words.signed(difference) + say("）", ")")
        }
        if change.old?.limit != nil || change.new?.limit != nil {
            parts.append(words.limits(change))
        }
        if change.old?.margin != nil || change.new?.margin != nil {
            let margins = [change.old?.margin, change.new?.margin].map {
                $0.map(words.signed) ?? NumberWords.none
            }
            parts.append(
                say("余量 ", "margin ")
                    + (margins[0] == margins[1] ? margins[0] : margins.joined(separator: " → ")))
        }
        if let base = change.new?.baseline ?? change.old?.baseline {
            let year = comparison.editions[step.to].baselineYear
            parts.append(words.creationYear(year) + words.plain(base))
        }
        return parts.joined(separator: say("，", ", "))
    }
}
