package import Assessment
import Gathering
package import Values

/// What the reports for other programs take of an evaluation, in both languages and nothing more:
/// small enough to be kept beside it, so that they can be made again without judging anew.
package struct EvaluationExtract: Sendable, Hashable {
    /// A rulebook that the evaluation stands on.
    package struct Tier: Sendable, Hashable {
        package var id: String
        package var title: String
        package var edition: String
        package var sha256: String

        package init(id: String, title: String, edition: String, sha256: String) {
            self.id = id
            self.title = title
            self.edition = edition
            self.sha256 = sha256
        }
    }

    /// A file of the area, by its path in the area folder.
    package struct File: Sendable, Hashable {
        package var path: String
        package var byteCount: Int
        package var sha256: String

        package init(path: String, byteCount: Int, sha256: String) {
            self.path = path
            self.byteCount = byteCount
            self.sha256 = sha256
        }
    }

    package var area: String
    package var areaCode: String
    package var isDemonstration: Bool
    package var year: Int
    package var baselineYear: Int
    package var rulebook: String
    package var rulebookSHA256: String
    package var toolVersion: String
    package var tiers: [Tier] = []
    package var files: [File] = []
    /// In report order.
    package var clauses: [ClauseExtract] = []
    /// What is wrong with the inputs and what looks so, by place.
    package var troubles: [Diagnostic] = []

    package init(
        area: String, areaCode: String, isDemonstration: Bool, year: Int, baselineYear: Int,
        rulebook: String, rulebookSHA256: String, toolVersion: String
    ) {
        self.area = area
        self.areaCode = areaCode
        self.isDemonstration = isDemonstration
        self.year = year
        self.baselineYear = baselineYear
        self.rulebook = rulebook
        self.rulebookSHA256 = rulebookSHA256
        self.toolVersion = toolVersion
    }

    package init(_ evaluation: Evaluation) {
        self.init(
            area: evaluation.area.name, areaCode: evaluation.area.code,
            isDemonstration: evaluation.area.isDemonstration, year: evaluation.year,
            baselineYear: evaluation.baselineYear, rulebook: evaluation.rulebook.id,
            rulebookSHA256: evaluation.rulebook.sha256, toolVersion: evaluation.toolVersion)
        tiers = evaluation.rulebook.tiers.map {
            Tier(id: $0.id, title: $0.title, edition: $0.edition, sha256: $0.sha256)
        }
        files = evaluation.files.map {
            File(path: $0.path, byteCount: $0.byteCount, sha256: $0.sha256)
        }
        clauses = ClauseEntry.all(evaluation).map(ClauseExtract.init)
        troubles = (evaluation.diagnostics + evaluation.suspicions).sorted()
    }

    package var verdicts: [ClauseVerdict] {
        clauses.map { ClauseVerdict(clause: $0.id, verdict: $0.verdict) }
    }

    /// The books the rulebook was made of, then any that only a clause names.
    var tierIDs: [String] {
        var ids = tiers.map(\.id)
        for clause in clauses where !ids.contains(clause.rulebook) { ids.append(clause.rulebook) }
        return ids
    }
}
