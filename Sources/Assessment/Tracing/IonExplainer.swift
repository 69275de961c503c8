import Gathering
import Values

/// The three ion indicators: stations, months, days, hours.
struct IonExplainer {
    let measurement: Measurement
    let record: IonRecord
    let lookup: ObservationLookup
    let tree: YearTree
    private let series: [StationSeries]

    init(
        _ measurement: Measurement, records: inout Records, year: CivilYear,
        depth: ExplanationDepth
    ) {
        self.measurement = measurement
        record = records.ions(year, measurement.method.hours)
        let lookup = ObservationLookup(
            dataset: records.dataset, year: year, method: measurement.method)
        self.lookup = lookup
        tree = YearTree(year: year, depth: depth)
        series = Roster(records.dataset, quantities: [.ion], year: year).members.map {
            StationSeries($0, .ion, lookup: lookup)
        }
    }

    /// The area's year out of its stations' years.
    var formula: Explanation.Formula? {
        let values = measurement.stations.compactMap(\.value)
        guard !values.isEmpty else { return nil }
        switch measurement.method.stations {
        case .mean: return .mean(sum: values.reduce(.zero, +), count: values.count)
        case .minimum: return .smallest
        }
    }

    // MARK: The mean

    func stations() -> [Explanation] {
        measurement.stations.map { station in
            var node = Explanation(
                .station(station.station),
                key: measurement.traceKey(.station(station.station, .value)),
                value: station.value, unit: measurement.unit, formula: yearFormula(station))
            node.children = tree.months(
                { month, _ in self.month(month, of: station) },
                day: { day($0, station: station.station, cells: $1) })
            return node
        }
    }

    private func yearFormula(_ station: StationValue) -> Explanation.Formula? {
        switch measurement.method.rollUp {
        case .hourMonthYear, .hourDayMonthYear:
            let means = station.months.filter(\.isSufficient).compactMap(\.mean)
            return means.isEmpty
                ? nil : .mean(sum: means.reduce(.zero, +), count: means.count)
        case .allHours:
            return grid(station.station).flatMap { hours($0, 0..<lookup.year.hourCount) }
        }
    }

    func month(_ month: Int, of station: StationValue) -> Explanation? {
        guard let value = station.months.first(where: { $0.month == month }),
            let grid = grid(station.station)
        else { return nil }
        let days = lookup.year.months[month - 1]
        var node = Explanation(.month(month), value: value.mean, unit: measurement.unit)
        switch measurement.method.rollUp {
        case .hourMonthYear, .allHours:
            node.formula = hours(grid, days.lowerBound * 24..<days.upperBound * 24)
        case .hourDayMonthYear:
            let least = Minimums(measurement.method).hours
            let means = days.compactMap { day -> Rational? in
                let slots = day * 24..<day * 24 + 24
                return grid.sum(slots).count >= least ? grid.mean(slots) : nil
            }
            node.formula =
                means.isEmpty ? nil : .mean(sum: means.reduce(.zero, +), count: means.count)
        }
        return node
    }

    func day(_ day: Int, station: String, cells: Int) -> Explanation? {
        guard let series = series.first(where: { $0.station == station }), let grid = series.grid
        else { return nil }
        let slots = day * 24..<day * 24 + 24
        let node = Explanation(
            .day(lookup.year.day(day)), value: grid.mean(slots), unit: .ionsPerCubicCentimetre,
            formula: hours(grid, slots))
        guard cells > 0 else { return node }
        return series.cells(day: day, isExcluded: false).first(cells, under: node)
    }

