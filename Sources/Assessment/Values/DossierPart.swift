package import Gathering

/// A part of a dossier that is about some of the clauses and tasks.
public enum DossierPart: Sendable, Hashable {
    /// Nil: the clauses that no chapter has.
    case chapter(Chapter?)
    /// A 重点任务, by its title.
    case action(String)
    /// What one bureau leads on.
    case bureau(String)
}

extension RulebookAction {
    /// By its number in the plan; where the rulebook gives none, by the common name of the rows.
    func has(_ task: PlanTask) -> Bool {
        tasks.isEmpty ? table == task.action : tasks.contains(task.number)
    }
}

extension Evaluation {
    /// The 重点任务 of the plan: those the rulebook names, then what else the 任务分解表 is parted by.
    public var actions: [RulebookAction] {
        var known: Set<String> = []
        let others = tasks.filter { task in !rulebook.actions.contains { $0.has(task) } }
            .map(\.action).filter { known.insert($0).inserted }
        return rulebook.actions
            + others.map { name in
                RulebookAction(
                    title: name, table: name, tasks: [], bureaus: [], partners: [], clauses: [],
                    citation: nil)
            }
    }

    /// Whether a clause belongs to a part; one of an action by its task, or named by the action.
    package func has(_ part: DossierPart, _ clause: Clause) -> Bool {
        switch part {
        case .chapter(let chapter): return clause.chapter == chapter
        case .bureau(let name): return clause.bureaus.contains(name)
        case .action(let title):
            guard let action = action(title) else { return false }
            if action.clauses.contains(clause.id) { return true }
            guard let number = clause.task, clause.rulebook == rulebook.id else { return false }
            return action.tasks.contains(number)
                || tasks.contains { $0.number == number && has(part, $0) }
        }
    }

    /// Whether a task belongs to a part; chapters are of clauses alone.
    package func has(_ part: DossierPart, _ task: PlanTask) -> Bool {
        switch part {
        case .chapter: false
        case .bureau(let name): task.bureaus.contains(name)
        case .action(let title):
            // A row of an action that the rulebook names is of no other.
            action(title).map { action in
                action.has(task)
                    && (!action.tasks.isEmpty || !rulebook.actions.contains { $0.has(task) })
            } ?? false
        }
    }

    private func action(_ title: String) -> RulebookAction? {
        actions.first { $0.title == title }
    }
}
