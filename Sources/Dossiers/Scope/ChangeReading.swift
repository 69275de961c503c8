import Assessment
import Values

/// How an indicator changed since one year, and what the direction depends on.
struct ChangeReading: Sendable {
    let change: Change
    let reading: Reading

    private var words: ChangeWords {
        ChangeWords(reading.evaluation, language: reading.language)
    }

    /// `+5.3个百分点，变好`
    private var amount: Phrase {
        let way = change.deciding
        let key = TraceKey.change(
            change.indicator, from: change.from, to: change.to, variant: way.variant)
        let number = Typography.print(
            reading.numbers.change(way.differenceRounded, change.unit))
        let direction = way.direction.map { $0.wording[reading.language] } ?? ""
        let lack = way.isComplete ? "" : Wording("（资料不全）", " (incomplete data)")[reading.language]
        return "\(number, trace: key)\(Wording("，", ", ")[reading.language])\(direction)\(lack)"
    }

    /// `+5.3个百分点`, with what a claim is held against.
    private var measuredChange: MeasuredChange? {
        guard
            let indicator = reading.evaluation.rulebook.indicators.first(where: {
                $0.id == change.indicator
            })
        else { return nil }
        let key = TraceKey.change(
            change.indicator, from: change.from, to: change.to, variant: change.deciding.variant)
        return MeasuredChange(
            phrase: Phrase(
                Typography.print(
                    reading.numbers.change(change.deciding.differenceRounded, change.unit)),
                trace: key),
            indicator: indicator, change: change, years: (change.from, change.to),
            words: reading.evaluation.rulebook.words)
    }

    /// What it depends on, and what became of the stations.
    private var remarks: [NoteReading] {
        let ledger = reading.evaluation.stationLedgers.first {
            $0.indicator == change.indicator && $0.from == change.from
        }
        return (words.dependence(change) + (ledger.map(words.stations) ?? []))
            .map { NoteReading(text: $0) }
    }

    static let kind = RecordKind<ChangeReading> {
        [
            .text("title") { $0.words.year($0.change) },
            .phrase("amount") { $0.amount },
            .change("change") { $0.measuredChange },
            .list("remarks", of: NoteReading.kind) { $0.remarks },
        ]
    }
}
