import Gathering
import Values

/// The tree under a measurement: how its value is made, down to the cells.
struct MeasurementExplainer {
    let dataset: Dataset
    let evaluation: Evaluation
    let depth: ExplanationDepth

    /// The measurement with all that its value is made of.
    func node(_ measurement: Measurement) -> Explanation {
        var node = Explanation(
            .measurement(measurement), key: measurement.traceKey(), value: measurement.value,
            shown: measurement.rounded, unit: measurement.unit)
        fill(&node, measurement)
        return node
    }

    /// Formula, parts, tables, and what a reader must know.
    func fill(_ node: inout Explanation, _ measurement: Measurement) {
        let (formula, parts) = tree(measurement)
        node.formula = node.formula ?? formula
        node.children += parts
        if let lack = measurement.outcome.lack { node.children.append(Explanation(.lack(lack))) }
        if measurement.excludedValues > 0 { node.children += exclusions(measurement) }
        node.children += measurement.notes.map { Explanation(.note($0)) }
        if case .figure = measurement.detail { return }
        node = tables(measurement.sources).first(
            depth.isWhole ? .max : ExplanationDepth.few * 2, under: node)
    }

    func tables(_ sources: [SourceUse]) -> [Explanation] {
        sources.map { use in
            Explanation(
                .table(use), place: SourcePlace(location: use.location, sha256: use.sha256))
        }
    }

    private func exclusions(_ measurement: Measurement) -> [Explanation] {
        guard let indicator = indicator(measurement), let year = CivilYear(measurement.year) else {
            return []
        }
        let quantities = Subject(indicator).quantities.flatMap { $0 }
        return dataset.exclusions.filter { entry in
            !entry.approver.allSatisfy(\.isWhitespace)
                && !year.days(from: entry.from, to: entry.to).isEmpty
                && (entry.quantities.isEmpty
                    || entry.quantities.contains(where: quantities.contains))
        }.map { entry in
            Explanation(.exclusion(entry), place: Self.place(entry.location, evaluation))
        }
    }

    private func indicator(_ measurement: Measurement) -> Indicator? {
        evaluation.rulebook.indicators.first { $0.id == measurement.indicator }
    }

    /// The data as the measurement saw them.
    private func view(_ measurement: Measurement, _ subject: Subject) -> Dataset {
        switch measurement.axis {
        case .exclusions:
            var view = dataset
            view.exclusions = []
            return view
        case .stations:
            // `stations:2024=2026`
            let years = measurement.variant.split { !$0.isNumber }.compactMap { Int($0) }
            guard years.count == 2 else { return dataset }
            return CommonStations.view(
                of: dataset, subject, YearPair(from: years[0], to: years[1]), measurement.method)
                ?? dataset
        case .edition, .rollUp, .validity, .hours, nil: return dataset
        }
    }

    private func tree(_ measurement: Measurement) -> (Explanation.Formula?, [Explanation]) {
        guard let indicator = indicator(measurement), let year = CivilYear(measurement.year) else {
            return (nil, [])
        }
        let subject = Subject(indicator)
        let data = view(measurement, subject)
        var records = Records(data)
        switch subject {
        case .goodDayRate:
            guard case .airDays(let days) = measurement.detail else { return (nil, []) }
            let air = AirExplainer(
                measurement, items: AQIStandard.hj633y2012.dailyItems, records: &records,
                year: year, depth: depth)
            let valid = days.compactMap(\.aqi)
            let good = valid.count { $0 <= AQIStandard.goodLimit }
            return (
                .share(part: Rational(good), whole: Rational(valid.count)), air.goodDays(days)
            )
        case .airStatistic(let statistic):
            let air = AirExplainer(
                measurement, items: [statistic.item], records: &records, year: year, depth: depth)
            return (air.formula(statistic), air.months(statistic))
        case .ionMean:
            let ions = IonExplainer(measurement, records: &records, year: year, depth: depth)
            return (ions.formula, ions.stations())
        case .ionCompleteness:
            let ions = IonExplainer(measurement, records: &records, year: year, depth: depth)
            return (ions.formula, ions.completeStations())
        case .ionGap:
            let ions = IonExplainer(measurement, records: &records, year: year, depth: depth)
            return (.largest, ions.gaps())
        case .comfortableMonths:
            guard case .comfortMonths(let months) = measurement.detail else { return (nil, []) }
            let climate = ClimateExplainer(measurement, dataset: data, year: year, depth: depth)
            let comfortable = months.count { $0.grade == ClimateComfortStandard.comfortable }
            let graded = months.count { $0.grade != nil }
            return (.count(comfortable, of: graded), climate.months(months))
        case .reported: return (nil, figures(measurement))
        }
    }

    private func figures(_ measurement: Measurement) -> [Explanation] {
        let figures: [Figure]
        switch (measurement.detail, measurement.outcome.lack) {
        case (.figure(let figure), _): figures = [figure]
        case (_, .conflict(let different)?): figures = different
        default: figures = []
        }
        return figures.map(figure)
    }

    func figure(_ figure: Figure) -> Explanation {
        Explanation(
            .figure(figure), value: figure.value.rational, shown: figure.value,
            unit: figure.unit, formula: .asWritten(figure.printed),
            place: Self.place(figure.location, evaluation))
    }

    /// One month of a measurement.
    func month(_ month: Int, of measurement: Measurement) -> Explanation? {
        guard let indicator = indicator(measurement), let year = CivilYear(measurement.year),
            (1...12).contains(month)
        else { return nil }
        let subject = Subject(indicator)
        let data = view(measurement, subject)
        var records = Records(data)
        let asked = ExplanationDepth(
            month: depth.month ?? (depth.isWhole ? nil : month), day: depth.day,
            isWhole: depth.isWhole)
        switch subject {
        case .airStatistic(let statistic):
            let air = AirExplainer(
                measurement, items: [statistic.item], records: &records, year: year, depth: asked)
            return air.month(month, year.months[month - 1], statistic).map {
                air.tree.month(month, $0) { air.day($0, statistic, cells: $1) }
            }
        case .ionMean, .ionCompleteness, .ionGap:
            return IonExplainer(measurement, records: &records, year: year, depth: asked)
                .areaMonth(month)
        case .comfortableMonths:
            return comfort(month, index: nil, of: measurement)
        case .goodDayRate:
            guard case .airDays(let days) = measurement.detail else { return nil }
            let air = AirExplainer(
                measurement, items: AQIStandard.hj633y2012.dailyItems, records: &records,
                year: year, depth: asked)
            return air.goodMonth(month, year.months[month - 1], days).map {
                air.tree.month(month, $0) { air.airDay($0, days, cells: $1) }
            }
        case .reported: return nil
        }
    }

    /// An index of a month, whether or not it decided.
    func comfort(_ month: Int, index: ComfortMonth.Index?, of measurement: Measurement)
        -> Explanation?
    {
        guard case .comfortMonths(let months) = measurement.detail,
            let value = months.first(where: { $0.month == month }),
            let year = CivilYear(measurement.year)
        else { return nil }
        return ClimateExplainer(measurement, dataset: dataset, year: year, depth: depth)
            .node(value, isOpen: true, index: index)
    }

    /// A place with the hash of its file, if that is among the files that were read.
    static func place(_ location: SourceLocation, _ evaluation: Evaluation) -> SourcePlace {
        SourcePlace(
            location: location,
            sha256: evaluation.files.first { $0.path == location.file }?.sha256 ?? "")
    }
}
