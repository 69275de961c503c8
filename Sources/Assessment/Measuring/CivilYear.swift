import Values

/// A year laid out as consecutive days, 0 for 1 January, each of 24 hours without a time zone.
struct CivilYear: Sendable, Hashable {
    let number: Int
    let firstDay: Int32
    let dayCount: Int
    /// Day indices of the twelve months, January first.
    let months: [Range<Int>]

    /// Nil outside the years the calendar is made for, 1…9999.
    init?(_ number: Int) {
        guard (1...9999).contains(number) else { return nil }
        self.number = number
        firstDay = CalendarDay.first(of: number).number
        dayCount = CalendarDay.days(inYear: number)
        var months: [Range<Int>] = []
        var start = 0
        for month in 1...12 {
            let end = start + CalendarDay.days(inMonth: month, of: number)
            months.append(start..<end)
            start = end
        }
        self.months = months
    }

    var hourCount: Int { dayCount * 24 }
    /// Minutes since 1970-01-01 00:00 at which the year begins.
    var firstMinute: Int { Int(firstDay) * 1440 }

    func day(_ index: Int) -> CalendarDay { CalendarDay(number: firstDay + Int32(index)) }

    /// The moment at which an hour slot begins; `hourCount` gives the end of the year.
    func moment(slot: Int) -> Moment { Moment(day: day(slot / 24), hour: slot % 24) }

    /// The part of the year between two days, both inclusive, as day indices.
    func days(from: CalendarDay?, to: CalendarDay?) -> Range<Int> {
        let first = max(0, from.map { Int($0.number) - Int(firstDay) } ?? 0)
        let end = min(dayCount, to.map { Int($0.number) - Int(firstDay) + 1 } ?? dayCount)
        return first < end ? first..<end : 0..<0
    }
}
