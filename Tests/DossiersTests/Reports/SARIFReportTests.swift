import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

@Suite struct SARIFReportTests {
    private func read(
        _ evaluation: Evaluation = Synthetic.evaluation(), baseline: Evaluation? = nil,
        _ language: Language = .chinese
    ) throws -> SARIFReading {
        let reading = try SARIFReading(
            SARIFReport(evaluation, baseline: baseline, language: language).bytes())
        reading.validate()
        return reading
    }

    private func states(_ reading: SARIFReading, _ rule: String) -> [String] {
        reading.results(of: rule).compactMap { $0["baselineState"] as? String }
    }

    @Test func everyClauseIsARuleEvenWhenAllIsWell() throws {
        var evaluation = Synthetic.evaluation()
        for index in evaluation.findings.indices { evaluation.findings[index].verdict = .met }
        evaluation.diagnostics = []
        let reading = try read(evaluation)
        #expect(reading.driver["name"] as? String == "fucha")
        #expect(reading.driver["version"] as? String == "0.1.0")
        #expect(reading.rules.count == 10)
        #expect(reading.rules.first?["id"] as? String == "plan-book/14")
        #expect(SARIFReading.text(reading.rules.first, "shortDescription") == "年均负（氧）离子浓度")
        #expect(
            SARIFReading.text(reading.rules.first, "fullDescription") == "年均负（氧）离子浓度达到要求。")
        #expect(reading.results.allSatisfy { $0["kind"] as? String == "pass" })
        #expect(reading.results.count == 10)
    }

    @Test(arguments: [
        ("plan-book/14", "pass", "none"), ("plan-book/8", "fail", "note"),
        ("plan-book/10", "fail", "error"), ("plan-book/18", "fail", "error"),
        ("plan-book/12", "fail", "warning"), ("plan-book/23", "fail", "error"),
        ("floor-book/F2", "notApplicable", "none"),
    ])
    func verdictsHaveKindsAndLevels(rule: String, kind: String, level: String) throws {
        let results = try read().results(of: rule)
        #expect(results.count == 1)
        #expect(results.first?["kind"] as? String == kind)
        #expect(results.first?["level"] as? String == level)
    }

    /// A waiver sets a result aside, it does not take it away; its level is that of what is waived.
    @Test func waivedIsSuppressedWithItsReason() throws {
        var evaluation = Synthetic.evaluation()
        evaluation.findings[3].parameters["without"] = "insufficientData"
        let result = try #require(try read(evaluation).results(of: "plan-book/18").first)
        #expect(result["level"] as? String == "warning")
        let suppressions = try #require(result["suppressions"] as? [SARIFReading.Object])
        #expect(suppressions.map { $0["kind"] as? String } == ["external"])
        #expect(suppressions[0]["justification"] as? String == "已批准豁免至2026-12-31：森林资源一类调查推迟")
        #expect(SARIFReading.text(result, "message")?.hasPrefix("豁免：") == true)
    }

    @Test func placesAreAddressesLinesAndCells() throws {
        var evaluation = Synthetic.evaluation()
        evaluation.findings[2].locations = [
            SourceLocation(file: "data/2026/统计 报表#1.xlsx", sheet: "年度", row: 7, column: 28),
            SourceLocation(file: "judgements.csv", line: 3, column: 2),
            SourceLocation(file: "a.csv", place: .rows(sheet: nil, first: 2, last: 9)),
        ]
        let result = try #require(try read(evaluation).results(of: "plan-book/10").first)
        let locations = try #require(result["locations"] as? [SARIFReading.Object])
        let physical = locations.map { $0["physicalLocation"] as? SARIFReading.Object }
        let addresses = physical.map { $0?["artifactLocation"] as? SARIFReading.Object }
        #expect(
            addresses[0]?["uri"] as? String
                == "data/2026/%E7%BB%9F%E8%AE%A1%20%E6%8A%A5%E8%A1%A8%231.xlsx")
        #expect(addresses[0]?["uriBaseId"] as? String == "AREA")
        let logical = locations[0]["logicalLocations"] as? [SARIFReading.Object]
        #expect(logical?.first?["fullyQualifiedName"] as? String == "年度!AB7")
        #expect(physical[0]?["region"] == nil)
        let regions = physical.map { $0?["region"] as? SARIFReading.Object }
        #expect(regions[1]?["startLine"] as? Int == 3)
        #expect(regions[1]?["startColumn"] == nil)
        #expect(regions[2]?["startLine"] as? Int == 2)
        #expect(regions[2]?["endLine"] as? Int == 9)
    }

    @Test func evidenceIsAPlaceToo() throws {
        let result = try #require(try read().results(of: "plan-book/1").first)
        let locations = result["locations"] as? [SARIFReading.Object]
        let place = locations?.first?["properties"] as? SARIFReading.Object
        #expect(place?["place"] as? String == "evidence.csv:2")
    }

    @Test func troublesAreASecondSetOfRules() throws {
        let reading = try read()
        #expect(reading.extensions.map { $0["name"] as? String } == ["fucha-diagnostics"])
        #expect(reading.troubleRules.map { $0["id"] as? String } == ["csv.shortRow"])
        // Braces would stand for arguments.
        #expect(
            SARIFReading.text(reading.troubleRules.first, "shortDescription")
                == "这一行只有‹found›列，应有‹wanted›列")
        let results = reading.results(of: "csv.shortRow")
        #expect(results.count == 6)
        #expect(results.first?["level"] as? String == "error")
        #expect(
            SARIFReading.text(results.first, "message") == "这一行只有3列，应有5列\n→ 检查该行是否缺少分隔符")
    }

    /// What changed its verdict is new, and what it was is gone; the same verdict with another
    /// number is updated.
    @Test func aBaselineTellsNewFromOld() throws {
        var before = Synthetic.evaluation()
        before.findings[0].measuredRounded = DecimalValue(3100)
        before.findings[2].verdict = .met
        before.findings[4].verdict = .notMet
        before.diagnostics.removeLast()
        let reading = try read(Synthetic.evaluation(), baseline: before)
        #expect(states(reading, "plan-book/14") == ["updated"])
        #expect(states(reading, "plan-book/10") == ["new"])
        #expect(states(reading, "plan-book/12") == ["new", "absent"])
        #expect(states(reading, "plan-book/8") == ["unchanged"])
        #expect(
            states(reading, "csv.shortRow").sorted() == ["new"]
                + .init(repeating: "unchanged", count: 5))
    }

    @Test func anotherLanguageIsNoChange() throws {
        let chinese = try read()
        let english = try read(Synthetic.evaluation(), .english)
        func prints(_ reading: SARIFReading) -> [String] {
            reading.results.compactMap {
                ($0["partialFingerprints"] as? SARIFReading.Object)?["fucha/v1"] as? String
            }
        }
        #expect(prints(chinese) == prints(english))
        #expect(prints(chinese).count == chinese.results.count)
        #expect(english.run["language"] as? String == "en")
        let result = try #require(english.results(of: "plan-book/10").first)
        #expect(SARIFReading.text(result, "message")?.hasPrefix("not met: ") == true)
    }

    @Test func bracesOfTheInputsAreDoubled() {
        #expect(SARIFReport.escaped("a{0}b") == "a{{0}}b")
    }

    @Test func theSameEvaluationGivesTheSameBytes() {
        let reports = (1...2).map { _ in
            SARIFReport(Synthetic.evaluation(), language: .chinese).bytes()
        }
        #expect(reports[0] == reports[1])
    }
}
