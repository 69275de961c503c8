import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct OzoneDaysTests {
    func days(_ series: [Series], _ rule: Method.HourRule) throws -> OzoneDays {
        let year = try #require(CivilYear(2023))
        var ledger = SourceLedger(Fixture.dataset(series))
        return OzoneDays(
            HourGrid(series, year: year, rule: rule, standing: 0..<365, ledger: &ledger))
    }

    /// The largest of the means that end at 08:00 … 24:00. Hours 10–17 are 200, the rest 40:
    /// the window 10:00–18:00 is 200. Hours 0–7 alone at 300 are the window that ends at 08:00.
    @Test func theLargestWindowOfTheDay() throws {
        let noon = try Fixture.series(
            .o3, from: "2023-06-01", Fixture.runs((10, 40), (8, 200), (6, 40)))
        #expect(try days([noon], .start).eightHours.values[151] == Rational(200))
        #expect(try days([noon], .start).oneHour.values[151] == Rational(200))
        let night = try Fixture.series(.o3, from: "2023-06-01", Fixture.runs((8, 300), (16, 40)))
        #expect(try days([night], .start).eightHours.values[151] == Rational(300))
    }

    /// Labels 17:00 … 00:00 of 1/2 June are 160, all else 80. As ends they are one whole window,
    /// 16:00–24:00 of 1 June: 160. As starts, the hour labelled 00:00 is 2 June's: 1 June's best
    /// window is (80 + 7·160) ÷ 8 = 150, 2 June's first window (160 + 7·80) ÷ 8 = 90.
    @Test func theHourLabelledMidnight() throws {
        let series = try Fixture.series(
            .o3, from: "2023-06-01", Fixture.runs((17, 80), (8, 160), (24, 80)))
        let ending = try days([series], .ending).eightHours
        #expect(ending.values[151] == Rational(160))
        #expect(ending.values[152] == Rational(80))
        let starting = try days([series], .start).eightHours
        #expect(starting.values[151] == Rational(150))
        #expect(starting.values[152] == Rational(90))
    }

    /// GB 3095, table 4: at least 6 hours of 8. The hours 08–13 are there (6): one window,
    /// 08:00–16:00, and those around it that hold all six; 5 hours make none.
    @Test(arguments: [(5, nil), (6, 170), (7, 170)] as [(Int, Int?)])
    func hoursOfAWindow(hours: Int, expected: Int?) throws {
        let series = try Fixture.series(
            .o3, from: "2023-06-01", hour: 8, Fixture.runs((hours, 170)))
        #expect(try days([series], .start).eightHours.values[151] == expected.map { Rational($0) })
    }

    /// HJ 663, 6.1.2: 14 valid windows, fewer count only over the limit of 160. Hours from 0 on:
    /// windows ending at 08 … 24 with at least 6 hours: n hours give min(n + 2, 24) − 7 of them
    /// (n ≥ 6): 18 hours 13, 19 hours 14.
    @Test(
        arguments: [
            (18, Int32(160), nil), (18, 161, 161), (19, 160, 160), (19, 161, 161), (20, 159, 159),
        ] as [(Int, Int32, Int?)])
    func windowsOfADay(hours: Int, value: Int32, expected: Int?) throws {
        let series = try Fixture.series(.o3, from: "2023-06-01", Fixture.runs((hours, value)))
        #expect(try days([series], .start).eightHours.values[151] == expected.map { Rational($0) })
    }

    /// Means of unlike counts are compared exactly: 6 hours of 101 against 8 of 100.
    @Test func windowsOfUnlikeCounts() throws {
        let series = try Fixture.series(
            .o3, from: "2023-06-01",
            Fixture.runs((2, nil), (6, 101), (16, 100)))
        #expect(try days([series], .start).eightHours.values[151] == Rational(101))
    }

    /// An evening peak over midnight: 200 from 20:00 of 1 June to 04:00 of 2 June, else 80. All
    /// windows lie inside their day (HJ 663, 6.1.2: means that end at 08:00 … 24:00), so the
    /// whole peak, 8 h of 200, is no day's. 1 June: 16:00–24:00, (4 × 80 + 4 × 200) ÷ 8 = 140;
    /// 2 June: 00:00–08:00, the same. As the ends of their hours the same hours are labelled one
    /// later, 21:00 … 24:00 and 01:00 … 04:00.
    @Test(arguments: [(Method.HourRule.start, 0), (.ending, 1)])
    func aPeakOverMidnight(rule: Method.HourRule, firstLabel: Int) throws {
        let series = try Fixture.series(
            .o3, from: "2023-06-01", hour: firstLabel,
            Fixture.runs((20, 80), (8, 200), (20, 80)))
        let measured = try days([series], rule).eightHours
        #expect(measured.values[151] == Rational(140))
        #expect(measured.values[152] == Rational(140))
    }

    /// The hour labelled 24:00 is 00:00 of the next day: with 23 labels of 1 June at 40 and the
    /// 24th at 360, the last window is (7 × 40 + 360) ÷ 8 = 80 by ends; by starts the hour opens
    /// 2 June and leaves 1 June at 40.
    @Test(arguments: [(Method.HourRule.ending, 80), (.start, 40)])
    func theHourLabelledTwentyFour(rule: Method.HourRule, expected: Int) throws {
        let series = try Fixture.series(
            .o3, from: "2023-06-01", hour: 1, Fixture.runs((23, 40), (1, 360)))
        #expect(try days([series], rule).eightHours.values[151] == Rational(expected))
    }
}
