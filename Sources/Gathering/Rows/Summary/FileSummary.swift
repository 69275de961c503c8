package import Values

/// Says what is in a file of observations, with memory that does not grow with its rows.
package enum FileSummary {
    /// Reads the first visible table of the file at `path`; `file` is its name in messages. A
    /// day's mean is given where at least `minimumHours` of its values are valid.
    package static func summarise(path: String, named file: String, minimumHours: Int)
        throws(InputFault) -> TableSummary
    {
        let opened = try TableReader.open(path: path, named: file)
        let table = opened.tables.firstIndex { !$0.isHidden } ?? 0
        let info = opened.tables[table]
        var fold = SummaryConsumer(dates1904: info.dates1904)
        var diagnostics: [Diagnostic] = []
        if let parts = try opened.readInParts(fold) {
            for (index, part) in parts.enumerated() {
                if index == 0 { fold = part } else { fold.add(part) }
            }
        } else {
            try opened.read(table, into: &fold, diagnostics: &diagnostics)
        }
        let headings = fold.columnHeadings
        let stations = fold.stations.indices.map { station in
            summary(of: fold.stations[station], fold.columns(of: station), headings, minimumHours)
        }
        var source = opened.source
        source.rowCount = fold.rows
        return TableSummary(
            source: source, sheet: info.sheet, headings: fold.headings, rows: fold.rows,
            stations: stations.sorted {
                $0.station.utf8.lexicographicallyPrecedes($1.station.utf8)
            },
            minimumHours: minimumHours, diagnostics: diagnostics.sorted())
    }

    private static func summary(
        of station: StationFold, _ columns: ArraySlice<ColumnFold>, _ headings: [String],
        _ minimumHours: Int
    ) -> StationSummary {
        let hasTime = station.first <= station.last
        return StationSummary(
            station: station.text, rows: station.rows, rowsWithoutTime: station.rowsWithoutTime,
            first: hasTime ? Moment(minutes: station.first) : nil,
            last: hasTime ? Moment(minutes: station.last) : nil,
            columns: zip(headings, columns).compactMap { heading, column in
                column.count == 0 && column.markers.isEmpty
                    ? nil : summary(of: column, heading, minimumHours)
            })
    }

    private static func summary(
        of column: ColumnFold, _ heading: String, _ minimumHours: Int
    ) -> ColumnSummary {
        var column = column
        column.finish()
        let unit = DecimalValue.powersOfTen[column.scale]
        var absent = column.markers.map { (marker: $0.key, count: $0.value) }
        if column.blank > 0 { absent.append((marker: "", count: column.blank)) }
        absent.sort { $0.marker.utf8.lexicographicallyPrecedes($1.marker.utf8) }
        let sum = Int64(exactly: column.sum)
        let mean: Rational? = sum.flatMap { sum in
            column.count == 0
                ? nil : (Rational(sum, over: unit) * Rational(1, over: Int64(column.count)))
        }
        let isEmpty = column.count == 0
        return ColumnSummary(
            heading: heading, valid: column.count, absent: absent,
            unreadable: column.unreadable + column.overflowed,
            minimum: isEmpty ? nil : DecimalValue(mantissa: column.least, scale: column.scale),
            maximum: isEmpty ? nil : DecimalValue(mantissa: column.most, scale: column.scale),
            mean: mean,
            days: column.days.filter { $0.hours >= minimumHours }, scale: column.scale)
    }
}
