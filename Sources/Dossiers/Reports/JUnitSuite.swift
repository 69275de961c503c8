import Assessment
import Values

/// A suite of cases as lines of XML: a tier of an evaluation, or a unit of a batch.
///
/// 不达标 is a failure and 计算错误 an error. What is neither met nor missed is skipped with its
/// verdict in front, so that a waived clause is seen to be waived and none is dropped.
struct JUnitSuite {
    var name: String
    var counts: JUnitCounts
    var properties: [(name: String, value: String)]
    var cases: [String]

    var lines: [String] {
        let head = XMLMarkup.attributes([("name", name)] + counts.attributes)
        return ["  <testsuite\(head)>", "    <properties>"]
            + properties.map {
                "      <property\(XMLMarkup.attributes([("name", $0.name), ("value", $0.value)]))/>"
            }
            + ["    </properties>"] + cases + ["  </testsuite>"]
    }

    /// - Parameter family: before the case's own name wherever cases of many suites are listed.
    static func testcase(
        _ clause: ClauseExtract, family: String, language: Language
    ) -> [String] {
        let head = XMLMarkup.attributes([
            ("classname", family), ("name", "\(clause.id) \(clause.title)"),
        ])
        let message = ("message", clause.headline[language])
        let type = ("type", clause.verdict.rawValue)
        let body = Self.body(clause, language)
        switch JUnitOutcome(clause.verdict) {
        case .passed: return ["    <testcase\(head)/>"]
        case .skipped: return testcase(head, "skipped", [message], "")
        case .failure: return testcase(head, "failure", [message, type], body)
        case .error: return testcase(head, "error", [message, type], body)
        }
    }

    /// A case with what came of it inside.
    static func testcase(
        _ head: String, _ outcome: String, _ attributes: [(String, String)], _ body: String
    ) -> [String] {
        let attributes = XMLMarkup.attributes(attributes)
        let inner =
            body.isEmpty
            ? "<\(outcome)\(attributes)/>"
            : "<\(outcome)\(attributes)>\(XMLMarkup.content(body))</\(outcome)>"
        return ["    <testcase\(head)>", "      \(inner)", "    </testcase>"]
    }

    private static func body(_ clause: ClauseExtract, _ language: Language) -> String {
        let quoted = [
            Wording("原文：", "words: ")[language] + clause.quoted[language],
            Wording("出处：", "document: ")[language] + clause.source[language],
        ]
        let places = clause.places.map {
            Wording("位置：", "place: ")[language] + $0.description
        }
        return (clause.facts.map { $0[language] } + quoted + places).joined(separator: "\n")
    }
}

extension EvaluationExtract {
    /// What every suite of it says.
    func junitProperties(rulebook: String) -> [(name: String, value: String)] {
        [
            ("area", area), ("areaCode", areaCode),
            ("demonstration", isDemonstration ? "true" : "false"), ("year", String(year)),
            ("baselineYear", String(baselineYear)), ("rulebook", rulebook),
        ]
    }
}
