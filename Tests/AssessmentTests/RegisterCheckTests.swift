import Assessment
import Gathering
import Testing
import Values

@Suite struct RegisterCheckTests {
    @Test func namesTheNearestClause() throws {
        var bench = JudgingBench(.evidence())
        bench.clauses.append(JudgingBench.clause("floor.air", .evidence()))
        bench.sign(.met, clause: "floor.iar")
        let said = try #require(bench.evaluation.diagnostics.first)
        #expect(said.kind.id == "judging.unknownClause")
        #expect(said.parameters["nearest"] == "floor.air")
        #expect(said.location == SourceLocation(file: "judgements.csv", line: 2))
        #expect(said.message(in: .chinese) == "规则集 bench 没有条款 floor.iar，本行没有用到；最接近的是 floor.air")
    }

    /// A task that only the sheet has is near as well.
    @Test func evidenceOfNoClauseOrTask() throws {
        var bench = JudgingBench(.evidence())
        bench.register("任务甲乙丁")
        bench.tasks = [
            PlanTask(
                number: "任务甲乙丙", action: "", group: "", text: "", due: "持续推进", bureaus: [],
                state: nil, progress: "", location: SourceLocation(file: "tasks.csv", line: 2))
        ]
        let said = try #require(
            bench.evaluation.diagnostics.first { $0.kind.id == "judging.unknownClause" })
        #expect(
            said.message(in: .chinese) == "证据 证1 所列的“任务甲乙丁”既不是条款也不是任务，没有用到；最接近的是 任务甲乙丙")
    }
}
