import Gathering
import Values

/// Entries of the registers that point at no clause: none is dropped in silence.
enum RegisterCheck {
    static func diagnostics(_ dataset: Dataset, _ rulebook: Rulebook) -> [Diagnostic] {
        let clauses = Set(rulebook.clauses.map(\.id))
        let tasks = Set(rulebook.clauses.compactMap(\.task) + dataset.tasks.map(\.number))
        var found: [Diagnostic] = []
        for waiver in dataset.waivers where !clauses.contains(waiver.clause) {
            found.append(unknown(waiver.clause, rulebook, clauses, at: waiver.location))
        }
        for judgement in dataset.judgements where !clauses.contains(judgement.clause) {
            found.append(unknown(judgement.clause, rulebook, clauses, at: judgement.location))
        }
        for item in dataset.evidence {
            for name in item.clauses where !clauses.contains(name) && !tasks.contains(name) {
                found.append(unknown(name, rulebook, clauses, at: item.location))
            }
        }
        return found
    }

    private static func unknown(
        _ clause: String, _ rulebook: Rulebook, _ clauses: Set<String>, at place: SourceLocation
    ) -> Diagnostic {
        guard let nearest = NearestName.of(clause, among: clauses.sorted()) else {
            return Diagnostic(
                .registerUnknownClause, ["clause": clause, "rulebook": rulebook.id], at: place)
        }
        return Diagnostic(
            .registerUnknownClauseNear,
            ["clause": clause, "rulebook": rulebook.id, "nearest": nearest], at: place)
    }
}

/// The right name that a mistyped one is nearest to.
enum NearestName {
    /// Nil where none is near: more than a third of its characters differ.
    static func of(_ name: String, among names: [String]) -> String? {
        let near = names.map { ($0, distance(Array(name), Array($0))) }
            .min { $0.1 < $1.1 }
        guard let (best, steps) = near, steps * 3 <= max(best.count, name.count) else { return nil }
        return best
    }

    /// Levenshtein's distance.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var previous = Array(0...other.count)
        for (i, a) in one.enumerated() {
            var current = [i + 1]
            for ((j, b), left) in zip(other.enumerated(), previous) {
                let above = previous.dropFirst(j + 1).first ?? left
                current.append(
                    min((current.last ?? i) + 1, above + 1, left + (a == b ? 0 : 1)))
            }
            previous = current
        }
        return previous.last ?? one.count
    }
}

extension Diagnostic.Kind {
    static let registerUnknownClause = Diagnostic.Kind(
        "judging.unknownClause", .error,
        Wording(
            "规则集 {rulebook} 没有条款 {clause}，本行没有用到",
            "the rulebook {rulebook} has no clause {clause}; the row is not used"),
        advice: Wording("请核对条款编号。", "Check the clause id."))
    static let registerUnknownClauseNear = Diagnostic.Kind(
        "judging.unknownClause", .error,
        Wording(
            "规则集 {rulebook} 没有条款 {clause}，本行没有用到；最接近的是 {nearest}",
            "the rulebook {rulebook} has no clause {clause}; the row is not used; the nearest is {nearest}"
        ),
        advice: Wording("请核对条款编号。", "Check the clause id."))
}
