import Assessment
import Gathering
import Values

/// A clause with what came of it, in the words that reports for other programs need.
struct ClauseEntry {
    var clause: Clause
    var finding: Finding
    var words: FindingWords

    static func all(_ evaluation: Evaluation, language: Language) -> [ClauseEntry] {
        let words = FindingWords(evaluation, language: language)
        return zip(evaluation.rulebook.clauses, evaluation.findings).map {
            ClauseEntry(clause: $0, finding: $1, words: words)
        }
    }

    var verdict: String { words.verdict(finding) }

    var why: String { words.why(finding).text }

    /// What stands in for the verdict of a clause that is waived; the verdict itself otherwise.
    var underlying: Verdict {
        guard finding.verdict == .waived else { return finding.verdict }
        return finding.parameters["without"].flatMap { Verdict(rawValue: $0) } ?? .notMet
    }

    /// `不达标：以实测数判定`
    var headline: String { verdict + say("：", ": ") + why }

    /// The numbers, each with its name; those that there are.
    var facts: [String] {
        [
            (say("实测", "measured"), words.measured(finding).text),
            (say("要求", "limit"), words.limit(finding, clause.condition).text),
            (say("余量", "margin"), words.margin(finding).text),
        ].filter { $0.1 != NumberWords.none && !$0.1.isEmpty }
            .map { $0.0 + say("：", ": ") + $0.1 }
    }

    /// The words of the document; where nothing can be quoted, that it is so.
    var quoted: String {
        clause.citation.words.isEmpty
            ? say("没有可引的原文", "no words can be quoted") : clause.citation.words
    }

    /// `《…》第一条（2023）`
    var source: String {
        let citation = clause.citation
        let year = citation.year.map { say("（\($0)年印）", " (printed \($0))") } ?? ""
        let joint = citation.article.isEmpty ? "" : " "
        return citation.document.title + joint + citation.article + year
    }

    /// Where its proof stands: cells and rows that were judged, and the entries of registers.
    var places: [SourceLocation] {
        var places = finding.locations
        for id in finding.evidence {
            for item in words.evaluation.evidence where item.id == id {
                places.append(item.location)
            }
        }
        var seen: Set<SourceLocation> = []
        return places.filter { seen.insert($0).inserted }
    }

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[words.numbers.language]
    }
}
