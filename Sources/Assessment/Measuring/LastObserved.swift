import Gathering
import Values

/// Where the observations of a year end.
enum LastObserved {
    /// The last day of the year with a valid observation of any of the quantities at any
    /// station; of a monthly value the month's last day. Nil where the year has none.
    static func day(
        _ dataset: Dataset, _ quantities: [Quantity], in year: CivilYear, rule: Method.HourRule
    ) -> CalendarDay? {
        let days = dataset.series.filter { quantities.contains($0.quantity) }
            .compactMap { index(of: $0, in: year, rule: rule) }
        return days.max().map(year.day)
    }

    private static func index(of series: Series, in year: CivilYear, rule: Method.HourRule)
        -> Int?
    {
        var range: Range<Int>
        var shift = 0
        switch series.interval {
        case .hour:
            range = HourGrid.entries(of: series, in: year, rule: rule)
            shift = HourGrid.meaning(of: series, by: rule) == .ending ? 1 : 0
        case .day, .month:
            range = series.entries(
                fromMinute: year.firstMinute, toMinute: year.firstMinute + year.dayCount * 1440)
        }
        guard let last = range.last(where: { series.flags[$0] == .valid }) else { return nil }
        let day = (Int(series.times[last]) - shift - year.firstMinute) / 1440
        switch series.interval {
        case .hour, .day: return day
        case .month: return year.months.first { $0.contains(day) }.map { $0.upperBound - 1 }
        }
    }
}

extension CivilYear {
    /// How many of its days come after a day; nil for a day outside it.
    func daysAfter(_ day: CalendarDay) -> Int? {
        let index = Int(day.number) - Int(firstDay)
        return (0..<dayCount).contains(index) ? dayCount - 1 - index : nil
    }
}
