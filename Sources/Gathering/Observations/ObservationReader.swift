import Values

/// Turns the rows of one observation table into blocks of columns, a station each.
struct ObservationReader: RowConsumer {
    /// How many rows may stand above the data.
    static let headerLimit = 60

    let source: ObservationSource
    let table: HeadingTable
    let stations: [Station]
    let markers: AbsenceMarkers
    let info: TableInfo
    let file: String
    let origin: UInt16
    let merges: [MergedRange]

    var waiting: [GridRow] = []
    var layout: ObservationLayout?
    var times: TimeReader
    /// Role of a column: index into `spans` + 1; 0 for none.
    var roles: [Int] = []
    var spans: [FieldSpan] = []
    var slots: [ObservationLayout.ValueSlot] = []
    var stationRole = -1
    var qualityRole = -1

    var blockOfStation: [Int: Int] = [:]
    var lastStationBytes: [UInt8] = []
    var lastBlock = -1
    var stationOfName: [String: Int] = [:]
    var unknownStations: [String: Int] = [:]
    var fixedStation: Int?
    var rejectedRows = 0

    var blocks: [StationBlock] = []
    /// By block, slot, marker.
    var absences: [[[Int]]] = []
    var diagnostics: [Diagnostic] = []
    var rowCount = 0

    init(
        source: ObservationSource, table: HeadingTable, stations: [Station],
        info: TableInfo, merges: [MergedRange], file: String, origin: UInt16
    ) {
        self.source = source
        self.table = table
        self.stations = stations
        markers = AbsenceMarkers(
            source.onlyOwnMarkers ? source.markers : table.markers + source.markers)
        self.info = info
        self.merges = merges
        self.file = file
        self.origin = origin
        times = TimeReader(interval: source.interval, dates1904: info.dates1904)
        for (index, station) in stations.enumerated() {
            stationOfName[FoldedText(station.name).text] = index
        }
        for (index, station) in stations.enumerated() {
            stationOfName[FoldedText(station.id).text] = index
        }
    }

    /// Whether headings were found.
    var hasLayout: Bool { layout != nil }
    var markerTexts: [String] { markers.written }

    mutating func consume(_ row: RowView) -> Bool {
        if layout == nil { return seek(row) }
        read(row)
        return true
    }

    /// What is left to say once the last row was seen. A sheet that nobody named and that has no
    /// headings may be a page of explanations: that is a note, unless it is the only table.
    mutating func finish(isOnlyTable: Bool) {
        if layout == nil { settleWithoutHeader(isOnlyTable: isOnlyTable) }
        for (name, count) in unknownStations.sorted(by: { $0.key < $1.key }) {
            note(.stationUnknown, ["station": name, "count": "\(count)"], at: whole)
        }
        if rejectedRows > 0 { note(.rowsRejected, ["count": "\(rejectedRows)"], at: whole) }
        if times.unstyledSerials > 0 {
            note(.serialWithoutStyle, ["count": "\(times.unstyledSerials)"], at: whole)
        }
        if times.droppedHours > 0 {
            note(.hourOfDayDropped, ["count": "\(times.droppedHours)"], at: whole)
        }
        for block in blocks { reportOutsideDays(block) }
    }
}
