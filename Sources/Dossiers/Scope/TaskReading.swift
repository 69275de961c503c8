import Assessment
import Gathering
import Values

/// One task of the plan, and where it stands.
struct TaskReading: Sendable {
    let task: PlanTask
    /// Nil where the evaluation does not say.
    let status: TaskStatus?
    /// The first under its 任务名称.
    let startsGroup: Bool
    let reading: Reading

    /// Those that judge it.
    private var clauses: [ClauseReading] {
        reading.clauses.filter {
            $0.clause.task == task.number && $0.clause.rulebook == reading.evaluation.rulebook.id
        }
    }

    private var words: TaskWords? { status.map { TaskWords($0, language: reading.language) } }

    /// What it should be, where that is not what the sheet says.
    private var correction: String? {
        guard let status, let state = status.state, state != task.state else { return nil }
        return state.wording[reading.language]
    }

    static let kind = RecordKind<TaskReading> {
        [
            .text("number") { $0.task.number },
            // By place: a number may stand twice in the plan.
            .text("anchor") { "task-\($0.task.location)" },
            .flag("startsGroup") { $0.startsGroup },
            .text("group") { Typography.print($0.task.group) },
            .text("text") { Typography.print($0.task.text) },
            .text("due") { $0.task.due },
            .text("bureaus") { $0.task.bureaus.joined(separator: "、") },
            .text("state") { $0.task.state?.wording[$0.reading.language] },
            .text("correction") { $0.correction },
            .text("progress") { Typography.print($0.task.progress) },
            .text("planned") { $0.task.planned?.description },
            .text("actual") { $0.task.actual?.description },
            .text("light") { $0.words?.light },
            .text("reasons") { $0.words?.reasons },
            .list("clauses", of: ClauseReading.kind) { $0.clauses },
            .list("proofs", of: EvidenceReading.kind) { one in
                let ids = one.status?.evidence ?? []
                return one.reading.evidence.filter { ids.contains($0.item.id) }
            },
            .flag("isOpen") { ($0.status?.light ?? .blue) != .blue },
            .text("evidence") { one in
                one.status.flatMap {
                    $0.evidence.isEmpty ? nil : $0.evidence.joined(separator: "、")
                }
            },
        ]
    }
}
