import Assessment
import Values

/// What a clause, or one part of it, came to about one indicator that it sets a limit for.
struct LimitFinding: Sendable {
    var clause: Clause
    /// Of the part about the indicator.
    var finding: Finding
    var part: Int?
    /// Settled by a signature or a waiver, otherwise the part's own.
    var verdict: Verdict
}

extension Evaluation {
    /// What the clauses say about an indicator where they hold it against a number, the
    /// rulebook's own tier first.
    func limitFindings(of indicator: String) -> [LimitFinding] {
        rulebook.clauses.flatMap { clause -> [LimitFinding] in
            guard let finding = findings.first(where: { $0.clause == clause.id }) else {
                return []
            }
            let isSettled = [.waiver, .signedJudgement, .override].contains(finding.reason)
            let parts: [(finding: Finding, part: Int?)] =
                finding.parts.isEmpty
                ? [(finding, nil)] : finding.parts.enumerated().map { ($0.element, $0.offset) }
            return parts.filter { $0.finding.indicator == indicator && $0.finding.limit != nil }
                .map { one in
                    LimitFinding(
                        clause: clause, finding: one.finding, part: one.part,
                        verdict: isSettled ? finding.verdict : one.finding.verdict)
                }
        }
    }
}
