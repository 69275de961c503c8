import Assessment
import Gathering
import Testing
import Values

@Suite struct EvidenceRuleTests {
    @Test(arguments: [
        // A deed due in a year stays done; a lasting one needs proof of the year itself.
        ("2026年", [2025], true), ("2026年", [2023], false), ("2026年", [2027], false),
        ("持续推进", [2025], false), ("持续推进", [2025, 2026], true), ("持续推进", [], true),
        ("2025年", [2026], true),
    ])
    func years(_ due: String, _ years: [Int], _ counts: Bool) {
        var bench = JudgingBench(.evidence(), due: due)
        bench.register("8", years: years)
        #expect(bench.finding.evidence.isEmpty == !counts)
    }

    @Test func anItemOfAnotherClauseDoesNotCount() {
        var bench = JudgingBench(.evidence())
        bench.register("18")
        #expect(bench.finding.evidence.isEmpty)
        #expect(bench.diagnostics == ["judging.unknownClause"])
    }
}

@Suite struct EvidenceUseCheckTests {
    /// Only where nothing else proves the year, and only of earlier years.
    @Test(
        arguments: [
            ([[2024]], ["evidence.otherYears"]), ([[2024], [2026]], []), ([[2027]], []),
            ([[2024], [2025]], ["evidence.otherYears", "evidence.otherYears"]), ([[]], []),
        ] as [([[Int]], [String])])
    func documentsOfOtherYears(_ years: [[Int]], _ said: [String]) {
        var bench = JudgingBench(.evidence(), due: "持续推进")
        for years in years { bench.register("8", years: years) }
        #expect(bench.diagnostics == said)
    }

    /// A period counts as years do where the register gives no years.
    @Test func aPeriodCoversItsYears() throws {
        var bench = JudgingBench(.evidence(), due: "持续推进")
        bench.register("8")
        bench.evidence[0].period = DayPeriod(
            from: CalendarDay.first(of: 2025), to: CalendarDay.first(of: 2026))
        #expect(bench.finding.evidence == ["证1"])
        bench.evidence[0].period = DayPeriod(
            from: CalendarDay.first(of: 2024), to: CalendarDay.first(of: 2025))
        #expect(bench.finding.evidence.isEmpty)
        let said = try #require(bench.evaluation.diagnostics.first)
        #expect(
            said.message(in: .chinese) == "证据 证1 只覆盖 2024、2025 年，不能证明条款 8 在 2026 年的情况，没有计入")
    }

    @Test func aJudgementOnADocumentOfAnotherYear() {
        var bench = JudgingBench(.evidence(), due: "持续推进")
        bench.register("8", years: [2024])
        bench.register("8", years: [2026])
        bench.sign(.met)
        bench.judgements[0].evidence = ["证2"]
        #expect(bench.diagnostics.isEmpty)
        bench.judgements[0].evidence = ["证1"]
        #expect(bench.diagnostics == ["judgements.otherYears"])
    }

    @Test func oneClauseTwice() {
        var bench = JudgingBench(.evidence())
        bench.register("8")
        bench.evidence[0].clauses = ["8", "8"]
        #expect(bench.diagnostics == ["evidence.clauseTwice"])
        #expect(bench.finding.evidence == ["证1"])
        bench.clauses[0].task = "5"
        bench.evidence[0].clauses = ["8", "5"]
        #expect(bench.diagnostics == ["evidence.clauseTwice"])
    }
}
