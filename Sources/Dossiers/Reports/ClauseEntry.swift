import Assessment
import Gathering
import Values

/// A clause with what came of it, on the way to its extract: the one place where the words of both
/// languages are made for reports.
struct ClauseEntry {
    var clause: Clause
    var finding: Finding
    var chinese: FindingWords
    var english: FindingWords

    static func all(_ evaluation: Evaluation) -> [ClauseEntry] {
        let chinese = FindingWords(evaluation, language: .chinese)
        let english = FindingWords(evaluation, language: .english)
        return zip(evaluation.rulebook.clauses, evaluation.findings).map {
            ClauseEntry(clause: $0, finding: $1, chinese: chinese, english: english)
        }
    }

    private func both(_ text: (FindingWords) -> String) -> Wording {
        Wording(text(chinese), text(english))
    }

    var why: Wording { both { $0.why(finding).text } }

    var headline: Wording {
        let verdict = both { $0.verdict(finding) }
        return Wording(
            verdict.chinese + "：" + why.chinese, verdict.english + ": " + why.english)
    }

    var limit: Wording { both { $0.limit(finding, clause.condition).text } }

    var facts: [Wording] {
        [
            (Wording("实测：", "measured: "), both { $0.measured(finding).text }),
            (Wording("要求：", "limit: "), limit),
            (Wording("余量：", "margin: "), both { $0.margin(finding).text }),
        ].filter { $0.1.chinese != NumberWords.none && !$0.1.chinese.isEmpty }
            .map { Wording($0.0.chinese + $0.1.chinese, $0.0.english + $0.1.english) }
    }

    var places: [SourceLocation] {
        var places = finding.locations
        for id in finding.evidence {
            for item in chinese.evaluation.evidence where item.id == id {
                places.append(item.location)
            }
        }
        var seen: Set<SourceLocation> = []
        return places.filter { seen.insert($0).inserted }
    }
}

extension ClauseExtract {
    init(_ entry: ClauseEntry) {
        let (clause, finding) = (entry.clause, entry.finding)
        self.init(
            rulebook: clause.rulebook, id: clause.id, title: clause.title, basis: clause.basis,
            bureaus: clause.bureaus, due: clause.due, quoted: Self.quoted(clause.citation),
            source: Self.source(clause.citation), limit: entry.limit, verdict: finding.verdict,
            underlying: Self.underlying(finding), reason: finding.reason.rawValue,
            headline: entry.headline, why: entry.why, facts: entry.facts, places: entry.places,
            numbers: Numbers(
                measured: finding.measuredRounded?.description,
                limit: finding.limitRounded?.description,
                margin: finding.marginRounded?.description, unit: finding.unit.rawValue),
            evidence: finding.evidence)
    }

    static func underlying(_ finding: Finding) -> Verdict {
        guard finding.verdict == .waived else { return finding.verdict }
        return finding.parameters["without"].flatMap { Verdict(rawValue: $0) } ?? .notMet
    }

    static func quoted(_ citation: Citation) -> Wording {
        citation.words.isEmpty
            ? Wording("没有可引的原文", "no words can be quoted")
            : Wording(citation.words, citation.words)
    }

    static func source(_ citation: Citation) -> Wording {
        let joint = citation.article.isEmpty ? "" : " "
        let name = citation.document.title + joint + citation.article
        let year = citation.year.map { Wording("（\($0)年印）", " (printed \($0))") }
        return Wording(name + (year?.chinese ?? ""), name + (year?.english ?? ""))
    }
}
