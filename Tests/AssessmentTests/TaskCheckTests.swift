import Assessment
import Gathering
import Testing
import Values

@Suite struct TaskCheckTests {
    /// A clause that is measured, due on the last day of the assessed year: what was typed, the
    /// value against a limit of 60, the state that follows, and what is said.
    @Test(arguments: [
        (TaskState.done, "59", TaskState.overdue, "judging.taskDoneButNotMet"),
        (.done, "60", .done, ""),
        (.notStarted, "60", .done, "judging.taskNotStartedButMet"),
        (.notStarted, "59", .overdue, "judging.taskOpenButMissed"),
        (.inProgress, "60", .done, "judging.taskOpenButMet"),
        (.inProgress, "59", .overdue, "judging.taskOpenButMissed"),
        (.overdue, "59", .overdue, ""), (.overdue, "60", .done, "judging.taskOverdueButMet"),
        (.blocked, "60", .done, "judging.taskOpenButMet"),
        (.continuing, "59", .overdue, "tasks.overdue"),
    ])
    func aMeasurementDecides(
        _ typed: TaskState, _ value: String, _ state: TaskState, _ said: String
    ) {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", value)
        bench.tasks = [Self.task("8", typed)]
        #expect(bench.diagnostics == [said].filter { !$0.isEmpty })
        #expect(bench.evaluation.tasks == bench.tasks)
        #expect(bench.status?.state == state)
        // 60 is met by nothing to spare.
        #expect(bench.status?.light == (value == "59" ? .red : .yellow))
    }

    /// Due in a later year, the measurement of this one is not the last word.
    @Test(arguments: [
        (TaskState.inProgress, "59", TaskState.inProgress, ""),
        (.inProgress, "60", .inProgress, ""),
        (.overdue, "59", .inProgress, "tasks.notOverdue"),
        (.done, "60", .done, ""), (.done, "59", .inProgress, "judging.taskDoneButNotMet"),
        (.notStarted, "60", .inProgress, "judging.taskNotStartedButMet"),
    ])
    func beforeTheDeadline(_ typed: TaskState, _ value: String, _ state: TaskState, _ said: String)
    {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", value)
        bench.tasks = [Self.task("8", typed, due: "2027年12月")]
        #expect(bench.diagnostics == [said].filter { !$0.isEmpty })
        #expect(bench.status?.state == state)
    }

    @Test func dataThatAreMissingProveNothing() {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.lack("forest.cover", .noData)
        bench.register("8")
        bench.tasks = [Self.task("8", .done)]
        #expect(bench.diagnostics == ["judging.taskDoneUnmeasured"])
        #expect(bench.status?.state == .inProgress)
        #expect(bench.status?.light == .yellow)
    }

    /// The day before the deadline, the deadline and the day after; 90 and 91 days before it.
    @Test(
        arguments: [
            (
                TaskState.inProgress, (2026, 6, 29), TaskState.inProgress, "",
                TaskStatus.Reason.dueSoon
            ),
            (.inProgress, (2026, 6, 30), .inProgress, "", .dueSoon),
            (.inProgress, (2026, 7, 1), .overdue, "tasks.overdue", .overdue),
            (.inProgress, (2026, 4, 1), .inProgress, "", .dueSoon),
            (.inProgress, (2026, 3, 31), .inProgress, "", .needsJudgement),
            (.overdue, (2026, 6, 30), .inProgress, "tasks.notOverdue", .dueSoon),
            (.overdue, (2026, 7, 1), .overdue, "", .overdue),
            (.blocked, (2026, 7, 1), .blocked, "", .overdue),
        ] as [(TaskState, (Int, Int, Int), TaskState, String, TaskStatus.Reason)])
    func overdueFollowsFromTheDay(
        _ typed: TaskState, _ day: (Int, Int, Int), _ state: TaskState, _ said: String,
        _ reason: TaskStatus.Reason
    ) throws {
        var bench = JudgingBench(.evidence())
        bench.register("8")
        bench.day = CalendarDay(year: day.0, month: day.1, day: day.2)
        bench.tasks = [Self.task("8", typed, due: "2026年6月底前")]
        #expect(bench.diagnostics == [said].filter { !$0.isEmpty })
        let status = try #require(bench.status)
        #expect(status.state == state)
        #expect(status.deadline?.description == "2026-06-30")
        #expect(status.reasons.first == reason)
    }

    @Test(
        arguments: [
            // Done on the day, and a day later.
            (TaskState.inProgress, (2026, 12, 31), "tasks.doneByDate"),
            (.overdue, (2026, 12, 31), "tasks.doneNotOverdue"), (.done, (2026, 12, 31), ""),
            (.done, (2027, 1, 1), "tasks.doneLater"), (.inProgress, (2027, 1, 1), ""),
        ] as [(TaskState, (Int, Int, Int), String)])
    func theDayItWasDone(_ typed: TaskState, _ actual: (Int, Int, Int), _ said: String) {
        var bench = JudgingBench(.evidence())
        bench.register("8")
        bench.tasks = [Self.task("8", typed)]
        bench.tasks[0].actual = CalendarDay(year: actual.0, month: actual.1, day: actual.2)
        #expect(bench.diagnostics == [said].filter { !$0.isEmpty })
    }

