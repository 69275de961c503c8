import Assessment
import Gathering
import Values
import Workbooks

/// The sheet 任务: a row a task.
struct TaskRows {
    typealias Heading = FormLayout.Heading

    let questionnaire: Questionnaire

    init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    private static let columns: [(heading: String, width: Double, isEntry: Bool)] = [
        (Heading.key, 6, false), (Heading.number, 7, false), (Heading.task, 38, false),
        (Heading.due, 10, false), (Heading.registered, 26, false), (Heading.state, 9, true),
        (Heading.progress, 26, true), (Heading.evidence, 18, true), (Heading.filler, 10, true),
        (Heading.date, 12, true),
    ]
    private static let stateColumn = 5

    var rows: [FormIdentity.Row] {
        questionnaire.tasks.map { asked in
            FormIdentity.Row(
                key: asked.key, subject: asked.task.number,
                printed: [
                    Heading.number: number(asked), Heading.task: asked.task.text,
                    Heading.due: asked.task.due, Heading.registered: registered(asked),
                ])
        }
    }

    var sheet: Workbooks.Sheet {
        let head = FormLooks.head(
            questionnaire.title,
            "只填黄色的格：状态从下拉列表里选；没有变化的不填。怎样填、发给谁，见“\(FormLayout.guide)”。",
            Self.columns.map { ($0.heading, $0.isEntry) })
        let states = TaskState.allCases.map(\.wording.chinese)
        let first = head.count
        return Workbooks.Sheet(
            name: FormLayout.tasks,
            columns: Self.columns.map { Workbooks.Column(width: $0.width) },
            rows: head + questionnaire.tasks.map(row), frozenRows: head.count,
            autofilter: false, pageHeading: questionnaire.title, isProtected: true,
            entries: [
                EntryRule(
                    .choice(states), column: Self.stateColumn,
                    rows: first...(first + max(questionnaire.tasks.count, 1) - 1), title: "选状态",
                    prompt: states.joined(separator: "、"), refusal: "请从下拉列表里选状态。")
            ], fitsHeights: true)
    }

    private func row(_ asked: AskedTask) -> [Workbooks.Cell] {
        [
            .looking(FormLooks.printed, .text(asked.key)),
            .looking(FormLooks.printed, .text(number(asked))),
            .looking(FormLooks.printed, .text(asked.task.text)),
            .looking(FormLooks.printed, .text(asked.task.due)),
            .looking(FormLooks.prior, .text(registered(asked))),
            .looking(FormLooks.entry, .empty), .looking(FormLooks.text, .empty),
            .looking(FormLooks.text, .empty), .looking(FormLooks.text, .empty),
            .looking(FormLooks.entry, .empty),
        ]
    }

    private func number(_ asked: AskedTask) -> String { "（\(asked.task.number)）" }

    private func registered(_ asked: AskedTask) -> String {
        var parts: [String] = []
        if let state = asked.task.state { parts.append(state.wording.chinese) }
        if !asked.task.progress.isEmpty { parts.append(asked.task.progress) }
        if !asked.evidence.isEmpty {
            parts.append("证据：" + asked.evidence.joined(separator: "、"))
        }
        return parts.isEmpty ? "没有登记" : parts.joined(separator: "\n")
    }
}
