import Gathering
import Values

/// Which pieces of evidence count for a clause in a year.
///
/// An item names the clause or its task. It counts where it covers the year, or names no year; and
/// where the clause is due in a named year (2026年, not 持续推进) a thing once done stays done, so that
/// an item of an earlier year of the rulebook counts as well.
struct EvidenceRule {
    let items: [EvidenceItem]
    let year: Int
    let firstYear: Int

    func items(for clause: Clause) -> [EvidenceItem] {
        items.filter { Self.names($0, clause) && covers($0, clause) }
    }

    /// Whether the item is registered for the clause or its task.
    static func names(_ item: EvidenceItem, _ clause: Clause) -> Bool {
        item.clauses.contains { $0 == clause.id || $0 == clause.task }
    }

    func covers(_ item: EvidenceItem, _ clause: Clause) -> Bool {
        let years = item.coveredYears
        if years.isEmpty || years.contains(year) { return true }
        return Self.isDueInAYear(clause.due) && years.contains { $0 >= firstYear && $0 <= year }
    }

    /// `2026年`
    static func isDueInAYear(_ due: String) -> Bool {
        due.count == 5 && due.hasSuffix("年") && due.dropLast().allSatisfy(\.isNumber)
    }
}
