import Assessment
import Gathering
import Values

/// The choices of a method in words.
struct MethodReading: Sendable {
    let method: Method
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
            .text("minimums") { $0.words.minimums($0.method) },
            .text("coldMonths") {
                $0.method.coldMonths.isEmpty
                    ? nil : $0.method.coldMonths.map(String.init).joined(separator: "、")
            },
            .text("windLimit") { method in
                method.method.windLimit.map {
                    method.reading.numbers.value($0, .metresPerSecond)
                }
            },
        ]
    }
}

/// One row of the comfort strip in words.
struct ComfortReading: Sendable {
    let month: ComfortMonth
    let reading: Reading

    static let kind = RecordKind<ComfortReading> {
        [
            .number("month") { $0.month.month },
            .text("temperatureHumidity") { one in
                one.month.temperatureHumidity.map(one.reading.numbers.number)
            },
            .text("windEffect") { one in
                one.month.windEffect.map(one.reading.numbers.number)
            },
            .text("index") { $0.month.decidedBy?.rawValue },
            .text("grade") { $0.month.grade.map(String.init) },
        ]
    }
}

/// Where a measurement's numbers stand.
struct SourceReading: Sendable {
    let year: Int
    let use: SourceUse

    static let kind = RecordKind<SourceReading> {
        [
            .number("year") { $0.year },
            .text("file") { $0.use.location.file },
            .text("place") { PlaceWords.inside($0.use.location) },
            .text("digest") { String($0.use.sha256.prefix(12)) },
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
        guard case .comfortMonths(let months)? = now?.detail else { return [] }
        return months.map { ComfortReading(month: $0, reading: reading) }
    }
}
