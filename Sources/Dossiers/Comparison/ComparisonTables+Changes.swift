import Assessment
import Values

/// What changed, clause by clause.
extension ComparisonTables {
    /// One step; a clause of several numbers has a row for each of them, so that every column
    /// of numbers can be sorted and computed with.
    func changes(_ index: Int) -> ListTable {
        let step = comparison.steps[index]
        let told = ChangeClass.allCases.flatMap { kind in
            kind == .unchanged && onlyChanges
                ? [] : step.clauses.filter { $0.changeClass == kind }
        }
        let (old, new) = (words.label(step.from), words.label(step.to))
        let base = comparison.editions[step.to].baselineYear
        return ListTable(
            id: "step\(index + 1)", title: words.label(of: step), lead: lead(step, told),
            columns: [
                .init(title: say("条款", "clause"), kind: .prose),
                .init(title: say("类别", "class")),
                .init(title: say("\(old)结论", "verdict \(old)")),
                .init(title: say("\(new)结论", "verdict \(new)")),
                .init(title: say("指标", "indicator"), kind: .prose),
                .init(title: old, kind: .quantity), .init(title: new, kind: .quantity),
                .init(title: say("变化", "change"), kind: .quantity),
                // What one reads a comparison for: before the columns that no screen has room for.
                .init(title: say("原因", "cause"), kind: .note),
                .init(title: say("限值", "limit"), kind: .quantity),
                .init(title: say("余量", "margin"), kind: .quantity),
                .init(
                    title: words.creationYear(base).trimmed, kind: .quantity),
                .init(title: say("说明", "notes"), kind: .note),
                .init(title: say("规则集", "rulebook")), .init(title: say("编号", "id")),
            ], rows: told.flatMap { rows($0, step) })
    }

    private func lead(_ step: ComparisonStep, _ told: [ClauseChange]) -> String {
        let counts = step.counts
        let list = ChangeClass.allCases.compactMap { kind in
            counts[kind].flatMap { $0 == 0 ? nil : "\(kind.wording[language]) \($0)" }
        }
        let rest = step.clauses.count - told.count
        return list.joined(separator: say("，", ", "))
            + (rest == 0
                ? "" : say("；没有变化的\(rest)条未列", "; the \(rest) unchanged are left out"))
    }

    private func rows(_ change: ClauseChange, _ step: ComparisonStep) -> [[ListTable.Cell]] {
        let causes = CauseWords(
            change, old: words.label(step.from), new: words.label(step.to), language: language
        ).phrases.joined(separator: say("。", ". "))
        let lead: [ListTable.Cell] = [
            .text(Typography.print(change.title)),
            ranked(change.changeClass, change.changeClass.wording[language]),
            verdict(change.old), verdict(change.new),
        ]
        let numbers: [NumberChange?] = change.numbers.isEmpty ? [nil] : change.numbers
        let key: [ListTable.Cell] = [.text(change.key.rulebook), .text(change.key.clause)]
        return numbers.map { number in
            let name: ListTable.Cell = .text(number.map { Typography.print($0.name) } ?? "")
            return lead + [name] + values(number) + [.text(causes)] + bounds(number)
                + [.text(notes(change, number))] + key
        }
    }

    private func values(_ number: NumberChange?) -> [ListTable.Cell] {
        let difference = number.flatMap { $0.isMeasuredChanged ? $0.difference : nil }
        return [
            cell(number?.old?.measured), cell(number?.new?.measured),
            cell(difference, signed: true),
        ]
    }

    private func bounds(_ number: NumberChange?) -> [ListTable.Cell] {
        let now = number?.new ?? number?.old
        return [
            cell(now?.limit), cell(now?.margin, signed: true),
            cell(number?.new?.baseline ?? number?.old?.baseline),
        ]
    }

    private func cell(_ quantity: ComparedQuantity?, signed: Bool = false) -> ListTable.Cell {
        .quantity(quantity?.rounded, quantity?.unit ?? .one, signed: signed)
    }

    private func notes(_ change: ClauseChange, _ number: NumberChange?) -> String {
        var notes: [String] = []
        if let reason = change.expectedReason { notes.append(words.expected(change, reason)) }
        if let number, number.isLimitChanged { notes.append(words.limits(number)) }
        if change.asksAnother { notes.append(words.asksAnother) }
        if let risk = change.risk, number.map({ isAtRisk($0, risk) }) ?? true {
            notes.append(words.risk(risk))
        }
        return notes.joined(separator: say("；", "; "))
    }

    /// The clause is at risk by one of its numbers; it is not to be said of the others.
    private func isAtRisk(_ number: NumberChange, _ risk: MarginRisk) -> Bool {
        guard let margin = number.new?.margin?.exact else { return false }
        switch risk {
        case .thin(let share):
            return number.new?.limit.flatMap { margin.divided(by: $0.exact.magnitude) } == share
        case .halved:
            return number.old?.margin.map { margin * Rational(2) < $0.exact } ?? false
        }
    }
}

extension String {
    /// English words that lead to a number end with a space, which a heading has no use for.
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
