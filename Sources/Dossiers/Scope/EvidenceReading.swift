import Assessment
import Gathering
import Values

/// One piece of evidence, and its slip in the annex.
struct EvidenceReading: Sendable {
    let item: EvidenceItem
    /// Of the slip: 附证1, in the order of the register.
    let number: Int
    let reading: Reading

    private var words: EvidenceWords { EvidenceWords(item, language: reading.language) }

    /// What it proves, by the plan's numbers and titles; what the rulebook has not stays as it is
    /// written.
    private var proves: String {
        item.clauses.map { name in
            let clauses = reading.evaluation.rulebook.clauses
            guard let clause = clauses.first(where: { $0.id == name || $0.task == name }) else {
                return name
            }
            let title = Typography.print(clause.title)
            return clause.task.map { "（\($0)）\(title)" } ?? title
        }.joined(separator: "；")
    }

    /// The pages that prove it, and how many there are.
    private var pages: String? {
        var parts = [words.pages, words.extent].compactMap(\.self)
        if let count = item.pageCount, item.extent != .pages(count) {
            parts.append("登记共\(count)页")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "，")
    }

    static let kind = RecordKind<EvidenceReading> {
        [
            .text("id") { $0.item.id },
            .number("number") { $0.number },
            // By place: an id may stand twice in the register.
            .text("anchor") { "evidence-\($0.item.location)" },
            .text("title") { Typography.print($0.item.title) },
            .text("clauses") { $0.item.clauses.joined(separator: "、") },
            .text("proves") { $0.proves },
            .text("issuer") { $0.item.issuer },
            .text("date") { $0.item.date.map(\.description) },
            .text("years") { $0.item.years.map(String.init).joined(separator: "、") },
            .text("coverage") { $0.words.coverage },
            .text("pages") { $0.pages },
            .text("file") { $0.item.file },
            .text("digest") { Reading.grouped($0.item.sha256) },
            .text("lacks") { $0.words.lacking() },
            .flag("isThere") { $0.item.sha256 != nil },
        ]
    }
}

extension Reading {
    /// In the order of the register.
    var evidence: [EvidenceReading] {
        evaluation.evidence.enumerated().map {
            EvidenceReading(item: $1, number: $0 + 1, reading: self)
        }
    }
}
