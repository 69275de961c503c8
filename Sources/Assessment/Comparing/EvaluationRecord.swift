import Gathering
import Values

/// What comparing needs of an evaluation, whether it was just made or read back from its JSON.
package struct EvaluationRecord: Sendable, Hashable {
    /// A clause's state, with what its causes are looked for in.
    struct RecordedClause: Sendable, Hashable {
        var key: ClauseKey
        var title: String
        var state: ClauseState
        /// The condition as JSON on one line: what is asked, letter by letter.
        var asks: String
        /// Where it stands, for messages: `findings[3]`.
        var place: String
        /// What the other way of comparing comes to; nil where it is the same.
        var flipped: Verdict?
        /// Of the clause, and of its only part where it has one.
        var parameters: [String: String]
        /// Ids of the documents that count for it.
        var evidence: [String]
        /// A person's decision stands in it or above it.
        var isDecided: Bool
        /// A signed judgement does, in the clause or in one of its parts.
        var isJudged: Bool
    }

    /// What is recorded of an indicator in the assessed year.
    struct RecordedIndicator: Sendable, Hashable {
        var name: String
        var decimals: Int
        var edition: String
        /// Ids of those that observed, sorted.
        var stations: [String] = []
        var excludedValues = 0
    }

    /// As the user named it.
    var name: String
    var area: String
    var areaCode: String
    var year: Int
    var baselineYear: Int
    var toolVersion: String
    var rulebook: String
    var rulebookEdition: String
    /// This rulebook's and then those of what it tailors.
    var rulebookHashes: [String]
    var clauses: [RecordedClause]
    var indicators: [String: RecordedIndicator]
    /// Path and hash of every file, sorted.
    var files: [String]

    /// Every key once; a fault that names both places where one stands twice.
    func byKey() throws(InputFault) -> [ClauseKey: RecordedClause] {
        var found: [ClauseKey: RecordedClause] = [:]
        for clause in clauses {
            if let first = found[clause.key] {
                throw InputFault(
                    .comparisonKeyTwice,
                    [
                        "key": clause.key.description, "first": first.place,
                        "second": clause.place,
                    ], at: SourceLocation(file: name))
            }
            found[clause.key] = clause
        }
        return found
    }

    func edition(hasData: Bool) -> ComparedEdition {
        var counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, 0) })
        for clause in clauses { counts[clause.state.verdict, default: 0] += 1 }
        return ComparedEdition(
            name: name, area: area, areaCode: areaCode, year: year, baselineYear: baselineYear,
            rulebook: rulebook, rulebookEdition: rulebookEdition,
            rulebookSHA256: rulebookHashes.first ?? "", toolVersion: toolVersion, counts: counts,
            hasData: hasData)
    }
}

extension Diagnostic.Kind {
    static let comparisonKeyTwice = Diagnostic.Kind(
        "comparison.keyTwice", .blocker,
        Wording(
            "条款 {key} 出现两次：{first} 和 {second}",
            "the clause {key} stands twice: {first} and {second}"),
        advice: Wording(
            "一条条款只能有一个结论；请核对规则集或重新生成这个文件。",
            "A clause has one verdict; check the rulebook, or make the file anew."))
}
