import Values

/// Finding the headings, and what they settle for all rows below.
extension ObservationReader {
    mutating func seek(_ row: RowView) -> Bool {
        let decoded = GridRow(row)
        let loneTime = DataRow.loneTime(decoded)
        if loneTime != nil || DataRow.looksLikeData(decoded), !waiting.isEmpty {
            let header = HeaderBlock.above(waiting[...], merges: merges)
            let found = makeLayout(header)
            let isUnderTime = loneTime.map(found.times.values.contains) ?? true
            let isSettled = !found.values.isEmpty || !found.faults.isEmpty
            if isUnderTime, isSettled, found.hasTime(at: source.interval) {
                adopt(found)
                read(row)
                return true
            }
        }
        waiting.append(decoded)
        return waiting.count < Self.headerLimit
    }

    func makeLayout(_ header: HeaderBlock) -> ObservationLayout {
        ObservationLayout(
            paths: header.paths, source: source, table: table, place: place(row:column:))
    }

    private mutating func adopt(_ found: ObservationLayout) {
        layout = found
        waiting = []
        diagnostics += found.faults + found.remarks
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

    mutating func settleWithoutHeader(isOnlyTable: Bool) {
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
        let here = header.paths.first.map { place($0.row, $0.column) } ?? whole
        note(.headerMissing, ["headings": seen], at: here)
    }
}
