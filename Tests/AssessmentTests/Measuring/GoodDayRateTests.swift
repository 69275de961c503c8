import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct GoodDayRateTests {
    static let method = Method(
        standard: "HJ 633", edition: .hj633y2026, alsoShow: [.hj633y2012], hours: .declared,
        missingPollutant: .required, minimumHours: 20)

    static func indicator(_ change: (inout Method) -> Void = { _ in }) -> Indicator {
        var method = method
        change(&method)
        return Fixture.indicator("air.goodDayRate", .percent, method)
    }

    /// Daily data of all six; SO2 10, NO2 20, CO 0.5, O3-8h 90 and PM10 40 are harmless.
    static func daily(
        pm25: [Int32?], pm10: Int32? = 40, from day: String = "2023-01-01"
    ) throws -> Dataset {
        let n = pm25.count
        func same(_ quantity: Quantity, _ value: Int32?, scale: Int = 0) throws -> Series {
            try Fixture.series(
                quantity, from: day, interval: .day, scale: scale, Fixture.runs((n, value)))
        }
        return Fixture.dataset([
            try same(.so2, 10), try same(.no2, 20), try same(.co, 5, scale: 1),
            try same(.ozone8h, 90), try same(.pm10, pm10),
            try Fixture.series(.pm25, from: day, interval: .day, pm25),
        ])
    }

    /// PM2.5 60, 61, 75, 76 and a missing day: 2026 has one good day of four, 2012 three.
    @Test func bothEditionsOverValidDays() throws {
        let all = Measurer.measure(
            try Self.daily(pm25: [60, 61, nil, 75, 76]), indicators: [Self.indicator()],
            years: [2023])
        #expect(all.map(\.variant) == ["HJ 633-2026", "HJ 633-2012"])
        #expect(all.map(\.decides) == [true, false])
        #expect(all.map(\.value) == [Rational(25), Rational(75)])
        #expect(all.map(\.rounded?.description) == ["25.0", "75.0"])
        #expect(all.map(\.method.edition) == [.hj633y2026, .hj633y2012])
        let completeness = try #require(all.first?.completeness)
        #expect(completeness.valid == 4)
        #expect(completeness.expected == 365)
        #expect(completeness.losses.map(\.cause) == ["no-data", "pm25"])
        #expect(completeness.losses.map(\.count) == [360, 1])
        #expect(completeness.longestGap?.length == 360)
        // Every invalid day bad: 1 ÷ 365; every one good: 362 ÷ 365.
        #expect(all.first?.bounds?.low == Rational(100, over: 365))
        #expect(all.first?.bounds?.high == Rational(36200, over: 365))
    }

    /// AQI, 首要污染物 and missing pollutants of each day. 2026: PM2.5 61 → 100 + 50/55 up = 101.
    /// PM2.5 35 and O3 90 → 50 and 45: no primary pollutant at 50.
    @Test func theCalendar() throws {
        let measured = try Fixture.deciding(
            try Self.daily(pm25: [61, 35, nil]), Self.indicator(), 2023)
        guard case .airDays(let days) = measured.detail else {
            Issue.record("no days")
            return
        }
        #expect(days.count == 365)
        #expect(days[0].aqi == 101)
        #expect(days[0].primary == [.pm25])
        #expect(days[1].aqi == 50)
        #expect(days[1].primary == [])
        #expect(days[2].aqi == nil)
        #expect(days[2].missing == [.pm25])
        #expect(days[3].missing == AQIStandard.pollutants)
        #expect(days[364].day == (try Fixture.day("2023-12-31")))
    }

    /// All equal sub-indices are named: PM10 85 and PM2.5 55 by 2026: 75 and 90; PM10 106 → 90.
    @Test func tiesAreAllPrimary() throws {
        let measured = try Fixture.deciding(
            try Self.daily(pm25: [55], pm10: 106), Self.indicator(), 2023)
        guard case .airDays(let days) = measured.detail else {
            Issue.record("no days")
            return
        }
        #expect(days.first?.aqi == 90)
        #expect(days.first?.primary == [.pm10, .pm25])
    }

    /// PM10 is missing on every day; PM2.5 is 30 and 90. Required: no valid day, PM10 named.
    /// Ignored: one good of two. HJ 633-2026, 5.3.1: only the day over 100 has an AQI.
    @Test func theRuleForAMissingPollutant() throws {
        let dataset = try Self.daily(pm25: [30, 90], pm10: nil)
        let required = try Fixture.deciding(dataset, Self.indicator(), 2023)
        #expect(required.outcome == .lacking(.missingQuantity(.pm10)))
        let ignored = try Fixture.deciding(
            dataset, Self.indicator { $0.missingPollutant = .ignored }, 2023)
        #expect(ignored.outcome == .measured(Rational(50)))
        let published = try Fixture.deciding(
            dataset, Self.indicator { $0.missingPollutant = .hj633y2026 }, 2023)
        #expect(published.outcome == .measured(.zero))
        #expect(published.completeness?.valid == 1)
    }

    /// GB 3095, table 4: 324 valid days. 323 and 324 clean days of 2023 from 1 January.
    @Test(arguments: [(323, 323), (324, nil), (325, nil)] as [(Int, Int?)])
    func daysOfTheYear(days: Int, tooFew: Int?) throws {
        let measured = try Fixture.deciding(
            try Self.daily(pm25: Fixture.runs((days, 20))),
            Self.indicator { $0.minimumDaysInYear = 324 }, 2023)
        #expect(
            measured.outcome
                == (tooFew.map {
                    .incomplete(Rational(100), .tooFew(.days, valid: $0, required: 324))
                } ?? .measured(Rational(100))))
    }

    /// 27 days a month, 25 in February: the first days of February 2023 are lost. With 25 left
    /// all twelve months are sufficient, with 24 eleven are.
    @Test(arguments: [(2, false), (3, false), (4, true)])
    func daysOfFebruary(lost: Int, isIncomplete: Bool) throws {
        let measured = try Fixture.deciding(
            try Self.daily(pm25: Fixture.runs((31, 20), (lost, nil), (334 - lost, 20))),
            Self.indicator {
                $0.minimumDays = 27
                $0.minimumDaysInFebruary = 25
            }, 2023)
        #expect(
            measured.outcome
                == (isIncomplete
                    ? .incomplete(Rational(100), .tooFew(.months, valid: 11, required: 12))
                    : .measured(Rational(100))))
    }

    /// PM2.5 of 20 hours at 61 is a day, of 19 is none (GB 3095, table 4).
    @Test(arguments: [(19, nil), (20, 101), (21, 101)] as [(Int, Int?)])
    func hoursOfADay(hours: Int, aqi: Int?) throws {
        var dataset = try Self.daily(pm25: [])
        dataset.series = try Self.daily(pm25: [10]).series.filter { $0.quantity != .pm25 }
        dataset.series.append(
            try Fixture.series(.pm25, from: "2023-01-01", Fixture.runs((hours, 61))))
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        guard case .airDays(let days) = measured.detail else {
            #expect(aqi == nil)
            #expect(measured.outcome == .lacking(.missingQuantity(.pm25)))
            return
        }
        #expect(days.first?.aqi == aqi)
    }

    /// The county's concentration comes first: stations at 50 and 71 are 60.5, by 2026 rounded
    /// half-even to 60 → 100, though one station alone is over 100.
    @Test func theMeanOfStationsComesBeforeTheIndex() throws {
        var dataset = try Self.daily(pm25: [50])
        dataset.series.append(
            try Fixture.series(.pm25, "S2", from: "2023-01-01", interval: .day, [71]))
        let all = Measurer.measure(dataset, indicators: [Self.indicator()], years: [2023])
        let indices = all.map { measurement -> Int? in
            if case .airDays(let days) = measurement.detail { days.first?.aqi } else { nil }
        }
        // 2012: 60.5 unrounded, 50/40·25.5 + 50 = 81.875 up.
        #expect(indices == [100, 82])
    }

    /// O3 of one hour at 210 and else 60: 8-hour maximum (210 + 7·60)/8 = 78.75 → 40; only the
    /// 2012 edition sees the hour: 50/100·10 + 100 = 105.
    @Test func theMaximumHourOfOzoneCountsIn2012Only() throws {
        var dataset = try Self.daily(pm25: [10])
        dataset.series.removeAll { $0.quantity == .ozone8h }
        dataset.series.append(
            try Fixture.series(
                .o3, from: "2023-01-01", Fixture.runs((12, 60), (1, 210), (11, 60))))
        let all = Measurer.measure(dataset, indicators: [Self.indicator()], years: [2023])
        let days = all.map { measurement -> AirDay? in
            if case .airDays(let days) = measurement.detail { days.first } else { nil }
        }
        // 2026: the largest is PM10 40 → 40, SO2 10, NO2 20 → 25, CO 0.5 → 13, O3 79 → 39.5 up.
        #expect(days.map(\.?.aqi) == [40, 105])
        #expect(days.map(\.?.primary) == [[], [.o3]])
    }

    @Test func hoursArePreferredToDaysAndItIsSaid() throws {
        var dataset = try Self.daily(pm25: [10, 10])
        dataset.series.append(
            try Fixture.series(.pm25, from: "2023-01-01", Fixture.runs((24, 90))))
        let measured = try Fixture.deciding(dataset, Self.indicator(), 2023)
        #expect(measured.notes.map(\.kind.id) == ["measure.hourlyPreferred"])
        #expect(measured.completeness?.valid == 1)
        #expect(measured.outcome == .measured(.zero))
    }

    @Test func whatTheMethodDoesNotSayIsNotGuessed() throws {
        let dataset = try Self.daily(pm25: [10])
        let nameless = try Fixture.deciding(dataset, Self.indicator { $0.edition = nil }, 2023)
        guard case .lacking(.failed(let diagnostic)) = nameless.outcome else {
            Issue.record("\(nameless.outcome)")
            return
        }
        #expect(diagnostic.kind.id == "measure.editionMissing")
        let least = try Fixture.deciding(dataset, Self.indicator { $0.stations = .minimum }, 2023)
        guard case .lacking(.failed(let other)) = least.outcome else {
            Issue.record("\(least.outcome)")
            return
        }
        #expect(other.kind.id == "measure.minimumOfStations")
    }

    @Test func noStationAndNoData() throws {
        #expect(
            try Fixture.deciding(Fixture.dataset([]), Self.indicator(), 2023).outcome
                == .lacking(.noStation))
        #expect(
            try Fixture.deciding(try Self.daily(pm25: [10]), Self.indicator(), 2024).outcome
                == .lacking(.noData))
        #expect(
            try Fixture.deciding(try Self.daily(pm25: [10]), Self.indicator(), 10_000).outcome
                == .lacking(.noData))
    }
}
