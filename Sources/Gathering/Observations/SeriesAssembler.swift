import Values

/// Joins the blocks of all tables into series: one a station, quantity and interval, in order of time.
///
/// Rows with the same time: equal values count once (a note); a value beside an absence is the
/// value; different values contradict each other, and neither is used (an error).
struct SeriesAssembler {
    private let stations: [Station]
    private let place: (_ origin: UInt16, _ row: Int32) -> SourceLocation
    private(set) var series: [Series] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        stations: [Station], place: @escaping (_ origin: UInt16, _ row: Int32) -> SourceLocation
    ) {
        self.stations = stations
        self.place = place
    }

    mutating func assemble(_ blocks: [StationBlock]) {
        for station in stations.indices {
            for quantityInterval in Interval.allCases {
                // Days that end at different hours are different days: never one series.
                for dayEnd in DayEnd.allCases {
                    let own = blocks.filter {
                        $0.station == station && $0.interval == quantityInterval
                            && $0.dayEnd == dayEnd && !$0.times.isEmpty
                    }
                    if !own.isEmpty { assemble(own, station: station, interval: quantityInterval) }
                }
            }
        }
        series = series.enumerated().sorted { one, other in
            (rank(one.element), one.offset) < (rank(other.element), other.offset)
        }.map(\.element)
    }

    private func rank(_ series: Series) -> Int {
        let station = stations.firstIndex { $0.id == series.station } ?? 0
        let quantity = Quantity.allCases.firstIndex(of: series.quantity) ?? 0
        let interval = Interval.allCases.firstIndex(of: series.interval) ?? 0
        return (station * 64 + quantity) * 4 + interval
    }

    private mutating func assemble(_ blocks: [StationBlock], station: Int, interval: Interval) {
        let label = blocks.first?.hourLabel ?? .ending
        var axes: [[Int]: TimeAxis] = [:]
        var clashes: [Clash: ClashReport] = [:]
        for quantity in Quantity.allCases {
            let holders = blocks.indices.filter { blocks[$0].quantities.contains(quantity) }
            guard !holders.isEmpty else { continue }
            let axis =
                axes[holders]
                ?? TimeAxis(
                    holders.map { blocks[$0] },
                    shifts: holders.map { Self.shift(blocks[$0].hourLabel, to: label, interval) })
            axes[holders] = axis
            let columns = holders.compactMap { holder in
                blocks[holder].quantities.firstIndex(of: quantity).map {
                    blocks[holder].columns[$0]
                }
            }
            series.append(
                join(
                    columns, on: axis,
                    as: Series(
                        station: stations[station].id, quantity: quantity, interval: interval,
                        hourLabel: label, dayEnd: blocks.first?.dayEnd ?? .midnight, scale: 0),
                    clashes: &clashes))
        }
        reportShifts(blocks, to: label, station: station, interval: interval)
        report(clashes, station: station, interval: interval)
    }

    private mutating func join(
        _ columns: [ValueColumn], on axis: TimeAxis, as empty: Series,
        clashes: inout [Clash: ClashReport]
    ) -> Series {
        var series = empty
        let values = ValueColumn.joined(columns)
        if values.rounded > 0 {
            diagnostics.append(
                Diagnostic(
                    .valuesRounded,
                    [
                        "quantity": series.quantity.name.chinese, "id": series.quantity.rawValue,
                        "count": "\(values.rounded)", "scale": "\(values.scale)",
                    ], at: axis.first.map { place($0.origin, $0.row) }))
        }
        series.scale = values.scale
        series.times = axis.times
        series.rows = axis.rows
        series.origins = axis.origins
        guard let order = axis.order else {
            series.mantissas = values.mantissas
            series.flags = values.flags
            return series
        }
        series.mantissas = axis.starts.map { values.mantissas[Int(order[$0])] }
        series.flags = axis.starts.map { values.flags[Int(order[$0])] }
        for run in axis.runs {
            let entries = axis.entries(of: run)
            let valid = entries.filter { values.flags[Int(order[$0])] == .valid }
            let first = valid.first ?? axis.starts[run]
            let mantissa = values.mantissas[Int(order[first])]
            let contradiction = valid.first { values.mantissas[Int(order[$0])] != mantissa }
            series.mantissas[run] = contradiction == nil ? mantissa : 0
            series.flags[run] = contradiction == nil ? values.flags[Int(order[first])] : .rejected
            if first != axis.starts[run] {
                series.rows[run] = axis.allRows[Int(order[first])]
                series.origins[run] = axis.allOrigins[Int(order[first])]
            }
            for entry in entries.dropFirst() {
                let clash = Clash(
                    time: axis.times[run],
                    first: place(
                        axis.allOrigins[Int(order[axis.starts[run]])],
                        axis.allRows[Int(order[axis.starts[run]])]),
                    second: place(
                        axis.allOrigins[Int(order[entry])], axis.allRows[Int(order[entry])]))
                var report = clashes[clash] ?? ClashReport()
                if contradiction != nil {
                    var printed: [String] = []
                    for index in valid {
                        let text = DecimalValue(
                            mantissa: Int64(values.mantissas[Int(order[index])]),
                            scale: values.scale
                        ).description
                        if !printed.contains(text) { printed.append(text) }
                    }
                    report.contradictions.append((series.quantity, printed))
                }
                clashes[clash] = report
            }
        }
        return series
    }

    /// Minutes that bring one label to the other: the hour that starts at 15 ends at 16.
    private static func shift(_ label: HourLabel, to goal: HourLabel, _ interval: Interval) -> Int32
    {
        guard interval == .hour, label != goal else { return 0 }
        return goal == .ending ? 60 : -60
    }

    private mutating func reportShifts(
        _ blocks: [StationBlock], to label: HourLabel, station: Int, interval: Interval
    ) {
        guard interval == .hour else { return }
        for block in blocks where block.hourLabel != label {
            let here = place(block.origin, 0)
            diagnostics.append(
                Diagnostic(
                    .hoursShifted, ["station": stations[station].id],
                    at: SourceLocation(file: here.file)))
        }
    }

    private mutating func report(
        _ clashes: [Clash: ClashReport], station: Int, interval: Interval
    ) {
        for (clash, report) in clashes {
            let moment = Moment(minutes: clash.time)
            let hour = moment.minuteOfDay / 60
            let time = interval == .hour ? "\(moment.day) \(hour)时" : "\(moment.day)"
            var parameters = [
                "station": stations[station].id, "time": time, "other": clash.first.description,
            ]
            if report.contradictions.isEmpty {
                diagnostics.append(Diagnostic(.duplicateSame, parameters, at: clash.second))
            } else {
                parameters["values"] = report.contradictions.map {
                    "\($0.quantity.name.chinese) \($0.values.joined(separator: "、"))"
                }.joined(separator: "；")
                parameters["valuesEnglish"] = report.contradictions.map {
                    "\($0.quantity.rawValue) \($0.values.joined(separator: ", "))"
                }.joined(separator: "; ")
                diagnostics.append(Diagnostic(.duplicateDifferent, parameters, at: clash.second))
            }
        }
        // The dictionary's order must not show.
        diagnostics.sort()
    }
}

