import Gathering
import Testing
import Values

@testable import Assessment

/// Results with and without approved exclusions (剔除).
@Suite struct ExclusionEffectTests {
    static func entry(
        _ from: String, _ to: String? = nil, at station: String = "",
        of quantities: [Quantity] = [], by approver: String = "张某"
    ) throws -> Exclusion {
        Exclusion(
            station: station, quantities: quantities, from: try Fixture.day(from),
            to: try Fixture.day(to ?? from), reason: "沙尘", approver: approver,
            location: SourceLocation(file: "exclusions.csv", line: 2))
    }

    /// PM2.5 90, 30, 30: two of three days are good.
    static func dusty(_ exclusions: [Exclusion]) throws -> Dataset {
        var dataset = try GoodDayRateTests.daily(pm25: [90, 30, 30])
        dataset.exclusions = exclusions
        return dataset
    }

    static func measure(_ dataset: Dataset, _ indicator: Indicator? = nil) -> [Measurement] {
        Measurer.measure(
            dataset, indicators: [indicator ?? GoodDayRateTests.indicator()], years: [2023],
            breadth: .oneSwap)
    }

    /// Without the first day both of two are good. Six values of six pollutants were taken out.
    @Test func aDayOfEveryPollutant() throws {
        let all = Self.measure(try Self.dusty([try Self.entry("2023-01-01")]))
        let with = try #require(all.first)
        #expect(with.value == Rational(100))
        #expect(with.excludedValues == 6)
        let completeness = try #require(with.completeness)
        #expect(completeness.valid == 2)
        #expect(completeness.losses.map(\.cause) == ["no-data", "excluded"])
        #expect(completeness.losses.map(\.count) == [362, 1])
        // The excluded day is none of those that could still be good or bad: 364 days are left.
        #expect(with.bounds?.low == Rational(200, over: 364))
        #expect(with.bounds?.high == Rational(100))
        let without = try #require(all.first { $0.axis == .exclusions })
        #expect(without.variant == "exclusions:none")
        #expect(without.value == Rational(200, over: 3))
        #expect(without.excludedValues == 0)
        #expect(without.bounds?.low == Rational(200, over: 365))
    }

    @Test(arguments: ["", " ", "\u{3000}"])
    func unsignedOnesChangeNothing(_ approver: String) throws {
        let all = Self.measure(try Self.dusty([try Self.entry("2023-01-01", by: approver)]))
        #expect(all.first?.value == Rational(200, over: 3))
        #expect(all.first?.excludedValues == 0)
        #expect(!all.contains { $0.axis == .exclusions })
    }

    /// What matches no value makes no variant: another station, another pollutant, another year.
    @Test func onesThatMatchNothingMakeNoVariant() throws {
        for entry in [
            try Self.entry("2023-01-01", at: "S9"), try Self.entry("2023-01-01", of: [.ion]),
            try Self.entry("2022-12-31"), try Self.entry("2023-01-04", "2023-12-31"),
        ] {
            let all = Self.measure(try Self.dusty([entry]))
            #expect(all.first?.value == Rational(200, over: 3))
            #expect(!all.contains { $0.axis == .exclusions })
        }
    }

    /// One pollutant is enough where all six are required; with another one missing the day would
    /// have been lost anyway, and is counted by what it lacks.
    @Test func onePollutant() throws {
        let one = Self.measure(
            try Self.dusty([try Self.entry("2023-01-01", at: "S1", of: [.pm25])]))
        #expect(one.first?.completeness?.losses.map(\.cause) == ["no-data", "excluded"])
        #expect(one.first?.excludedValues == 1)
        var dataset = try Self.dusty([try Self.entry("2023-01-01", at: "S1", of: [.pm25])])
        for index in dataset.series.indices where dataset.series[index].quantity == .so2 {
            dataset.series[index].flags[0] = .blank
        }
        let two = Self.measure(dataset)
        #expect(two.first?.completeness?.losses.map(\.cause) == ["no-data", "so2,pm25"])
    }