    /// The area's month, of which the dossier prints the mean.
    func areaMonth(_ month: Int) -> Explanation {
        guard case .months(let months) = measurement.detail,
            let value = months.first(where: { $0.month == month })
        else { return Explanation(.month(month)) }
        var node = Explanation(
            .month(month), key: measurement.traceKey(.month(month, .mean)), value: value.mean,
            unit: measurement.unit)
        let parts = measurement.stations.filter { station in
            station.months.contains { $0.month == month && $0.expected > 0 }
        }
        let sufficient = parts.filter { station in
            station.months.contains { $0.month == month && $0.isSufficient }
        }
        let used = sufficient.isEmpty ? parts : sufficient
        let means = used.compactMap { station in
            station.months.first { $0.month == month }?.mean
        }
        switch measurement.method.stations {
        case .mean:
            node.formula =
                means.isEmpty ? nil : .mean(sum: means.reduce(.zero, +), count: means.count)
        case .minimum: node.formula = .smallest
        }
        node.children = parts.compactMap { station in
            guard var child = self.month(month, of: station) else { return nil }
            child = tree.month(month, child) { day($0, station: station.station, cells: $1) }
            child.subject = .station(station.station)
            return child
        }
        return node
    }

    // MARK: Hours counted

    func completeStations() -> [Explanation] {
        measurement.stations.map { station in
            var node = Explanation(
                .station(station.station),
                key: measurement.traceKey(.station(station.station, .value)),
                value: station.value, unit: .percent, formula: share(station.completeness))
            node.children = tree.months(
                { month, _ in completeMonth(month, of: station) },
                day: { completeDay($0, station: station.station, cells: $1) })
            return node
        }
    }

    private func completeMonth(_ month: Int, of station: StationValue) -> Explanation? {
        guard let value = station.months.first(where: { $0.month == month }) else { return nil }
        return Explanation(
            .month(month), value: value.mean, unit: .percent,
            formula: .share(part: Rational(value.valid), whole: Rational(value.expected)))
    }

    private func completeDay(_ day: Int, station: String, cells: Int) -> Explanation? {
        guard let series = series.first(where: { $0.station == station }), let grid = series.grid
        else { return nil }
        let slots = day * 24..<day * 24 + 24
        let (valid, expected) = (grid.sum(slots).count, grid.expected(slots))
        let node = Explanation(
            .day(lookup.year.day(day)), value: Rational(valid), shown: DecimalValue(valid),
            unit: .hours, formula: .count(valid, of: expected))
        return series.cells(day: day, isExcluded: false).first(cells, under: node)
    }

    /// Each station's longest gap; the first and the last of its lost hours are cells.
    func gaps() -> [Explanation] {
        measurement.stations.map { station in
            var node = Explanation(
                .station(station.station),
                key: measurement.traceKey(.station(station.station, .value)),
                value: station.value, unit: .hours)
            if let gap = station.completeness?.longestGap {
                node.children = [self.gap(gap, station: station.station)]
            }
            return node
        }
    }

    private func gap(_ gap: Completeness.Gap, station: String) -> Explanation {
        var node = Explanation(
            .gap(gap), value: Rational(gap.length), shown: DecimalValue(gap.length), unit: .hours)
        guard let series = series.first(where: { $0.station == station }), let grid = series.grid
        else { return node }
        let first = (Int(gap.from.minutes) - lookup.year.firstMinute) / 60
        var cells: [Explanation] = []
        var day = -1
        var rows: [Explanation] = []
        for slot in first..<first + gap.length {
            if slot / 24 != day {
                day = slot / 24
                rows = lookup.hours(series.hourly, grid, day: day)
            }
            if rows.indices.contains(slot % 24) { cells.append(rows[slot % 24]) }
        }
        node = cells.first(tree.depth.isWhole ? .max : ExplanationDepth.few, under: node)
        return node
    }

    private func share(_ completeness: Completeness?) -> Explanation.Formula? {
        completeness.map {
            .share(part: Rational($0.valid), whole: Rational($0.expected))
        }
    }

    private func grid(_ station: String) -> HourGrid? {
        record.stations.first { $0.station == station }?.grid
    }

    private func hours(_ grid: HourGrid, _ slots: Range<Int>) -> Explanation.Formula? {
        let (count, sum) = grid.sum(slots)
        guard count > 0, let total = exactMean(sum: sum, count: 1, scale: grid.scale) else {
            return nil
        }
        return .mean(sum: total, count: count)
    }
}
