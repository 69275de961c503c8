import Assessment
import Gathering
import Testing
import Values

@Suite struct TaskCheckTests {
    @Test(arguments: [
        (TaskState.done, "59", "judging.taskDoneButNotMet"), (.done, "60", ""),
        (.notStarted, "60", "judging.taskNotStartedButMet"), (.notStarted, "59", ""),
        (.continuing, "59", ""),
    ])
    func contradictions(_ state: TaskState, _ value: String, _ said: String) {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", value)
        bench.tasks = [task("8", state)]
        #expect(bench.diagnostics == [said].filter { !$0.isEmpty })
        #expect(bench.evaluation.tasks == bench.tasks)
    }

    @Test func doneWithoutProof() {
        var bench = JudgingBench(.evidence())
        bench.tasks = [task("8", .done)]
        #expect(bench.diagnostics == ["judging.taskDoneWithoutProof"])
        bench.register("8")
        #expect(bench.diagnostics.isEmpty)
    }

    @Test func aTaskThatTheTableLacks() {
        var bench = JudgingBench(.evidence())
        bench.tasks = [task("9", .done)]
        #expect(bench.diagnostics == ["judging.taskAbsent"])
    }

    private func task(_ number: String, _ state: TaskState) -> PlanTask {
        PlanTask(
            number: number, action: "", group: "", text: "", due: "2026年", bureaus: [],
            state: state, progress: "",
            location: SourceLocation(file: "tasks.xlsx", sheet: "任务", row: 3, column: 7))
    }
}
