package import Assessment
package import Values

/// What sets two rulebooks apart, and what came of a rulebook's examples, for a terminal.
package struct RulebookDiffText: Sendable {
    package var before: Rulebook
    package var after: Rulebook
    package var language: Language

    package init(_ before: Rulebook, _ after: Rulebook, language: Language) {
        self.before = before
        self.after = after
        self.language = language
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    package var text: String {
        let diff = RulebookDiff(from: before, to: after)
        let title = "\(before.id)（\(before.edition)）→ \(after.id)（\(after.edition)）"
        guard !diff.isEmpty else {
            return title + "\n" + say("条款没有差别", "no clause differs")
        }
        var lines = [
            title,
            say(
                "新增 \(diff.added.count) 条，删去 \(diff.removed.count) 条，变更 \(diff.changed.count) 条",
                "\(diff.added.count) added, \(diff.removed.count) removed, \(diff.changed.count) changed"
            ),
        ]
        for clause in diff.removed {
            lines += ["", "- \(clause.id)  \(clause.title)：\(asked(clause, before))"]
        }
        for clause in diff.added {
            lines += ["", "+ \(clause.id)  \(clause.title)：\(asked(clause, after))"]
        }
        for change in diff.changed {
            lines += ["", "~ \(change.after.id)  \(change.after.title)"]
            lines += change.aspects.flatMap { self.lines($0, change) }.map { "    " + $0 }
        }
        return lines.joined(separator: "\n")
    }

    private func asked(_ clause: Clause, _ book: Rulebook) -> String {
        ConditionWords(book, language).text(clause.condition)
    }

    private func lines(_ aspect: RulebookDiff.Aspect, _ change: RulebookDiff.Changed) -> [String] {
        let (one, other) = (change.before, change.after)
        switch aspect {
        case .title: return [line(say("名称", "title"), one.title, other.title)]
        case .indicator:
            return [line(say("指标", "indicator"), names(one, before), names(other, after))]
        case .limit: return [line(say("要求", "asks for"), asked(one, before), asked(other, after))]
        case .method:
            return change.choices.map {
                line(say("方法 ", "method ") + "\($0.indicator) \($0.attribute)", $0.before, $0.after)
            }
        case .words: return [line(say("引文", "quotation"), quoted(one), quoted(other))]
        case .basis:
            return [
                line(
                    say("依据", "basis"), one.basis.wording[language],
                    other.basis.wording[language])
            ]
        case .comparison:
            return [
                line(
                    say("比较", "comparison"), one.comparison.wording[language],
                    other.comparison.wording[language])
            ]
        case .waivable:
            return [line(say("豁免", "waiver"), waivable(one), waivable(other))]
        case .years: return [line(say("年份", "years"), years(one, before), years(other, after))]
        case .due: return [line(say("时限", "due"), one.due, other.due)]
        case .bureaus:
            return [
                line(
                    say("牵头单位", "bureaus"), one.bureaus.joined(separator: "、"),
                    other.bureaus.joined(separator: "、"))
            ]
        }
    }

    private func line(_ name: String, _ one: String, _ other: String) -> String {
        "\(name)\(say("：", ": "))\(one.isEmpty ? "—" : one) → \(other.isEmpty ? "—" : other)"
    }

    private func names(_ clause: Clause, _ book: Rulebook) -> String {
        let words = ConditionWords(book, language)
        return clause.condition.indicators.map(words.name).joined(separator: "、")
    }

    private func quoted(_ clause: Clause) -> String {
        ([clause.citation] + clause.otherCitations).map { cite in
            let year = cite.year.map { "（\($0)）" } ?? ""
            return "\(cite.document.id) \(cite.article)\(year)“\(cite.words)”"
        }.joined(separator: "；")
    }

    private func waivable(_ clause: Clause) -> String {
        clause.isWaivable ? say("可以", "possible") : say("不可", "not possible")
    }

    private func years(_ clause: Clause, _ book: Rulebook) -> String {
        let years = clause.years ?? book.years
        return "\(years.lowerBound)—" + (years.upperBound >= 9999 ? "" : "\(years.upperBound)")
    }
}

/// What came of a rulebook's worked cases, one line each.
package enum ExampleText {
    package static func text(_ outcomes: [ExampleOutcome], language: Language) -> String {
        let numbers = NumberWords(language)
        let rows = outcomes.map { outcome in
            let example = outcome.example
            let given = example.given.map { given in
                let base = given.baseline.map {
                    Wording("，创建年 ", ", creation year ")[language] + numbers.number($0)
                }
                let lack = given.isIncomplete ? Wording("，不完整", ", incomplete")[language] : ""
                return "\(given.indicator) \(numbers.number(given.value))\(base ?? "")\(lack)"
            }.joined(separator: "；")
            let found = outcome.finding?.verdict.wording[language] ?? NumberWords.none
            let said =
                outcome.passes
                ? found
                : Wording(
                    "应为\(example.verdict.wording.chinese)，实为\(found)",
                    "expected \(example.verdict.wording.english), found \(found)")[language]
                    + (outcome.finding?.verdict == example.verdict
                        ? Wording("（余量或修约不符）", " (margin or rounding differs)")[language] : "")
            return [outcome.passes ? "✓" : "✕", example.clause, example.title, given, said]
        }
        let failed = outcomes.count { !$0.passes }
        let sum = Wording(
            "算例 \(outcomes.count) 个，不符 \(failed) 个", "\(outcomes.count) examples, \(failed) fail")
        return (TextTable(rows).lines + [sum[language]]).joined(separator: "\n")
    }
}
