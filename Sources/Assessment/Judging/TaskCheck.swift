import Gathering
import Values

/// States typed into the task table that the clauses contradict: states are passed through as they
/// were typed, and the contradiction is said.
enum TaskCheck {
    static func diagnostics(_ tasks: [PlanTask], _ rulebook: Rulebook, _ findings: [Finding])
        -> [Diagnostic]
    {
        let verdicts = Dictionary(
            findings.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Diagnostic] = []
        for clause in rulebook.clauses {
            guard let number = clause.task, let finding = verdicts[clause.id] else { continue }
            for task in tasks where task.number == number {
                guard let kind = contradiction(task.state, finding) else { continue }
                found.append(
                    Diagnostic(
                        kind,
                        [
                            "task": number, "clause": clause.id,
                            "state": task.state?.wording.chinese ?? "",
                            "stateEnglish": task.state?.wording.english ?? "",
                        ], at: task.location))
            }
            if !tasks.isEmpty, !tasks.contains(where: { $0.number == number }) {
                found.append(
                    Diagnostic(.taskAbsent, ["task": number, "clause": clause.id]))
            }
        }
        return found
    }

    private static func contradiction(_ state: TaskState?, _ finding: Finding) -> Diagnostic.Kind? {
        switch (state, finding.verdict) {
        case (.done, .notMet): .taskDoneButNotMet
        case (.done, .insufficientData) where finding.evidence.isEmpty: .taskDoneWithoutProof
        case (.notStarted, .met): .taskNotStartedButMet
        default: nil
        }
    }
}

extension Diagnostic.Kind {
    static let taskDoneButNotMet = Diagnostic.Kind(
        "judging.taskDoneButNotMet", .error,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 判为不达标",
            "task ({task}) is entered as “{stateEnglish}”, but clause {clause} is not met"),
        advice: Wording(
            "请核对任务状态，或核对判定所用的数据。", "Check the state, or the data the clause was judged by."))
    static let taskDoneWithoutProof = Diagnostic.Kind(
        "judging.taskDoneWithoutProof", .warning,
        Wording(
            "任务（{task}）填为“{state}”，但没有数据也没有登记证明材料",
            "task ({task}) is entered as “{stateEnglish}”, with neither data nor documents"),
        advice: Wording("请登记证明材料或补报数据。", "Register the documents or supply the data."))
    static let taskNotStartedButMet = Diagnostic.Kind(
        "judging.taskNotStartedButMet", .warning,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 已判为达标",
            "task ({task}) is entered as “{stateEnglish}”, but clause {clause} is met"),
        advice: Wording("请核对任务状态。", "Check the state."))
    static let taskAbsent = Diagnostic.Kind(
        "judging.taskAbsent", .note,
        Wording("任务表中没有第（{task}）项", "the task table has no item ({task})"),
        advice: Wording("请核对任务表是否完整。", "Check that the task table is complete."))
}
