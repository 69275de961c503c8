import Gathering
public import Values

/// What became of an area's stations between two years, and what the area's change is with and
/// without those that came, went or moved.
public struct StationLedger: Sendable, Hashable {
    /// One station that observed in either year.
    public struct Entry: Sendable, Hashable {
        public var station: String
        /// Its id where the area declares no name.
        public var name: String
        public var observedBefore: Bool
        public var observedAfter: Bool
        /// The days it moved on, after the first year began and before the second ended.
        public var movedBetween: [CalendarDay]
        /// What it came to by itself, in the way that decides.
        public var valueBefore: Rational?
        public var valueAfter: Rational?
        public var roundedBefore: DecimalValue?
        public var roundedAfter: DecimalValue?

        public init(
            station: String, name: String, observedBefore: Bool, observedAfter: Bool,
            movedBetween: [CalendarDay], valueBefore: Rational?, valueAfter: Rational?,
            roundedBefore: DecimalValue?, roundedAfter: DecimalValue?
        ) {
            self.station = station
            self.name = name
            self.observedBefore = observedBefore
            self.observedAfter = observedAfter
            self.movedBetween = movedBetween
            self.valueBefore = valueBefore
            self.valueAfter = valueAfter
            self.roundedBefore = roundedBefore
            self.roundedAfter = roundedAfter
        }

        /// It observed in both years, at one place.
        public var isComparable: Bool {
            observedBefore && observedAfter && movedBetween.isEmpty
        }
    }

    public var indicator: String
    public var from: Int
    public var to: Int
    public var unit: UnitOfMeasure
    /// In order of id.
    public var entries: [Entry]
    /// The area's change by all its stations of each year: the way that decides.
    public var allStations: Change.Way
    /// By the stations that observed in both years and did not move; nil where those are all.
    public var commonStations: Change.Way?

    public init(
        indicator: String, from: Int, to: Int, unit: UnitOfMeasure, entries: [Entry],
        allStations: Change.Way, commonStations: Change.Way?
    ) {
        self.indicator = indicator
        self.from = from
        self.to = to
        self.unit = unit
        self.entries = entries
        self.allStations = allStations
        self.commonStations = commonStations
    }

    /// Some station came, went or moved.
    public var differs: Bool { entries.contains { !$0.isComparable } }
}

extension Evaluation {
    /// One a change of an indicator that stations observe, in the order of ``changes``.
    public var stationLedgers: [StationLedger] {
        changes.compactMap { change in
            let before = deciding(change.indicator, year: change.from)
            let after = deciding(change.indicator, year: change.to)
            let parts = (before?.stations ?? []) + (after?.stations ?? [])
            let ids = Set(parts.map(\.station))
            guard !ids.isEmpty else { return nil }
            let decimals =
                rulebook.indicators.first { $0.id == change.indicator }?.decimals ?? 0
            let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return StationLedger(
                indicator: change.indicator, from: change.from, to: change.to,
                unit: before?.unit ?? change.unit,
                entries: sorted.map { id in
                    entry(
                        id, before?.stations.first { $0.station == id },
                        after?.stations.first { $0.station == id }, change, decimals)
                },
                allStations: change.deciding,
                commonStations: change.others.first { $0.axis == .stations })
        }
    }

    private func entry(
        _ id: String, _ before: StationValue?, _ after: StationValue?, _ change: Change,
        _ decimals: Int
    ) -> StationLedger.Entry {
        let station = area.stations.first { $0.id == id }
        let pair = YearPair(from: change.from, to: change.to)
        return StationLedger.Entry(
            station: id, name: station?.name ?? id, observedBefore: before?.observed ?? false,
            observedAfter: after?.observed ?? false,
            movedBetween: station?.moves(between: pair) ?? [], valueBefore: before?.value,
            valueAfter: after?.value,
            roundedBefore: before?.value?.rounded(scale: decimals),
            roundedAfter: after?.value?.rounded(scale: decimals))
    }
}

extension StationValue {
    /// There was some valid value, enough or not.
    var observed: Bool {
        switch outcome {
        case .measured, .incomplete: completeness.map { $0.valid > 0 } ?? true
        case .lacking(let lack):
            switch lack {
            case .noData, .noStation: false
            case .tooFew, .missingQuantity, .badCell, .conflict, .failed: true
            }
        }
    }
}
