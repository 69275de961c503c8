import Gathering
import Values

/// States typed into the task table that dates, documents or clauses contradict: what was typed is
/// printed as it was typed, and the contradiction is said.
struct TaskCheck {
    let rule: TaskRule
    let tasks: [PlanTask]
    let rulebook: Rulebook

    /// Where the tasks stand, and what is wrong with what the sheet says of it.
    func result() -> (statuses: [TaskStatus], diagnostics: [Diagnostic]) {
        var statuses: [TaskStatus] = []
        var found: [Diagnostic] = []
        for task in tasks {
            let facts = rule.facts(task)
            let status = rule.status(facts)
            statuses.append(status)
            found += dates(task)
            if !facts.isSetAside {
                found += contradictions(facts, status)
                found += proofs(facts, status)
            }
        }
        return (statuses, found + absent())
    }

    /// Clauses whose task the sheet lacks.
    private func absent() -> [Diagnostic] {
        let numbers = Set(tasks.map(\.number))
        if numbers.isEmpty { return [] }
        return rulebook.clauses.compactMap { clause in
            guard let task = clause.task, !numbers.contains(task) else { return nil }
            return Diagnostic(.taskAbsent, ["task": task, "clause": clause.id])
        }
    }

    private func dates(_ task: PlanTask) -> [Diagnostic] {
        guard let planned = task.planned, let last = task.lastDay, planned > last else { return [] }
        return [
            Diagnostic(
                .taskPlannedTooLate,
                ["task": task.number, "planned": "\(planned)", "due": "\(last)"],
                at: task.cells.planned)
        ]
    }

    private func contradictions(_ facts: TaskRule.Facts, _ status: TaskStatus) -> [Diagnostic] {
        let task = facts.task
        guard let typed = task.state else { return [] }
        if let kind = byClause(typed, facts, status) { return [say(kind, facts, status)] }
        if let actual = task.actual, actual > rule.day, typed == .done {
            return [say(.taskDoneLater, facts, status, at: task.cells.actual)]
        }
        guard let state = status.state, state != typed else { return [] }
        switch (typed, state) {
        case (.overdue, .done): return [say(.taskDoneNotOverdue, facts, status)]
        case (.overdue, _): return [say(.taskNotOverdue, facts, status)]
        case (_, .overdue): return [say(.taskOverdue, facts, status)]
        case (_, .done) where task.actual != nil: return [say(.taskDoneByDate, facts, status)]
        default: return []
        }
    }

    /// What the verdict of its clauses rules out. Of measured ones both ways, of others only that
    /// it is done although the clause is not met, and not begun although it is met.
    private func byClause(
        _ typed: TaskState, _ facts: TaskRule.Facts, _ status: TaskStatus
    ) -> Diagnostic.Kind? {
        switch (typed, facts.verdict) {
        case (.done, .notMet?): return .taskDoneButNotMet
        case (.notStarted, .met?):
            return facts.isMeasured ? .taskNotStartedButMeasured : .taskNotStartedButMet
        case (.done, .insufficientData?) where facts.isMeasured && !facts.bound.isEmpty:
            return .taskDoneUnmeasured
        case (.overdue, .met?) where facts.isMeasured: return .taskOverdueButMet
        case (.inProgress, .met?), (.blocked, .met?):
            return facts.isMeasured && status.state == .done ? .taskOpenButMet : nil
        case (.inProgress, .notMet?), (.notStarted, .notMet?):
            return facts.isMeasured && status.state == .overdue ? .taskOpenButMissed : nil
        default: return nil
        }
    }

    private func proofs(_ facts: TaskRule.Facts, _ status: TaskStatus) -> [Diagnostic] {
        let task = facts.task
        if status.state == .done, !rule.isProved(facts),
            !(facts.isMeasured && facts.verdict == .insufficientData)
        {
            return [say(.taskDoneWithoutProof, facts, status)]
        }
        guard task.state == .continuing, !status.yearsWithoutProof.isEmpty else { return [] }
        return [say(.taskYearWithoutProof, facts, status)]
    }

    private func say(
        _ kind: Diagnostic.Kind, _ facts: TaskRule.Facts, _ status: TaskStatus,
        at place: SourceLocation? = nil
    ) -> Diagnostic {
        let typed = (facts.task.state ?? status.state)?.wording
        return Diagnostic(
            kind,
            [
                "task": facts.task.number,
                "clause": facts.bound.map(\.clause.id).joined(separator: "、"),
                "state": typed?.chinese ?? "", "stateEnglish": typed?.english ?? "",
                "deadline": facts.deadline.map(\.description) ?? "—",
                "actual": facts.task.actual.map(\.description) ?? "—",
                "day": rule.day.description,
                "years": status.yearsWithoutProof.map(String.init).joined(separator: "、"),
            ], at: place ?? facts.task.cells.state)
    }
}
