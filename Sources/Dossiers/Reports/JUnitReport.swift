package import Assessment
package import Values

/// An evaluation as JUnit XML: a suite a tier of the rulebook, a case a clause. Nothing in it
/// depends on when or where it was made.
package struct JUnitReport: Sendable {
    private let extract: EvaluationExtract
    private let language: Language

    package init(_ evaluation: Evaluation, language: Language) {
        extract = EvaluationExtract(evaluation)
        self.language = language
    }

    package var text: String {
        let name = Wording(
            "\(extract.area) \(extract.year)年复查评估",
            "\(extract.area): assessment of \(extract.year)")[language]
        let counts = JUnitCounts(extract.verdicts)
        let head = XMLMarkup.attributes([("name", name)] + counts.attributes)
        let lines =
            ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites\(head)>"]
            + extract.tierIDs.flatMap { suite($0).lines } + ["</testsuites>"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func suite(_ id: String) -> JUnitSuite {
        let clauses = extract.clauses.filter { $0.rulebook == id }
        var properties = extract.junitProperties(rulebook: id)
        if let tier = extract.tiers.first(where: { $0.id == id }) {
            properties += [
                ("title", tier.title), ("edition", tier.edition), ("sha256", tier.sha256),
            ]
        }
        properties.append(("toolVersion", extract.toolVersion))
        return JUnitSuite(
            name: id,
            counts: JUnitCounts(
                clauses.map { ClauseVerdict(clause: $0.id, verdict: $0.verdict) }),
            properties: properties,
            cases: clauses.flatMap {
                JUnitSuite.testcase($0, family: $0.rulebook, language: language)
            })
    }
}
