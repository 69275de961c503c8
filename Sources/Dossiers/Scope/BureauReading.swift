import Assessment
import Values

/// A bureau that leads on clauses, and what waits for it.
struct BureauReading: Sendable {
    let name: String
    let clauses: [ClauseReading]

    private func titles(_ verdict: Verdict) -> String {
        clauses.filter { $0.finding.verdict == verdict }.map { one in
            (one.clause.task.map { "（\($0)）" } ?? "") + Typography.print(one.clause.title)
        }.joined(separator: "、")
    }

    static let kind = RecordKind<BureauReading> {
        [
            .text("name") { $0.name },
            .text("notMet") { $0.titles(.notMet) },
            .text("toJudge") { $0.titles(.needsJudgement) },
            .text("lacking") { $0.titles(.insufficientData) },
        ]
    }
}

extension Reading {
    /// Bureaus that something waits for, in the rulebook's order; a clause of several bureaus
    /// waits for each.
    var waitingBureaus: [BureauReading] {
        let waiting = clauses.filter {
            [.notMet, .needsJudgement, .insufficientData].contains($0.finding.verdict)
        }
        var names: [String] = []
        for name in waiting.flatMap(\.clause.bureaus) where !names.contains(name) {
            names.append(name)
        }
        return names.map { name in
            BureauReading(name: name, clauses: waiting.filter { $0.clause.bureaus.contains(name) })
        }
    }
}
