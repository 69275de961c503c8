import Values

/// Counts of valid days for indicators that are measured by days.
enum DayLedger {
    /// `valid` has an entry a day of the year; `cause` names why an invalid day is lost. Causes
    /// are listed by the number of days, then by name.
    static func completeness(
        valid: [Bool], year: CivilYear, cause: (Int) -> String
    ) -> Completeness {
        var losses: [Completeness.Loss] = []
        var longest = 0..<0
        var start: Int?
        for day in 0...valid.count {
            if day < valid.count, !valid[day] {
                start = start ?? day
                let name = cause(day)
                if let known = losses.firstIndex(where: { $0.cause == name }) {
                    losses[known].count += 1
                } else {
                    losses.append(Completeness.Loss(cause: name, count: 1))
                }
            } else if let first = start {
                if day - first > longest.count { longest = first..<day }
                start = nil
            }
        }
        let gap =
            longest.isEmpty
            ? nil
            : Completeness.Gap(
                station: "", from: Moment(day: year.day(longest.lowerBound)),
                to: Moment(day: year.day(longest.upperBound)), length: longest.count)
        return Completeness(
            span: .days, valid: valid.filter { $0 }.count, expected: valid.count, longestGap: gap,
            losses: losses.sorted {
                $0.count != $1.count
                    ? $0.count > $1.count : $0.cause.utf8.lexicographicallyPrecedes($1.cause.utf8)
            })
    }
}
