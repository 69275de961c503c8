import Values

/// Turns the rows of one observation table into blocks of columns, a station each.
struct ObservationReader: RowConsumer {
    /// How many rows may stand above the data.
    private static let headerLimit = 60

    private let source: ObservationSource
    private let table: HeadingTable
    private let stations: [Station]
    private let markers: AbsenceMarkers
    private let info: TableInfo
    private let file: String
    private let origin: UInt16
    private let merges: [MergedRange]

    private var waiting: [GridRow] = []
    private var layout: ObservationLayout?
    private var times: TimeReader
    /// Role of a column: index into `spans` + 1; 0 for none.
    private var roles: [Int] = []
    private var spans: [FieldSpan] = []
    private var slots: [ObservationLayout.ValueSlot] = []
    private var stationRole = -1
    private var qualityRole = -1

    private var blockOfStation: [Int: Int] = [:]
    private var lastStationBytes: [UInt8] = []
    private var lastBlock = -1
    private var stationOfName: [String: Int] = [:]
    private var unknownStations: [String: Int] = [:]
    private var fixedStation: Int?
    private var rejectedRows = 0

    private(set) var blocks: [StationBlock] = []
    /// By block, slot, marker.
    private(set) var absences: [[[Int]]] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rowCount = 0

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

// MARK: - Headings

extension ObservationReader {
    private mutating func seek(_ row: RowView) -> Bool {
        let decoded = GridRow(row)
        let isData = DataRow.looksLikeData(decoded)
        if isData, !waiting.isEmpty {
            let header = HeaderBlock.above(waiting[...], merges: merges)
            let found = makeLayout(header)
            if found.hasTime(at: source.interval), !found.values.isEmpty || !found.faults.isEmpty {
                adopt(found)
                read(row)
                return true
            }
        }
        waiting.append(decoded)
        return waiting.count < Self.headerLimit
    }

    private func makeLayout(_ header: HeaderBlock) -> ObservationLayout {
        ObservationLayout(
            paths: header.paths, source: source, table: table, place: place(row:column:))
    }

    private mutating func adopt(_ found: ObservationLayout) {
        layout = found
        waiting = []
        diagnostics += found.faults
        if !found.unmatched.isEmpty {
            note(
                .headingsUnmatched, ["headings": found.unmatched.joined(separator: "、")], at: whole)
        }
        if !found.assumedUnits.isEmpty {
            note(.unitsAssumed, ["columns": found.assumedUnits.joined(separator: "、")], at: whole)
        }
        slots = found.values
        var columns = slots.map(\.column)
        if let column = found.stationColumn {
            stationRole = columns.count
            columns.append(column)
        }
        if let column = found.qualityColumn {
            qualityRole = columns.count
            columns.append(column)
        }
        for (part, column) in found.times.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            times.assign(part, role: columns.count, column: column)
            columns.append(column)
        }
        roles = Array(repeating: 0, count: (columns.max() ?? 0) + 1)
        for (role, column) in columns.enumerated() { roles[column] = role + 1 }
        spans = Array(
            repeating: FieldSpan(column: 0, start: 0, length: 0, kind: .text), count: columns.count)
        settleStation()
    }

    private mutating func settleStation() {
        guard stationRole < 0 else { return }
        if let id = source.station {
            fixedStation = stations.firstIndex { $0.id == id }
        } else if stations.count == 1, let only = stations.first {
            fixedStation = 0
            note(.stationAssumed, ["station": only.id], at: whole)
        }
        if let station = fixedStation {
            lastBlock = block(of: station)
        } else {
            note(.stationUnstated, at: whole)
        }
    }

    private mutating func settleWithoutHeader(isOnlyTable: Bool) {
        guard waiting.contains(where: { !$0.cells.isEmpty }) else {
            note(isOnlyTable ? .tableEmpty : .sheetSkipped, at: whole)
            return
        }
        let end = waiting.firstIndex(where: DataRow.looksLikeData) ?? waiting.endIndex
        let header = HeaderBlock.above(end > 0 ? waiting[..<end] : waiting[...], merges: merges)
        let found = makeLayout(header)
        if end == waiting.endIndex, found.hasTime(at: source.interval), !found.values.isEmpty {
            diagnostics += found.faults
            note(.tableEmpty, at: whole)
            return
        }
        guard isOnlyTable || source.stationHeading != nil else {
            note(.sheetSkipped, at: whole)
            return
        }
        diagnostics += found.faults
        let seen = header.paths.prefix(20).map(\.text).joined(separator: "、")
        note(.headerMissing, ["headings": seen], at: whole)
    }
}

// MARK: - Rows

