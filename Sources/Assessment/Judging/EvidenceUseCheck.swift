import Gathering
import Values

/// Evidence that is used for what it cannot prove.
enum EvidenceUseCheck {
    /// What holds of every year: one item for one clause twice, and a signed judgement that rests
    /// on a document of other years.
    static func diagnostics(_ dataset: Dataset, _ rulebook: Rulebook) -> [Diagnostic] {
        dataset.evidence.flatMap { doubled($0, rulebook) }
            + dataset.judgements.flatMap { outside($0, dataset, rulebook) }
    }

    /// Clauses of the year for which only documents of earlier years are registered.
    ///
    /// Where another document proves the clause, those of earlier years are what they are there
    /// for: the proof of earlier years.
    static func outsideYear(_ rule: EvidenceRule, _ rulebook: Rulebook) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for clause in rulebook.clauses
        where (clause.years ?? rulebook.years).contains(rule.year)
            && rule.items(for: clause).isEmpty
        {
            for item in rule.items where EvidenceRule.names(item, clause) {
                guard let last = item.coveredYears.max(), last < rule.year else { continue }
                found.append(
                    Diagnostic(
                        .evidenceOfOtherYears,
                        about(item, clause.id, year: rule.year), at: item.cells.coverage))
            }
        }
        return found
    }

    private static func outside(
        _ judgement: Judgement, _ dataset: Dataset, _ rulebook: Rulebook
    ) -> [Diagnostic] {
        guard let clause = rulebook.clauses.first(where: { $0.id == judgement.clause }) else {
            return []
        }
        let rule = EvidenceRule(
            items: dataset.evidence, year: judgement.year, firstYear: rulebook.years.lowerBound)
        return dataset.evidence.filter {
            judgement.evidence.contains($0.id) && !rule.covers($0, clause)
        }.map {
            Diagnostic(
                .judgementOnOtherYears, about($0, clause.id, year: judgement.year),
                at: judgement.location)
        }
    }

    /// Twice by one name, or once by the clause's id and once by its task's number.
    private static func doubled(_ item: EvidenceItem, _ rulebook: Rulebook) -> [Diagnostic] {
        var names: [String] = item.clauses
        names.sort()
        var doubled = Set(zip(names, names.dropFirst()).filter { $0 == $1 }.map(\.0))
        for clause in rulebook.clauses {
            if let task = clause.task, task != clause.id, names.contains(task),
                names.contains(clause.id)
            {
                doubled.insert(clause.id)
            }
        }
        return doubled.sorted().map {
            Diagnostic(
                .evidenceClauseTwice, ["id": item.id, "clause": $0], at: item.cells.clauses)
        }
    }

    private static func about(
        _ item: EvidenceItem, _ clause: String, year: Int
    ) -> [String: String] {
        [
            "id": item.id, "clause": clause, "year": String(year),
            "years": item.coveredYears.map(String.init).joined(separator: "、"),
        ]
    }
}

extension Diagnostic.Kind {
    static let evidenceClauseTwice = Diagnostic.Kind(
        "evidence.clauseTwice", .warning,
        Wording(
            "证据 {id} 对条款 {clause} 登记了两次，只算一件",
            "evidence {id} is registered twice for clause {clause}; it counts once"),
        advice: Wording("删去重复的；漏填了另一条款的，改成它。", "Take one out, or put the clause that was meant."))
    static let evidenceOfOtherYears = Diagnostic.Kind(
        "evidence.otherYears", .warning,
        Wording(
            "证据 {id} 只覆盖 {years} 年，不能证明条款 {clause} 在 {year} 年的情况，没有计入",
            "evidence {id} covers {years} only; it does not prove clause {clause} in {year} and is not counted"
        ),
        advice: Wording(
            "请补 {year} 年的证明材料，或核对年度、覆盖期。", "Register a document of {year}, or check its years."))
    static let judgementOnOtherYears = Diagnostic.Kind(
        "judgements.otherYears", .warning,
        Wording(
            "条款 {clause} {year} 年的认定所依据的证据 {id} 只覆盖 {years} 年",
            "the judgement of clause {clause} in {year} rests on evidence {id}, which covers {years} only"
        ),
        advice: Wording(
            "请换成该年的证明材料，或核对年度、覆盖期。", "Name a document of that year, or check its years."))
}
