import Values
import XMLTree

/// What each column of an observation table means.
struct ObservationLayout: Sendable {
    struct ValueSlot: Sendable, Hashable {
        var quantity: Quantity
        var column: Int
        /// Power of ten from the written unit to the quantity's own.
        var exponent: Int
        /// As written, for messages.
        var heading: String
    }

    var times: [TimePart: Int] = [:]
    var timeHeadings: [TimePart: String] = [:]
    var stationColumn: Int?
    var qualityColumn: Int?
    var values: [ValueSlot] = []
    /// Columns that nothing was found for, as written.
    var unmatched: [String] = []
    /// Quantities whose unit was nowhere stated and is the usual one.
    var assumedUnits: [String] = []
    var faults: [Diagnostic] = []
    /// Trouble that makes no layout of its own: a sheet of which only this is known is not understood.
    var remarks: [Diagnostic] = []

    /// Whether a time can be made of the columns found.
    func hasTime(at interval: Interval) -> Bool {
        if times[.stamp] != nil || times[.date] != nil { return true }
        guard times[.year] != nil, times[.month] != nil else { return false }
        return interval == .month || times[.day] != nil
    }
}

extension ObservationLayout {
    /// Reads the headings by what `area.xml` declares first, then by headings.xml.
    init(
        paths: [HeadingPath], source: ObservationSource, table: HeadingTable,
        place: (_ row: Int, _ column: Int) -> SourceLocation
    ) {
        var seen: [Quantity: String] = [:]
        var used: Set<String> = []
        for path in paths {
            let reading = path.read(by: table, at: source.interval)
            let here = place(path.row, path.column)
            if let heading = source.ignored.first(where: path.matches(declared:)) {
                used.insert(heading)
                continue
            }
            if let column = source.columns.first(where: { path.matches(declared: $0.heading) }) {
                used.insert(column.heading)
                addValue(
                    column.quantity, unit: column.unit.map { FoldedText($0).text } ?? reading.unit,
                    path: path, seen: &seen, here: here)
                continue
            }
            if let quality = source.quality, path.matches(declared: quality.heading) {
                used.insert(quality.heading)
                qualityColumn = path.column
                continue
            }
            if let heading = source.stationHeading, path.matches(declared: heading) {
                used.insert(heading)
                stationColumn = path.column
                continue
            }
            if let time = source.times.first(where: { path.matches(declared: $0.heading) }) {
                used.insert(time.heading)
                addTime(time.part, path: path, here: here)
                continue
            }
            readAlias(path, reading, source: source, table: table, seen: &seen, here: here)
        }
        settleTimes()
        reportMissing(source, used: used, paths: paths, place: place)
    }

    private mutating func readAlias(
        _ path: HeadingPath, _ reading: HeadingReading, source: ObservationSource,
        table: HeadingTable, seen: inout [Quantity: String], here: SourceLocation
    ) {
        for key in reading.keys {
            if source.times.isEmpty, let part = table.time(key.name) {
                addTime(part, path: path, here: here)
                return
            }
            if source.station == nil, source.stationHeading == nil, table.isStation(key.name) {
                if stationColumn != nil {
                    // The first names the station; a second (a name beside an id) only repeats it.
                    unmatched.append(path.text)
                } else {
                    stationColumn = path.column
                }
                return
            }
            if let quantity = table.quantity(key, at: source.interval) {
                addAliased(
                    quantity, unit: reading.unit, path: path, interval: source.interval,
                    seen: &seen, here: here)
                return
            }
            if let quantity = table.quantity(key: key.bare), let remark = key.remarks.first {
                faults.append(
                    Diagnostic(
                        .remarkUnknown,
                        [
                            "heading": path.text, "remark": remark,
                            "quantity": quantity.name.chinese, "id": quantity.rawValue,
                            "expected": quantity.unit.rawValue,
                        ], at: here))
                return
            }
        }
        if path.isOnlyMerged {
            remarks.append(Diagnostic(.headingOnlyMerged, ["heading": path.text], at: here))
        } else {
            unmatched.append(path.text)
        }
    }

