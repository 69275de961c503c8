import Assessment
import Values

/// A chapter of the dossier: its clauses, and the indicators that they read.
struct ChapterReading: Sendable {
    let chapter: Chapter?
    let reading: Reading
    /// Shown here and in no chapter before.
    let indicators: [IndicatorReading]

    private var clauses: [ClauseReading] {
        reading.clauses.filter { $0.clause.chapter == chapter }
    }

    static let kind = RecordKind<ChapterReading> {
        own
            + PartCounts.fields {
                PartCounts(part: .chapter($0.chapter), reading: $0.reading)
            }
    }

    private static let own: [Field<ChapterReading>] = [
        .text("id") { $0.chapter?.rawValue ?? "rest" },
        .text("title") {
            ($0.chapter?.wording ?? Wording("其他条款和指标", "other clauses and indicators"))[
                $0.reading.language]
        },
        .list("clauses", of: ClauseReading.kind) { $0.clauses },
        .list("observed", of: IndicatorReading.kind) { one in
            one.indicators.filter { !$0.isReported }
        },
        .list("reported", of: IndicatorReading.kind) { one in
            one.indicators.filter(\.isReported)
        },
    ]
}

extension Reading {
    /// Those that have anything to say, in the usual order; what belongs to none comes last.
    var chapters: [ChapterReading] {
        var taken: Set<String> = []
        let shown = indicators.filter(\.isShown)
        let chapters = Chapter.allCases.map { chapter in
            let read = Set(
                clauses.filter { $0.clause.chapter == chapter }
                    .flatMap(\.clause.condition.indicators))
            let own = shown.filter {
                read.contains($0.indicator.id) && taken.insert($0.indicator.id).inserted
            }
            return ChapterReading(chapter: chapter, reading: self, indicators: own)
        }
        let rest = ChapterReading(
            chapter: nil, reading: self,
            indicators: shown.filter { !taken.contains($0.indicator.id) })
        return (chapters + [rest]).filter { one in
            !one.indicators.isEmpty || clauses.contains { $0.clause.chapter == one.chapter }
        }
    }
}
