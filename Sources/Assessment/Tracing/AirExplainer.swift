import Gathering
import Values

/// Good days and the mean of PM2.5: days, pollutants, stations, cells.
struct AirExplainer {
    let measurement: Measurement
    let record: AirRecord
    let lookup: ObservationLookup
    let tree: YearTree
    private let series: [AQIStandard.Item: [StationSeries]]

    init(
        _ measurement: Measurement, items: [AQIStandard.Item], records: inout Records,
        year: CivilYear, depth: ExplanationDepth
    ) {
        self.measurement = measurement
        record = records.air(items, year, measurement.method)
        let lookup = ObservationLookup(
            dataset: records.dataset, year: year, method: measurement.method)
        self.lookup = lookup
        tree = YearTree(year: year, depth: depth)
        var series: [AQIStandard.Item: [StationSeries]] = [:]
        for item in items {
            let pollutant = item.pollutant
            let members = Roster(
                records.dataset, quantities: Subject.together(pollutant), year: year
            ).members
            series[item] = members.map {
                StationSeries(
                    $0, pollutant, daily: pollutant == .o3 ? .ozone8h : nil, lookup: lookup)
            }
        }
        self.series = series
    }

    // MARK: Good days

    func goodDays(_ days: [AirDay]) -> [Explanation] {
        tree.months(
            { month, range in goodMonth(month, range, days) },
            day: { airDay($0, days, cells: $1) })
    }

    func goodMonth(_ month: Int, _ range: Range<Int>, _ days: [AirDay]) -> Explanation? {
        let inside = range.compactMap { days.indices.contains($0) ? days[$0] : nil }
        let valid = inside.compactMap(\.aqi)
        let good = valid.filter { $0 <= AQIStandard.goodLimit }.count
        return Explanation(
            .month(month), value: Rational(good), shown: DecimalValue(good), unit: .days,
            formula: .count(good, of: valid.count))
    }

    func airDay(_ index: Int, _ days: [AirDay], cells: Int) -> Explanation? {
        guard days.indices.contains(index) else { return nil }
        let day = days[index]
        var node = Explanation(.airDay(day), value: day.aqi.map { Rational($0) })
        node.shown = day.aqi.map { DecimalValue($0) }
        node.formula = day.aqi == nil ? nil : .largest
        guard cells > 0, let edition = measurement.method.edition else { return node }
        let standard = AQIStandard.of(edition)
        for item in standard.dailyItems {
            if let value = record.items[item]?.values[index] {
                var index = iaqi(item, value, standard)
                index.children = [concentration(item, day: day.day, cells: cells)]
                node.children.append(index)
            } else if item != .o3Hour {
                node.children.append(concentration(item, day: day.day, cells: cells))
            }
        }
        return node
    }

    private func iaqi(_ item: AQIStandard.Item, _ value: Rational, _ standard: AQIStandard)
        -> Explanation
    {
        let result = standard.iaqi(item, value)
        var node = Explanation(.item(item), value: result.map { Rational($0) })
        node.shown = result.map { DecimalValue($0) }
        let measured =
            standard.roundsConcentrations ? standard.brought(value, for: item) : value
        guard let column = standard.columns.first(where: { $0.item == item }) else { return node }
        let points = Array(zip(column.breakpoints, AQIStandard.levels))
        let segment = zip(points, points.dropFirst()).first { !(Rational($1.0) < measured) }
        node.formula =
            segment.map { low, high in
                .iaqi(
                    concentration: measured, low: low.0, high: high.0, from: low.1, to: high.1)
            } ?? .iaqiBeyond(concentration: measured)
        return node
    }

    /// The area's concentration of a day: the mean of its stations' ones.
    private func concentration(_ item: AQIStandard.Item, day: CalendarDay, cells: Int)
        -> Explanation
    {
        let index = Int(day.number) - Int(lookup.year.firstDay)
        let stations = record.stations.filter { $0.item == item }
        let values = stations.compactMap { $0.values.values[index] }
        var node = Explanation(.element(item.pollutant), unit: item.pollutant.unit)
        node.value = record.items[item]?.values[index]
        if values.count > 1 {
            node.formula = .mean(sum: values.reduce(.zero, +), count: values.count)
        }
        for station in stations {
            guard let series = series[item]?.first(where: { $0.station == station.station }) else {
                continue
            }
            var child = Explanation(.station(station.station), unit: item.pollutant.unit)
            child.value = station.values.values[index]
            child.formula = formula(item, series, day: index)
            let rows = series.cells(day: index, isExcluded: station.values.isExcluded[index])
            node.children.append(rows.first(cells, under: child))
        }
        return node
    }

    private func formula(_ item: AQIStandard.Item, _ series: StationSeries, day: Int)
        -> Explanation.Formula?
    {
        guard let grid = series.grid else { return nil }
        switch item {
        case .o3EightHours:
            let first = day * 24
            let windows = OzoneDayRule.windowEnds.count { end in
                let slots = first + end - OzoneDayRule.windowHours..<first + end
                return grid.sum(slots).count >= OzoneDayRule.minimumHours
            }
            return .eightHours(windows: windows)
        case .o3Hour: return .largest
        case .so2Day, .so2Hour, .no2Day, .no2Hour, .pm10Day, .coDay, .coHour, .pm25Day:
            return series.formula(day: day)
        }
    }

    // MARK: Means and percentiles

    /// The valid days of the year: their sum and number, or the two that the percentile is
    /// between.
    func formula(_ statistic: AirYearStatistic) -> Explanation.Formula? {
        let values = (record.items[statistic.item]?.values ?? []).compactMap { $0 }
        switch statistic.kind {
        case .mean:
            return values.isEmpty
                ? nil : .mean(sum: values.reduce(.zero, +), count: values.count)
        case .percentile(let percent):
            let sorted = values.sorted()
            guard let place = Percentile.place(of: sorted.count, percent: percent) else {
                return nil
            }
            let high = min(place.index + 1, sorted.count - 1)
            return .percentile(
                percent, count: sorted.count, low: sorted[place.index], high: sorted[high],
                hundredths: place.hundredths)
        }
    }

    func months(_ statistic: AirYearStatistic) -> [Explanation] {
        tree.months({ month($0, $1, statistic) }, day: { day($0, statistic, cells: $1) })
    }

    func month(_ month: Int, _ range: Range<Int>, _ statistic: AirYearStatistic) -> Explanation? {
        guard let all = record.items[statistic.item]?.values else { return nil }
        let values = all[range].compactMap { $0 }
        let isPrinted = statistic.kind == .mean
        var node = Explanation(
            .month(month), key: isPrinted ? measurement.traceKey(.month(month, .mean)) : nil,
            value: Rational.mean(values), unit: measurement.unit)
        node.formula =
            values.isEmpty ? nil : .mean(sum: values.reduce(.zero, +), count: values.count)
        return node
    }

    func day(_ index: Int, _ statistic: AirYearStatistic, cells: Int) -> Explanation? {
        let date = lookup.year.day(index)
        var node = Explanation(
            .day(date), value: record.items[statistic.item]?.values[index],
            unit: measurement.unit)
        if cells > 0 {
            let area = concentration(statistic.item, day: date, cells: cells)
            node.formula = area.formula
            node.children = area.children
        }
        return node
    }
}