    private mutating func addAliased(
        _ quantity: Quantity, unit: String?, path: HeadingPath, interval: Interval,
        seen: inout [Quantity: String], here: SourceLocation
    ) {
        switch (quantity, interval) {
        case (.ozone8h, .hour):
            // A running mean of eight hours is no hourly value.
            unmatched.append(path.text)
        case (.o3, .day), (.o3, .month):
            faults.append(Diagnostic(.ozoneUnclear, ["heading": path.text], at: here))
        default: addValue(quantity, unit: unit, path: path, seen: &seen, here: here)
        }
    }

    private mutating func addValue(
        _ quantity: Quantity, unit: String?, path: HeadingPath, seen: inout [Quantity: String],
        here: SourceLocation
    ) {
        if let other = seen[quantity] {
            values.removeAll { $0.quantity == quantity }
            faults.append(
                Diagnostic(
                    .headingDoubled,
                    ["heading": path.text, "other": other, "meaning": quantity.name.chinese],
                    at: here))
            return
        }
        seen[quantity] = path.text
        var exponent = 0
        if let unit {
            guard let written = UnitTable.unit(folded: unit),
                let power = UnitTable.exponent(from: written, to: quantity.unit)
            else {
                faults.append(
                    Diagnostic(
                        .unitUnknown,
                        [
                            "unit": unit, "quantity": quantity.name.chinese,
                            "expected": quantity.unit.rawValue,
                        ], at: here))
                return
            }
            exponent = power
        } else if ValuePolicy.needsStatedUnit(quantity) {
            faults.append(
                Diagnostic(
                    .unitMissing,
                    [
                        "heading": path.text, "quantity": quantity.name.chinese,
                        "id": quantity.rawValue, "expected": quantity.unit.rawValue,
                    ], at: here))
            return
        } else if quantity.unit != .one {
            assumedUnits.append("\(path.text)（\(quantity.unit.rawValue)）")
        }
        values.append(
            ValueSlot(
                quantity: quantity, column: path.column, exponent: exponent, heading: path.text))
    }

    private mutating func addTime(_ part: TimePart, path: HeadingPath, here: SourceLocation) {
        if let other = timeHeadings[part] {
            faults.append(
                Diagnostic(
                    .headingDoubled,
                    ["heading": path.text, "other": other, "meaning": "时间"], at: here))
            return
        }
        timeHeadings[part] = path.text
        times[part] = path.column
    }

    /// 日期 beside 时间: then the second column holds the time of day.
    private mutating func settleTimes() {
        guard times[.date] != nil, times[.hour] == nil, let stamp = times[.stamp] else { return }
        times[.hour] = stamp
        times[.stamp] = nil
    }

    private mutating func reportMissing(
        _ source: ObservationSource, used: Set<String>, paths: [HeadingPath],
        place: (_ row: Int, _ column: Int) -> SourceLocation
    ) {
        let declared =
            source.columns.map { ($0.heading, $0.location) }
            + source.times.map { ($0.heading, $0.location) }
            + (source.quality.map { [($0.heading, $0.location)] } ?? [])
        let row = paths.first?.row ?? 1
        for (heading, location) in declared where !used.contains(heading) {
            let near = Spelling.nearest(to: heading, among: paths.map(\.text))
            faults.append(
                Diagnostic(
                    near == nil ? .headingMissing : .headingMissingNear,
                    ["heading": heading, "line": "\(location.line)", "nearest": near ?? ""],
                    at: place(row, paths.first?.column ?? 1)))
        }
        if let heading = source.stationHeading, stationColumn == nil {
            faults.append(
                Diagnostic(
                    .headingMissing, ["heading": heading, "line": ""],
                    at: place(row, paths.first?.column ?? 1)))
        }
    }
}

extension SourceLocation {
    fileprivate var line: Int { if case .line(let line, _) = place { line } else { 0 } }
}
