package import Assessment
package import Values

/// A clause with what came of it, in the words that the reports print.
package struct ClauseExtract: Sendable, Hashable {
    /// Id of the book that states it.
    package var rulebook: String
    package var id: String
    package var title: String
    package var basis: Basis
    package var bureaus: [String]
    package var due: String
    /// The words of the document; where nothing can be quoted, that it is so.
    package var quoted: Wording
    /// `《…》第一条（2023）`
    package var source: Wording
    /// What is asked: `≥3000个/cm³`.
    package var limit: Wording
    package var verdict: Verdict
    /// What stands in for the verdict of a clause that is waived; the verdict itself otherwise.
    package var underlying: Verdict
    package var reason: String
    /// `不达标：以实测数判定`
    package var headline: Wording
    package var why: Wording
    /// The numbers, each with its name; those that there are.
    package var facts: [Wording]
    /// Where its proof stands: cells and rows that were judged, and the entries of registers.
    package var places: [SourceLocation]
    /// As they are printed, without their unit; nil where there is none.
    package var numbers: Numbers
    /// Ids of the documents that count for it.
    package var evidence: [String]

    package struct Numbers: Sendable, Hashable {
        package var measured: String?
        package var limit: String?
        package var margin: String?
        package var unit: String

        package init(measured: String?, limit: String?, margin: String?, unit: String) {
            self.measured = measured
            self.limit = limit
            self.margin = margin
            self.unit = unit
        }
    }

    package init(
        rulebook: String, id: String, title: String, basis: Basis, bureaus: [String], due: String,
        quoted: Wording, source: Wording, limit: Wording, verdict: Verdict, underlying: Verdict,
        reason: String, headline: Wording, why: Wording, facts: [Wording],
        places: [SourceLocation], numbers: Numbers, evidence: [String]
    ) {
        self.rulebook = rulebook
        self.id = id
        self.title = title
        self.basis = basis
        self.bureaus = bureaus
        self.due = due
        self.quoted = quoted
        self.source = source
        self.limit = limit
        self.verdict = verdict
        self.underlying = underlying
        self.reason = reason
        self.headline = headline
        self.why = why
        self.facts = facts
        self.places = places
        self.numbers = numbers
        self.evidence = evidence
    }
}