    /// Ozone by its one name is the 8-hour maximum too.
    @Test func ozoneIsOnePollutant() throws {
        let all = Self.measure(try Self.dusty([try Self.entry("2023-01-01", at: "S1", of: [.o3])]))
        #expect(all.first?.excludedValues == 1)
        #expect(all.first?.value == Rational(100))
    }

    /// 72 hours labelled by their ends, from 1 January 00:00: that one is the last of 2022, the
    /// days have 24, 24 and 23 hours. Both ends of the entry are inclusive.
    @Test(arguments: [
        ("2022-12-31", "2022-12-31", 0, 71), ("2023-01-01", "2023-01-01", 24, 47),
        ("2023-01-01", "2023-01-02", 48, 23), ("2023-01-03", "2023-01-03", 23, 48),
    ])
    func hoursByTheDayTheyLieIn(_ from: String, _ to: String, _ excluded: Int, _ valid: Int)
        throws
    {
        var dataset = Fixture.dataset([
            try Fixture.series(
                .ion, from: "2023-01-01", label: .ending, Fixture.runs((72, 1000)))
        ])
        dataset.exclusions = [try Self.entry(from, to, at: "S1", of: [.ion])]
        let measured = try Fixture.deciding(
            dataset, IonAnnualMeanTests.indicator(Method(standard: "")), 2023)
        #expect(measured.excludedValues == excluded)
        let completeness = try #require(measured.completeness)
        #expect(completeness.valid == valid)
        #expect(completeness.expected == 8760)
        #expect(
            completeness.losses.filter { $0.cause == "excluded" }.map(\.count)
                == (excluded > 0 ? [excluded] : []))
        let lost = completeness.losses.reduce(0) { $0 + $1.count }
        #expect(lost + completeness.valid == completeness.expected)
    }

    /// Two entries over one day take it out once.
    @Test func overlappingEntriesCountOnce() throws {
        let all = Self.measure(
            try Self.dusty([
                try Self.entry("2023-01-01"), try Self.entry("2023-01-01", "2023-01-02"),
            ]))
        #expect(all.first?.excludedValues == 12)
        #expect(all.first?.completeness?.valid == 1)
    }

    /// 2023: 90, 30 → the exclusion of the 90 makes 50 % to 100 %. 2024: 30, 30, 30, 90 is 75 %.
    /// With the exclusion the year is worse than 2023, without it better.
    @Test func theDirectionDependsOnThem() throws {
        var dataset = try ChangesTests.joined([
            GoodDayRateTests.daily(pm25: [90, 30]),
            GoodDayRateTests.daily(pm25: [30, 30, 30, 90], from: "2024-01-01"),
        ])
        dataset.exclusions = [try Self.entry("2023-01-01")]
        let change = try ChangesTests.change(dataset)
        #expect(change.deciding.direction == .worse)
        #expect(ChangesTests.direction("exclusions:none", change) == .better)
        #expect(change.dependsOn == [.exclusions])
    }

    /// A floor of 70 %: met at 100 % with the exclusion, missed at 66.7 % without it.
    @Test func theVerdictDependsOnThem() throws {
        var bench = JudgingBench(
            .atLeast(indicator: "air.goodDayRate", value: DecimalValue(70)))
        bench.measurements = Self.measure(try Self.dusty([try Self.entry("2023-01-01")]))
        bench.year = 2023
        bench.clauses[0].years = 2020...2030
        let finding = bench.finding
        #expect(finding.verdict == .met)
        #expect(finding.parameters["withoutExclusions"] == "notMet")
        #expect(finding.parameters["dependsOnExclusions"] == "true")
        #expect(finding.parameters["excluded"] == "1")
        #expect(finding.parameters["excludedSpan"] == "days")
        #expect(finding.parameters["excludedValues"] == "6")
        bench.clauses = [
            JudgingBench.clause(
                "8", .atLeast(indicator: "air.goodDayRate", value: DecimalValue(60)))
        ]
        bench.clauses[0].years = 2020...2030
        #expect(bench.finding.parameters["withoutExclusions"] == "met")
        #expect(bench.finding.parameters["dependsOnExclusions"] == nil)
    }
}
