import Gathering
import Values

/// The ion hours of a year at every station that took part: what the three ion indicators share.
struct IonRecord: Sendable {
    struct StationHours: Sendable {
        var station: String
        var grid: HourGrid
        var completeness: Completeness
    }

    let year: CivilYear
    let stations: [StationHours]
    let sources: [SourceUse]
    let notes: [Diagnostic]
    /// Hours that the register of exclusions took out.
    let excludedValues: Int
    /// Whether any station ever observed ions.
    let isKnown: Bool

    init(_ dataset: Dataset, year: CivilYear, rule: Method.HourRule) {
        let roster = Roster(dataset, quantities: [.ion], year: year)
        var ledger = SourceLedger(dataset)
        var notes: [Diagnostic] = []
        self.year = year
        isKnown = roster.isKnown
        stations = roster.members.map { member in
            let series = member.series(.hour)
            notes += HourLabelNote.of(series, rule: rule)
            let grid = HourGrid(
                series, year: year, rule: rule, standing: member.standing, ledger: &ledger)
            let origins = series.reduce(into: Set<Int>()) { $0.formUnion($1.originSet) }
            let marker = dataset.onlyMarker(
                station: member.station, quantity: .ion, origins: origins)
            return StationHours(
                station: member.station, grid: grid,
                completeness: grid.completeness(station: member.station, marker: marker))
        }
        sources = ledger.sources
        excludedValues = ledger.excludedValues
        self.notes = notes
    }

    var completeness: Completeness? {
        stations.isEmpty ? nil : .total(stations.map(\.completeness), span: .hours)
    }

    /// Nil where there is a valid hour somewhere.
    var lack: Measurement.Lack? {
        if !isKnown { return .noStation }
        return stations.contains { $0.completeness.valid > 0 } ? nil : .noData
    }
}
