import Assessment
import Gathering
import Values

/// The choices of a method in words.
struct MethodReading: Sendable {
    let method: Method
    let indicator: String
    let reading: Reading

    private var words: MethodWords { MethodWords(reading.language) }

    static let kind = RecordKind<MethodReading> {
        [
            .text("standard") { Typography.print($0.method.standard) },
            .text("basis") { $0.method.basis.wording[$0.reading.language] },
            .flag("isUnconfirmed") { $0.method.basis == .unconfirmed },
            .text("edition") { $0.method.edition?.rawValue },
            .text("hours") { $0.words.hours($0.method.hours) },
            .text("missing") { $0.words.missing($0.method.missingPollutant) },
            .text("rollUp") { $0.words.rollUp($0.method.rollUp) },
            .text("stations") { $0.words.stations($0.method.stations) },
            .phrase("minimums") { $0.words.minimums($0.method, of: $0.indicator) },
            .text("coldMonths") {
                $0.method.coldMonths.isEmpty
                    ? nil : $0.method.coldMonths.map(String.init).joined(separator: "、")
            },
            .text("dayEnds") {
                $0.method.dayEnds == .midnight ? nil : $0.words.dayEnds($0.method.dayEnds)
            },
            .phrase("windLimit") { method in
                method.method.windLimit.map {
                    Phrase(
                        method.reading.numbers.value($0, .metresPerSecond),
                        trace: .method(method.indicator, .windLimit))
                }
            },
        ]
    }
}

/// One row of the comfort strip in words.
struct ComfortReading: Sendable {
    let month: ComfortMonth
    let measurement: Measurement
    let reading: Reading

    private func number(_ value: DecimalValue?, _ part: TraceKey.MeasurementPart) -> Phrase? {
        value.map { Phrase(reading.numbers.number($0), trace: measurement.traceKey(part)) }
    }

    static let kind = RecordKind<ComfortReading> {
        [
            .number("month") { $0.month.month },
            .phrase("temperatureHumidity") { one in
                one.number(
                    one.month.temperatureHumidity,
                    .comfort(one.month.month, .temperatureHumidity))
            },
            .phrase("windEffect") { one in
                one.number(one.month.windEffect, .comfort(one.month.month, .windEffect))
            },
            .text("index") { $0.month.decidedBy?.rawValue },
            .phrase("grade") { one in
                one.number(one.month.grade.map { DecimalValue($0) }, .grade(one.month.month))
            },
            .phrase("words") { one in
                Typography.print(
                    MeasurementWords(one.reading.language).comfort(one.month, of: one.measurement))
            },
        ]
    }
}

/// Where a measurement's numbers stand.
struct SourceReading: Sendable {
    let year: Int
    let use: SourceUse

    /// Of a file's SHA-256, beside a place in it.
    static let digits = 12

    static let kind = RecordKind<SourceReading> {
        [
            .number("year") { $0.year },
            .text("file") { $0.use.location.file },
            .text("place") { PlaceWords.inside($0.use.location) },
            .text("digest") { String($0.use.sha256.prefix(digits)) },
        ]
    }
}

extension IndicatorReading {
    /// Every table that either year's deciding measurement used, once.
    var sources: [SourceReading] {
        var seen: Set<SourceUse> = []
        return years.flatMap { year in
            year.measurement.sources.compactMap { use in
                seen.insert(use).inserted
                    ? SourceReading(year: year.measurement.year, use: use) : nil
            }
        }
    }

    /// The first few: a year of station messages is hundreds of files, all of them listed with
    /// their fingerprints at the end of the dossier.
    var shownSources: [SourceReading] { Array(sources.prefix(4)) }

    var comfortMonths: [ComfortReading] {
        guard let now, case .comfortMonths(let months) = now.detail else { return [] }
        return months.map { ComfortReading(month: $0, measurement: now, reading: reading) }
    }
}
