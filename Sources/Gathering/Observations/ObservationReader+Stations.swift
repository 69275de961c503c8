import Values

/// Whose row it is, and where it stands.
extension ObservationReader {
    /// Block of the station that the row names; −1 where it is not declared. The name of the row
    /// before is compared first: files are mostly in order of station.
    mutating func block(named row: RowView) -> Int {
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

    mutating func block(of station: Int) -> Int {
        if let known = blockOfStation[station] { return known }
        blockOfStation[station] = blocks.count
        blocks.append(
            StationBlock(
                station: station, interval: source.interval, hourLabel: source.hours ?? .ending,
                dayEnd: source.dayEnd, origin: origin, quantities: slots.map(\.quantity)))
        absences.append(
            Array(
                repeating: Array(repeating: 0, count: markers.written.count), count: slots.count))
        return blocks.count - 1
    }

    mutating func report(_ fault: TimeReader.Fault, row: RowView) {
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

    mutating func reportOutsideDays(_ block: StationBlock) {
        let station = stations[block.station]
        guard station.from != nil || station.to != nil, !block.times.isEmpty else { return }
        let first = station.from.map { Int($0.number) * 1440 } ?? .min
        // An hour's end may be the midnight after the last day.
        let last = station.to.map { (Int($0.number) + 1) * 1440 } ?? .max
        let count = block.times.reduce(0) { $0 + (Int($1) < first || Int($1) > last ? 1 : 0) }
        guard count > 0 else { return }
        let days = "\(station.from.map(\.description) ?? "")…\(station.to.map(\.description) ?? "")"
        note(
            .stationOutsideDays,
            ["station": station.id, "count": "\(count)", "days": days], at: whole)
    }

    mutating func note(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:], at location: SourceLocation
    ) {
        diagnostics.append(Diagnostic(kind, parameters, at: location))
    }

    var whole: SourceLocation {
        SourceLocation(file: file, place: info.sheet.map { .sheet($0) } ?? .whole)
    }

    func place(row: Int, column: Int) -> SourceLocation { place(row, column) }

    func place(_ row: Int, _ column: Int) -> SourceLocation {
        info.sheet.map { SourceLocation(file: file, sheet: $0, row: row, column: column) }
            ?? SourceLocation(file: file, line: row, column: column)
    }
}
