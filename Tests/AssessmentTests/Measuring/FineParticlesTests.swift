import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct FineParticlesTests {
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
}