private struct Clash: Hashable {
    var time: Int32
    var first: SourceLocation
    var second: SourceLocation
}

private struct ClashReport {
    /// The different values, in order of their rows.
    var contradictions: [(quantity: Quantity, values: [String])] = []
}

/// The times of some blocks together, ascending, with equal times side by side.
private struct TimeAxis {
    /// Strictly ascending.
    var times: [Int32]
    var rows: [Int32]
    var origins: [UInt16]
    /// Index into the joined columns by place in time; nil where the blocks are in order already.
    var order: [Int32]?
    /// First place in `order` of each of `times`.
    var starts: [Int] = []
    /// Indices into `times` that several rows share.
    var runs: [Int] = []
    var allRows: [Int32] = []
    var allOrigins: [UInt16] = []

    var first: (origin: UInt16, row: Int32)? {
        guard let origin = origins.first, let row = rows.first else { return nil }
        return (origin, row)
    }

    func entries(of run: Int) -> Range<Int> {
        starts[run]..<(run + 1 < starts.count ? starts[run + 1] : order?.count ?? 0)
    }

    init(_ blocks: [StationBlock], shifts: [Int32]) {
        if blocks.count == 1, let only = blocks.first, shifts == [0] {
            times = only.times
            rows = only.rows
        } else {
            times = []
            rows = []
            for (block, shift) in zip(blocks, shifts) {
                times += shift == 0 ? block.times : block.times.map { $0 &+ shift }
                rows += block.rows
            }
        }
        origins = []
        origins.reserveCapacity(times.count)
        for block in blocks {
            origins.append(contentsOf: repeatElement(block.origin, count: block.times.count))
        }
        if zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) { return }
        let (allTimes, allRows, allOrigins) = (times, rows, origins)
        self.allRows = allRows
        self.allOrigins = allOrigins
        let order = allTimes.indices.map { Int32($0) }.sorted { one, other in
            let (a, b) = (Int(one), Int(other))
            return (allTimes[a], allOrigins[a], allRows[a], one)
                < (allTimes[b], allOrigins[b], allRows[b], other)
        }
        self.order = order
        times.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        for (index, entry) in order.enumerated() {
            let time = allTimes[Int(entry)]
            if let last = times.last, last == time {
                if runs.last != times.count - 1 { runs.append(times.count - 1) }
                continue
            }
            starts.append(index)
            times.append(time)
            rows.append(allRows[Int(entry)])
            origins.append(allOrigins[Int(entry)])
        }
    }
}
