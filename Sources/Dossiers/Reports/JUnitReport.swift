package import Assessment
import Gathering
package import Values

/// An evaluation as JUnit XML: a suite a tier of the rulebook, a case a clause. Nothing in it
/// depends on when or where it was made.
///
/// 不达标 is a failure and 计算错误 an error. What is neither met nor missed is skipped with its
/// verdict in front, so that a waived clause is seen to be waived and none is dropped.
package struct JUnitReport: Sendable {
    package var evaluation: Evaluation
    package var language: Language

    package init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        self.language = language
    }

    package var text: String {
        let entries = ClauseEntry.all(evaluation, language: language)
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        let name = Wording(
            "\(evaluation.area.name) \(evaluation.year)年复查评估",
            "\(evaluation.area.name): assessment of \(evaluation.year)")[language]
        lines.append("<testsuites\(XMLMarkup.attributes([("name", name)] + counts(entries)))>")
        for tier in tiers {
            lines += suite(tier, entries.filter { $0.clause.rulebook == tier })
        }
        lines.append("</testsuites>")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The books the rulebook was made of, then any that only a clause names.
    private var tiers: [String] {
        var ids = evaluation.rulebook.tiers.map(\.id)
        for clause in evaluation.rulebook.clauses where !ids.contains(clause.rulebook) {
            ids.append(clause.rulebook)
        }
        return ids
    }

    private func suite(_ tier: String, _ entries: [ClauseEntry]) -> [String] {
        let head = XMLMarkup.attributes([("name", tier)] + counts(entries))
        return ["  <testsuite\(head)>", "    <properties>"]
            + properties(tier).map { "      <property\(XMLMarkup.attributes($0))/>" }
            + ["    </properties>"] + entries.flatMap(testcase) + ["  </testsuite>"]
    }

    private func properties(_ id: String) -> [[(String, String)]] {
        let tier = evaluation.rulebook.tiers.first { $0.id == id }
        let own: [(String, String?)] = [
            ("area", evaluation.area.name), ("areaCode", evaluation.area.code),
            ("demonstration", evaluation.area.isDemonstration ? "true" : "false"),
            ("year", String(evaluation.year)),
            ("baselineYear", String(evaluation.baselineYear)), ("rulebook", id),
            ("title", tier?.title), ("edition", tier?.edition), ("sha256", tier?.sha256),
            ("toolVersion", evaluation.toolVersion),
        ]
        return own.compactMap { name, value in
            value.map { [("name", name), ("value", $0)] }
        }
    }

    private func counts(_ entries: [ClauseEntry]) -> [(String, String)] {
        func count(_ outcome: Outcome) -> String {
            String(entries.count { Outcome($0.finding.verdict) == outcome })
        }
        return [
            ("tests", String(entries.count)), ("failures", count(.failure)),
            ("errors", count(.error)), ("skipped", count(.skipped)),
        ]
    }

    private func testcase(_ entry: ClauseEntry) -> [String] {
        let head = XMLMarkup.attributes([
            ("classname", entry.clause.rulebook),
            ("name", "\(entry.clause.id) \(entry.clause.title)"),
        ])
        let message = ("message", entry.headline)
        let type = ("type", entry.finding.verdict.rawValue)
        let inner: String
        switch Outcome(entry.finding.verdict) {
        case .passed: return ["    <testcase\(head)/>"]
        case .skipped: inner = "<skipped\(XMLMarkup.attributes([message]))/>"
        case .failure: inner = fault("failure", [message, type], entry)
        case .error: inner = fault("error", [message, type], entry)
        }
        return ["    <testcase\(head)>", "      \(inner)", "    </testcase>"]
    }

    private func fault(
        _ name: String, _ attributes: [(String, String)], _ entry: ClauseEntry
    ) -> String {
        let quoted = [
            entry.say("原文：", "words: ") + entry.quoted,
            entry.say("出处：", "document: ") + entry.source,
        ]
        let places = entry.places.map { entry.say("位置：", "place: ") + $0.description }
        let body = (entry.facts + quoted + places).joined(separator: "\n")
        return "<\(name)\(XMLMarkup.attributes(attributes))>\(XMLMarkup.content(body))</\(name)>"
    }

    /// How JUnit sees a verdict.
    private enum Outcome {
        case passed, failure, error, skipped

        init(_ verdict: Verdict) {
            switch verdict {
            case .met: self = .passed
            case .notMet: self = .failure
            case .failed: self = .error
            case .insufficientData, .needsJudgement, .notApplicable, .waived: self = .skipped
            }
        }
    }
}
