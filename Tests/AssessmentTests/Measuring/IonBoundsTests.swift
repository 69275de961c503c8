import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct IonBoundsTests {
    static func indicator(_ rollUp: Method.RollUp) -> Indicator {
        Fixture.indicator(
            "ion.annualMean", .ionsPerCubicCentimetre, decimals: 0,
            Method(
                standard: "", rollUp: rollUp, minimumHours: 20, minimumDays: 27,
                minimumDaysInFebruary: 25, minimumDaysInYear: 324, minimumMonths: 12))
    }

    /// All of January 2023 (744 h) at 3100 and the first 100 h of February at 672, to 04:00 of
    /// 5 February.
    static func dataset() throws -> Dataset {
        Fixture.dataset([
            try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((744, 3100), (100, 672)))
        ])
    }

    /// January stands; February's missing hours at 0: 67200 ÷ 672 = 100; ten months at 0. By
    /// days: four days of 672 stand, the fifth has 4 × 672 ÷ 24 = 112: (2688 + 112) ÷ 28 = 100.
    /// All hours: (744 × 3100 + 67200) ÷ 8760.
    @Test(arguments: [
        (Method.RollUp.hourMonthYear, Rational(3200, over: 12)),
        (.hourDayMonthYear, Rational(3200, over: 12)),
        (.allHours, Rational(744 * 3100 + 67200, over: 8760)),
    ])
    func theLeastTheYearCanBe(rollUp: Method.RollUp, low: Rational) throws {
        let measured = try Fixture.deciding(try Self.dataset(), Self.indicator(rollUp), 2023)
        #expect(measured.bounds == Measurement.Bounds(low: low, high: nil))
    }

    /// 329 days are left, 23 of them February's: with them it has 27 valid days, by hours
    /// 100 + 552 of 652. By days 4 of 27. January is fixed, ten months are all rest.
    @Test(arguments: [
        (
            Method.RollUp.hourMonthYear,
            Rational(3100) + Rational(67200, over: 652), Rational(552, over: 652)
        ),
        (
            .hourDayMonthYear, Rational(3100) + Rational(4 * 672, over: 27),
            Rational(23, over: 27)
        ),
    ])
    func theRestOfTheYear(rollUp: Method.RollUp, sum: Rational, february: Rational) throws {
        let measured = try Fixture.deciding(try Self.dataset(), Self.indicator(rollUp), 2023)
        let rest = try #require(measured.rest)
        #expect(rest.kind == .mean)
        #expect(rest.lastDay.description == "2023-02-05")
        #expect(rest.count == 329)
        #expect(rest.fixed == sum * Rational(1, over: 12))
        #expect(rest.step == (february + Rational(10)) * Rational(1, over: 12))
    }

    /// A station without an hour in the year stands at 0: the mean of two is half. As the
    /// minimum of stations nothing is certain, and no one station's rest decides.
    @Test func stations() throws {
        var dataset = try Self.dataset()
        dataset.series.append(
            try Fixture.series(.ion, "S2", from: "2022-12-01", Fixture.runs((24, 900))))
        var indicator = Self.indicator(.hourMonthYear)
        let mean = try Fixture.deciding(dataset, indicator, 2023)
        #expect(mean.bounds?.low == Rational(1600, over: 12))
        indicator.method.stations = .minimum
        let least = try Fixture.deciding(dataset, indicator, 2023)
        #expect(least.bounds?.low == .zero)
        #expect(least.rest == nil)
    }

    /// The label 00:00 of 6 February, as the end of its hour, is still 5 February's.
    @Test(arguments: [(Method.HourRule.ending, "2023-02-05"), (.start, "2023-02-06")])
    func theLastDayGoesByTheLabel(rule: Method.HourRule, day: String) throws {
        let series = try Fixture.series(.ion, from: "2023-02-05", Fixture.runs((25, 900)))
        let year = try #require(CivilYear(2023))
        #expect(
            LastObserved.day(Fixture.dataset([series]), [.ion], in: year, rule: rule)?.description
                == day)
    }

    /// Blanks at the end are no observations; a monthly value observes its whole month.
    @Test func theLastDayIsThatOfAValidValue() throws {
        let year = try #require(CivilYear(2023))
        let days = try Fixture.series(
            .pm25, from: "2023-03-01", interval: .day, [9, 9, nil, nil])
        let month = try Fixture.series(.temperature, from: "2023-02-01", interval: .month, [9])
        let dataset = Fixture.dataset([days, month])
        func last(_ quantities: [Quantity]) -> String? {
            LastObserved.day(dataset, quantities, in: year, rule: .declared)?.description
        }
        #expect(last([.pm25]) == "2023-03-02")
        #expect(last([.temperature]) == "2023-02-28")
        #expect(last([.ion]) == nil)
    }
}
