import Assessment
import Values

/// The changes of an evaluation for a terminal: one line an indicator and year, and under it
/// what its direction depends on.
struct ChangeText: Sendable {
    let words: ChangeWords

    init(_ evaluation: Evaluation, language: Language) {
        words = ChangeWords(evaluation, language: language)
    }

    /// Empty where nothing can be compared.
    var lines: [String] {
        let evaluation = words.evaluation
        let ledgers = evaluation.stationLedgers
        var rows: [[String]] = []
        var remarks: [Int: [String]] = [:]
        var last = ""
        for change in evaluation.changes {
            let way = change.deciding
            guard way.before != nil || way.after != nil,
                let indicator = evaluation.rulebook.indicators.first(where: {
                    $0.id == change.indicator
                })
            else { continue }
            let numbers = words.numbers
            rows.append([
                last == indicator.id ? "" : "  " + indicator.name, words.year(change),
                numbers.value(way.beforeRounded, indicator.unit) + " → "
                    + numbers.value(way.afterRounded, indicator.unit),
                words.amount(way, change.unit),
            ])
            last = indicator.id
            let ledger = ledgers.first {
                $0.indicator == change.indicator && $0.from == change.from
            }
            remarks[rows.count - 1] =
                words.dependence(change) + (ledger.map(words.stations) ?? [])
        }
        return TextTable(rows).lines.enumerated().flatMap { index, line in
            [line] + (remarks[index] ?? []).map { "      " + $0 }
        }
    }
}
