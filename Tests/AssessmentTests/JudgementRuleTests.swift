import Assessment
import Gathering
import Testing
import Values

@Suite struct JudgementRuleTests {
    @Test(arguments: [
        (Judgement.Decision.met, Verdict.met), (.notMet, .notMet),
        (.notApplicable, .notApplicable),
    ])
    func settlesWhatNoNumberSettles(_ decision: Judgement.Decision, _ verdict: Verdict) {
        var bench = JudgingBench(.noEvents(kind: "事件"))
        bench.sign(decision)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["assessor"] == "张某")
        #expect(bench.finding.parameters["date"] == "2027-01-12")
        #expect(bench.diagnostics.isEmpty)
    }

    @Test(arguments: ["", " ", "　"])
    func unsignedIsNothing(_ assessor: String) {
        var bench = JudgingBench(.noEvents(kind: "事件"))
        bench.sign(.met, by: assessor)
        #expect(bench.finding.verdict == .needsJudgement)
        #expect(bench.finding.parameters["unsignedJudgement"] == "true")
        // The register's reader has said it.
        #expect(bench.diagnostics == [])
    }

    @Test func anotherYearIsNothing() {
        var bench = JudgingBench(.noEvents(kind: "事件"))
        bench.sign(.met, year: 2025)
        #expect(bench.finding.verdict == .needsJudgement)
    }

    @Test func contradictingOnesAreNothing() {
        var bench = JudgingBench(.noEvents(kind: "事件"))
        bench.sign(.met)
        bench.sign(.notMet)
        #expect(bench.finding.verdict == .needsJudgement)
        #expect(
            bench.diagnostics == ["judging.judgementConflict", "judging.judgementConflict"])
    }

    @Test func figuresStand() {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", "59")
        bench.sign(.met)
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.diagnostics == ["judging.judgementAgainstFigures"])
    }

    @Test(arguments: [
        (Judgement.Decision.met, Verdict.insufficientData), (.notMet, .notMet),
        (.notApplicable, .notApplicable),
    ])
    func lackOfDataIsNeverJudgedAway(_ decision: Judgement.Decision, _ verdict: Verdict) {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.lack("forest.cover", .noData)
        bench.sign(decision)
        #expect(bench.finding.verdict == verdict)
        #expect(
            bench.diagnostics
                == (decision == .met ? ["judging.judgementWithoutData"] : []))
    }
}