extension ObservationReader {
    private mutating func read(_ row: RowView) {
        for index in spans.indices { spans[index].column = 0 }
        for field in row.fields {
            let column = Int(field.column)
            guard column < roles.count, column > 0 else { continue }
            let role = roles[column]
            if role > 0 { spans[role - 1] = field }
        }
        guard row.fields.contains(where: { $0.length > 0 || $0.kind != .text }) else { return }
        let target: Int
        if stationRole >= 0 {
            target = block(named: row)
        } else {
            target = lastBlock
        }
        let time: Int32
        do {
            time = try times.read(row, spans: spans)
        } catch {
            report(error, row: row)
            return
        }
        rowCount += 1
        guard target >= 0 else { return }
        blocks[target].times.append(time)
        blocks[target].rows.append(Int32(clamping: row.number))
        let isRejected = qualityRole >= 0 && !isGood(row)
        if isRejected { rejectedRows += 1 }
        for slot in slots.indices {
            readValue(slot, row: row, block: target, isRejected: isRejected)
        }
    }

    @inline(__always)
    private mutating func readValue(_ slot: Int, row: RowView, block: Int, isRejected: Bool) {
        let span = spans[slot]
        guard span.column != 0, span.length > 0 || span.kind != .text else {
            absent(slot, block: block, marker: 0)
            return
        }
        let bytes = row.bytes(of: span)
        if span.kind == .text || span.kind == .number, let number = DecimalScanner.scan(bytes) {
            if let marker = markers.marker(of: number) {
                absent(slot, block: block, marker: marker)
            } else {
                store(number, slot: slot, row: row, block: block, isRejected: isRejected)
            }
            return
        }
        readSlowly(span, bytes, slot: slot, row: row, block: block, isRejected: isRejected)
    }

    private mutating func readSlowly(
        _ span: FieldSpan, _ bytes: UnsafeRawBufferPointer, slot: Int, row: RowView, block: Int,
        isRejected: Bool
    ) {
        switch span.kind {
        case .text:
            if let marker = markers.marker(of: bytes) {
                absent(slot, block: block, marker: marker)
                return
            }
        case .number: break
        case .dateSerial, .isoDate, .boolean:
            unreadable(.valueUnreadable, bytes, slot: slot, row: row, block: block)
            return
        case .error:
            unreadable(.cellError, bytes, slot: slot, row: row, block: block)
            return
        case .formulaWithoutValue:
            unreadable(.formulaWithoutValue, bytes, slot: slot, row: row, block: block)
            return
        }
        let text = CellText.decode(bytes, encoding: row.encoding)
        if let marker = markers.marker(text: text) {
            absent(slot, block: block, marker: marker)
            return
        }
        guard
            let value = SlowNumber.parse(FoldedText(text).text, isStored: span.kind == .number)
        else {
            unreadable(.valueUnreadable, bytes, slot: slot, row: row, block: block)
            return
        }
        let number = ScannedDecimal(mantissa: value.mantissa, scale: value.scale)
        if let marker = markers.marker(of: number) {
            absent(slot, block: block, marker: marker)
        } else {
            store(number, slot: slot, row: row, block: block, isRejected: isRejected)
        }
    }

    @inline(__always)
    private mutating func store(
        _ number: ScannedDecimal, slot: Int, row: RowView, block: Int, isRejected: Bool
    ) {
        let quantity = slots[slot].quantity
        var mantissa = number.mantissa
        var scale = number.scale - slots[slot].exponent
        if scale < 0 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(
                by: DecimalValue.powersOfTen[min(-scale, 18)])
            mantissa = overflow ? .max : product
            scale = 0
        }
        guard scale <= 18 else {
            refuse(.valueImpossible, slot: slot, row: row, block: block)
            return
        }
        let bounds = ValuePolicy.bounds(of: quantity)
        let power = DecimalValue.powersOfTen[scale]
        let whole = mantissa / power
        let isTooLow =
            whole < bounds.lowerBound
            || (whole == bounds.lowerBound && mantissa < 0 && mantissa % power != 0)
        let isTooHigh =
            whole > bounds.upperBound
            || (whole == bounds.upperBound && mantissa > 0 && mantissa % power != 0)
        if isTooLow || isTooHigh {
            let isDrift = isTooLow && ValuePolicy.isConcentration(quantity)
            refuse(isDrift ? .valueNegative : .valueImpossible, slot: slot, row: row, block: block)
            return
        }
        if isRejected {
            blocks[block].columns[slot].appendAbsent(.rejected)
            return
        }
        if quantity == .ion, mantissa == 0 {
            diagnostics.append(Diagnostic(.ionZero, at: place(row.number, slots[slot].column)))
        }
        blocks[block].columns[slot].append(mantissa, scale: scale)
    }

    @inline(__always)
    private mutating func absent(_ slot: Int, block: Int, marker: Int) {
        absences[block][slot][marker] += 1
        blocks[block].columns[slot].appendAbsent(marker == 0 ? .blank : .sentinel)
    }

    private mutating func unreadable(
        _ kind: Diagnostic.Kind, _ bytes: UnsafeRawBufferPointer, slot: Int, row: RowView,
        block: Int
    ) {
        let text = CellText.decode(bytes, encoding: row.encoding)
        diagnostics.append(
            Diagnostic(
                kind, ["heading": slots[slot].heading, "value": String(text.prefix(60))],
                at: place(row.number, slots[slot].column)))
        blocks[block].columns[slot].appendAbsent(.unparsable)
    }

    /// A number that the quantity cannot be.
    private mutating func refuse(_ kind: Diagnostic.Kind, slot: Int, row: RowView, block: Int) {
        let quantity = slots[slot].quantity
        let bounds = ValuePolicy.bounds(of: quantity)
        diagnostics.append(
            Diagnostic(
                kind,
                [
                    "heading": slots[slot].heading,
                    "value": CellText.decode(row.bytes(of: spans[slot]), encoding: row.encoding),
                    "quantity": quantity.name.chinese, "id": quantity.rawValue,
                    "range": "\(bounds.lowerBound)–\(bounds.upperBound) \(quantity.unit.rawValue)",
                ], at: place(row.number, slots[slot].column)))
        blocks[block].columns[slot].appendAbsent(.rejected)
    }

    private func isGood(_ row: RowView) -> Bool {
        let span = spans[qualityRole]
        guard span.column != 0, let quality = source.quality else { return false }
        let text = FoldedText(CellText.decode(row.bytes(of: span), encoding: row.encoding)).text
        return quality.good.contains { FoldedText($0).text == text }
    }
}

