package import Assessment
package import Values

/// The weakest claims with their questions and answers as plain lines, for a terminal.
package struct ClaimText: Sendable {
    private let reading: Reading

    package init(_ evaluation: Evaluation, language: Language) {
        reading = Reading(evaluation: evaluation, language: language, date: nil)
    }

    package var lines: [String] {
        let claims = reading.claims
        guard !claims.isEmpty else {
            return [say("没有达标或豁免的条款，没有可以预演的主张", "no clause is met or waived: no claim to rehearse")]
        }
        return claims.flatMap { claim -> [String] in
            let clause = claim.clause
            let weakness = claim.weakness.isEmpty ? "" : "（\(claim.weakness)）"
            let questions = ClaimWords(reading.words)
                .questions(claim.claim, clause.clause, clause.finding)
            return ["\(claim.number). \(clause.clause.title)\(weakness)"]
                + questions.flatMap { one -> [String] in
                    let source = one.source.isEmpty ? "" : "（\(one.source)）"
                    return [
                        "   " + say("问：", "Q: ") + one.question.text,
                        "   " + say("答：", "A: ") + one.answer.text + source,
                    ]
                }
        }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[reading.language]
    }
}
