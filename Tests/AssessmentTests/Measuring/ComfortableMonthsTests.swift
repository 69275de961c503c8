import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct ComfortableMonthsTests {
    static let method = Method(
        standard: "GB/T 27963-2011", coldMonths: [1, 2, 3, 11, 12],
        windLimit: DecimalValue(mantissa: 3, scale: 0))

    static func indicator(_ change: (inout Method) -> Void = { _ in }) -> Indicator {
        var method = method
        change(&method)
        return Fixture.indicator("climate.comfortableMonths", .months, decimals: 0, method)
    }

    /// Daily values of 2023, one value a month.
    static func series(_ quantity: Quantity, scale: Int = 0, _ months: [Int32?]) throws -> Series {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return try Fixture.series(
            quantity, from: "2023-01-01", interval: .day, scale: scale,
            zip(lengths, months).flatMap { Array(repeating: $1, count: $0) })
    }

    static func months(_ measurement: Measurement) -> [ComfortMonth] {
        if case .comfortMonths(let months) = measurement.detail { months } else { [] }
    }

    /// V = 4 m/s in January and 1 m/s else, so that roots are whole: the mean is 1.25.
    /// January T 15, S 7: K = −(20 + 10.45 − 4)·18 + 59.85 = −416.25 → −416, grade 1.
    /// March T 22, V 1, S 8: −(10 + 10.45 − 1)·11 + 68.4 = −145.55 → −146, grade 3.
    /// May T 25, RH 70: I 23.251 → 23.3, grade 3; July 30, 80: 30 − 0.11·15.6 = 28.284 → grade 5;
    /// April 16, 50: 16 − 0.275·1.6 = 15.56 → 15.6, grade 2; June 27, 60: 27 − 0.22·12.6 = 24.228
    /// → 24.2, grade 3; August 29, 70: 29 − 0.165·14.6 = 26.591 → 26.6, grade 4.
    static func dataset() throws -> Dataset {
        Fixture.dataset([
            try series(.temperature, [15, 5, 22, 16, 25, 27, 30, 29, 25, 16, 5, 0]),
            try series(.humidity, [50, 50, 50, 50, 70, 60, 80, 70, 70, 50, 50, 50]),
            try series(.windSpeed, [4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
            try series(.sunshine, [7, 7, 8, 7, 7, 7, 7, 7, 7, 7, 7, 7]),
        ])
    }

    @Test func monthsByTheirDecidingIndex() throws {
        let measured = try Fixture.deciding(try Self.dataset(), Self.indicator(), 2023)
        let months = Self.months(measured)
        #expect(months.map(\.decidedBy?.rawValue) == "KKKIIIIIIIKK".map { String($0) })
        // February, November T 5: −19.45·28 + 59.85 = −484.75; December T 0: −582.
        #expect(months.map(\.grade) == [1, 1, 3, 2, 3, 3, 5, 4, 3, 2, 1, 1])
        #expect(months[0].windEffect?.description == "-416")
        #expect(months[2].windEffect?.description == "-146")
        #expect(months[4].temperatureHumidity?.description == "23.3")
        #expect(months[7].temperatureHumidity?.description == "26.6")
        #expect(measured.outcome == .measured(Rational(4)))
        #expect(measured.bounds?.low == measured.bounds?.high)
    }

    /// Over 3 m/s K decides all the year; at 3 m/s exactly it does not.
    @Test(arguments: [(Int32(30), "I"), (31, "K")])
    func theWindLimit(tenths: Int32, index: String) throws {
        var dataset = try Self.dataset()
        dataset.series.removeAll { $0.quantity == .windSpeed }
        dataset.series.append(
            try Self.series(.windSpeed, scale: 1, Array(repeating: tenths, count: 12)))
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        #expect(Self.months(measured)[5].decidedBy?.rawValue == index)
    }

    /// Without sunshine only the cold months lack what they need; the count is what the others
    /// give and could be five more.
    @Test func aMonthNeedsOnlyItsDecidingIndex() throws {
        var dataset = try Self.dataset()
        dataset.series.removeAll { $0.quantity == .sunshine }
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        #expect(
            measured.outcome == .incomplete(Rational(3), .tooFew(.months, valid: 7, required: 12)))
        #expect(measured.bounds == Measurement.Bounds(low: Rational(3), high: Rational(8)))
        #expect(Self.months(measured)[0].lack == .missingQuantity(.sunshine))
        #expect(Self.months(measured)[5].lack == nil)
        #expect(measured.completeness?.losses == [.init(cause: "sunshine", count: 5)])
    }

    @Test func withoutWindTheLimitCannotBeAsked() throws {
        var dataset = try Self.dataset()
        dataset.series.removeAll { $0.quantity == .windSpeed }
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        #expect(measured.outcome == .lacking(.missingQuantity(.windSpeed)))
        let unlimited = try Fixture.deciding(
            dataset, Self.indicator { $0.windLimit = nil }, 2023)
        #expect(unlimited.value == Rational(3))
    }

    /// 27 days a month: 26 days of May are not a month.
    @Test(arguments: [(26, false), (27, true)])
    func daysOfAMonth(days: Int, isGraded: Bool) throws {
        var dataset = try Self.dataset()
        dataset.series.removeAll { $0.quantity == .humidity }
        dataset.series.append(
            try Fixture.series(
                .humidity, from: "2023-05-01", interval: .day, Fixture.runs((days, 70))))
        let measured = try Fixture.deciding(
            dataset, Self.indicator { $0.minimumDays = 27 }, 2023)
        let may = Self.months(measured)[4]
        #expect(may.grade == (isGraded ? 3 : nil))
        #expect(may.lack == (isGraded ? nil : .tooFew(.days, valid: 26, required: 27)))
    }

    /// Dew point 10 ℃ at 20 ℃ is 52.6 % (MagnusFormulaTests): I = 20 − 0.55·0.474·5.6 = 18.54.
    @Test func humidityFromTheDewPointIsMarked() throws {
        let warm = try Fixture.series(.temperature, from: "2023-05-01", Fixture.runs((48, 20)))
        let moist = try Fixture.series(
            .dewPoint, from: "2023-05-01", scale: 1, Fixture.runs((48, 100)))
        let measured = try Fixture.deciding(
            Fixture.dataset([warm, moist]), Self.indicator { $0.windLimit = nil }, 2023)
        let may = Self.months(measured)[4]
        #expect(may.temperatureHumidity?.description == "18.5")
        #expect(may.isHumidityDerived)
        #expect(may.grade == 3)
        #expect(measured.notes.map(\.kind.id) == ["measure.humidityDerived"])
    }

    /// Monthly sunshine is the month's total: 217 h in March are 7 h a day.
    @Test func monthlySeries() throws {
        func monthly(_ quantity: Quantity, _ value: Int32) throws -> Series {
            try Fixture.series(quantity, from: "2023-03-01", interval: .month, [value])
        }
        let measured = try Fixture.deciding(
            Fixture.dataset([
                try monthly(.temperature, 15), try monthly(.windSpeed, 4),
                try monthly(.sunshine, 217),
            ]), Self.indicator { $0.windLimit = nil }, 2023)
        #expect(Self.months(measured)[2].windEffect?.description == "-416")
    }

    @Test func withoutATemperatureThereIsNoStation() throws {
        #expect(
            try Fixture.deciding(Fixture.dataset([]), Self.indicator(), 2023).outcome
                == .lacking(.noStation))
    }

    /// Data to 30 September: three months are left, and 3 of the nine that are graded are
    /// comfortable (see `monthsByTheirDecidingIndex`: March, May, June, September make four).
    @Test func monthsThatAreLeft() throws {
        var dataset = try Self.dataset()
        for index in dataset.series.indices {
            dataset.series[index].times.removeLast(92)
        }
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        let rest = try #require(measured.rest)
        #expect(rest.kind == .months)
        #expect(rest.lastDay.description == "2023-09-30")
        #expect(rest.count == 3)
        #expect(rest.fixed == Rational(4))
        #expect(measured.bounds == Measurement.Bounds(low: Rational(4), high: Rational(7)))
        #expect(try Fixture.deciding(try Self.dataset(), Self.indicator(), 2023).rest == nil)
    }

    /// The weather service's day: 20:00 of the day before to 20:00. Temperatures from 30 April
    /// 20:00 on: four hours at 44, then twenty at 20 and four at 68. By calendar days 1 May is
    /// (20 × 20 + 4 × 68) ÷ 24 = 28, by days that end at 20:00 (4 × 44 + 20 × 20) ÷ 24 = 24.
    @Test(arguments: [(DayEnd.midnight, "28.0"), (.evening, "24.0")])
    func hoursMakeDaysThatEndAtTwenty(dayEnds: DayEnd, expected: String) throws {
        let warm = try Fixture.series(
            .temperature, from: "2023-04-30", hour: 20,
            Fixture.runs((4, 44), (20, 20), (4, 68)))
        let moist = try Fixture.series(
            .humidity, from: "2023-05-01", interval: .day, [100])
        let measured = try Fixture.deciding(
            Fixture.dataset([warm, moist]),
            Self.indicator {
                $0.windLimit = nil
                $0.minimumHours = 20
                $0.dayEnds = dayEnds
            }, 2023)
        // At 100 % humidity I is the temperature.
        #expect(Self.months(measured)[4].temperatureHumidity?.description == expected)
        #expect(
            measured.notes.map(\.kind.id)
                == (dayEnds == .evening ? ["measure.hoursEndAtTwenty"] : []))
    }

    /// Said once a station, with every quantity.
    @Test func dailyValuesThatEndAtTwentyAreNamed() throws {
        var dataset = try Self.dataset()
        for index in dataset.series.indices where dataset.series[index].quantity != .sunshine {
            dataset.series[index].dayEnd = .evening
        }
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        #expect(measured.notes.map(\.kind.id) == ["measure.dayEndsElsewhere"])
        #expect(
            measured.notes.first?.message(in: .chinese)
                == "S1 站气温、相对湿度、风速的日值按20时为日界（前日20时至当日20时），不是自然日")
    }
}
