import Gathering
import Values

/// Finds the cells under a year's values: the same rows that measuring took, by the same rules.
struct ObservationLookup {
    let dataset: Dataset
    let year: CivilYear
    let method: Method
    /// Where a day made of hours ends.
    var dayEnds = DayEnd.midnight

    /// The files and hashes of the data set's rows.
    func place(_ origin: Int, row: Int, quantity: Quantity) -> SourcePlace? {
        guard dataset.origins.indices.contains(origin) else { return nil }
        let table = dataset.origins[origin]
        guard dataset.files.indices.contains(table.file) else { return nil }
        let file = dataset.files[table.file]
        let columns = table.columns.filter { $0.quantity == quantity }
        let column = columns.count == 1 ? columns.first : nil
        let location: SourceLocation
        switch (table.sheet, column) {
        case (let sheet?, let column?):
            location = SourceLocation(
                file: file.path, sheet: sheet, row: row, column: column.column)
        case (let sheet?, nil):
            location = SourceLocation(
                file: file.path, place: .rows(sheet: sheet, first: row, last: row))
        case (nil, _):
            location = SourceLocation(file: file.path, line: row, column: column?.column)
        }
        return SourcePlace(location: location, sha256: file.sha256, heading: column?.heading)
    }

    /// The 24 hours of a day, as the grid of the same series has them.
    func hours(_ list: [Series], _ grid: HourGrid, day: Int) -> [Explanation] {
        (day * 24..<day * 24 + 24).map { slot in
            guard let (series, index) = entry(list, slot: slot, state: grid.states[slot]) else {
                let begin = Int(year.moment(slot: slot).minutes) - dayEnds.lead
                return Explanation(.absentHour(Moment(minutes: Int32(clamping: begin))))
            }
            let state = Self.state(grid.states[slot], flag: series.flags[index])
            let label = HourGrid.meaning(of: series, by: method.hours)
            var hour = Explanation(
                .hour(Moment(minutes: series.times[index]), label, state),
                unit: series.quantity.unit)
            fill(&hour, series, index)
            return hour
        }
    }

    /// The entry that stands for an hour: the first valid one, else the first.
    private func entry(_ list: [Series], slot: Int, state: HourGrid.State) -> (Series, Int)? {
        var found: (Series, Int)?
        for series in list {
            let shift = HourGrid.meaning(of: series, by: method.hours) == .ending ? 1 : 0
            let begin = year.firstMinute + slot * 60 + shift - dayEnds.lead
            for index in series.entries(fromMinute: begin, toMinute: begin + 60) {
                if series.flags[index] == .valid { return (series, index) }
                found = found ?? (series, index)
            }
        }
        return found
    }

    /// The entries of daily series for a day.
    func daily(_ list: [Series], day: Int, isExcluded: Bool) -> [Explanation] {
        let begin = year.firstMinute + day * 1440
        return list.flatMap { series in
            series.entries(fromMinute: begin, toMinute: begin + 1440).map { index in
                let flag = Self.state(series.flags[index])
                let state = isExcluded && flag == .valid ? .excluded : flag
                var cell = Explanation(
                    .daily(year.day(day), state), unit: series.quantity.unit)
                fill(&cell, series, index)
                return cell
            }
        }
    }

    /// The entries of monthly series for a month, 1…12.
    func monthly(_ list: [Series], month: Int) -> [Explanation] {
        let days = year.months[month - 1]
        let begin = year.firstMinute + days.lowerBound * 1440
        return list.flatMap { series in
            series.entries(fromMinute: begin, toMinute: begin + days.count * 1440).map { index in
                var cell = Explanation(
                    .monthly(month, Self.state(series.flags[index])), unit: series.quantity.unit)
                fill(&cell, series, index)
                return cell
            }
        }
    }

    private func fill(_ node: inout Explanation, _ series: Series, _ index: Int) {
        if series.flags[index] == .valid {
            let value = DecimalValue(
                mantissa: Int64(series.mantissas[index]), scale: series.scale)
            node.value = value.rational
            node.shown = value
        }
        guard series.origins.indices.contains(index), series.rows.indices.contains(index) else {
            return
        }
        node.place = place(
            Int(series.origins[index]), row: Int(series.rows[index]), quantity: series.quantity)
    }

    private static func state(_ flag: Flag) -> Explanation.ValueState {
        switch flag {
        case .valid: .valid
        case .blank: .blank
        case .sentinel: .sentinel
        case .unparsable: .unparsable
        case .rejected: .rejected
        }
    }

    private static func state(_ state: HourGrid.State, flag: Flag) -> Explanation.ValueState {
        switch state {
        case .valid: .valid
        case .excluded: .excluded
        case .notStanding: .outside
        case .blank, .sentinel, .unparsable, .rejected, .absent: Self.state(flag)
        }
    }
}

/// A station's series of one quantity as a year is measured by them: hours where there are any,
/// else daily values, else monthly ones.
struct StationSeries {
    let station: String
    let quantity: Quantity
    let standing: Range<Int>
    let hourly: [Series]
    let daily: [Series]
    let monthly: [Series]
    /// Of the hours, where there are any.
    let grid: HourGrid?
    let lookup: ObservationLookup

    init(
        _ member: Roster.Member, _ quantity: Quantity, daily dailyQuantity: Quantity? = nil,
        lookup: ObservationLookup
    ) {
        let (year, method) = (lookup.year, lookup.method)
        station = member.station
        self.quantity = quantity
        standing = member.standing
        self.lookup = lookup
        let end = year.firstMinute + year.dayCount * 1440
        func hasRows(_ series: Series) -> Bool {
            !series.entries(fromMinute: year.firstMinute, toMinute: end).isEmpty
        }
        hourly = member.series(.hour).filter {
            $0.quantity == quantity
                && !HourGrid.entries(
                    of: $0, in: year, rule: method.hours, dayEnds: lookup.dayEnds
                ).isEmpty
        }
        daily = member.series(.day).filter {
            $0.quantity == dailyQuantity ?? quantity && hasRows($0)
        }
        monthly = member.series(.month).filter { $0.quantity == quantity && hasRows($0) }
        var ledger = SourceLedger(lookup.dataset)
        grid =
            hourly.isEmpty
            ? nil
            : HourGrid(
                hourly, year: year, rule: method.hours, standing: member.standing,
                dayEnds: lookup.dayEnds, ledger: &ledger)
    }

    /// The day's cells.
    func cells(day: Int, isExcluded: Bool) -> [Explanation] {
        grid.map { lookup.hours(hourly, $0, day: day) }
            ?? lookup.daily(daily, day: day, isExcluded: isExcluded)
    }

    /// How the day's value is made of its cells.
    func formula(day: Int) -> Explanation.Formula? {
        guard let grid else { return nil }
        let (count, sum) = grid.sum(day * 24..<day * 24 + 24)
        guard count > 0, let total = exactMean(sum: sum, count: 1, scale: grid.scale) else {
            return nil
        }
        return .mean(sum: total, count: count)
    }
}
