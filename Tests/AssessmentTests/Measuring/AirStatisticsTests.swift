import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct AirStatisticsTests {
    static func indicator(decimals: Int = 0, _ method: Method) -> Indicator {
        Fixture.indicator(
            "air.pm25.annualMean", .microgramsPerCubicMetre, decimals: decimals, method)
    }

    /// Days of 24 hours at 30, of 20 at 41 and of 19 at 500: (30 + 41) ÷ 2 = 35.5; the third day
    /// has too few hours (GB 3095, table 4). Half-even: 36, with one decimal 35.5.
    @Test func meanOfValidDailyMeans() throws {
        let series = try Fixture.series(
            .pm25, from: "2023-01-01",
            Fixture.runs((24, 30), (20, 41), (4, nil), (19, 500)))
        let method = Method(standard: "GB 3095", minimumHours: 20)
        let measured = try Fixture.deciding(
            Fixture.dataset([series]), Self.indicator(method), 2023)
        #expect(measured.outcome == .measured(Rational(71, over: 2)))
        #expect(measured.rounded?.description == "36")
        #expect(measured.completeness?.valid == 2)
        #expect(measured.completeness?.losses.map(\.cause) == ["no-data", "too-few-hours"])
        #expect(measured.completeness?.losses.map(\.count) == [362, 1])
        let tenth = try Fixture.deciding(
            Fixture.dataset([series]), Self.indicator(decimals: 1, method), 2023)
        #expect(tenth.rounded?.description == "35.5")
    }

    /// Day by day over stations: day 1 (20 + 40) ÷ 2 = 30, day 2 only 60: the year is 45, not
    /// the mean of the stations' years (40 + 40) ÷ 2.
    @Test func stationsAreAveragedDayByDay() throws {
        let a = try Fixture.series(.pm25, "A", from: "2023-01-01", interval: .day, [20, 60])
        let b = try Fixture.series(.pm25, "B", from: "2023-01-01", interval: .day, [40, nil])
        let measured = try Fixture.deciding(
            Fixture.dataset([a, b]), Self.indicator(Method(standard: "")), 2023)
        #expect(measured.outcome == .measured(Rational(45)))
        #expect(measured.stations.map(\.value) == [Rational(40), Rational(40)])
    }

    @Test(arguments: [(323, false), (324, true)])
    func daysOfTheYear(days: Int, isEnough: Bool) throws {
        let series = try Fixture.series(
            .pm25, from: "2023-01-01", interval: .day, Fixture.runs((days, 30)))
        let measured = try Fixture.deciding(
            Fixture.dataset([series]),
            Self.indicator(Method(standard: "", minimumDaysInYear: 324)), 2023)
        #expect(
            measured.outcome
                == (isEnough
                    ? .measured(Rational(30))
                    : .incomplete(Rational(30), .tooFew(.days, valid: 323, required: 324))))
    }

    /// Hours of one day: 12 at 48. The other 12 at 0: 24; with 355 days without anything and
    /// nine at 365: (24 + 9 × 365) ÷ 365. Nothing bounds it from above.
    @Test func theLeastTheMeanCanBe() throws {
        let hours = try Fixture.series(
            .pm25, from: "2023-01-01", Fixture.runs((12, 48), (12, nil), (9 * 24, 365)))
        let measured = try Fixture.deciding(
            Fixture.dataset([hours]),
            Self.indicator(Method(standard: "", minimumHours: 20, minimumDaysInYear: 324)), 2023)
        #expect(
            measured.bounds
                == Measurement.Bounds(low: Rational(24 + 9 * 365, over: 365), high: nil))
        // Nine valid days; the rest begins on 11 January: 355 days.
        #expect(measured.rest?.count == 355)
        #expect(measured.rest?.fixed == Rational(9 * 365, over: 364))
        #expect(measured.rest?.step == Rational(355, over: 364))
    }

    static func percentile(_ id: String, _ unit: UnitOfMeasure = .microgramsPerCubicMetre)
        -> Indicator
    {
        Fixture.indicator(id, unit, decimals: 1, Method(standard: "HJ 663"))
    }

    /// HJ 663, k = 1 + (n − 1) p. Five values 10 … 50: P90 has k = 4.6: 40 + 0.6 × 10 = 46; P95
    /// 4.8: 48; P98 4.92: 49.2. One value is every percentile of itself.
    @Test(arguments: [
        ("air.pm25.p95", Quantity.pm25, "48"), ("air.pm10.p95", .pm10, "48"),
        ("air.so2.p98", .so2, "49.2"), ("air.no2.p98", .no2, "49.2"),
        ("air.o3.p90", .ozone8h, "46"),
    ])
    func percentiles(id: String, quantity: Quantity, expected: String) throws {
        let series = try Fixture.series(
            quantity, from: "2023-01-01", interval: .day, [30, 10, 50, nil, 20, 40])
        let measured = try Fixture.deciding(
            Fixture.dataset([series]), Self.percentile(id), 2023)
        #expect(measured.value == DecimalValue(expected)?.rational)
        #expect(measured.completeness?.valid == 5)
        #expect(measured.stations.map(\.value) == [measured.value])
        let one = try Fixture.series(quantity, from: "2023-01-01", interval: .day, [7])
        #expect(
            try Fixture.deciding(Fixture.dataset([one]), Self.percentile(id), 2023).value
                == Rational(7))
    }

    /// CO is stated in mg/m³; a rulebook that asks for μg/m³ would print a thousandth of it.
    @Test func theUnitIsTheStandards() throws {
        let series = try Fixture.series(
            .co, from: "2023-01-01", interval: .day, scale: 1, [8, 12])
        let dataset = Fixture.dataset([series])
        // k = 1 + 0.95: 0.8 + 0.95 × 0.4 = 1.18.
        #expect(
            try Fixture.deciding(
                dataset, Self.percentile("air.co.p95", .milligramsPerCubicMetre), 2023
            ).value == Rational(118, over: 100))
        guard
            case .lacking(.failed(let fault)) = try Fixture.deciding(
                dataset, Self.percentile("air.co.p95"), 2023
            ).outcome
        else {
            Issue.record("measured in the wrong unit")
            return
        }
        #expect(fault.kind.id == "measure.statisticUnit")
    }

    /// 347 valid days of 365, valued 1 … 347: P95 of 365 lies between the 346th and the 347th
    /// value (364 × 0.95 = 345.8). All 18 missing days above: 346.8; all at 0: 328.8. With one
    /// valid day less the 347th value could be anything.
    @Test func aPercentileCanBeBoundedAbove() throws {
        func bounds(_ days: Int32) throws -> Measurement.Bounds? {
            let series = try Fixture.series(
                .pm25, from: "2023-01-01", interval: .day, (1...days).map { Int32?($0) })
            return try Fixture.deciding(
                Fixture.dataset([series]), Self.percentile("air.pm25.p95"), 2023
            ).bounds
        }
        #expect(
            try bounds(347)
                == Measurement.Bounds(low: Rational(3288, over: 10), high: Rational(3468, over: 10))
        )
        #expect(try bounds(346)?.high == nil)
        #expect(try bounds(365)?.low == bounds(365)?.high)
    }
}
