import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct GoodDayBoundsTests {
    static func bounds(_ dataset: Dataset, _ edition: AQIEdition) throws -> Measurement.Bounds {
        let all = Measurer.measure(
            dataset, indicators: [GoodDayRateTests.indicator()], years: [2023])
        let one = try #require(all.first { $0.variant == edition.rawValue })
        return try #require(one.bounds)
    }

    /// PM10 is missing all year, so that no day is valid. A day whose PM2.5 alone is over 100 is
    /// bad whatever PM10 was: 61 by HJ 633-2026 (60 is 100), 76 by HJ 633-2012 (75 is 100).
    @Test(arguments: [
        (AQIEdition.hj633y2026, Int32(60), Int64(365)), (.hj633y2026, 61, 364),
        (.hj633y2012, 75, 365),
        (.hj633y2012, 76, 364),
    ])
    func whatIsThereMayBeEnough(edition: AQIEdition, pm25: Int32, open: Int64) throws {
        let bounds = try Self.bounds(
            try GoodDayRateTests.daily(pm25: [pm25, 20], pm10: nil), edition)
        #expect(bounds.low == .zero)
        #expect(bounds.high == Rational(open * 100, over: 365))
    }

    /// 19 hours are no day; the five missing ones at 0: 19 × 76 ÷ 24 = 60.17, by 2026 rounded to
    /// 60, AQI 100; 19 × 77 ÷ 24 = 60.96 → 61, AQI 101. 2012 does not round: 19 × 94 ÷ 24 = 74.4,
    /// 19 × 95 ÷ 24 = 75.2 is over 75.
    @Test(arguments: [
        (AQIEdition.hj633y2026, Int32(76), Int64(365)), (.hj633y2026, 77, 364),
        (.hj633y2012, 94, 365),
        (.hj633y2012, 95, 364),
    ])
    func aDayWithTooFewHours(edition: AQIEdition, value: Int32, open: Int64) throws {
        let series = try Fixture.series(
            .pm25, from: "2023-03-01", Fixture.runs((19, value)))
        #expect(
            try Self.bounds(Fixture.dataset([series]), edition).high
                == Rational(open * 100, over: 365))
    }

    /// Five hours of ozone are no 8-hour mean; with three at 0: 5 × 256 ÷ 8 = 160 is 100, 5 × 257
    /// ÷ 8 = 160.6 → 161 is over it. By 2012 one hour over 200 is enough.
    @Test(arguments: [
        (AQIEdition.hj633y2026, Int32(256), Int64(365)), (.hj633y2026, 257, 364),
        (.hj633y2012, 200, 365), (.hj633y2012, 201, 364),
    ])
    func ozoneWindows(edition: AQIEdition, value: Int32, open: Int64) throws {
        let series = try Fixture.series(
            .o3, from: "2023-06-01", hour: 12, Fixture.runs((5, value)))
        #expect(
            try Self.bounds(Fixture.dataset([series]), edition).high
                == Rational(open * 100, over: 365))
    }

    /// Two stations, one without a value: it could have been 0. 120 ÷ 2 = 60, 122 ÷ 2 = 61.
    @Test(arguments: [(Int32(120), 365), (122, 364)] as [(Int32, Int64)])
    func aStationWithoutAValueStandsAtNothing(value: Int32, open: Int64) throws {
        let there = try Fixture.series(.pm25, "A", from: "2023-01-02", interval: .day, [value])
        let gone = try Fixture.series(.pm25, "B", from: "2023-01-01", interval: .day, [5, nil])
        #expect(
            try Self.bounds(Fixture.dataset([there, gone]), .hj633y2026).high
                == Rational(open * 100, over: 365))
    }

    /// 195 good and 83 bad days to 5 October, day 278 of 365: 87 days are left, each 1/365 of
    /// the year if all of them are valid. 70 % are 255.5 days: 256 − 195 = 61 of 87.
    @Test func theRestOfTheYear() throws {
        let dataset = try GoodDayRateTests.daily(pm25: Fixture.runs((195, 20), (83, 90)))
        let measured = try Fixture.deciding(
            dataset, GoodDayRateTests.indicator { $0.minimumDaysInYear = 324 }, 2023)
        let rest = try #require(measured.rest)
        #expect(rest.kind == .goodDays)
        #expect(rest.lastDay.description == "2023-10-05")
        #expect(rest.count == 87)
        #expect(rest.fixed == Rational(19500, over: 365))
        #expect(rest.step == Rational(100, over: 365))
        let needed = RestOfYear(
            rest: rest, requirement: .atLeast(Rational(70)), decimals: 1, isLocked: false)
        #expect(
            needed.parameters
                == ["observedTo": "2023-10-05", "remainingDays": "87", "remainingNeeded": "61"])
    }

    /// A whole year has no rest, and a day without PM10 costs a day to PM10 alone.
    @Test func aFinishedYearAndWhatDaysWereLostTo() throws {
        var dataset = try GoodDayRateTests.daily(pm25: Fixture.runs((364, 20), (1, 20)))
        dataset.series.removeAll { $0.quantity == .pm10 || $0.quantity == .co }
        dataset.series.append(
            try Fixture.series(
                .pm10, from: "2023-01-01", interval: .day, Fixture.runs((3, nil), (362, 40))))
        dataset.series.append(
            try Fixture.series(
                .co, from: "2023-01-01", interval: .day, scale: 1,
                Fixture.runs((1, 5), (1, nil), (363, 5))))
        let measured = try Fixture.deciding(dataset, GoodDayRateTests.indicator(), 2023)
        #expect(measured.rest == nil)
        #expect(
            measured.completeness?.lostTo == [
                .init(pollutant: .pm10, days: 3), .init(pollutant: .co, days: 1),
            ])
        // The cause sets beside it: two days without PM10, one without PM10 and CO.
        #expect(measured.completeness?.losses.map(\.cause) == ["pm10", "pm10,co"])
        #expect(measured.completeness?.losses.map(\.count) == [2, 1])
    }
}
