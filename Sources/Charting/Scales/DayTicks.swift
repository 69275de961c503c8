package import Values

/// Labels of a scale of time: days, months, quarters or years, whichever gives about a dozen.
/// A month or a year is named in its middle, and its line is at its beginning.
package struct DayTicks: Sendable, Hashable {
    package let first: CalendarDay
    package let last: CalendarDay
    package let ticks: [Scale.Tick]

    /// `through` before `from` is taken for the same day.
    package init(from first: CalendarDay, through last: CalendarDay, language: Language) {
        self.first = first
        self.last = max(first, last)
        let count = Int(self.last.number) - Int(first.number) + 1
        let months = (self.last.year - first.year) * 12 + self.last.month - first.month + 1
        let periods: [Period] =
            if count <= 14 {
                Self.days(first, self.last, language)
            } else if months <= 3 {
                Self.tens(first, self.last, language)
            } else if months <= 14 {
                Self.months(first, self.last, every: 1, language)
            } else if months <= 42 {
                Self.months(first, self.last, every: 3, language)
            } else {
                Self.years(first, self.last, language)
            }
        let length = Double(count)
        let start = first.number
        ticks = periods.map { period in
            let low = max(Double(period.start - start) / length, 0)
            let high = min(Double(period.end - start) / length, 1)
            return Scale.Tick(share: (low + high) / 2, text: period.text, line: low)
        }
    }

    /// Of the whole length; outside 0…1 for a day the scale does not reach.
    package func share(_ day: CalendarDay, part: Double) -> Double {
        (Double(day.number - first.number) + part) / Double(last.number - first.number + 1)
    }

    /// Numbers of the first day, and of the one after the last.
    private struct Period {
        var start: Int32
        var end: Int32
        var text: String
    }

    private static func days(
        _ first: CalendarDay, _ last: CalendarDay, _ language: Language
    ) -> [Period] {
        (first.number...last.number).map { number in
            let day = CalendarDay(number: number)
            return Period(start: number, end: number + 1, text: name(day, language))
        }
    }

    /// The 1st, 11th and 21st of every month.
    private static func tens(
        _ first: CalendarDay, _ last: CalendarDay, _ language: Language
    ) -> [Period] {
        (first.number...last.number).compactMap { number in
            let day = CalendarDay(number: number)
            guard [1, 11, 21].contains(day.day) else { return nil }
            return Period(start: number, end: number + 1, text: name(day, language))
        }
    }

    private static func months(
        _ first: CalendarDay, _ last: CalendarDay, every: Int, _ language: Language
    ) -> [Period] {
        var periods: [Period] = []
        // Months since the year 0, from the beginning of a quarter where quarters are named.
        var index = first.year * 12 + first.month - 1
        index -= index % every
        let end = last.year * 12 + last.month - 1
        var namedYear = 0
        while index <= end {
            let (year, month) = (index / 12, index % 12 + 1)
            let next = index + every
            let start = CalendarDay.number(year: year, month: month, day: 1)
            let after = CalendarDay.number(year: next / 12, month: next % 12 + 1, day: 1)
            var text = monthName(month, language)
            if year != namedYear {
                text += "\n" + yearName(year, language)
                namedYear = year
            }
            periods.append(
                Period(
                    start: max(start, first.number), end: min(after, last.number + 1), text: text))
            index = next
        }
        return periods
    }

    private static func years(
        _ first: CalendarDay, _ last: CalendarDay, _ language: Language
    ) -> [Period] {
        let every = (last.year - first.year) / 12 + 1
        return stride(from: first.year, through: last.year, by: every).map { year in
            Period(
                start: max(CalendarDay.first(of: year).number, first.number),
                end: min(CalendarDay.first(of: year + 1).number, last.number + 1),
                text: yearName(year, language))
        }
    }

    private static func name(_ day: CalendarDay, _ language: Language) -> String {
        Wording("\(day.month)月\(day.day)日", "\(day.day) \(monthName(day.month, .english))")[
            language]
    }

    private static func yearName(_ year: Int, _ language: Language) -> String {
        Wording("\(year)年", "\(year)")[language]
    }

    private static func monthName(_ month: Int, _ language: Language) -> String {
        let names = ChartWords.months(language)
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }
}
