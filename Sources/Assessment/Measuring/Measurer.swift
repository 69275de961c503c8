package import Gathering
import Values

/// Measures indicators: a pure function of the data and the methods of the indicators.
package enum Measurer {
    /// In order of indicator, then year as given, then the deciding way first and the others by
    /// what they swap. Every indicator and year has at least one measurement, and exactly one
    /// that decides. Of the `pairs` of years each is measured by its common stations too, where
    /// those are not all.
    package static func measure(
        _ dataset: Dataset, indicators: [Indicator], years: [Int], breadth: Breadth = .shown,
        pairs: [YearPair] = []
    ) -> [Measurement] {
        var run = MeasuringRun(dataset)
        return run.measure(indicators, years: years, breadth: breadth, pairs: pairs)
    }
}

/// One data set being measured: its views, each with what was laid out of it, and what has been
/// measured. Years that several evaluations have in common are measured once.
struct MeasuringRun {
    private struct Key: Hashable {
        var indicator: Indicator
        var year: Int
        var way: Way
    }

    let dataset: Dataset
    private var known: [Key: Measurement] = [:]
    private var whole: Records
    private var withoutExclusions: Records

    init(_ dataset: Dataset) {
        self.dataset = dataset
        whole = Records(dataset)
        var plain = dataset
        plain.exclusions = []
        withoutExclusions = Records(plain)
    }

    /// As ``Measurer/measure(_:indicators:years:breadth:pairs:)``.
    mutating func measure(
        _ indicators: [Indicator], years: [Int], breadth: Breadth, pairs: [YearPair]
    ) -> [Measurement] {
        indicators.flatMap { measure($0, years: years, breadth: breadth, pairs: pairs) }
    }

    private mutating func measure(
        _ indicator: Indicator, years: [Int], breadth: Breadth, pairs: [YearPair]
    ) -> [Measurement] {
        let subject = Subject(indicator)
        let way = Way.deciding(indicator, subject)
        let deciding = years.map { measured(indicator, subject, $0, way) }
        var others = Alternatives(indicator, subject, dataset).ways(breadth)
        if deciding.contains(where: { $0.excludedValues > 0 }) {
            others.append(
                Way(
                    axis: .exclusions, variant: "exclusions:none", method: way.method,
                    view: .withoutExclusions))
        }
        var common = pairs.compactMap { pair -> (pair: YearPair, records: Records)? in
            CommonStations.view(of: dataset, subject, pair, way.method)
                .map { (pair, Records($0)) }
        }
        var all: [Measurement] = []
        for (year, measurement) in zip(years, deciding) {
            all.append(measurement)
            // Where the method itself is at fault every way fails for the same reason.
            if case .lacking(.failed) = measurement.outcome { continue }
            var beside = others.map { measured(indicator, subject, year, $0) }
            for index in common.indices where common[index].pair.years.contains(year) {
                let pair = common[index].pair
                let way = Way(
                    axis: .stations, variant: "stations:\(pair.from)=\(pair.to)",
                    method: way.method, view: .commonStations(pair))
                beside.append(
                    Self.measure(&common[index].records, indicator, subject, year, way))
            }
            for axis in VariantAxis.allCases { all += beside.filter { $0.axis == axis } }
        }
        return all
    }

    /// Once for every way and year; the way that decides with what only that one has.
    private mutating func measured(
        _ indicator: Indicator, _ subject: Subject, _ year: Int, _ way: Way
    ) -> Measurement {
        let key = Key(indicator: indicator, year: year, way: way)
        if let measurement = known[key] { return measurement }
        var measurement = measure(indicator, subject, year, way)
        if measurement.decides {
            addStations(to: &measurement, indicator, subject, way)
            // The roll-ups have the same course, and 312 cells are not little.
            measurement.hourProfile = CivilYear(year).flatMap {
                subject.hourProfile(&whole, indicator, $0)
            }
        }
        known[key] = measurement
        return measurement
    }

    private mutating func measure(
        _ indicator: Indicator, _ subject: Subject, _ year: Int, _ way: Way
    ) -> Measurement {
        switch way.view {
        case .whole: return Self.measure(&whole, indicator, subject, year, way)
        case .withoutExclusions:
            return Self.measure(&withoutExclusions, indicator, subject, year, way)
        case .commonStations(let pair):
            var records = Records(
                CommonStations.view(of: dataset, subject, pair, way.method) ?? dataset)
            return Self.measure(&records, indicator, subject, year, way)
        case .station(let id):
            var view = dataset
            view.series.removeAll { $0.station != id }
            var records = Records(view)
            return Self.measure(&records, indicator, subject, year, way)
        }
    }

    private static func measure(
        _ records: inout Records, _ indicator: Indicator, _ subject: Subject, _ year: Int,
        _ way: Way
    ) -> Measurement {
        var indicator = indicator
        indicator.method = way.method
        var measurement =
            CivilYear(year).map { subject.measure(&records, indicator, $0) }
            ?? Measurement(
                indicator: indicator.id, year: year, outcome: .lacking(.noData),
                unit: indicator.unit, method: way.method)
        measurement.variant = way.variant
        measurement.axis = way.axis
        measurement.decides = way.axis == nil
        return measurement
    }

    /// The station ledger where the indicator has none of its own: what each station would have
    /// come to alone.
    private mutating func addStations(
        to measurement: inout Measurement, _ indicator: Indicator, _ subject: Subject, _ way: Way
    ) {
        guard measurement.stations.isEmpty, let year = CivilYear(measurement.year) else { return }
        let quantities = subject.quantities.flatMap { $0 }
        let members = Roster(dataset, quantities: quantities, year: year).members
        measurement.stations = members.map { member in
            var alone = way
            alone.view = .station(member.station)
            let value =
                members.count == 1
                ? measurement : measure(indicator, subject, measurement.year, alone)
            return StationValue(
                station: member.station, outcome: value.outcome, completeness: value.completeness)
        }
    }
}