    /// A planned date before the deadline that is past, and one after it.
    @Test func thePlannedDate() throws {
        var bench = JudgingBench(.evidence())
        bench.register("8")
        bench.tasks = [Self.task("8", .inProgress)]
        bench.tasks[0].planned = CalendarDay(year: 2026, month: 12, day: 30)
        #expect(bench.diagnostics.isEmpty)
        #expect(try #require(bench.status).reasons == [.behindPlan, .dueSoon, .needsJudgement])
        bench.tasks[0].planned = CalendarDay(year: 2027, month: 1, day: 1)
        #expect(bench.diagnostics == ["tasks.plannedTooLate"])
    }

    @Test func doneWithoutProof() {
        var bench = JudgingBench(.evidence())
        bench.tasks = [Self.task("8", .done)]
        #expect(bench.diagnostics == ["judging.taskDoneWithoutProof"])
        #expect(bench.status?.light == .red)
        bench.register("8")
        #expect(bench.diagnostics.isEmpty)
        #expect(bench.status?.light == .yellow)
        bench.sign(.met)
        #expect(bench.status?.light == .blue)
    }

    /// An id in the row proves it as well as an item that names the task; one of the future not.
    @Test(arguments: [(2026, true), (2027, false)])
    func anIdInTheRow(_ year: Int, _ isProof: Bool) {
        var bench = JudgingBench(.evidence())
        bench.clauses.append(JudgingBench.clause("9", .evidence()))
        bench.register("9", years: [year])
        bench.tasks = [Self.task("8", .done), Self.task("9", .inProgress)]
        bench.tasks[0].evidence = ["证1"]
        #expect(bench.diagnostics == (isProof ? [] : ["judging.taskDoneWithoutProof"]))
    }

    /// From the creation year 2024 to 2026. A document without years proves that of its date.
    @Test func whatGoesOnNeedsAProofAYear() throws {
        var bench = JudgingBench(.evidence(), due: "持续推进")
        bench.tasks = [Self.task("8", .continuing, due: "持续推进")]
        bench.register("8", years: [2024, 2026])
        let said = try #require(bench.evaluation.diagnostics.first)
        #expect(said.kind.id == "judging.taskYearWithoutProof")
        #expect(said.message(in: .chinese) == "任务（8）填为“持续”，每年应有一份证明材料，缺 2025 年")
        #expect(bench.status?.yearsWithoutProof == [2025])
        #expect(bench.status?.light == .yellow)
        bench.register("8")
        #expect(bench.status?.yearsWithoutProof == [2025])
        bench.evidence[1].date = CalendarDay(year: 2025, month: 5, day: 1)
        #expect(bench.diagnostics.isEmpty)
        bench.sign(.met)
        #expect(bench.status?.reasons == [.onCourse])
    }

    /// 62.9 against 60 is 4.8 % of the limit, 63 is 5 %; 60 is not less thin.
    @Test(arguments: [("60", true), ("62.9", true), ("63", false)])
    func aThinMargin(_ value: String, _ isThin: Bool) {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", value)
        bench.tasks = [Self.task("8", .done)]
        #expect(bench.status?.reasons == [isThin ? .thinMargin : .onCourse])
    }

    @Test func aWaivedClauseAsksNothing() throws {
        var bench = JudgingBench(.evidence(), due: "2025年")
        bench.waivers = [
            Waiver(
                clause: "8", reason: "理由", approver: "某人", from: .first(of: 2026),
                to: .first(of: 2028), location: SourceLocation(file: "w.csv", line: 2))
        ]
        bench.tasks = [Self.task("8", .inProgress, due: "2025年")]
        #expect(try #require(bench.status).reasons == [.setAside])
        #expect(!bench.diagnostics.contains { $0.hasPrefix("tasks.") })
    }

    @Test func aTaskThatTheTableLacks() {
        var bench = JudgingBench(.evidence())
        bench.register("8")
        bench.tasks = [Self.task("9", nil)]
        #expect(bench.diagnostics == ["judging.taskAbsent"])
        #expect(bench.status?.reasons == [.dueSoon, .unstated])
    }

    private static func task(_ number: String, _ state: TaskState?, due: String = "2026年")
        -> PlanTask
    {
        PlanTask(
            number: number, action: "", group: "", text: "", due: due, bureaus: [],
            state: state, progress: "",
            location: SourceLocation(file: "tasks.xlsx", sheet: "任务", row: 3, column: 7))
    }
}

extension JudgingBench {
    /// Of the first task.
    fileprivate var status: TaskStatus? { evaluation.taskStatuses.first }
}
