import Values

private let checkState = Wording(
    "请核对任务状态，或核对判定所用的数据。", "Check the state, or the data the clause was judged by.")
private let checkDates = Wording("请改正状态或日期。", "Mend the state or the date.")

/// What is wrong with the states of tasks.
extension Diagnostic.Kind {
    static let taskDoneButNotMet = Diagnostic.Kind(
        "judging.taskDoneButNotMet", .error,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 判为不达标",
            "task ({task}) is entered as “{stateEnglish}”, but clause {clause} is not met"),
        advice: checkState)
    static let taskDoneUnmeasured = Diagnostic.Kind(
        "judging.taskDoneUnmeasured", .error,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 的数据不足，不能证明",
            "task ({task}) is entered as “{stateEnglish}”, but the data of clause {clause} do not prove it"
        ),
        advice: Wording("请补报数据，或改正状态。", "Supply the data, or mend the state."))
    static let taskDoneWithoutProof = Diagnostic.Kind(
        "judging.taskDoneWithoutProof", .error,
        Wording(
            "任务（{task}）填为“{state}”，但没有登记证明材料",
            "task ({task}) is entered as “{stateEnglish}” without any evidence"),
        advice: Wording(
            "请在证明材料登记表登记，或在这一行填证据编号。",
            "Register evidence for it, or name its ids in the row."))
    static let taskYearWithoutProof = Diagnostic.Kind(
        "judging.taskYearWithoutProof", .warning,
        Wording(
            "任务（{task}）填为“{state}”，每年应有一份证明材料，缺 {years} 年",
            "task ({task}) goes on and needs a proof a year; {years} lack one"),
        advice: Wording(
            "请登记各年的证明材料，写明年度或覆盖期。", "Register one for each year, with the year it covers."))
    static let taskNotStartedButMet = Diagnostic.Kind(
        "judging.taskNotStartedButMet", .warning,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 已判为达标",
            "task ({task}) is entered as “{stateEnglish}”, but clause {clause} is met"),
        advice: Wording("请核对任务状态。", "Check the state."))
    static let taskNotStartedButMeasured = Diagnostic.Kind(
        "judging.taskNotStartedButMet", .error, taskNotStartedButMet.message, advice: checkState)
    static let taskOverdueButMet = Diagnostic.Kind(
        "judging.taskOverdueButMet", .error, taskNotStartedButMet.message, advice: checkState)
    static let taskOpenButMet = Diagnostic.Kind(
        "judging.taskOpenButMet", .error,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 到时限 {deadline} 已按实测判为达标，应为完成",
            "task ({task}) is entered as “{stateEnglish}”, but by its deadline {deadline} clause {clause} was measured as met: it is done"
        ),
        advice: checkState)
    static let taskOpenButMissed = Diagnostic.Kind(
        "judging.taskOpenButMissed", .error,
        Wording(
            "任务（{task}）填为“{state}”，而条款 {clause} 到时限 {deadline} 按实测判为不达标，应为逾期",
            "task ({task}) is entered as “{stateEnglish}”, but by its deadline {deadline} clause {clause} was measured as not met: it is overdue"
        ),
        advice: checkState)
    static let taskOverdue = Diagnostic.Kind(
        "tasks.overdue", .error,
        Wording(
            "任务（{task}）填为“{state}”，而时限 {deadline} 已过（{day}），应为逾期",
            "task ({task}) is entered as “{stateEnglish}”, but its deadline {deadline} is past ({day}): it is overdue"
        ),
        advice: checkDates)
    static let taskNotOverdue = Diagnostic.Kind(
        "tasks.notOverdue", .error,
        Wording(
            "任务（{task}）填为“{state}”，而时限（{deadline}）到 {day} 还没有过",
            "task ({task}) is entered as “{stateEnglish}”, but its deadline ({deadline}) is not past on {day}"
        ),
        advice: checkDates)
    static let taskDoneNotOverdue = Diagnostic.Kind(
        "tasks.doneNotOverdue", .error,
        Wording(
            "任务（{task}）填为“{state}”，而实际完成于 {actual}",
            "task ({task}) is entered as “{stateEnglish}”, but was done on {actual}"),
        advice: checkDates)
    static let taskDoneByDate = Diagnostic.Kind(
        "tasks.doneByDate", .error,
        Wording(
            "任务（{task}）填为“{state}”，而实际完成于 {actual}",
            "task ({task}) is entered as “{stateEnglish}”, but was done on {actual}"),
        advice: checkDates)
    static let taskDoneLater = Diagnostic.Kind(
        "tasks.doneLater", .error,
        Wording(
            "任务（{task}）填为“{state}”，而实际完成 {actual} 在 {day} 之后",
            "task ({task}) is entered as “{stateEnglish}”, but {actual} is after {day}"),
        advice: checkDates)
    static let taskPlannedTooLate = Diagnostic.Kind(
        "tasks.plannedTooLate", .warning,
        Wording(
            "任务（{task}）计划 {planned} 完成，晚于时限 {due}",
            "task ({task}) is planned for {planned}, after its deadline {due}"),
        advice: Wording("请核对计划完成日期。", "Check the planned date."))
    static let taskAbsent = Diagnostic.Kind(
        "judging.taskAbsent", .note,
        Wording("任务表中没有第（{task}）项", "the task table has no item ({task})"),
        advice: Wording("请核对任务表是否完整。", "Check that the task table is complete."))
}
