import Values

/// Folds rows into sums: memory grows with stations and days, never with rows.
struct SummaryConsumer: RowConsumer {
    private(set) var headings: [String] = []
    private(set) var rows = 0
    private(set) var stations: [StationFold] = []
    private var indices: [[UInt8]: Int] = [:]
    private var lastStation = -1
    private var isFirst = true
    private var stationColumn = -1
    private var timeColumn = -1
    private var valueColumns: [Int] = []
    /// A row of headings is expected: not so in the second half of a file that is read in parts.
    private let dates1904: Bool

    init(dates1904: Bool) { self.dates1904 = dates1904 }

    var columnHeadings: [String] {
        valueColumns.map { headings.indices.contains($0) ? headings[$0] : "" }
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
        if timeColumn >= 0, timeColumn < fields.count {
            let field = fields[timeColumn]
            minutes = SummaryTime.minutes(row, field, dates1904: dates1904)
        }
        stations[station].add(minutes)
        for slot in 0..<valueColumns.count {
            let column = valueColumns[slot]
            guard column < fields.count else {
                stations[station].columns[slot].blank &+= 1
                continue
            }
            let bytes = row.bytes(of: fields[column])
            if let (mantissa, scale) = NumberParser.plain(bytes) {
                stations[station].columns[slot].add(mantissa, scale, minutes)
            } else {
                addOther(row, fields[column], station, slot, minutes)
            }
        }
        return true
    }

    private mutating func takeHeadings(_ row: RowView) {
        let names = row.fields.map { row.text(of: $0) }
        headings = names
        for (index, name) in names.enumerated() {
            let folded = name.lowercased()
            if stationColumn < 0, SummaryWords.station.contains(where: { folded.contains($0) }) {
                stationColumn = index
            } else if timeColumn < 0, SummaryWords.time.contains(where: { folded.contains($0) }) {
                timeColumn = index
            } else {
                valueColumns.append(index)
            }
        }
    }

    /// The station of a row: nearly always that of the row before.
    private mutating func station(of row: RowView) -> Int {
        guard stationColumn >= 0, stationColumn < row.fields.count else { return fold([], row) }
        let bytes = row.bytes(of: row.fields[stationColumn])
        if lastStation >= 0, stations[lastStation].isNamed(bytes) { return lastStation }
        return fold(Array(bytes), row)
    }

    private mutating func fold(_ name: [UInt8], _ row: RowView) -> Int {
        if let known = indices[name] {
            lastStation = known
            return known
        }
        let text = name.withUnsafeBytes { raw in
            row.encoding == .utf8 ? String(decoding: raw, as: UTF8.self) : GB18030.decode(raw)
        }
        lastStation = stations.count
        indices[name] = lastStation
        stations.append(StationFold(name: name, text: text, columns: valueColumns.count))
        return lastStation
    }

    private mutating func addOther(
        _ row: RowView, _ field: FieldSpan, _ station: Int, _ slot: Int, _ minutes: Int32
    ) {
        if field.length == 0 {
            stations[station].columns[slot].blank &+= 1
            return
        }
        switch row.number(of: field) {
        case .value(let value):
            stations[station].columns[slot].add(value.mantissa, value.scale, minutes)
        case .blank: stations[station].columns[slot].blank &+= 1
        case .notANumber, .outOfRange:
            stations[station].columns[slot].addMarker(row.text(of: field))
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
}
