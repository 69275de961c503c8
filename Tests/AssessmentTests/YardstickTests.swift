import Assessment
import Testing
import Values

/// GB/T 8170-2008, 4.3: 全数值比较法 takes the value as it is; 修约值比较法 rounds it once, half to even,
/// to the places in which the limit is printed. Verdicts by hand, one last digit to either side.
@Suite struct YardstickTests {
    @Test(arguments: [
        // value, limit, unrounded, rounded
        ("93.96", "94", Verdict.notMet, Verdict.met),  // → 94
        ("93.5", "94", .notMet, .met),  // half to even: 94
        ("93.49", "94", .notMet, .notMet),  // → 93
        ("94", "94", .met, .met),
        // A limit with a decimal asks for one: 93.96 → 94.0, 93.94 → 93.9, 93.95 → 94.0 (even).
        ("93.96", "94.0", .notMet, .met), ("93.95", "94.0", .notMet, .met),
        ("93.94", "94.0", .notMet, .notMet),
        // Half to even goes down: 94.25 → 94.2.
        ("94.25", "94.3", .notMet, .notMet), ("94.35", "94.4", .notMet, .met),
    ])
    func atLeast(_ value: String, _ limit: String, _ whole: Verdict, _ rounded: Verdict) throws {
        let limit = try #require(DecimalValue(limit))
        for (comparison, verdict) in [(Comparison.unrounded, whole), (.rounded, rounded)] {
            var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: limit))
            bench.clause { $0.comparison = comparison }
            bench.measure("forest.cover", value)
            #expect(bench.finding.verdict == verdict)
            #expect(bench.finding.flipsByRounding == (whole != rounded))
            let other = comparison == .unrounded ? rounded : whole
            #expect(
                bench.finding.parameters["flipVerdict"]
                    == (whole == rounded ? nil : other.rawValue))
        }
    }

    /// 30.04 → 30.0, which is not over 30.0.
    @Test(arguments: [
        ("30.04", Verdict.notMet, Verdict.met), ("30.05", .notMet, .met),  // half to even: 30.0
        ("30.06", .notMet, .notMet), ("30.0", .met, .met),
    ])
    func atMost(_ value: String, _ whole: Verdict, _ rounded: Verdict) {
        for (comparison, verdict) in [(Comparison.unrounded, whole), (.rounded, rounded)] {
            var bench = JudgingBench(
                .atMost(
                    indicator: "air.pm25.annualMean", value: DecimalValue(mantissa: 300, scale: 1)))
            bench.clause { $0.comparison = comparison }
            bench.measure("air.pm25.annualMean", value)
            #expect(bench.finding.verdict == verdict)
        }
    }

    /// Of the rounded value where that is compared: 94 − 94 = 0, not −0.04.
    @Test func theMarginIsOfWhatWasCompared() {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(94)))
        bench.clause { $0.comparison = .rounded }
        bench.measure("air.goodDayRate", "93.96")
        #expect(bench.finding.margin == .zero)
        #expect(bench.finding.measured == DecimalValue("93.96")?.rational)
        #expect(bench.finding.parameters["comparison"] == "修约值")
        #expect(bench.finding.parameters["roundedValue"] == "94")
    }

    /// Both years rounded as printed, to one decimal: 80.04 → 80.0 and 80.06 → 80.1.
    @Test(arguments: [
        ("80.04", "80.06", Comparison.unrounded, Verdict.met, false),  // +0.02; rounded +0.1
        ("80.01", "80.04", .unrounded, .met, true),  // +0.03; rounded 80.0 and 80.0
        ("80.01", "80.04", .rounded, .notMet, true),
        ("80.04", "80.01", .rounded, .notMet, false),
    ])
    func relative(
        _ before: String, _ after: String, _ comparison: Comparison, _ verdict: Verdict,
        _ flips: Bool
    ) {
        let by = DecimalValue(mantissa: 2, scale: 2)
        var bench = JudgingBench(.above(indicator: "air.goodDayRate", by: .points(by)))
        bench.clause { $0.comparison = comparison }
        bench.measure("air.goodDayRate", before, year: 2024)
        bench.measure("air.goodDayRate", after)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.flipsByRounding == flips)
    }

    /// The best end is 69.96: unrounded it misses 70 for certain, rounded to 70 it need not.
    @Test func aProofOfAMissMayHangOnRounding() {
        for (comparison, verdict, other) in [
            (Comparison.unrounded, Verdict.notMet, "insufficientData"),
            (.rounded, .insufficientData, "notMet"),
        ] {
            var bench = JudgingBench(
                .atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
            bench.clause { $0.comparison = comparison }
            bench.measure(
                "air.goodDayRate", "60", lack: .tooFew(.days, valid: 300, required: 324),
                bounds: ("50", "69.96"))
            #expect(bench.finding.verdict == verdict)
            #expect(bench.finding.flipsByRounding)
            #expect(bench.finding.parameters["flipVerdict"] == other)
        }
    }
}
