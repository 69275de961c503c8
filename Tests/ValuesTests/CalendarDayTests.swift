import Testing
import Values

@Suite struct CalendarDayTests {
    /// Day numbers from `date -u -d … +%s` divided by 86 400.
    @Test(arguments: [
        (1970, 1, 1, 0), (2000, 2, 29, 11016), (2024, 3, 1, 19783), (2026, 12, 31, 20818),
        (1969, 12, 31, -1),
    ])
    func countsDays(year: Int, month: Int, day: Int, number: Int32) {
        let value = CalendarDay(year: year, month: month, day: day)
        #expect(value?.number == number)
        #expect(value.map { [$0.year, $0.month, $0.day] } == [year, month, day])
    }

    @Test(arguments: [(2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0), (0, 1, 1)])
    func hasNoSuchDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test func printsISO() {
        #expect(CalendarDay(year: 2024, month: 3, day: 1)?.description == "2024-03-01")
    }

    @Test func knowsWeekdays() {
        // 1970-01-01 was a Thursday, 2026-11-22 a Sunday.
        #expect(CalendarDay(number: 0).weekday == 4)
        #expect(CalendarDay(year: 2026, month: 11, day: 22)?.weekday == 7)
        #expect(CalendarDay(number: -4).weekday == 7)
    }

    @Test func hourTwentyFourIsTheNextDay() throws {
        let day = try #require(CalendarDay(year: 2024, month: 12, day: 31))
        let moment = Moment(day: day, hour: 24)
        #expect(moment.day.description == "2025-01-01")
        #expect(moment.minuteOfDay == 0)
        #expect(Moment(minutes: -1).day.number == -1)
        #expect(Moment(minutes: -1).minuteOfDay == 1439)
    }

    @Test(arguments: [
        ("2026-12-31", "2026-12-31"), ("2024-02-29", "2024-02-29"), ("2023-02-29", ""),
        ("2026-13-01", ""), ("2026-12", ""), ("2026--12-31", ""), ("-2026-12-31", ""),
        ("六月", ""), ("", ""),
    ])
    func isoForm(text: String, expected: String) {
        #expect(CalendarDay(iso: text)?.description ?? "" == expected)
    }
}
