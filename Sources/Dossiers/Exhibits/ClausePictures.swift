import Assessment
import Charting
import Gathering
import Values

/// Pictures of clauses and tasks.
extension EvaluationCharts {
    var counts: (any Recipe)? {
        VerdictCounts(
            Verdict.allCases.map {
                VerdictCounts.Count(
                    $0.sign, $0.wording[language], evaluation.counts[$0] ?? 0)
            })
    }

    var headroom: (any Recipe)? {
        let numbers = NumberWords(language)
        let rows = evaluation.rulebook.clauses.compactMap { clause -> HeadroomDots.Row? in
            guard let finding = evaluation.findings.first(where: { $0.clause == clause.id }),
                let share = finding.shareOfLimit
            else { return nil }
            return HeadroomDots.Row(
                title: title(clause), margin: share,
                text: Typography.print(numbers.change(finding.marginRounded, finding.marginUnit)),
                sign: finding.verdict.sign)
        }
        return rows.isEmpty ? nil : HeadroomDots(rows)
    }

    var bullets: (any Recipe)? {
        let rows = bulletFindings.compactMap { one -> BulletRows.Row? in
            guard let id = one.finding.indicator, let indicator = indicator(id) else { return nil }
            let now = evaluation.deciding(id, year: year)
            let levels = levels(id)
            let target = levels.first { $0.kind == .target }
            return BulletRows.Row(
                name: Typography.print(indicator.name), unit: unit(indicator),
                decimals: indicator.decimals, now: now?.value,
                baseline: year == baselineYear
                    ? nil : evaluation.deciding(id, year: baselineYear)?.value,
                isSufficient: now?.isComplete ?? true,
                favourable: favourable(indicator),
                limit: target ?? levels.first,
                floor: target == nil ? nil : levels.first { $0.kind == .floor },
                sign: one.verdict.sign, word: one.verdict.wording[language])
        }
        guard !rows.isEmpty else { return nil }
        return BulletRows(
            nowLabel: label(year), baselineLabel: label(baselineYear), rows: rows)
    }

    /// What is not met, and what has another verdict than the year before: of the year before and
    /// of this one, newly failing first.
    var attention: (any Recipe)? {
        guard !evaluation.findings.isEmpty else { return nil }
        let changed = changedClauses
        let failing = evaluation.findings.filter { $0.verdict == .notMet }.map(\.clause)
        let order =
            newlyFailing + failing.filter { !newlyFailing.contains($0) }
            + changed.filter { !failing.contains($0) }
        // One picture holds what a meeting can look at; all clauses are in the matrix.
        let clauses = order.prefix(Self.mostRows).compactMap { id in
            evaluation.rulebook.clauses.first { $0.id == id }
        }
        return clauses.isEmpty ? nil : statusMatrix(clauses, Array(years.suffix(2)))
    }

    func matrix(_ tier: String) -> (any Recipe)? {
        let clauses = evaluation.rulebook.clauses.filter { $0.rulebook == tier }
        return clauses.isEmpty ? nil : statusMatrix(clauses, Array(years.suffix(6)))
    }

    var tasks: (any Recipe)? {
        guard !evaluation.tasks.isEmpty else { return nil }
        var actions: [String] = []
        for task in evaluation.tasks where !actions.contains(task.action) {
            actions.append(task.action)
        }
        return TaskMatrix(
            actions.map { action in
                TaskMatrix.Row(
                    Typography.print(action),
                    evaluation.standingTasks.filter { $0.action == action }.map {
                        TaskMatrix.Task($0.number, TaskSign($0.state))
                    })
            }, words: Self.stateWords(language))
    }

    var deadlines: (any Recipe)? {
        let dated = taskDeadlines
        guard dated.contains(where: { $0.day != nil }) else { return nil }
        var bureaus: [String] = []
        for task in evaluation.tasks {
            let name = task.bureaus.first ?? ""
            if !bureaus.contains(name) { bureaus.append(name) }
        }
        // From the plan's first year, or the first deadline, to the end of the last year.
        let days = dated.compactMap(\.day) + [referenceDay]
        let first = min(evaluation.rulebook.years.lowerBound, days.map(\.year).min() ?? year)
        let last = max(days.map(\.year).max() ?? year, first)
        return DeadlineLine(
            from: .first(of: first),
            through: CalendarDay(number: CalendarDay.first(of: last + 1).number - 1),
            rows: bureaus.map { bureau in
                DeadlineLine.Row(
                    bureau,
                    dated.filter { ($0.task.bureaus.first ?? "") == bureau }.map {
                        DeadlineLine.Task($0.task.number, due: $0.day, TaskSign($0.task.state))
                    })
            }, reference: DeadlineLine.Reference(referenceDay, referenceDay.description),
            words: Self.stateWords(language),
            undatedLabel: Wording("无截止日", "no end date")[language])
    }

    // MARK: Pieces

    /// Rows that a slide can hold.
    private static let mostRows = 14

    private func statusMatrix(_ clauses: [Clause], _ years: [Evaluation]) -> StatusMatrix {
        var tiers: [String] = []
        for clause in clauses where !tiers.contains(clause.rulebook) {
            tiers.append(clause.rulebook)
        }
        return StatusMatrix(
            years: years.map { label($0.year) },
            groups: tiers.map { tier in
                StatusMatrix.Group(
                    tiers.count > 1 ? tierLabel(tier) : "",
                    clauses.filter { $0.rulebook == tier }.map { clause in
                        StatusMatrix.Row(
                            title(clause),
                            years.map { one in
                                one.findings.first { $0.clause == clause.id }?.verdict.sign
                            })
                    })
            },
            words: Dictionary(
                uniqueKeysWithValues: Verdict.allCases.map { ($0.sign, $0.shortWord[language]) }),
            names: Dictionary(
                uniqueKeysWithValues: Verdict.allCases.map { ($0.sign, $0.wording[language]) }))
    }

    private func title(_ clause: Clause) -> String {
        (clause.task.map { "（\($0)）" } ?? "") + Typography.print(clause.title)
    }

    private static func stateWords(_ language: Language) -> [TaskSign: String] {
        var words: [TaskSign: String] = [.unstated: Wording("未填", "not stated")[language]]
        for state in TaskState.allCases { words[TaskSign(state)] = state.wording[language] }
        return words
    }
}

extension Verdict {
    /// As a cell has room for.
    fileprivate var shortWord: Wording {
        switch self {
        case .met: Wording("达标", "met")
        case .notMet: Wording("不达", "not")
        case .insufficientData: Wording("缺数", "data")
        case .needsJudgement: Wording("待定", "open")
        case .notApplicable: Wording("不适", "n/a")
        case .waived: Wording("豁免", "waiv")
        case .failed: Wording("错误", "err")
        }
    }
}

extension TaskSign {
    init(_ state: TaskState?) {
        switch state {
        case .notStarted: self = .notStarted
        case .inProgress: self = .underway
        case .done: self = .done
        case .overdue: self = .overdue
        case .blocked: self = .blocked
        case .continuing: self = .continuing
        case nil: self = .unstated
        }
    }
}
