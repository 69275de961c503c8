import Gathering
import Values

/// Entries of the register of exclusions that take effect and yet set nothing aside.
enum ExclusionCheck {
    static func diagnostics(_ dataset: Dataset) -> [Diagnostic] {
        dataset.exclusions.filter(\.takesEffect).compactMap { entry in
            let touched = dataset.series.map { touch(entry, $0) }
            if touched.contains(.whole) { return nil }
            return Diagnostic(
                touched.contains(.partOfMonth) ? .exclusionOfPartOfMonth : .exclusionWithoutValue,
                ["from": entry.from.description, "to": entry.to.description], at: entry.location)
        }
    }

    private enum Touch { case none, partOfMonth, whole }

    /// Whether the entry's days hold a valid value of the series. An hour that ends at midnight
    /// is labelled by the day after.
    private static func touch(_ entry: Exclusion, _ series: Series) -> Touch {
        guard entry.station.isEmpty || entry.station == series.station,
            entry.quantities.isEmpty
                || entry.quantities.contains(where: Subject.together(series.quantity).contains)
        else { return .none }
        let first = Int(entry.from.number) * 1440
        let end = (Int(entry.to.number) + 1) * 1440
        switch series.interval {
        case .hour, .day:
            let shift = series.interval == .hour && series.hourLabel == .ending ? 1 : 0
            let range = series.entries(fromMinute: first + shift, toMinute: end + shift)
            return range.contains { series.flags[$0] == .valid } ? .whole : .none
        case .month:
            var touch = Touch.none
            for index in series.flags.indices where series.flags[index] == .valid {
                guard series.times.indices.contains(index) else { continue }
                let (year, month, _) = Moment(minutes: series.times[index]).day.civil
                let start = Int(series.times[index]) / 1440 * 1440
                let next = start + CalendarDay.days(inMonth: month, of: year) * 1440
                if first <= start, next <= end { return .whole }
                if first < next, start < end { touch = .partOfMonth }
            }
            return touch
        }
    }
}

extension Diagnostic.Kind {
    static let exclusionWithoutValue = Diagnostic.Kind(
        "judging.exclusionWithoutValue", .warning,
        Wording(
            "{from} 至 {to} 的剔除没有对应的有效值，没有剔除任何数据",
            "the exclusion from {from} to {to} matches no valid value; nothing was set aside"),
        advice: Wording(
            "请核对站点、要素和起止日期。", "Check its station, quantities and days."))
    static let exclusionOfPartOfMonth = Diagnostic.Kind(
        "judging.exclusionOfPartOfMonth", .warning,
        Wording(
            "{from} 至 {to} 的剔除只涉及月值的一部分，月值没有剔除",
            "the exclusion from {from} to {to} covers a part of a monthly value, which was kept"),
        advice: Wording(
            "月值只能整月剔除；否则请提供小时值或日值。",
            "A monthly value can be set aside by whole months only; otherwise give hours or days."))
}
