import Gathering
import Testing
import Values

@testable import Assessment

/// Directions that depend on how both years are measured; every expected value by hand.
@Suite struct ChangesTests {
    static let goodDays = GoodDayRateTests.indicator()

    /// 2023 against 2024, every way of one swap.
    static func change(_ dataset: Dataset, _ indicator: Indicator = goodDays) throws -> Change {
        let pair = YearPair(from: 2023, to: 2024)
        let all = Measurer.measure(
            dataset, indicators: [indicator], years: [2023, 2024], breadth: .oneSwap,
            pairs: [pair])
        return try #require(Changes.change(of: indicator, all, pair))
    }

    static func direction(_ variant: String, _ change: Change) -> Change.Direction? {
        change.others.first { $0.variant == variant }?.direction
    }

    static func joined(_ parts: [Dataset]) -> Dataset {
        Fixture.dataset(parts.flatMap(\.series))
    }

    /// PM2.5 (AQI 100 at 75 by 2012, at 60 by 2026). 2023: 60, 60, 80, 80, half the days good by
    /// either edition. 2024: 60, 70, 70, 80: three of four by 2012, one of four by 2026.
    @Test func theEditionTurnsTheDirection() throws {
        let change = try Self.change(
            Self.joined([
                GoodDayRateTests.daily(pm25: [60, 60, 80, 80]),
                GoodDayRateTests.daily(pm25: [60, 70, 70, 80], from: "2024-01-01"),
            ]))
        #expect(change.deciding.variant == "HJ 633-2026")
        #expect(change.deciding.axis == nil)
        #expect(change.deciding.difference == Rational(-25))
        #expect(change.deciding.differenceRounded?.description == "-25.0")
        #expect(change.deciding.direction == .worse)
        #expect(change.unit == .percentagePoints)
        #expect(
            change.others.map(\.variant) == [
                "HJ 633-2012", "validity:ignored", "validity:hj633-2026-5.3.1",
            ])
        #expect(change.others.map(\.axis) == [.edition, .validity, .validity])
        #expect(change.others.map(\.direction) == [.better, .worse, .worse])
        #expect(change.others.first?.difference == Rational(25))
        #expect(change.dependsOn == [.edition])
    }

    /// 2023: 30, 30, 90, 90 with everything: 50 % by any rule. 2024: 30, 90, 90 with everything,
    /// and 30, 30 without PM10. All six required: 1 of 3. From those there are: 3 of 5. By HJ
    /// 633-2026, 5.3.1 the last two have no AQI: 1 of 3.
    @Test func theValidityRuleTurnsTheDirection() throws {
        let change = try Self.change(
            Self.joined([
                GoodDayRateTests.daily(pm25: [30, 30, 90, 90]),
                GoodDayRateTests.daily(pm25: [30, 90, 90], from: "2024-01-01"),
                GoodDayRateTests.daily(pm25: [30, 30], pm10: nil, from: "2024-01-04"),
            ]))
        #expect(change.deciding.after == Rational(100, over: 3))
        #expect(change.deciding.direction == .worse)
        #expect(Self.direction("validity:ignored", change) == .better)
        #expect(Self.direction("validity:hj633-2026-5.3.1", change) == .worse)
        #expect(change.dependsOn == [.validity])
    }

    /// One day a year: PM2.5 of 25 hours labelled 1 January 00:00 … 2 January 00:00. 2023: 600,
    /// then 55 to the end. As ends of hours the 600 belongs to 2022 and the day is at 55, good; as
    /// starts it is at (600 + 23·55) ÷ 24 = 77.7, bad by both editions. 2024: 55 … 55 and 600: the
    /// other way about.
    @Test func theHourLabelTurnsTheDirection() throws {
        var dataset = try Self.joined([
            GoodDayRateTests.daily(pm25: [10]),
            GoodDayRateTests.daily(pm25: [10], from: "2024-01-01"),
        ])
        dataset.series.removeAll { $0.quantity == .pm25 }
        dataset.series += [
            try Fixture.series(
                .pm25, from: "2023-01-01", label: .ending, Fixture.runs((1, 600), (24, 55))),
            try Fixture.series(
                .pm25, from: "2024-01-01", label: .ending, Fixture.runs((24, 55), (1, 600))),
        ]
        let change = try Self.change(dataset)
        #expect(change.deciding.before == Rational(100))
        #expect(change.deciding.after == .zero)
        #expect(Self.direction("hours:start", change) == .better)
        #expect(Self.direction("hours:ending", change) == nil)
        #expect(change.dependsOn == [.hours])
    }

    static let particles = Indicator(
        id: "air.pm25.annualMean", name: "PM2.5", unit: .microgramsPerCubicMetre, better: .lower,
        decimals: 1, method: Method(standard: "GB 3095"))

    /// S1 falls from 40 to 30; S2 comes in 2024 with 70, so that the area rises to 50.
    static func withNewcomer() throws -> Dataset {
        Fixture.dataset([
            try Fixture.series(.pm25, "S1", from: "2023-01-01", interval: .day, [40]),
            try Fixture.series(.pm25, "S1", from: "2024-01-01", interval: .day, [30]),
            try Fixture.series(.pm25, "S2", from: "2024-01-01", interval: .day, [70]),
        ])
    }

    @Test func aNewStationTurnsTheDirection() throws {
        let change = try Self.change(try Self.withNewcomer(), Self.particles)
        #expect(change.deciding.after == Rational(50))
        #expect(change.deciding.direction == .worse)
        #expect(change.others.map(\.variant) == ["stations:2023=2024"])
        #expect(change.others.first?.before == Rational(40))
        #expect(change.others.first?.after == Rational(30))
        #expect(change.dependsOn == [.stations])
    }

    @Test func theSameStationsAreNotMeasuredTwice() throws {
        var dataset = try Self.withNewcomer()
        dataset.series.removeLast()
        let change = try Self.change(dataset, Self.particles)
        #expect(change.others.isEmpty)
        #expect(change.dependsOn.isEmpty)
    }

    /// A move after 1 January of the first year and before the end of the second parts the years.
    @Test(arguments: [
        ("2023-01-01", false), ("2023-01-02", true), ("2024-12-31", true), ("2025-01-01", false),
    ])
    func aStationThatMovedIsNotCompared(_ day: String, _ isLeftOut: Bool) throws {
        var dataset = try Self.withNewcomer()
        dataset.series.append(
            try Fixture.series(.pm25, "S2", from: "2023-01-01", interval: .day, [60]))
        dataset.area.stations = [
            Station(id: "S1", name: "甲", moved: [try Fixture.day(day)]),
            Station(id: "S2", name: "乙"),
        ]
        // All: (40 + 60) ÷ 2 = 50 and (30 + 70) ÷ 2 = 50; without S1: 60 and 70.
        let change = try Self.change(dataset, Self.particles)
        #expect(change.deciding.direction == .same)
        #expect(change.others.map(\.difference) == (isLeftOut ? [Rational(10)] : []))
        #expect(change.dependsOn == (isLeftOut ? [.stations] : []))
    }

    /// Ions rise by the mean of months and fall by the mean of hours: January 2023 has 24 hours
    /// of 1000, February 24 of 3000: 2000 by either. 2024: 24 hours of 1500 and 6 of 3000: months
    /// 2250, hours (36000 + 18000) ÷ 30 = 1800.
    @Test func theRollUpTurnsTheDirection() throws {
        let dataset = Fixture.dataset([
            try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((24, 1000))),
            try Fixture.series(.ion, from: "2023-02-01", Fixture.runs((24, 3000))),
            try Fixture.series(.ion, from: "2024-01-01", Fixture.runs((24, 1500))),
            try Fixture.series(.ion, from: "2024-02-01", Fixture.runs((6, 3000))),
        ])
        let change = try Self.change(dataset, IonAnnualMeanTests.indicator(Method(standard: "")))
        #expect(change.deciding.difference == Rational(250))
        #expect(Self.direction("all-hours", change) == .worse)
        #expect(Self.direction("hour-day-month-year", change) == .better)
        #expect(change.dependsOn == [.rollUp])
    }

    /// Lower is better for pollution, and equal to the last digit is neither.
    @Test(arguments: [("29.9", Change.Direction.better), ("30.0", .same), ("30.1", .worse)])
    func theDirectionIsTheIndicators(_ value: String, _ direction: Change.Direction) {
        var bench = JudgingBench(.above(indicator: "air.pm25.annualMean", by: nil))
        bench.measure("air.pm25.annualMean", "30.0", year: 2024)
        bench.measure("air.pm25.annualMean", value)
        #expect(bench.evaluation.changes.first?.deciding.direction == direction)
    }

    /// The unrounded values decide: 80.04 → 80.01 are both printed 80.0.
    @Test func theUnroundedValuesDecide() {
        var bench = JudgingBench(.above(indicator: "air.goodDayRate", by: nil))
        bench.measure("air.goodDayRate", "80.04", year: 2024)
        bench.measure("air.goodDayRate", "80.01")
        let way = bench.evaluation.changes.first?.deciding
        #expect(way?.beforeRounded == way?.afterRounded)
        #expect(way?.direction == .worse)
        #expect(way?.differenceRounded?.description == "-0.03")
    }

    /// Against the creation year and the year before, and never against what was not measured.
    @Test func comparesWithTheCreationYearAndTheYearBefore() {
        var bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        bench.measure("forest.cover", "60", year: 2024)
        bench.measure("forest.cover", "62", year: 2025)
        bench.measure("forest.cover", "61")
        #expect(bench.evaluation.changes.map(\.from) == [2024, 2025])
        #expect(bench.evaluation.changes.map(\.deciding.direction) == [.better, .worse])
        bench.measurements.removeAll { $0.year == 2025 }
        #expect(bench.evaluation.changes.map(\.from) == [2024])
    }
}
