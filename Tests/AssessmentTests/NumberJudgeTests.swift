import Assessment
import Gathering
import Testing
import Values

/// Limits and one last digit to either side; expected verdicts by hand.
@Suite struct NumberJudgeTests {
    @Test(arguments: [
        ("2999", Verdict.notMet, "-1"), ("3000", .met, "0"), ("3001", .met, "1"),
    ])
    func atLeast(_ value: String, _ verdict: Verdict, _ margin: String) {
        var bench = JudgingBench(.atLeast(indicator: "ion.annualMean", value: DecimalValue(3000)))
        bench.measure("ion.annualMean", value)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.reason == .measured)
        #expect(bench.finding.marginRounded == DecimalValue(margin))
        #expect(bench.finding.limitRounded == DecimalValue(3000))
    }

    @Test(arguments: [("29.9", Verdict.met), ("30.0", .met), ("30.1", .notMet)])
    func atMost(_ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(.atMost(indicator: "air.pm25.annualMean", value: DecimalValue(30)))
        bench.measure("air.pm25.annualMean", value)
        #expect(bench.finding.verdict == verdict)
    }

    @Test(arguments: [
        ("1.9", Verdict.notMet), ("2.0", .met), ("2.1", .met), ("4.9", .met), ("5.0", .met),
        ("5.1", .notMet),
    ])
    func within(_ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(
            .within(
                indicator: "air.pm25.annualMean", low: DecimalValue(2), high: DecimalValue(5)))
        bench.measure("air.pm25.annualMean", value)
        #expect(bench.finding.verdict == verdict)
    }

    @Test(arguments: [("0", Verdict.notMet), ("1", .met), ("2", .met)])
    func countAtLeast(_ value: String, _ verdict: Verdict) {
        var bench = JudgingBench(
            .countAtLeast(indicator: "oxygen.homestays", count: 1, perYear: true))
        bench.measure("oxygen.homestays", value)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["perYear"] == "true")
    }

    /// 全数值比较法: 93.96 is printed 94.0 and is not ≥ 94 (GB/T 8170-2008, 4.3).
    @Test(arguments: [
        ("93.96", Verdict.notMet, true), ("94.04", .met, false), ("93.5", .notMet, true),
        ("93.4", .notMet, false),
        ("94", .met, false),
    ])
    func comparesUnroundedValues(_ value: String, _ verdict: Verdict, _ flips: Bool) {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(94)))
        bench.measure("air.goodDayRate", value)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.flipsByRounding == flips)
    }

    /// −0.04 percentage points would print as 0.0.
    @Test func aMarginThatIsNotZeroIsNotPrintedAsZero() {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(94)))
        bench.measure("air.goodDayRate", "93.96")
        #expect(bench.finding.marginRounded?.description == "-0.04")
        #expect(bench.finding.marginUnit == .percentagePoints)
    }

    @Test(arguments: [
        // All missing days good would make 69.9: it is proved.
        ("60", "69.9", Verdict.notMet, "impossible"),
        // One last digit more, and it is not.
        ("60", "70.0", .insufficientData, "open"),
        ("60", "70.1", .insufficientData, "open"),
        // Even the worst end is above the limit: still never 达标.
        ("70", "90", .insufficientData, "locked"),
    ])
    func incompleteDataProveOnlyAMiss(
        _ low: String, _ high: String, _ verdict: Verdict, _ outlook: String
    ) {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
        bench.measure(
            "air.goodDayRate", "69", lack: .tooFew(.days, valid: 300, required: 324),
            bounds: (low, high))
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.parameters["outlook"] == outlook)
        #expect((bench.finding.margin == nil) == (verdict == .insufficientData))
    }

    /// A mean with days missing has no upper end: 数据不足 however far below the limit it is,
    /// and 已锁定达标 where what is missing could have been 0 – which is still not 达标.
    @Test(arguments: [("2999", "open"), ("3000", "locked"), ("3001", "locked")])
    func anIncompleteMeanNeverReachesAFloor(_ low: String, _ outlook: String) {
        var bench = JudgingBench(.atLeast(indicator: "ion.annualMean", value: DecimalValue(3000)))
        bench.measure(
            "ion.annualMean", "10", lack: .tooFew(.days, valid: 300, required: 324),
            bounds: (low, nil))
        #expect(bench.finding.verdict == .insufficientData)
        #expect(bench.finding.reason == .tooFewData)
        #expect(bench.finding.measured == Rational(10))
        #expect(bench.finding.parameters["outlook"] == outlook)
        #expect(bench.finding.parameters["boundLow"] == low)
        #expect(bench.finding.parameters["boundHigh"] == nil)
    }

    /// A ceiling can be broken for certain: with the missing days at 0 it is 30.1 already. The
    /// margin is that of the best case, not of the valid days alone.
    @Test(arguments: [("30.0", Verdict.insufficientData), ("30.1", .notMet)])
    func anIncompleteMeanCanBreakACeiling(_ low: String, _ verdict: Verdict) {
        var bench = JudgingBench(.atMost(indicator: "air.pm25.annualMean", value: DecimalValue(30)))
        bench.measure(
            "air.pm25.annualMean", "45", lack: .tooFew(.days, valid: 300, required: 324),
            bounds: (low, nil))
        #expect(bench.finding.verdict == verdict)
        #expect(
            bench.finding.marginRounded?.description == (verdict == .notMet ? "-0.1" : nil))
        #expect(
            bench.finding.parameters["outlook"] == (verdict == .notMet ? "impossible" : "open"))
    }

    /// No day is valid, and yet more than 30 % of the year is bad for certain.
    @Test(arguments: [("69.9", Verdict.notMet), ("70.0", .insufficientData)])
    func boundsCanProveAMissWithoutAValue(_ high: String, _ verdict: Verdict) throws {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
        bench.lack("air.goodDayRate", .missingQuantity(.pm10))
        let best = try #require(DecimalValue(high)).rational
        bench.measurements[0].bounds = Measurement.Bounds(low: .zero, high: best)
        #expect(bench.finding.verdict == verdict)
        #expect(bench.finding.measured == nil)
        #expect(bench.finding.parameters["outlook"] == (verdict == .notMet ? "impossible" : nil))
    }

    /// 195 of 278 days are good and 87 are left: at least 61 of them for 70 %.
    @Test func theRestOfTheYear() throws {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
        bench.measure(
            "air.goodDayRate", "70.1", lack: .tooFew(.days, valid: 278, required: 324),
            bounds: ("53.4", "77.3"),
            rest: try RestOfYearTests.rest(
                .goodDays, count: 87, fixed: Rational(19500, over: 365),
                step: Rational(100, over: 365)))
        #expect(bench.finding.parameters["remainingDays"] == "87")
        #expect(bench.finding.parameters["remainingNeeded"] == "61")
        #expect(bench.finding.parameters["observedTo"] == "2026-10-05")
        bench.measurements[0].bounds = Measurement.Bounds(low: .zero, high: Rational(69))
        #expect(bench.finding.parameters["remainingNeeded"] == nil)
        #expect(bench.finding.verdict == .notMet)
    }

    @Test(arguments: [(2, 0, Verdict.notMet), (2, 1, .insufficientData), (1, 1, .notMet)])
    func comfortableMonthsAreBounded(_ found: Int, _ missing: Int, _ verdict: Verdict) {
        var bench = JudgingBench(
            .atLeast(indicator: "climate.comfortableMonths", value: DecimalValue(3)))
        bench.measure(
            "climate.comfortableMonths", String(found),
            lack: .tooFew(.months, valid: 12 - missing, required: 12),
            bounds: (String(found), String(found + missing)))
        #expect(bench.finding.verdict == verdict)
    }

    @Test func everyLackHasItsReason() {
        let place = SourceLocation(file: "统计.xlsx", sheet: "年度", row: 7, column: 3)
        let kind = Diagnostic.Kind("t.t", .error, Wording("", ""), advice: Wording("", ""))
        let lacks: [(Measurement.Lack, Verdict, Finding.Reason)] = [
            (.noData, .insufficientData, .noData), (.noStation, .insufficientData, .noData),
            (.tooFew(.days, valid: 1, required: 2), .insufficientData, .tooFewData),
            (.missingQuantity(.o3), .insufficientData, .noData),
            (.badCell(Diagnostic(kind, at: place)), .insufficientData, .badCell),
            (.conflict([]), .insufficientData, .conflictingFigures),
            (.failed(Diagnostic(kind)), .failed, .failure),
        ]
        for (lack, verdict, reason) in lacks {
            var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(60)))
            bench.lack("forest.cover", lack)
            #expect(bench.finding.verdict == verdict)
            #expect(bench.finding.reason == reason)
            if reason == .badCell { #expect(bench.finding.locations == [place]) }
        }
    }

    /// 265 of 366 valid days are 72.4 %; 70 % of 366 are 256.2, so 257 are needed: 8 to spare.
    @Test(arguments: [(265, 8), (257, 0), (256, -1)])
    func countsTheMarginInDays(_ good: Int, _ spare: Int) throws {
        let first = CalendarDay.first(of: 2024)
        let days = (0..<366).map { index in
            AirDay(
                day: CalendarDay(number: first.number + Int32(index)),
                aqi: index < good ? 100 : 101,
                primary: [], missing: [])
        }
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
        let rate = Rational(Int64(good) * 100, over: 366)
        bench.measurements = [
            Measurement(
                indicator: "air.goodDayRate", year: 2026, outcome: .measured(rate),
                rounded: rate.rounded(scale: 1), unit: .percent, method: Method(standard: ""),
                detail: .airDays(days))
        ]
        #expect(bench.finding.parameters["naturalMargin"] == String(spare))
        #expect(bench.finding.parameters["naturalUnit"] == "天")
        #expect(bench.finding.verdict == (spare < 0 ? .notMet : .met))
    }

    @Test func otherVariantsAreJudgedBeside() {
        var bench = JudgingBench(.atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
        bench.measure("air.goodDayRate", "69.5", variant: "HJ 633-2026")
        bench.measure("air.goodDayRate", "75.0", variant: "HJ 633-2012", decides: false)
        #expect(bench.finding.verdict == .notMet)
        #expect(bench.finding.parameters["variant"] == "HJ 633-2026")
        #expect(bench.finding.parameters["other.HJ 633-2012.verdict"] == "met")
        #expect(bench.finding.parameters["other.HJ 633-2012.measured"] == "75.0")
    }
}
