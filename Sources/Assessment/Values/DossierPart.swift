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

extension Evaluation {
    /// The 重点任务 of the plan: those the rulebook names, then what else the 任务分解表 is parted by.
    public var actions: [RulebookAction] {
        var known = Set(rulebook.actions.compactMap(\.table))
        let others = tasks.map(\.action).filter { known.insert($0).inserted }
        return rulebook.actions
            + others.map { name in
                RulebookAction(
                    title: name, table: name, bureaus: [], partners: [], clauses: [],
                    citation: nil)
            }
    }

    /// Whether a clause belongs to a part; one of an action by its task, or named by the action.
    package func has(_ part: DossierPart, _ clause: Clause) -> Bool {
        switch part {
        case .chapter(let chapter): return clause.chapter == chapter
        case .bureau(let name): return clause.bureaus.contains(name)
        case .action(let title):
            guard let action = actions.first(where: { $0.title == title }) else { return false }
            if action.clauses.contains(clause.id) { return true }
            guard let number = clause.task, clause.rulebook == rulebook.id else { return false }
            return tasks.contains { $0.number == number && $0.action == action.table }
        }
    }

    /// Whether a task belongs to a part; chapters are of clauses alone.
    package func has(_ part: DossierPart, _ task: PlanTask) -> Bool {
        switch part {
        case .chapter: false
        case .bureau(let name): task.bureaus.contains(name)
        case .action(let title):
            actions.first { $0.title == title }.map { $0.table == task.action } ?? false
        }
    }
}
