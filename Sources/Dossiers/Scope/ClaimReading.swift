import Assessment
import Values

/// One of the weakest claims, as a template reads it.
struct ClaimReading: Sendable {
    let number: Int
    let claim: WeakClaim
    let clause: ClauseReading

    private var questions: [QuestionReading] {
        ClaimWords(clause.reading.words).questions(claim, clause.clause, clause.finding)
            .map(QuestionReading.init)
    }

    /// `余量小、资料不全、没有证明材料`; empty where nothing is weak.
    var weakness: String {
        var names: [String] = []
        if let margin = claim.margin, margin < WeakClaim.enough {
            names.append(say("余量小", "thin margin"))
        }
        if let completeness = claim.completeness, completeness < Rational(1) {
            names.append(say("资料不全", "incomplete data"))
        }
        if !claim.hasEvidence { names.append(say("没有证明材料", "no document")) }
        return names.joined(separator: say("、", ", "))
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[clause.reading.language]
    }

    static let kind = RecordKind<ClaimReading> {
        [
            .number("number") { $0.number },
            .record("clause", of: ClauseReading.kind) { $0.clause },
            .text("weakness") { $0.weakness },
            .list("questions", of: QuestionReading.kind) { $0.questions },
        ]
    }
}

/// A question with its prepared answer.
struct QuestionReading: Sendable {
    let question: ClaimQuestion

    static let kind = RecordKind<QuestionReading> {
        [
            .phrase("question") { Typography.print($0.question.question) },
            .phrase("answer") { Typography.print($0.question.answer) },
            .text("source") { $0.question.source },
        ]
    }
}

extension Reading {
    /// The ten weakest, for the rehearsal of an expert's visit.
    var claims: [ClaimReading] {
        let all = clauses
        return WeakClaim.weakest(of: evaluation).enumerated().compactMap { index, claim in
            all.first { $0.clause.id == claim.clause }.map {
                ClaimReading(number: index + 1, claim: claim, clause: $0)
            }
        }
    }
}
