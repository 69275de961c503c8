import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct IonAnnualMeanTests {
    static func indicator(_ method: Method, decimals: Int = 0) -> Indicator {
        Fixture.indicator("ion.annualMean", .ionsPerCubicCentimetre, decimals: decimals, method)
    }

    /// 2023: January has two days, one of 24 hours at 1000 and one of 6 hours at 2000; February
    /// one day of 24 hours at 3000.
    static func twoMonths() throws -> Dataset {
        let january = try Fixture.series(
            .ion, from: "2023-01-01", Fixture.runs((24, 1000), (6, 2000)))
        let february = try Fixture.series(
            .ion, from: "2023-02-01", origin: 1, Fixture.runs((24, 3000)))
        return Fixture.dataset([january, february])
    }

    /// Hours → months → year: January 36000 ÷ 30 = 1200, February 3000, year 2100.
    /// Hours → days → months → year: January (1000 + 2000) ÷ 2 = 1500, year 2250.
    /// All hours: (24000 + 12000 + 72000) ÷ 54 = 2000.
    @Test func threeWaysFromHoursToTheYear() throws {
        let all = Measurer.measure(
            try Self.twoMonths(), indicators: [Self.indicator(Method(standard: ""))],
            years: [2023])
        #expect(all.map(\.variant) == ["hour-month-year", "hour-day-month-year", "all-hours"])
        #expect(all.map(\.decides) == [true, false, false])
        #expect(all.map(\.value) == [Rational(2100), Rational(2250), Rational(2000)])
        #expect(all.map(\.method.rollUp.rawValue) == all.map(\.variant))
        #expect(
            all.first?.sources.map(\.location.description)
                == ["data/a.csv:2-31", "data/b.xlsx[表1]!2:25"])
    }

    @Test func theRulebooksWayDecidesAndComesFirst() throws {
        let all = Measurer.measure(
            try Self.twoMonths(),
            indicators: [Self.indicator(Method(standard: "", rollUp: .allHours))], years: [2023])
        #expect(all.map(\.variant) == ["all-hours", "hour-month-year", "hour-day-month-year"])
        #expect(all.map(\.decides) == [true, false, false])
    }

    /// With 20 hours a day the January day of 6 hours is not valid; with a minimum of one day a
    /// month both months are sufficient, but 2 months of 12 are too few.
    @Test func minimumsMakeTheYearIncomplete() throws {
        let method = Method(
            standard: "", rollUp: .hourDayMonthYear, minimumHours: 20, minimumDays: 1,
            minimumMonths: 12)
        let measured = try Fixture.deciding(try Self.twoMonths(), Self.indicator(method), 2023)
        #expect(
            measured.outcome
                == .incomplete(Rational(2000), .tooFew(.months, valid: 2, required: 12)))
    }

    /// Two days are asked of a month, one of February: January has one valid day and is not part
    /// of the year, which is February's 3000.
    @Test func anInsufficientMonthIsNotPartOfTheYear() throws {
        let method = Method(
            standard: "", minimumHours: 20, minimumDays: 2, minimumDaysInFebruary: 1)
        let measured = try Fixture.deciding(try Self.twoMonths(), Self.indicator(method), 2023)
        #expect(measured.outcome == .measured(Rational(3000)))
        guard case .months(let months) = measured.detail else {
            Issue.record("no months")
            return
        }
        #expect(months.count == 12)
        #expect(months.map(\.isSufficient).prefix(3) == [false, true, false])
        #expect(months.map(\.mean).prefix(3) == [Rational(1200), Rational(3000), nil])
        #expect(months.map(\.valid).prefix(3) == [30, 24, 0])
        #expect(months.map(\.expected).prefix(3) == [744, 672, 744])
    }

    /// 324 days a year (GB 3095, table 4): 323, 324 and 325 days of one value.
    @Test(arguments: [(323, false), (324, true), (325, true)])
    func daysOfTheYearAtTheMinimum(days: Int, isEnough: Bool) throws {
        let series = try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((days * 24, 1500)))
        let method = Method(standard: "", minimumHours: 20, minimumDaysInYear: 324)
        let measured = try Fixture.deciding(
            Fixture.dataset([series]), Self.indicator(method), 2023)
        #expect(
            measured.outcome
                == (isEnough
                    ? .measured(Rational(1500))
                    : .incomplete(Rational(1500), .tooFew(.days, valid: 323, required: 324))))
    }

    /// Stations' years 1000 and 2001: mean 3001 ÷ 2, which is 1500 half-even and 1500.5 exactly;
    /// minimum 1000.
    @Test func severalStations() throws {
        let a = try Fixture.series(.ion, "A", from: "2023-03-01", Fixture.runs((24, 1000)))
        let b = try Fixture.series(.ion, "B", from: "2023-04-01", Fixture.runs((24, 2001)))
        let mean = try Fixture.deciding(
            Fixture.dataset([b, a]), Self.indicator(Method(standard: "")), 2023)
        #expect(mean.value == Rational(3001, over: 2))
        #expect(mean.rounded?.description == "1500")
        #expect(mean.stations.map(\.station) == ["A", "B"])
        #expect(mean.stations.map(\.value) == [Rational(1000), Rational(2001)])
        let least = try Fixture.deciding(
            Fixture.dataset([a, b]), Self.indicator(Method(standard: "", stations: .minimum)),
            2023)
        #expect(least.outcome == .measured(Rational(1000)))
    }

    /// A station with rows last year and none this year makes the area incomplete; one whose
    /// rows begin next year is not part of it.
    @Test func aSilentStationIsMissed() throws {
        let a = try Fixture.series(.ion, "A", from: "2023-03-01", Fixture.runs((24, 1000)))
        let silent = try Fixture.series(.ion, "B", from: "2022-03-01", Fixture.runs((24, 900)))
        let later = try Fixture.series(.ion, "C", from: "2024-03-01", Fixture.runs((24, 900)))
        let dataset = Fixture.dataset([a, silent, later])
        let measured = try Fixture.deciding(dataset, Self.indicator(Method(standard: "")), 2023)
        #expect(measured.outcome == .incomplete(Rational(1000), .noData))
        #expect(measured.stations.map(\.station) == ["A", "B"])
        let before = try Fixture.deciding(dataset, Self.indicator(Method(standard: "")), 2021)
        #expect(before.outcome == .lacking(.noData))
    }

    /// Half-even at the last digit: 2500.5 → 2500, 2501.5 → 2502 (GB/T 8170-2008, 3.2).
    @Test(arguments: [(Int32(2500), "2500"), (2501, "2502")])
    func roundsHalfEven(low: Int32, expected: String) throws {
        let series = try Fixture.series(.ion, from: "2023-01-01", [low, low + 1])
        let measured = try Fixture.deciding(
            Fixture.dataset([series]), Self.indicator(Method(standard: "")), 2023)
        #expect(measured.rounded?.description == expected)
    }

    /// The rulebook's reading of the hours against the source's is said.
    @Test func anOverriddenHourLabelIsNoted() throws {
        let series = try Fixture.series(.ion, from: "2023-01-01", label: .ending, [1, 2])
        let dataset = Fixture.dataset([series])
        let overridden = try Fixture.deciding(
            dataset, Self.indicator(Method(standard: "", hours: .start)), 2023)
        #expect(overridden.notes.map(\.kind.id) == ["measure.hourLabelOverridden"])
        let declared = try Fixture.deciding(
            dataset, Self.indicator(Method(standard: "", hours: .ending)), 2023)
        #expect(declared.notes.isEmpty)
    }
}
