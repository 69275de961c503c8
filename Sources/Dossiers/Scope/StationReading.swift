import Assessment
import Gathering
import Values

/// A station of the area: its history, and how complete what it observed is.
struct StationReading: Sendable {
    let station: Station
    let reading: Reading

    private static func days(_ days: [CalendarDay]) -> String? {
        days.isEmpty ? nil : days.map(\.description).joined(separator: "、")
    }

    /// What it observed in the assessed year, by the way that decides.
    private var observed: [StationRecordReading] {
        reading.evaluation.measurements.filter { measurement in
            measurement.decides && measurement.year == reading.evaluation.year
        }.flatMap { measurement in
            measurement.stations.filter { $0.station == station.id && $0.completeness != nil }.map {
                StationRecordReading(value: $0, measurement: measurement, reading: reading)
            }
        }
    }

    static let kind = RecordKind<StationReading> {
        [
            .text("id") { $0.station.id }, .text("name") { $0.station.name },
            .text("from") { $0.station.from?.description },
            .text("to") { $0.station.to?.description },
            .text("moved") { days($0.station.moved) },
            .text("instruments") { days($0.station.instruments) },
            .list("observed", of: StationRecordReading.kind) { $0.observed },
        ]
    }
}

/// One indicator at one station.
struct StationRecordReading: Sendable {
    let value: StationValue
    let measurement: Measurement
    let reading: Reading

    private func number(
        _ part: TraceKey.StationPart, _ pick: (Completeness) -> Int
    ) -> Phrase? {
        value.completeness.map { completeness in
            "\(pick(completeness), trace: measurement.traceKey(.station(value.station, part)))"
        }
    }

    static let kind = RecordKind<StationRecordReading> {
        [
            .text("indicator") { one in
                Typography.print(one.reading.words.indicatorName(one.measurement.indicator))
            },
            .phrase("valid") { $0.number(.valid, \.valid) },
            .phrase("expected") { $0.number(.expected, \.expected) },
            .text("unit") { one in
                one.value.completeness.map { one.reading.numbers.unit($0.span.unit) }
            },
        ]
    }
}
