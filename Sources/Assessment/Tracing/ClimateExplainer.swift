import Gathering
import Values

/// Comfortable months: the index of each month, the means it is made of, days, cells.
struct ClimateExplainer {
    let measurement: Measurement
    let record: ClimateRecord
    let lookup: ObservationLookup
    let depth: ExplanationDepth

    init(
        _ measurement: Measurement, dataset: Dataset, year: CivilYear, depth: ExplanationDepth
    ) {
        self.measurement = measurement
        record = ClimateRecord(dataset, year: year, method: measurement.method)
        lookup = ObservationLookup(
            dataset: dataset, year: year, method: measurement.method,
            dayEnds: measurement.method.dayEnds)
        self.depth = depth
    }

    func months(_ months: [ComfortMonth]) -> [Explanation] {
        var opened = false
        return months.map { month in
            let isFirst = !opened && month.grade != nil && depth.month == nil
            opened = opened || month.grade != nil
            let isAsked = depth.isWhole || depth.month == month.month
            return node(month, isOpen: isFirst || isAsked)
        }
    }

    func node(_ month: ComfortMonth, isOpen: Bool, index asked: ComfortMonth.Index? = nil)
        -> Explanation
    {
        let place = month.month - 1
        let index = asked ?? month.decidedBy
        var node = Explanation(.comfort(month))
        let t = record.temperature.months[place].mean
        var elements: [(Quantity, Rational?)] = [(.temperature, t)]
        switch index {
        case .temperatureHumidity:
            node.key = measurement.traceKey(.comfort(month.month, .temperatureHumidity))
            node.shown = month.temperatureHumidity
            let humidity = record.humidity.months[place].mean
            elements.append((.humidity, humidity))
            if let t, let humidity {
                node.formula = .temperatureHumidity(temperature: t, humidity: humidity)
            }
        case .windEffect:
            node.key = measurement.traceKey(.comfort(month.month, .windEffect))
            node.shown = month.windEffect
            let wind = record.wind.months[place].mean
            let sunshine = record.sunshine.months[place].mean
            elements += [(.windSpeed, wind), (.sunshine, sunshine)]
            if let t, let wind, let sunshine {
                node.formula = .windEffect(temperature: t, wind: wind, sunshine: sunshine)
            }
        case nil: break
        }
        node.value = node.shown?.rational
        guard isOpen else {
            node.omitted = elements.count
            return node
        }
        node.children = elements.map { element($0.0, $0.1, month: month.month) }
        if let lack = month.lack { node.children.append(Explanation(.lack(lack))) }
        return node
    }

    private func element(_ quantity: Quantity, _ mean: Rational?, month: Int) -> Explanation {
        var node = Explanation(.element(quantity), value: mean, unit: quantity.unit)
        let members = Roster(lookup.dataset, quantities: [quantity], year: lookup.year).members
        for member in members {
            let series = StationSeries(member, quantity, lookup: lookup)
            if let child = station(series, month: month) { node.children.append(child) }
        }
        if node.children.isEmpty, quantity == .humidity, mean != nil {
            node.formula = .humidityFromDewPoint
            for source in [Quantity.temperature, .dewPoint] {
                node.children.append(element(source, nil, month: month))
            }
        }
        return node
    }

    /// Nil for a station that has nothing of the month.
    private func station(_ series: StationSeries, month: Int) -> Explanation? {
        var node = Explanation(.station(series.station), unit: series.quantity.unit)
        guard let days = days(series) else {
            node.children = lookup.monthly(series.monthly, month: month)
            return node.children.isEmpty ? nil : node
        }
        let range = lookup.year.months[month - 1]
        guard days.hasData[range].contains(true) else { return nil }
        let values = days.values[range].compactMap { $0 }
        node.value = Rational.mean(values)
        if !values.isEmpty {
            node.formula = .mean(sum: values.reduce(.zero, +), count: values.count)
        }
        let tree = YearTree(year: lookup.year, depth: depth)
        return tree.month(month, node) { index, cells in
            let rows = series.cells(day: index, isExcluded: days.isExcluded[index])
            // A day of one cell is that cell.
            if series.grid == nil { return rows.first }
            let day = Explanation(
                .day(lookup.year.day(index)), value: days.values[index],
                unit: series.quantity.unit,
                formula: series.quantity == .sunshine ? .sum : series.formula(day: index))
            return cells > 0 ? rows.first(cells, under: day) : day
        }
    }

    private func days(_ series: StationSeries) -> DailyValues? {
        let least = Minimums(measurement.method).hours
        if let grid = series.grid {
            return series.quantity == .sunshine
                ? DailyValues(sums: grid, minimumHours: least)
                : DailyValues(means: grid, minimumHours: least)
        }
        guard !series.daily.isEmpty else { return nil }
        var ledger = SourceLedger(lookup.dataset)
        return DailyValues(
            daily: series.daily, year: lookup.year, standing: series.standing, ledger: &ledger)
    }
}
