import Testing
import Values

@testable import Charting

struct DayTicksTests {
    func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
        try #require(CalendarDay(year: year, month: month, day: day))
    }

    @Test func aYearIsTwelveMonthsNamedInTheirMiddles() throws {
        let ticks = DayTicks(
            from: try day(2026, 1, 1), through: try day(2026, 12, 31), language: .chinese
        ).ticks
        #expect(ticks.count == 12)
        #expect(ticks.map(\.text).prefix(3) == ["1月\n2026年", "2月", "3月"])
        // January has 31 of 365 days.
        #expect(ticks[0].line == 0)
        #expect((ticks[0].share - 15.5 / 365).magnitude < 1e-12)
        #expect((ticks[1].line - 31.0 / 365).magnitude < 1e-12)
    }

    @Test func aFortnightIsDays() throws {
        let ticks = DayTicks(
            from: try day(2024, 2, 28), through: try day(2024, 3, 2), language: .chinese
        ).ticks
        #expect(ticks.map(\.text) == ["2月28日", "2月29日", "3月1日", "3月2日"])
        #expect(ticks[1].line == 0.25)
        #expect(ticks[1].share == 0.375)
    }

    /// 25 February to 12 March are 16 days; 1 March is the fifth of them.
    @Test func aFewWeeksAreTens() throws {
        let ticks = DayTicks(
            from: try day(2026, 2, 25), through: try day(2026, 3, 12), language: .english
        ).ticks
        #expect(ticks.map(\.text) == ["1 Mar", "11 Mar"])
        #expect(ticks[0].line == 0.25)
    }

    @Test func threeYearsAreQuartersAndLongerOnesYears() throws {
        let quarters = DayTicks(
            from: try day(2024, 2, 15), through: try day(2026, 12, 31), language: .chinese
        ).ticks
        #expect(quarters.map(\.text).prefix(5) == ["1月\n2024年", "4月", "7月", "10月", "1月\n2025年"])
        #expect(quarters[0].line == 0)
        let years = DayTicks(
            from: try day(2000, 1, 1), through: try day(2026, 12, 31), language: .english
        ).ticks
        // 27 years: every third.
        #expect(years.map(\.text) == stride(from: 2000, through: 2026, by: 3).map { "\($0)" })
    }

    @Test func turnedRoundIsOneDay() throws {
        let ticks = DayTicks(
            from: try day(2026, 5, 2), through: try day(2026, 5, 1), language: .chinese)
        #expect(ticks.ticks.map(\.text) == ["5月2日"])
        #expect(ticks.share(try day(2026, 5, 2), part: 0.5) == 0.5)
    }
}
