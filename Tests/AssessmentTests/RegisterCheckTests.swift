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
}
