import Gathering
import Values
import XMLTree

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
        for entry in dataset.overrides where !clauses.contains(entry.clause) {
            found.append(unknown(entry.clause, rulebook, clauses, at: entry.location))
        }
        let limits = rulebook.limits.map(\.id)
        for limit in dataset.area.limits where !limits.contains(limit.id) {
            let nearest = Spelling.nearest(to: limit.id, among: limits)
            found.append(
                Diagnostic(
                    nearest == nil ? .areaLimitUnknown : .areaLimitUnknownNear,
                    ["limit": limit.id, "rulebook": rulebook.id, "nearest": nearest ?? ""],
                    at: limit.location))
        }
        for item in dataset.evidence {
            for name in item.clauses where !clauses.contains(name) && !tasks.contains(name) {
                let nearest = Spelling.nearest(to: name, among: clauses.union(tasks).sorted())
                found.append(
                    Diagnostic(
                        nearest == nil ? .evidenceUnknownClause : .evidenceUnknownClauseNear,
                        ["id": item.id, "clause": name, "nearest": nearest ?? ""],
                        at: item.cells.clauses))
            }
        }
        return found + EvidenceUseCheck.diagnostics(dataset, rulebook)
    }

    private static func unknown(
        _ clause: String, _ rulebook: Rulebook, _ clauses: Set<String>, at place: SourceLocation
    ) -> Diagnostic {
        guard let nearest = Spelling.nearest(to: clause, among: clauses.sorted()) else {
            return Diagnostic(
                .registerUnknownClause, ["clause": clause, "rulebook": rulebook.id], at: place)
        }
        return Diagnostic(
            .registerUnknownClauseNear,
            ["clause": clause, "rulebook": rulebook.id, "nearest": nearest], at: place)
    }
}

extension Diagnostic.Kind {
    static let areaLimitUnknown = Diagnostic.Kind(
        "judging.unknownLimit", .error,
        Wording(
            "规则集 {rulebook} 没有名为 {limit} 的限值，没有用到",
            "the rulebook {rulebook} has no limit {limit}; it is not used"),
        advice: Wording("请核对 area.xml 中的 id。", "Check its id in area.xml."))
    static let areaLimitUnknownNear = Diagnostic.Kind(
        "judging.unknownLimit", .error,
        Wording(
            "规则集 {rulebook} 没有名为 {limit} 的限值，没有用到；最接近的是 {nearest}",
            "the rulebook {rulebook} has no limit {limit}; it is not used; the nearest is {nearest}"
        ),
        advice: Wording("请核对 area.xml 中的 id。", "Check its id in area.xml."))
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
    static let evidenceUnknownClause = Diagnostic.Kind(
        "judging.unknownClause", .error,
        Wording(
            "证据 {id} 所列的“{clause}”既不是条款也不是任务，没有用到",
            "“{clause}” of evidence {id} is neither a clause nor a task; it is not used"),
        advice: Wording("请核对条款或任务编号。", "Check the clause id or task number."))
    static let evidenceUnknownClauseNear = Diagnostic.Kind(
        "judging.unknownClause", .error,
        Wording(
            "证据 {id} 所列的“{clause}”既不是条款也不是任务，没有用到；最接近的是 {nearest}",
            "“{clause}” of evidence {id} is neither a clause nor a task; it is not used; the nearest is {nearest}"
        ),
        advice: Wording("请核对条款或任务编号。", "Check the clause id or task number."))
}
