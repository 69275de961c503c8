import Assessment
import Gathering
import Values

/// A bureau that leads on clauses, and what waits for it.
struct BureauReading: Sendable {
    let name: String
    let reading: Reading
    let clauses: [ClauseReading]
    let tasks: [TaskReading]

    private func of(_ verdict: Verdict) -> [ClauseReading] {
        clauses.filter { $0.finding.verdict == verdict }
    }

    private func titles(_ verdict: Verdict) -> String {
        of(verdict).map { one in
            (one.clause.task.map { "（\($0)）" } ?? "") + Typography.print(one.clause.title)
        }.joined(separator: "、")
    }

    static let kind = RecordKind<BureauReading> {
        own + PartCounts.fields { PartCounts(part: .bureau($0.name), reading: $0.reading) }
    }

    private static let own: [Field<BureauReading>] = [
        .text("name") { $0.name },
        .text("notMet") { $0.titles(.notMet) },
        .text("toJudge") { $0.titles(.needsJudgement) },
        .text("lacking") { $0.titles(.insufficientData) },
        .list("waiting", of: ClauseReading.kind) { bureau in
            [.notMet, .failed, .insufficientData, .needsJudgement].flatMap(bureau.of)
        },
        .list("tasks", of: TaskReading.kind) { $0.tasks },
        .list("clauses", of: ClauseReading.kind) { $0.clauses },
        .list("indicators", of: IndicatorReading.kind) { bureau in
            let read = Set(bureau.clauses.flatMap(\.clause.condition.indicators))
            return bureau.reading.indicators.filter {
                $0.isShown && read.contains($0.indicator.id)
            }
        },
        .list("evidence", of: EvidenceReading.kind) { bureau in
            bureau.reading.evidence.filter { item in
                item.item.clauses.contains { name in
                    bureau.clauses.contains { $0.clause.id == name || $0.clause.task == name }
                }
            }
        },
    ]
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
        return names.map(bureau(named:))
    }

    /// All that a bureau leads on.
    func bureau(named name: String) -> BureauReading {
        BureauReading(
            name: name, reading: self, clauses: clauses.filter { $0.clause.bureaus.contains(name) },
            tasks: tasks.filter { $0.task.bureaus.contains(name) }.map {
                TaskReading(
                    task: $0.task, status: $0.status, startsGroup: true, reading: self)
            })
    }
}
