import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct CombiningTests {
    /// 计算错误 > 不达标 > 数据不足 > 待人工认定 > 达标; 不适用 is left out.
    @Test(arguments: [
        ([Verdict.met, .met], Verdict.met), ([.met, .needsJudgement], .needsJudgement),
        ([.needsJudgement, .insufficientData], .insufficientData),
        ([.insufficientData, .notMet], .notMet), ([.notMet, .failed], .failed),
        ([.met, .notApplicable], .met), ([.notApplicable, .notApplicable], .notApplicable),
        ([.notApplicable, .needsJudgement], .needsJudgement), ([], .notApplicable),
    ])
    func precedence(_ parts: [Verdict], _ whole: Verdict) {
        #expect(Combining.verdict(of: parts) == whole)
        #expect(Combining.verdict(of: parts.reversed()) == whole)
    }

    @Test func partsAreKeptAndTheDecidingOneGivesTheReason() {
        var bench = JudgingBench(
            .all([
                .atLeast(indicator: "ion.annualMean", value: DecimalValue(3000)),
                .countAtLeast(indicator: "oxygen.homestays", count: 1, perYear: false),
                .evidence(of: "设备运行正常"),
            ]))
        bench.measure("ion.annualMean", "3200")
        bench.lack("oxygen.homestays", .noData)
        #expect(bench.finding.verdict == .insufficientData)
        #expect(bench.finding.parts.map(\.verdict) == [.met, .insufficientData, .insufficientData])
        #expect(bench.finding.reason == .noData)
        #expect(bench.finding.parts.last?.parameters["part"] == "设备运行正常")
    }

    @Test func aSignedDecisionSettlesOnlyTheOpenParts() {
        var bench = JudgingBench(
            .all([
                .atLeast(indicator: "ion.annualMean", value: DecimalValue(3000)),
                .evidence(of: "某事"),
            ]))
        bench.register("8")
        bench.sign(.met)
        bench.measure("ion.annualMean", "2999")
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.finding.parts.map(\.verdict) == [.notMet, .met])
        bench.measurements = []
        bench.measure("ion.annualMean", "3000")
        #expect(bench.finding.verdict == .met)
        #expect(bench.finding.evidence == ["证1"])
    }
}
