import Assessment
import Gathering
import Testing
import Values

@Suite struct ClauseJudgeTests {
    @Test func evidenceWaitsForAPerson() {
        var bench = JudgingBench(.evidence())
        #expect(bench.finding.verdict == .insufficientData)
        #expect(bench.finding.reason == .noEvidence)
        bench.register("8")
        #expect(bench.finding.verdict == .needsJudgement)
        #expect(bench.finding.reason == .evidenceToAssess)
        #expect(bench.finding.evidence == ["证1"])
        bench.sign(.met)
        #expect(bench.finding.verdict == .met)
        #expect(bench.finding.reason == .signedJudgement)
    }

    @Test func aMeasuredNumberWithoutALimitIsToBeJudged() {
        var bench = JudgingBench(.evidence(of: "持续改善", indicator: "forest.cover"))
        bench.lack("forest.cover", .noData)
        #expect(bench.finding.verdict == .insufficientData)
        bench.measurements = []
        bench.measure("forest.cover", "62.3")
        #expect(bench.finding.verdict == .needsJudgement)
        #expect(bench.finding.reason == .noNumber)
        #expect(bench.finding.measured == DecimalValue("62.3")?.rational)
    }

    @Test func aNilReturnMustBeSigned() {
        var bench = JudgingBench(.noEvents(kind: "重大负面事件"))
        bench.register("8")
        #expect(bench.finding.verdict == .needsJudgement)
        #expect(bench.finding.reason == .nilReturnUnsigned)
        bench.sign(.met, by: " ")
        #expect(bench.finding.verdict == .needsJudgement)
        bench.sign(.met)
        #expect(bench.finding.verdict == .met)
    }

    @Test(arguments: [(nil as String?, Verdict.needsJudgement), ("29.9", .notMet), ("30", .met)])
    func aLimitOfAnotherDocument(_ limit: String?, _ verdict: Verdict) {
        var bench = JudgingBench(
            .external(
                indicator: "air.pm25.annualMean",
                limit: NamedLimit(
                    id: "city.pm25", title: "北京市要求", value: limit.flatMap { DecimalValue($0) },
                    source: "某文")))
        bench.measure("air.pm25.annualMean", "30.0")
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["limitText"] == "北京市要求")
        #expect(bench.finding.reason == (limit == nil ? .limitNotAtHand : .measured))
        #expect(bench.finding.measured == Rational(30))
    }

    /// The area's document comes first, and one for another year is none.
    @Test(arguments: [
        (nil as Int?, Verdict.notMet), (2026, .notMet), (2025, .needsJudgement),
    ])
    func aLimitOfTheArea(_ year: Int?, _ verdict: Verdict) throws {
        let limit = NamedLimit(id: "city.pm25", title: "北京市要求")
        var bench = JudgingBench(.external(indicator: "air.pm25.annualMean", limit: limit))
        bench.limits = [limit]
        bench.areaLimits = [
            AreaLimit(
                id: "city.pm25", value: try #require(DecimalValue("29.9")), source: "某文",
                year: year, location: SourceLocation(file: "area.xml", line: 9))
        ]
        bench.measure("air.pm25.annualMean", "30.0")
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["limitSource"] == (verdict == .notMet ? "某文" : nil))
        bench.limits = []
        #expect(bench.diagnostics.contains("judging.unknownLimit"))
    }

    @Test func aCountMayBeProvedByDocuments() {
        var bench = JudgingBench(
            .countAtLeast(indicator: "oxygen.homestays", count: 1, perYear: false))
        bench.lack("oxygen.homestays", .noData)
        #expect(bench.finding.verdict == .insufficientData)
        bench.register("8")
        #expect(bench.finding.verdict == .needsJudgement)
    }

    @Test(arguments: [
        (2023, Verdict.notApplicable), (2024, .met), (2026, .met), (2027, .notApplicable),
    ])
    func onlyTheYearsOfTheRulebook(_ year: Int, _ verdict: Verdict) {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.year = year
        bench.measure("forest.cover", "61", year: year)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.measured == Rational(61))
        #expect(
            bench.diagnostics.contains("judging.yearOutsideRulebook")
                == (verdict == .notApplicable))
    }

    @Test func anIndicatorThatNobodyMeasuredIsAFailure() {
        let bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        #expect(bench.finding.verdict == .failed)
        #expect(bench.finding.reason == .failure)
    }
}
