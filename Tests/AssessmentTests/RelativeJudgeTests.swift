import Assessment
import Gathering
import Testing
import Values

@Suite struct RelativeJudgeTests {
    /// A word without a number: no change or a worse one is 不达标, a better one for a person.
    @Test(arguments: [
        ("62.33", Verdict.notMet, "-0.01"), ("62.34", .notMet, "0.00"),
        ("62.35", .needsJudgement, "0.01"),
    ])
    func wordsWithoutNumbers(_ value: String, _ verdict: Verdict, _ change: String) {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        bench.measure("forest.cover", "62.34", year: 2024)
        bench.measure("forest.cover", value)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["change"] == change)
        #expect(bench.finding.marginUnit == .percentagePoints)
        if verdict == .needsJudgement { #expect(bench.finding.reason == .wordWithoutNumber) }
    }

    @Test(arguments: [
        ("62.83", Verdict.notMet), ("62.84", .met), ("62.85", .met),
    ])
    func wordsWithANumber(_ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(
            .above(indicator: "forest.cover", by: .points(DecimalValue(mantissa: 5, scale: 1))))
        bench.measure("forest.cover", "62.34", year: 2024)
        bench.measure("forest.cover", value)
        #expect(bench.finding.verdict == verdict)
    }

    /// 5 % of 40 % is 2 percentage points: 42.0 %; 5 percentage points are 45.0 %.
    @Test(arguments: [
        (LeastChange.percent(DecimalValue(5)), "41.99", Verdict.notMet),
        (.percent(DecimalValue(5)), "42.00", .met), (.percent(DecimalValue(5)), "42.01", .met),
        (.points(DecimalValue(5)), "44.99", .notMet), (.points(DecimalValue(5)), "45.00", .met),
    ])
    func percentAndPointsDiffer(_ by: LeastChange, _ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: by, word: "明显提升"))
        bench.measure("forest.cover", "40.00", year: 2024)
        bench.measure("forest.cover", value)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["word"] == "明显提升")
        #expect(bench.finding.parameters["byUnit"] == by.unit?.rawValue)
    }

    /// A percentage of nothing is no number: a person decides.
    @Test func aPercentageOfZeroIsNone() {
        var bench = JudgingBench(
            .above(indicator: "oxygen.homestays", by: .percent(DecimalValue(5))))
        bench.measure("oxygen.homestays", "0", year: 2024)
        bench.measure("oxygen.homestays", "3")
        #expect(bench.finding.verdict == .needsJudgement)
    }

    /// No change is no improvement, even where the least one is given as zero.
    @Test(arguments: [("62.34", Verdict.notMet), ("62.35", .met)])
    func zeroIsNoImprovement(_ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: .points(DecimalValue(0))))
        bench.measure("forest.cover", "62.34", year: 2024)
        bench.measure("forest.cover", value)
        #expect(bench.finding.verdict == verdict)
    }

    @Test(arguments: [("29.9", Verdict.needsJudgement), ("30.0", .notMet), ("30.1", .notMet)])
    func lowerIsBetterForPollution(_ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(.above(indicator: "air.pm25.annualMean", by: nil))
        bench.measure("air.pm25.annualMean", "30.0", year: 2024)
        bench.measure("air.pm25.annualMean", value)
        #expect(bench.finding.verdict == verdict)
    }

    /// 80.04 → 80.01 is a fall of 0.03 that rounding hides.
    @Test func aFallThatRoundingHidesIsAFall() {
        var bench = JudgingBench(.above(indicator: "air.goodDayRate", by: nil))
        bench.measure("air.goodDayRate", "80.04", year: 2024)
        bench.measure("air.goodDayRate", "80.01")
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.finding.marginRounded?.description == "-0.03")
    }

    /// HJ 633-2026 is stricter: against the 2012 figure of 2024 the year would seem worse.
    @Test func comparesTheSameEditionOfBothYears() {
        var bench = JudgingBench(.above(indicator: "air.goodDayRate", by: nil))
        bench.measure(
            "air.goodDayRate", "80.0", year: 2024, variant: "HJ 633-2012", axis: .edition,
            decides: false)
        bench.measure("air.goodDayRate", "72.0", year: 2024, variant: "HJ 633-2026")
        bench.measure(
            "air.goodDayRate", "79.0", variant: "HJ 633-2012", axis: .edition, decides: false)
        bench.measure("air.goodDayRate", "74.0", variant: "HJ 633-2026")
        #expect(bench.finding.verdict == .needsJudgement)
        #expect(bench.finding.limitRounded == DecimalValue("72.0"))
        #expect(bench.finding.parameters["change"] == "2.0")
        #expect(bench.finding.parameters["relativeChange"] == "2.8")  // 2 ÷ 72 = 2.78 %
        #expect(bench.finding.parameters["other.HJ 633-2012.verdict"] == "notMet")
        // 80 → 79 by the edition of 2012, 72 → 74 by that of 2026.
        #expect(bench.finding.parameters["dependsOn"] == "edition")
    }

    @Test func withoutABaselineThereIsNoComparison() {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        bench.measure("forest.cover", "62.35")
        #expect(bench.finding.verdict == .insufficientData)
        #expect(bench.finding.reason == .noBaseline)
        bench.lack("forest.cover", .noData, year: 2024)
        #expect(bench.finding.reason == .noBaseline)
    }

    @Test func withoutTheYearItsOwnLackIsTheReason() {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        bench.measure("forest.cover", "62.35", year: 2024)
        bench.lack("forest.cover", .tooFew(.days, valid: 1, required: 2))
        #expect(bench.finding.verdict == .insufficientData)
        #expect(bench.finding.reason == .tooFewData)
    }

    @Test(arguments: [
        // The least the creation year was is 70; the most this year can be:
        ("69.9", Verdict.notMet), ("70.0", .notMet), ("70.1", .insufficientData),
    ])
    func incompleteYearsProveOnlyAMiss(_ high: String, _ verdict: Verdict) {
        var bench = JudgingBench(.above(indicator: "air.goodDayRate", by: nil))
        let lack = Measurement.Lack.tooFew(.days, valid: 300, required: 324)
        bench.measure("air.goodDayRate", "75", year: 2024, lack: lack, bounds: ("70", "90"))
        bench.measure("air.goodDayRate", "60", lack: lack, bounds: ("50", high))
        #expect(bench.finding.verdict == verdict)
    }

    @Test(arguments: [2023, 2024])
    func theCreationYearIsNotComparedWithItself(_ year: Int) {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        bench.year = year
        bench.clauses = bench.clauses.map { clause in
            var clause = clause
            clause.years = 2020...2026
            return clause
        }
        bench.measure("forest.cover", "62.35", year: year)
        #expect(bench.finding.verdict == .notApplicable)
        #expect(bench.finding.reason == .baselineYear)
    }
}
