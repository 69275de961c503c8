import Values

/// Reads the days that a document covers, as people write them: `2026年1月—6月`,
/// `2026-01-01至2026-06-30`, `2026年上半年`, `2025—2026年`, `2026年`, `2026年3月1日—15日`.
enum PeriodText {
    /// Nil where the text is no period, or where it ends before it begins.
    static func period(_ text: String) -> DayPeriod? {
        let folded = FoldedText(text).text
        if let named = named(folded) { return named }
        if let one = span(folded, after: nil) { return DayPeriod(from: one.from, to: one.to) }
        for (left, right) in splits(folded) {
            // What the first end leaves out is in the second: `2025—2026年`, `2026年1—6月`.
            for left in [left, left + "年", left + "月", left + "日"] {
                guard let from = span(left, after: nil), let to = span(right, after: from) else {
                    continue
                }
                return DayPeriod(from: from.from, to: to.to)
            }
        }
        return nil
    }

    private struct Span {
        var from: CalendarDay
        var to: CalendarDay
        /// How many of year, month and day were written.
        var parts: Int
    }

    /// One date, month or year as its days. Parts that are missing in front are those of `before`.
    private static func span(_ text: String, after before: Span?) -> Span? {
        if let year = CellDate.year(text) {
            return days(year, nil, nil)
        }
        var reader = TimeText()
        if let time = try? reader.parse(Array(text.utf8)), time.hour == nil {
            return days(time.year, time.month, time.day)
        }
        guard let before else { return nil }
        let (year, month, _) = before.from.civil
        for prefix in ["\(year)年", "\(year)年\(month)月"] {
            var reader = TimeText()
            if let time = try? reader.parse(Array((prefix + text).utf8)), time.hour == nil,
                let span = days(time.year, time.month, time.day), span.parts >= before.parts
            {
                return span
            }
        }
        return nil
    }

    private static func days(_ year: Int, _ month: Int?, _ day: Int?) -> Span? {
        guard let from = CalendarDay(year: year, month: month ?? 1, day: day ?? 1) else {
            return nil
        }
        let last = month ?? 12
        let length = CalendarDay.days(inMonth: last, of: year)
        return CalendarDay(year: year, month: last, day: day ?? length).map {
            Span(from: from, to: $0, parts: day != nil ? 3 : month != nil ? 2 : 1)
        }
    }

    /// Halves and quarters of a year, by the months they begin and end with.
    private static func named(_ text: String) -> DayPeriod? {
        let names: [(names: [String], first: Int, last: Int)] = [
            (["上半年"], 1, 6), (["下半年"], 7, 12),
            (["第一季度", "第1季度", "一季度", "1季度"], 1, 3),
            (["第二季度", "第2季度", "二季度", "2季度"], 4, 6),
            (["第三季度", "第3季度", "三季度", "3季度"], 7, 9),
            (["第四季度", "第4季度", "四季度", "4季度"], 10, 12),
        ]
        for entry in names {
            for name in entry.names where text.hasSuffix(name) {
                guard let year = CellDate.year(String(text.dropLast(name.count))),
                    let from = days(year, entry.first, nil), let to = days(year, entry.last, nil)
                else { continue }
                return DayPeriod(from: from.from, to: to.to)
            }
        }
        return nil
    }

    /// Every place where it can be parted; words and waves before dashes, which dates have too.
    private static func splits(_ text: String) -> [(String, String)] {
        var found: [(String, String)] = []
        for marks in ["至到~", "-"] {
            for index in text.indices where marks.contains(text[index]) {
                let left = text[..<index]
                let right = text[text.index(after: index)...].drop { $0 == "-" }
                if !left.isEmpty, !right.isEmpty { found.append((String(left), String(right))) }
            }
        }
        return found
    }
}
