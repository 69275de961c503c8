import Assessment
import Gathering
import Values

/// One 重点任务: what is promised, and its tasks.
struct ActionReading: Sendable {
    let action: RulebookAction
    let reading: Reading

    private var part: DossierPart { .action(action.title) }

    private var tasks: [TaskReading] {
        var group: String?
        return reading.tasks.filter { reading.evaluation.has(part, $0.task) }.map { one in
            defer { group = one.task.group }
            return TaskReading(
                task: one.task, status: one.status, startsGroup: one.task.group != group,
                reading: reading)
        }
    }

    /// Clauses that judge it and have no row in the table.
    private var others: [ClauseReading] {
        let rows = Set(reading.evaluation.tasks.map(\.number))
        return reading.clauses.filter { one in
            reading.evaluation.has(part, one.clause)
                && !(one.clause.task.map(rows.contains) ?? false)
        }
    }

    static let kind = RecordKind<ActionReading> {
        own + PartCounts.fields { PartCounts(part: $0.part, reading: $0.reading) }
    }

    private static let own: [Field<ActionReading>] = [
        .text("name") { Typography.print($0.action.title) },
        // 巩固氧吧基础，筑牢生态底色: without the number of the plan, as the dossier has its own.
        .text("title") { one in
            one.action.title.isEmpty
                ? Wording("其他任务", "other tasks")[one.reading.language]
                : Typography.print(one.action.title.unnumbered)
        },
        .text("table") { $0.action.table.map(Typography.print) },
        .text("bureaus") { $0.action.bureaus.joined(separator: "、") },
        .text("partners") { $0.action.partners.joined(separator: "、") },
        .text("promise") { ($0.action.citation?.words).map(Typography.print) },
        .text("document") { ($0.action.citation?.document.title).map(Typography.print) },
        .text("article") { ($0.action.citation?.article).map(Typography.print) },
        .list("tasks", of: TaskReading.kind) { $0.tasks },
        .list("clauses", of: ClauseReading.kind) { one in
            one.reading.clauses.filter { one.reading.evaluation.has(one.part, $0.clause) }
        },
        .list("others", of: ClauseReading.kind) { $0.others },
    ]
}

extension String {
    /// Without `（一）` or `1.` before the words.
    fileprivate var unnumbered: String {
        guard hasPrefix("（"), let end = firstIndex(of: "）") else { return self }
        return String(self[index(after: end)...])
    }
}
