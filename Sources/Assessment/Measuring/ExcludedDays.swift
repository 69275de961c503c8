import Gathering
import Values

/// The register of exclusions, applied: which days of a station's quantity are set aside.
///
/// An entry without an approver or a reason takes no effect. Days are calendar days in real time: an hour
/// belongs to the day in which it lies, after its label has been understood. An excluded value
/// is not a valid one, so that the minimums of GB 3095, table 4 hold for what is left; it is
/// not a missing one either, so that bounds on what missing days could still do leave it out.
struct ExcludedDays: Sendable {
    private let entries: [Exclusion]

    init(_ exclusions: [Exclusion]) {
        entries = exclusions.filter(\.takesEffect)
    }

    /// Day indices of the year; ranges may overlap. An entry without a station is for every
    /// station, one without quantities for every quantity.
    func days(station: String, quantity: Quantity, in year: CivilYear) -> [Range<Int>] {
        let alike = Subject.together(quantity)
        return entries.filter { entry in
            (entry.station.isEmpty || entry.station == station)
                && (entry.quantities.isEmpty || entry.quantities.contains(where: alike.contains))
        }.map { year.days(from: $0.from, to: $0.to) }.filter { !$0.isEmpty }
    }
}

extension HourGrid {
    /// Sets the valid hours of the days aside and says how many those were.
    mutating func exclude(_ days: [Range<Int>]) -> Int {
        var count = 0
        for slot in days.flatMap({ $0.lowerBound * 24..<$0.upperBound * 24 })
        where states[slot] == .valid {
            states[slot] = .excluded
            mantissas[slot] = 0
            count += 1
        }
        return count
    }
}

extension DailyValues {
    /// Sets the values of the days aside and says how many those were.
    mutating func exclude(_ days: [Range<Int>]) -> Int {
        var count = 0
        for day in days.flatMap({ Array($0) }) where values[day] != nil {
            values[day] = nil
            hasData[day] = false
            isExcluded[day] = true
            count += 1
        }
        return count
    }
}
