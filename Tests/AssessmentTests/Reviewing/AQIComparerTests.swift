import Gathering
import Testing
import Values

@testable import Assessment

struct AQIComparerTests {
    /// One day: PM2.5, PM10, SO2, NO2, CO (tenths), O3 8 h and the published index.
    struct Day: Sendable {
        var values: [Int32?]
        var aqi: Int32
    }

    static func dataset(_ days: [Day], from day: String = "2024-05-01") throws -> Dataset {
        let quantities: [Quantity] = [.pm25, .pm10, .so2, .no2, .co, .ozone8h]
        var series = try quantities.enumerated().map { place, quantity in
            try Fixture.series(
                quantity, from: day, interval: .day, scale: quantity == .co ? 1 : 0,
                days.map { $0.values[place] })
        }
        series.append(
            try Fixture.series(.aqi, from: day, interval: .day, days.map { $0.aqi }))
        return Fixture.dataset(series)
    }

    /// Clean air but PM2.5: its index alone is the AQI.
    static func fine(_ value: Int32, _ aqi: Int32) -> Day {
        Day(values: [value, 20, 3, 10, 3, 40], aqi: aqi)
    }

    /// PM2.5 63: 85 under 2012; under 2026 100 + 50 × 3 / 55 = 102.7 → 103.
    @Test func sharesOfBothEditions() throws {
        let days = [Self.fine(63, 85), Self.fine(63, 85), Self.fine(63, 103), Self.fine(20, 29)]
        let found = AQIComparer(try Self.dataset(days)).comparisons()
        let one = try #require(found.first)
        #expect(found.count == 1)
        #expect(one.rows == 4)
        // 20 μg/m³: 50 × 20 / 35 = 28.6 → 29 under both.
        #expect(one.matches == [.day2012: 3, .day2026: 2])
        #expect(one.form == .day2012)
        #expect(one.groups.map(\.reason) == [.otherForm(.day2026)])
        #expect(one.groups.first?.location == SourceLocation(file: "data/a.csv", line: 4))
    }

    struct Case: Sendable {
        var day: Day
        var reason: AQIComparison.Reason
    }

    /// Against HJ 633-2012, each by hand.
    static let cases: [Case] = [
        Case(day: fine(63, 0), reason: .zero),
        // Zeros all through are a day that was not measured, not a match.
        Case(day: Day(values: [0, 0, 0, 0, 0, 0], aqi: 0), reason: .zero),
        // 600 is above the last breakpoint, 500.
        Case(day: fine(600, 512), reason: .beyondEnd),
        // 36: 51.25.
        Case(day: fine(36, 51), reason: .nearest),
        // 63.5 would be 85.6 → 86; 62.5 84.4 → 84.
        Case(day: fine(63, 86), reason: .inputRounding),
        Case(day: fine(63, 84), reason: .inputRounding),
        // NO2 68: 50 + 50 × 28 / 40 = 85; without it PM10 113: 50 + 63 / 2 = 81.5 → 82.
        Case(
            day: Day(values: [51, 113, 12, 68, 7, 80], aqi: 82), reason: .leftOut(.no2)),
        // Ozone 8 h 130: 75; as an hour 130: 50 × 130 / 160 = 40.6 → 41. PM10 45: 45.
        Case(
            day: Day(values: [20, 30, 3, 10, 3, 130], aqi: 41), reason: .otherOzoneItem),
        // Nothing but SO2; published more than its 3.
        Case(
            day: Day(values: [nil, nil, 3, nil, nil, nil], aqi: 60), reason: .missingPollutant),
        // 85 ± 8: within 10 %; 9 more is not.
        Case(day: fine(63, 93), reason: .near),
        Case(day: fine(63, 94), reason: .unexplained),
        // 29 ± 5.
        Case(day: fine(20, 34), reason: .near),
        Case(day: fine(20, 35), reason: .unexplained),
    ]

    @Test(arguments: cases.indices) func reasons(place: Int) throws {
        let one = Self.cases[place]
        // Enough plain days that 2012 is the form.
        let days = [one.day] + Array(repeating: Self.fine(63, 85), count: 3)
        let found = try #require(
            AQIComparer(try Self.dataset(days)).comparisons().first)
        #expect(found.form == .day2012)
        #expect(found.groups.map(\.reason) == [one.reason])
        #expect(found.groups.map(\.count).reduce(found.matched, +) == found.rows)
    }

    /// 2026 is cut where the editions change: 28 February by 2012, 1 March by 2026.
    @Test func yearOfBothEditions() throws {
        let days = [
            Self.fine(63, 85), Self.fine(63, 85), Self.fine(63, 103), Self.fine(63, 103),
        ]
        let found = AQIComparer(try Self.dataset(days, from: "2026-02-27")).comparisons()
        #expect(found.map(\.form) == [.day2012, .day2026])
        #expect(found.map(\.matched) == [2, 2])
        #expect(found.map(\.last.description) == ["2026-02-28", "2026-03-02"])
    }

    /// Real-time: PM over 24 hours, or one hour. PM2.5 is 20 for 23 hours, then 63: the mean of 24
    /// is (23 × 20 + 63) / 24 = 21.79, index 31.1 → 32; the hour itself is 85.
    @Test(arguments: [(32, AQIForm.hour2012), (85, .hour2012OneHour), (103, .hour2026)])
    func realTime(aqi: Int, form: AQIForm) throws {
        let fine = try Fixture.series(
            .pm25, from: "2024-05-01", label: .ending, Fixture.runs((23, 20), (1, 63)))
        let published = try Fixture.series(
            .aqi, from: "2024-05-01", label: .ending, Fixture.runs((23, nil), (1, Int32(aqi))))
        let found = AQIComparer(Fixture.dataset([fine, published])).comparisons()
        #expect(found.first?.form == form)
        #expect(found.first?.matched == 1)
    }

    /// 20 of 24 hours make a mean, 19 do not.
    @Test(arguments: [(4, true), (5, false)])
    func slidingMeans(missing: Int, isThere: Bool) throws {
        let series = try Fixture.series(
            .pm25, from: "2024-05-01", Fixture.runs((missing, nil), (24 - missing, 30)))
        var window = try #require(SlidingMean(series, for: .pm25Sliding, interval: .hour))
        let last = try #require(series.times.last)
        #expect((window.value(at: last) != nil) == isThere)
    }
}
