import Gathering
import Testing
import Values

@testable import Assessment

/// The course of the day; every expected value by hand, the sample's by an independent script.
@Suite struct HourProfileTests {
    static let method = Method(standard: "", minimumHours: 20, minimumDays: 27)

    static func profile(_ dataset: Dataset, _ method: Method = method) throws -> HourProfile {
        let measured = try Fixture.deciding(dataset, IonAnnualMeanTests.indicator(method), 2023)
        return try #require(measured.hourProfile)
    }

    /// 31 December 23:00 … 1 January 01:00 valued 1, 2, 3. As starts of hours 2 and 3 are hours 0
    /// and 1 of 1 January. As ends 3 is hour 0 of 1 January; 1 and 2 are hours 22 and 23 of 2022.
    @Test(arguments: [
        (HourLabel.start, [Rational(2), Rational(3), nil]),
        (.ending, [Rational(3), nil, nil]),
    ])
    func theHourIsTheOneThatBegins(_ label: HourLabel, _ expected: [Rational?]) throws {
        let series = try Fixture.series(
            .ion, from: "2022-12-31", hour: 23, label: label, [1, 2, 3])
        let profile = try Self.profile(Fixture.dataset([series]))
        #expect(profile.year.map(\.hour) == Array(0...23))
        #expect(profile.months.map { $0.map(\.hour) } == Array(repeating: Array(0...23), count: 12))
        #expect(profile.months.first?.prefix(3).map(\.mean) == expected)
        #expect(profile.year.prefix(3).map(\.mean) == expected)
        #expect(profile.year.suffix(2).map(\.mean) == [nil, nil])
    }

    /// The label 00:00 of 1 January 2024 closes hour 23 of 31 December where labels are ends.
    @Test func theLastHourIsLabelledInTheNextYear() throws {
        let series = try Fixture.series(
            .ion, from: "2023-12-31", hour: 23, label: .ending, [7, 8, 9])
        let december = try #require(try Self.profile(Fixture.dataset([series])).months.last)
        #expect(december.suffix(2).map(\.mean) == [Rational(7), Rational(8)])
        #expect(december.map(\.valid) == Array(repeating: 0, count: 22) + [1, 1])
    }

