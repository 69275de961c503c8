import Assessment
import Gathering
import Testing
import Values

@Suite struct WaiverRuleTests {
    /// Valid on 31 December of the assessed year, both ends inclusive.
    @Test(arguments: [
        ("2026-01-01", "2026-12-30", Verdict.notMet, "judging.waiverExpired"),
        ("2026-01-01", "2026-12-31", .waived, "judging.waiverEnding"),
        ("2026-12-31", "2027-06-30", .waived, ""),
        ("2027-01-01", "2027-06-30", .notMet, "judging.waiverNotBegun"),
    ])
    func dates(_ from: String, _ to: String, _ verdict: Verdict, _ said: String) throws {
        var bench = try missed()
        bench.waivers = [try waiver(from, to)]
        #expect(bench.finding.verdict == verdict)
        #expect(bench.diagnostics == [said].filter { !$0.isEmpty })
    }

    @Test func keepsWhatWouldHaveBeen() throws {
        var bench = try missed()
        bench.waivers = [try waiver("2026-01-01", "2027-06-30")]
        #expect(bench.finding.reason == .waiver)
        #expect(bench.finding.parameters["without"] == "notMet")
        #expect(bench.finding.parameters["to"] == "2027-06-30")
        #expect(bench.finding.parameters["approver"] == "某组")
        #expect(bench.finding.measured == Rational(59))
    }

    @Test func needsAnApprover() throws {
        var bench = try missed()
        bench.waivers = [try waiver("2026-01-01", "2026-12-31", approver: " ")]
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.diagnostics == [])
    }

    @Test func aClauseThatIsMetNeedsNone() throws {
        var bench = try missed()
        bench.measurements = []
        bench.measure("forest.cover", "60")
        bench.waivers = [try waiver("2026-01-01", "2026-12-31")]
        #expect(bench.finding.verdict == .met)
        #expect(bench.diagnostics == ["judging.waiverNotNeeded"])
    }

    @Test func anExpiredOneResurfaces() throws {
        var bench = try missed()
        bench.waivers = [
            try waiver("2025-01-01", "2025-12-31"), try waiver("2026-01-01", "2026-06-30"),
        ]
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.finding.parameters["waiverExpired"] == "2026-06-30")
        let said = bench.evaluation.diagnostics.map { $0.message(in: .chinese) }
        #expect(said.contains { $0.contains("豁免已于 2026-06-30（含当日）到期") })
    }

    /// 90 days after 31 December 2026 is 31 March 2027: one that ends earlier is said ahead.
    @Test(arguments: [("2027-03-30", true), ("2027-03-31", false)])
    func warnsAheadOfTheEnd(_ to: String, _ warns: Bool) throws {
        var bench = try missed()
        bench.waivers = [try waiver("2026-01-01", to)]
        #expect(bench.finding.verdict == .waived)
        #expect(bench.diagnostics == (warns ? ["judging.waiverEnding"] : []))
    }

    @Test func someClausesCannotBeWaived() throws {
        var bench = try missed()
        bench.clause { $0.isWaivable = false }
        bench.waivers = [try waiver("2026-01-01", "2027-06-30")]
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.diagnostics == ["judging.waiverRefused"])
    }

    @Test func neverHidesAFailure() throws {
        var bench = try missed()
        bench.measurements = []
        bench.waivers = [try waiver("2026-01-01", "2026-12-31")]
        #expect(bench.finding.verdict == .failed)
    }

    private func missed() throws -> JudgingBench {
        var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
        bench.measure("forest.cover", "59")
        return bench
    }

    private func waiver(_ from: String, _ to: String, approver: String = "某组") throws -> Waiver {
        let day = { (text: String) throws -> CalendarDay in
            let parts = text.split(separator: "-").compactMap { Int($0) }
            try #require(parts.count == 3)
            return try #require(
                CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
        }
        return Waiver(
            clause: "8", reason: "缘由", approver: approver, from: try day(from), to: try day(to),
            location: SourceLocation(file: "waivers.csv", line: 2))
    }
}
