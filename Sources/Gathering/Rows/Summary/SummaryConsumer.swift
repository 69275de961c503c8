import Values

/// Folds rows into sums: memory grows with stations and days, never with rows.
struct SummaryConsumer: RowConsumer, Sendable {
    private(set) var headings: [String] = []
    private(set) var rows = 0
    private(set) var stations: [StationFold] = []
    /// All columns of the first station, then those of the second …
    private var columns: [ColumnFold] = []
    private var indices: [[UInt8]: Int] = [:]
    private var lastStation = 0
    private var isFirst = true
    private var layout = PlainRows.Layout()
    private let dates1904: Bool

    init(dates1904: Bool) { self.dates1904 = dates1904 }

    var columnHeadings: [String] {
        layout.valueColumns.map { headings.indices.contains($0) ? headings[$0] : "" }
    }

    /// The folded columns of a station, an index into ``stations``.
    func columns(of station: Int) -> ArraySlice<ColumnFold> {
        let count = layout.valueColumns.count
        return columns[(station * count)..<((station + 1) * count)]
    }

    mutating func consume(_ row: RowView) -> Bool {
        if isFirst {
            isFirst = false
            takeHeadings(row)
            return true
        }
        rows &+= 1
        let fields = row.fields
        let station = station(of: row)
        var minutes = Int32.min
        if let time = layout.timeColumn, time < fields.count {
            minutes = SummaryTime.minutes(row, fields[time], dates1904: dates1904)
        }
        stations[station].add(minutes)
        let first = station * layout.valueColumns.count
        for slot in 0..<layout.valueColumns.count {
            let column = layout.valueColumns[slot]
            guard column < fields.count else {
                columns[first + slot].blank &+= 1
                continue
            }
            add(row, fields[column], to: first + slot, minutes)
        }
        return true
    }

    mutating func consumePlain(_ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> (
        bytes: Int, rows: Int
    ) {
        guard !isFirst, !stations.isEmpty else { return (0, 0) }
        let taken = PlainRows.fold(
            text, delimiter, layout, &stations, &columns, &lastStation)
        rows &+= taken.rows
        return taken
    }

    /// Adds what a copy of this consumer found in another part of the file.
    mutating func add(_ part: SummaryConsumer) {
        rows += part.rows
        for (index, other) in part.stations.enumerated() {
            let station = fold(other.name, text: other.text)
            stations[station].add(other)
            let first = station * layout.valueColumns.count
            for (slot, column) in part.columns(of: index).enumerated() {
                columns[first + slot].add(column)
            }
        }
    }

    private mutating func takeHeadings(_ row: RowView) {
        headings = row.fields.map { row.text(of: $0) }
        layout = PlainRows.Layout(headings: headings)
    }

    /// The station of a row: nearly always that of the row before.
    private mutating func station(of row: RowView) -> Int {
        guard let column = layout.stationColumn, column < row.fields.count else {
            return fold([], text: "")
        }
        let bytes = row.bytes(of: row.fields[column])
        if lastStation < stations.count, stations[lastStation].isNamed(bytes) {
            return lastStation
        }
        let name = Array(bytes)
        if let known = indices[name] {
            lastStation = known
            return known
        }
        return fold(name, text: row.text(of: row.fields[column]))
    }

    private mutating func fold(_ name: [UInt8], text: String) -> Int {
        if let known = indices[name] {
            lastStation = known
            return known
        }
        lastStation = stations.count
        indices[name] = lastStation
        stations.append(StationFold(name: name, text: text))
        columns += Array(repeating: ColumnFold(), count: layout.valueColumns.count)
        return lastStation
    }

    private mutating func add(
        _ row: RowView, _ field: FieldSpan, to column: Int, _ minutes: Int32
    ) {
        if field.length == 0 {
            columns[column].blank &+= 1
            return
        }
        switch row.number(of: field) {
        case .value(let value): columns[column].add(value.mantissa, value.scale, minutes)
        case .blank: columns[column].blank &+= 1
        case .notANumber, .outOfRange: columns[column].addMarker(row.text(of: field))
        }
    }
}

/// Words by which a summary finds the columns it needs; what they measure is not its business.
enum SummaryWords {
    static let station = ["station", "站号", "站点", "站名", "监测点", "区站号"]
    static let time = ["time", "date", "时间", "日期", "时次"]
    /// Written where a value is absent.
    static let absent: Set<String> = [
        "NA", "N/A", "NaN", "nan", "null", "NULL", "/", "//", "///", "////", "-", "--", "—", "——",
        "缺测", "无", "*",
    ]
    /// Numbers written where a value is absent.
    static let absentNumbers: [Int64] = [999_999, 999_998, 99_999, 32_766, -9999, -999]

    /// False where a number is none of ``absentNumbers`` for certain.
    @inline(__always)
    static func mayBeAbsent(_ value: Int64) -> Bool { value >= 32_766 || value <= -999 }
}
