import Assessment
import Gathering
import Testing
import Values

@Suite struct OverrideRuleTests {
    private func missed() -> JudgingBench {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", "59")
        return bench
    }

    @Test func putsAnotherVerdictInPlaceAndKeepsTheComputedOne() {
        var bench = missed()
        bench.override(from: "不达标", to: "达标")
        let finding = bench.finding
        #expect(finding.verdict == .met)
        #expect(finding.reason == .override)
        #expect(finding.parameters["withoutOverride"] == "notMet")
        #expect(finding.parameters["withoutOverrideReason"] == "measured")
        #expect(finding.parameters["approver"] == "李某")
        #expect(finding.parameters["reason"] == "复核")
        #expect(finding.parameters["date"] == "2027-01-15")
        #expect(finding.measured == Rational(59))
        #expect(finding.evidence == ["7"])
        #expect(bench.diagnostics == [])
    }

    /// What was computed has changed since: 61 meets the limit.
    @Test func aStaleOneIsNothing() {
        var bench = missed()
        bench.measurements = []
        bench.measure("forest.cover", "61")
        bench.override(from: "不达标", to: "不适用")
        #expect(bench.finding.verdict == .met)
        #expect(bench.diagnostics == ["judging.overrideStale"])
    }

    @Test(arguments: [("", "复核", true), ("李某", " ", true), ("李某", "复核", false)])
    func needsApproverReasonAndChain(_ approver: String, _ reason: String, _ isIntact: Bool) {
        var bench = missed()
        bench.override(from: "不达标", to: "达标", by: approver, reason: reason, isIntact: isIntact)
        #expect(bench.finding.verdict == .notMet)
    }

    @Test func anotherYearIsNothing() {
        var bench = missed()
        bench.override(from: "不达标", to: "达标", year: 2025)
        #expect(bench.finding.verdict == .notMet)
    }

    /// Incomplete data never prove 达标, but a person may find worse, or set the clause aside.
    @Test(arguments: [
        ("达标", Verdict.insufficientData, ["judging.overrideWithoutData"]),
        ("不达标", .notMet, []), ("豁免", .waived, []), ("不适用", .notApplicable, []),
        ("计算错误", .insufficientData, ["judging.overrideToFailure"]),
    ])
    func lackOfDataIsNeverOverridden(_ new: String, _ verdict: Verdict, _ said: [String]) {
        var bench = missed()
        bench.measurements = []
        bench.lack("forest.cover", .tooFew(.days, valid: 1, required: 2))
        bench.override(from: "数据不足", to: new)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.diagnostics == said)
    }

    /// One part misses, the other lacks data: the whole is 不达标, and still cannot become 达标.
    @Test func norInAPart() {
        var bench = JudgingBench(
            .all([
                .atLeast(indicator: "forest.cover", value: DecimalValue(60)),
                .countAtLeast(indicator: "oxygen.homestays", count: 1, perYear: false),
            ]))
        bench.measure("forest.cover", "59")
        bench.lack("oxygen.homestays", .noData)
        bench.override(from: "不达标", to: "达标")
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.diagnostics == ["judging.overrideWithoutData"])
    }

    @Test func norBehindAWaiver() throws {
        var bench = missed()
        bench.measurements = []
        bench.lack("forest.cover", .noData)
        bench.waivers = [
            Waiver(
                clause: "8", reason: "缘由", approver: "某组", from: CalendarDay.first(of: 2026),
                to: CalendarDay.first(of: 2028), location: SourceLocation(file: "w.csv", line: 2))
        ]
        bench.override(from: "豁免", to: "达标")
        #expect(bench.finding.verdict == .waived)
        #expect(bench.diagnostics == ["judging.overrideWithoutData"])
    }

    @Test(arguments: [
        ("达标", Verdict.needsJudgement, ["judging.overrideNotWaivable"]),
        ("豁免", .needsJudgement, ["judging.overrideNotWaivable"]), ("不达标", .notMet, []),
    ])
    func aClauseThatCannotBeWaived(_ new: String, _ verdict: Verdict, _ said: [String]) {
        var bench = JudgingBench(.noEvents(kind: "重大负面事件"))
        bench.clause { $0.isWaivable = false }
        bench.override(from: "待人工认定", to: new)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.diagnostics == said)
    }

    /// Outside the rulebook's years the clause asks nothing.
    @Test func whatIsNotAskedHasNoVerdict() {
        var bench = missed()
        bench.year = 2027
        bench.override(from: "不适用", to: "达标", year: 2027)
        #expect(bench.finding.verdict == .notApplicable)
        #expect(bench.diagnostics.contains("judging.overrideNotAsked"))
    }

    /// The last entry counts: back to what is computed.
    @Test func aLaterEntryTakesAnEarlierOneBack() {
        var bench = missed()
        bench.override(from: "不达标", to: "达标")
        bench.override(from: "不达标", to: "不达标")
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.finding.reason == .measured)
        #expect(bench.diagnostics == [])
    }

    @Test func anUnknownClauseIsSaid() {
        var bench = missed()
        bench.override(from: "不达标", to: "达标", clause: "9")
        #expect(bench.diagnostics.contains("judging.unknownClause"))
    }
}