// MARK: - Stations and places

extension ObservationReader {
    /// Block of the station that the row names; −1 where it is not declared. The name of the row
    /// before is compared first: files are mostly in order of station.
    private mutating func block(named row: RowView) -> Int {
        let span = spans[stationRole]
        let bytes: UnsafeRawBufferPointer
        if span.column != 0 {
            bytes = row.bytes(of: span)
        } else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        }
        if lastBlock != -2, !lastStationBytes.isEmpty, bytes.elementsEqual(lastStationBytes) {
            if lastBlock == -1 {
                unknownStations[CellText.decode(bytes, encoding: row.encoding), default: 0] += 1
            }
            return lastBlock
        }
        lastStationBytes = Array(bytes)
        let name = CellText.trimmed(CellText.decode(bytes, encoding: row.encoding))
        if let station = stationOfName[FoldedText(name).text] {
            lastBlock = block(of: station)
        } else {
            unknownStations[name, default: 0] += 1
            lastBlock = -1
        }
        return lastBlock
    }

    private mutating func block(of station: Int) -> Int {
        if let known = blockOfStation[station] { return known }
        blockOfStation[station] = blocks.count
        blocks.append(
            StationBlock(
                station: station, interval: source.interval, hourLabel: source.hours ?? .ending,
                origin: origin, quantities: slots.map(\.quantity)))
        absences.append(
            Array(
                repeating: Array(repeating: 0, count: markers.written.count), count: slots.count))
        return blocks.count - 1
    }

    private mutating func report(_ fault: TimeReader.Fault, row: RowView) {
        let here = place(row.number, fault.column)
        switch fault.reason {
        case .written(let reason):
            note(
                .timeUnreadable,
                [
                    "value": fault.text, "reason": reason.wording.chinese,
                    "reasonEnglish": reason.wording.english,
                ], at: here)
        case .missing: note(.timeMissing, at: here)
        case .noHour: note(.hourMissing, ["value": fault.text], at: here)
        case .offTheHour: note(.timeOffTheHour, ["value": fault.text], at: here)
        }
    }

    private mutating func reportOutsideDays(_ block: StationBlock) {
        let station = stations[block.station]
        guard station.from != nil || station.to != nil, !block.times.isEmpty else { return }
        let first = station.from.map { $0.number * 1440 } ?? .min
        // An hour's end may be the midnight after the last day.
        let last = station.to.map { ($0.number + 1) * 1440 } ?? .max
        let count = block.times.reduce(0) { $0 + ($1 < first || $1 > last ? 1 : 0) }
        guard count > 0 else { return }
        let days = "\(station.from.map(\.description) ?? "")…\(station.to.map(\.description) ?? "")"
        note(
            .stationOutsideDays,
            ["station": station.id, "count": "\(count)", "days": days], at: whole)
    }

    private mutating func note(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:], at location: SourceLocation
    ) {
        diagnostics.append(Diagnostic(kind, parameters, at: location))
    }

    private var whole: SourceLocation {
        SourceLocation(file: file, place: info.sheet.map { .sheet($0) } ?? .whole)
    }

    private func place(row: Int, column: Int) -> SourceLocation { place(row, column) }

    private func place(_ row: Int, _ column: Int) -> SourceLocation {
        info.sheet.map { SourceLocation(file: file, sheet: $0, row: row, column: column) }
            ?? SourceLocation(file: file, line: row, column: column)
    }
}

/// Tells a row of data from a row of headings.
enum DataRow {
    /// At least two cells, and a number, a date or a serial among them.
    static func looksLikeData(_ row: GridRow) -> Bool {
        guard row.cells.count >= 2 else { return false }
        var reader = TimeText()
        return row.cells.values.contains { cell in
            switch cell.kind {
            case .number, .dateSerial, .isoDate: return true
            case .boolean, .error, .formulaWithoutValue: return false
            case .text:
                if SlowNumber.parse(FoldedText(cell.text).text, isStored: false) != nil {
                    return true
                }
                return (try? reader.parse(Array(cell.text.utf8))) != nil
            }
        }
    }
}