    /// It stood to 30 June: 31 + 28 + 31 + 30 + 31 + 30 = 181 days. It reported every hour to
    /// 31 July: from July on nothing is expected, and July's hours are not part of the year.
    @Test func aStationThatStoodHalfTheYear() throws {
        let series = try Fixture.series(
            .ion, from: "2023-01-01", Fixture.runs((181 * 24, 1500), (31 * 24, 9000)))
        let profile = try Self.profile(
            Fixture.dataset(
                [series],
                stations: [Station(id: "S1", name: "甲", to: try Fixture.day("2023-06-30"))]))
        #expect(
            profile.year[5]
                == HourValue(hour: 5, mean: Rational(1500), valid: 181, expected: 181))
        #expect(
            profile.months[5][5]
                == HourValue(hour: 5, mean: Rational(1500), valid: 30, expected: 30))
        for month in profile.months[6...] {
            #expect(month[5] == HourValue(hour: 5, mean: nil, valid: 0, expected: 0))
        }
    }

    /// 1 January at 100, the 2nd at 300, the 3rd without its hour 4. With the 2nd set aside hour 4
    /// has one value of 31 expected, hour 3 two: (100 + 500) ÷ 2.
    @Test func hoursThatAreSetAsideAreExpectedAndNotValid() throws {
        let series = try Fixture.series(
            .ion, from: "2023-01-01",
            Fixture.runs((24, 100), (24, 300), (4, 500), (1, nil), (19, 500)))
        var dataset = Fixture.dataset([series])
        dataset.exclusions = [try ExclusionEffectTests.entry("2023-01-02")]
        let january = try #require(try Self.profile(dataset).months.first)
        #expect(january[3] == HourValue(hour: 3, mean: Rational(300), valid: 2, expected: 31))
        #expect(january[4] == HourValue(hour: 4, mean: Rational(100), valid: 1, expected: 31))
        dataset.exclusions = []
        let whole = try #require(try Self.profile(dataset).months.first)
        #expect(whole[4] == HourValue(hour: 4, mean: Rational(200), valid: 2, expected: 31))
    }

    /// January two days at 1000, March one at 4000, nothing in February. The year is of all hours,
    /// 6000 ÷ 3, not of the months' means, 5000 ÷ 2; insufficient months are part of it.
    @Test func aMonthWithoutHours() throws {
        let profile = try Self.profile(
            Fixture.dataset([
                try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((48, 1000))),
                try Fixture.series(.ion, from: "2023-03-01", Fixture.runs((24, 4000))),
            ]))
        #expect(
            profile.months.prefix(3).map { $0[0].mean } == [Rational(1000), nil, Rational(4000)])
        #expect(
            profile.months[1][0] == HourValue(hour: 0, mean: nil, valid: 0, expected: 28))
        #expect(
            profile.year[0] == HourValue(hour: 0, mean: Rational(2000), valid: 3, expected: 365))
    }

    /// Hour 0: A 10 and 20, their mean 15; B 30.5 once. The mean of means is 22.75, of all three
    /// values it would be 60.5 ÷ 3; the minimum is 15. Hour 1: B has none, the area is A's.
    @Test func stationsWeighTheSame() throws {
        let a = try Fixture.series(
            .ion, "A", from: "2023-01-01", Fixture.runs((24, 10), (24, 20)))
        let b = try Fixture.series(.ion, "B", from: "2023-01-01", scale: 1, [305])
        let dataset = Fixture.dataset([a, b])
        let mean = try Self.profile(dataset)
        #expect(
            mean.year[0]
                == HourValue(hour: 0, mean: Rational(2275, over: 100), valid: 3, expected: 730))
        #expect(
            mean.months[0][1] == HourValue(hour: 1, mean: Rational(15), valid: 2, expected: 62))
        let least = try Self.profile(dataset, Method(standard: "", stations: .minimum))
        #expect(least.year[0].mean == Rational(15))
    }

    @Test func onlyTheDecidingMeanOfIonsHasOne() throws {
        let series = try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((48, 1000)))
        let all = Measurer.measure(
            Fixture.dataset([series]),
            indicators: [
                IonAnnualMeanTests.indicator(Self.method),
                Fixture.indicator("ion.completeness", .percent, Self.method),
            ], years: [2022, 2023])
        // 2022 has no station: its rows begin in 2023.
        #expect(
            all.filter { $0.hourProfile != nil }.map { "\($0.indicator) \($0.year) \($0.variant)" }
                == ["ion.annualMean 2023 hour-month-year"])
    }
}

extension HourProfileTests {
    static func line(_ month: String, _ value: HourValue) -> String {
        let mean = value.mean.map { "\($0.numerator)/\($0.denominator)" } ?? "-"
        return "2026 \(month) \(value.hour) \(mean) \(value.valid) \(value.expected)"
    }

    /// samples/fangshan 2026, 24 cells of the year and 288 of the months, against
    /// `Tests/Independent/ion_hours.py`, which shares no code with the program: every line of what
    /// it prints (`ion_hours.txt`).
    @Test func everyLineOfTheIndependentTable() throws {
        let expected = try Templates.read(Templates.root + "/Tests/Independent/ion_hours.txt")
            .split(separator: "\n" as Character).map(String.init)
        #expect(expected.count == 312)
        let dataset = try Gatherer.gather(
            area: Templates.root + "/samples/fangshan", templates: Templates.path)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: Templates.path)
        let indicator = try #require(rulebook.indicators.first { $0.id == "ion.annualMean" })
        let profile = try #require(
            try Fixture.deciding(dataset, indicator, 2026).hourProfile)
        var found = profile.year.map { Self.line("all", $0) }
        for (index, month) in profile.months.enumerated() {
            found += month.map { Self.line(String(index + 1), $0) }
        }
        #expect(found == expected)
    }
}
