import Assessment
import Gathering
import Testing
import Values
import XMLTree

@testable import Dossiers

/// The report is read back by the project's own reader of XML.
@Suite struct JUnitReportTests {
    private func root(
        _ evaluation: Evaluation = Synthetic.evaluation(), _ language: Language = .chinese
    ) throws -> XMLElement {
        let text = JUnitReport(evaluation, language: language).text
        return try XMLDocument.parse(bytes: Array(text.utf8), file: "junit.xml").root
    }

    private func cases(_ root: XMLElement) -> [XMLElement] {
        root.all("testsuite").flatMap { $0.all("testcase") }
    }

    private func property(_ suite: XMLElement, _ name: String) -> String? {
        suite.first("properties")?.all("property").first { $0.attribute("name") == name }?
            .attribute("value")
    }

    @Test func aSuiteIsATierAndACaseAClause() throws {
        let root = try root()
        #expect(root.name == "testsuites")
        let suites = root.all("testsuite")
        #expect(suites.compactMap { $0.attribute("name") } == ["plan-book", "floor-book"])
        #expect(suites.map { $0.all("testcase").count } == [8, 2])
        let first = try #require(cases(root).first)
        #expect(first.attribute("classname") == "plan-book")
        #expect(first.attribute("name") == "14 年均负（氧）离子浓度")
        #expect(first.elements.isEmpty)
    }

    /// Of ten clauses two are met, one is not, one failed; the other six are skipped.
    @Test func countsAreThoseOfTheCases() throws {
        let root = try root()
        let names = ["tests", "failures", "errors", "skipped"]
        #expect(names.map { root.attribute($0) } == ["10", "1", "1", "6"])
        for suite in root.all("testsuite") {
            let cases = suite.all("testcase")
            let counted = [
                cases.count, cases.count { $0.first("failure") != nil },
                cases.count { $0.first("error") != nil },
                cases.count { $0.first("skipped") != nil },
            ]
            #expect(names.map { suite.attribute($0) } == counted.map { String($0) })
        }
    }

    @Test func aFailureHasNumbersWordsAndPlaces() throws {
        var evaluation = Synthetic.evaluation()
        evaluation.findings[2].locations = [
            SourceLocation(file: "data/统计.xlsx", sheet: "年度", row: 7, column: 3)
        ]
        let failure = try #require(
            try cases(root(evaluation)).compactMap { $0.first("failure") }.first)
        #expect(failure.attribute("type") == "notMet")
        #expect(failure.attribute("message")?.hasPrefix("不达标：以实测数判定") == true)
        for line in [
            "实测：93.5%", "要求：≥94%", "余量：还差0.5个百分点", "原文：城镇污水处理率达到要求。",
            "位置：data/统计.xlsx[年度]!C7",
        ] {
            #expect(failure.text.contains(line))
        }
    }

    @Test func whatIsSkippedSaysItsVerdict() throws {
        let skipped = try cases(root()).compactMap { $0.first("skipped")?.attribute("message") }
        #expect(
            skipped.map { $0.prefix { $0 != "：" } } == [
                "待人工认定", "豁免", "数据不足", "待人工认定", "待人工认定", "不适用",
            ])
        #expect(skipped[1] == "豁免：已批准豁免至2026-12-31：森林资源一类调查推迟")
        let english = try cases(root(Synthetic.evaluation(), .english))
            .compactMap { $0.first("skipped")?.attribute("message") }
        #expect(english[1] == "waived: waived until 2026-12-31: 森林资源一类调查推迟")
    }

    @Test func propertiesSayWhatWasJudgedAndByWhat() throws {
        var evaluation = Synthetic.evaluation()
        evaluation.rulebook.tiers.append(
            RulebookTier(
                id: "floor-book", title: "下限", label: "下限", edition: "1", years: 2023...2030,
                sha256: "beef"))
        let suites = try root(evaluation).all("testsuite")
        #expect(suites.map { property($0, "area") } == ["房山区", "房山区"])
        #expect(suites.map { property($0, "year") } == ["2026", "2026"])
        #expect(suites.map { property($0, "rulebook") } == ["plan-book", "floor-book"])
        #expect(suites.map { property($0, "sha256") } == [Synthetic.digest, "beef"])
    }

    /// Clauses of a book that is not among the tiers are still there.
    @Test func noClauseIsDropped() throws {
        #expect(try cases(root()).count == Synthetic.clauses.count)
        #expect(try cases(root(Synthetic.evaluation(empty: true))).count == 10)
    }

    @Test func marksOfXMLAreEscapedAndForbiddenCharactersReplaced() throws {
        var evaluation = Synthetic.evaluation()
        let title = "a<b & \"c\" > d]]>\t\n\u{1}\u{B}\u{FFFE}e"
        evaluation.rulebook.clauses[2].title = title
        evaluation.rulebook.clauses[2].citation.words = title + "\r"
        let shown = "a<b & \"c\" > d]]>\t\n\u{FFFD}\u{FFFD}\u{FFFD}e"
        let one = try cases(root(evaluation))[2]
        #expect(one.attribute("name") == "10 " + shown)
        let text = try #require(one.first("failure")).text
        #expect(text.contains(shown))
        #expect(text.unicodeScalars.contains("\r"))
    }

    @Test func nothingVariesFromRunToRun() {
        let texts = (1...2).map { _ in
            JUnitReport(Synthetic.evaluation(), language: .english).text
        }
        #expect(texts[0] == texts[1])
        #expect(!texts[0].contains("timestamp"))
        #expect(!texts[0].contains(" time="))
    }
}
