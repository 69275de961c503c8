import Assessment
import Gathering
import Testing

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
