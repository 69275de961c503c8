package import Gathering
package import Values

/// What is in a file, for `fucha read`: the decision on its form, then every station's columns.
package struct TableSummaryText: Sendable {
    package var summary: TableSummary
    package var language: Language

    package init(_ summary: TableSummary, language: Language) {
        self.summary = summary
        self.language = language
    }

    package var text: String {
        var lines = [form, say("列：", "columns: ") + summary.headings.joined(separator: " | ")]
        for station in summary.stations {
            lines += ["", title(station)] + TextTable([heading] + station.columns.map(row)).lines
        }
        if !summary.diagnostics.isEmpty {
            lines += ["", DiagnosticText(language: language).text(summary.diagnostics)]
        }
        return lines.joined(separator: "\n")
    }

    /// The daily means as CSV: station, day, heading, valid hours, mean to two more places than
    /// are printed in the file.
    package var dailyMeans: String {
        var text = say("站,日期,列,有效数,日均值", "station,day,column,valid,mean") + "\r\n"
        for station in summary.stations {
            for column in station.columns {
                let scale = min((column.maximum?.scale ?? 0) + 2, 18)
                for day in column.dailyMeans {
                    let mean = day.mean.rounded(scale: scale)?.description ?? ""
                    text +=
                        [
                            CSVText.field(station.station), day.day.description,
                            CSVText.field(column.heading), "\(day.hours)", mean,
                        ].joined(separator: ",") + "\r\n"
                }
            }
        }
        return "\u{FEFF}" + text
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private var form: String {
        let source = summary.source
        let parts = [
            source.path, source.format, source.encoding,
            source.isGzip ? "gzip" : nil, summary.sheet.map { "[\($0)]" },
            say("\(summary.rows)行", "\(summary.rows) rows"), "SHA-256 \(source.sha256)",
        ]
        return parts.compactMap { $0 }.joined(separator: "  ")
    }

    private func title(_ station: StationSummary) -> String {
        let numbers = NumberWords(language)
        let span = [station.first, station.last].compactMap { $0.map(numbers.time) }
            .joined(separator: say("至", " to "))
        let name =
            station.station.isEmpty
            ? say("（没有站号列）", "(no station column)") : station.station
        let lost =
            station.rowsWithoutTime > 0
            ? say(
                "  时间无法识别 \(station.rowsWithoutTime)行",
                "  \(station.rowsWithoutTime) rows without a readable time") : ""
        return "\(name)  \(say("\(station.rows)行", "\(station.rows) rows"))  \(span)\(lost)"
    }

    /// Without the zeros that the widest number of the column brings in.
    private static func short(_ value: DecimalValue) -> DecimalValue {
        var (mantissa, scale) = (value.mantissa, value.scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return DecimalValue(mantissa: mantissa, scale: scale)
    }

    private var heading: [String] {
        [
            "", say("有效", "valid"), say("缺测", "absent"), say("无法识别", "unreadable"),
            say("最小", "min"), say("平均", "mean"), say("最大", "max"),
            say("有效日（≥\(summary.minimumHours)时）", "days (≥\(summary.minimumHours) h)"),
        ]
    }

    private func row(_ column: ColumnSummary) -> [String] {
        let numbers = NumberWords(language)
        let scale = min((column.maximum.map(Self.short)?.scale ?? 0) + 2, 6)
        let absent = column.absent.map { absence in
            let marker = absence.marker.isEmpty ? say("空白", "blank") : absence.marker
            return "\(marker) \(absence.count)"
        }.joined(separator: say("、", ", "))
        return [
            "  " + column.heading, "\(column.valid)", absent.isEmpty ? "0" : absent,
            "\(column.unreadable)", numbers.number(column.minimum.map(Self.short)),
            numbers.number(column.mean?.rounded(scale: scale)),
            numbers.number(column.maximum.map(Self.short)),
            "\(column.dailyMeans.count)",
        ]
    }
}
