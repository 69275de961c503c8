import Assessment
import Testing
import Values
import XMLTree

@testable import Dossiers

/// A batch of three units made up by hand: one that stands, one that failed, one left.
@Suite struct BatchReportsTests {
    private static let fault = Diagnostic(
        Diagnostic.Kind(
            "xml.syntax", .blocker, Wording("标签没有写完", "a tag is not ended"),
            advice: Wording("请改正", "mend it")), at: SourceLocation(file: "area.xml", line: 4))

    private static let units = [
        ReportedUnit(
            folder: "房 山", year: 2026,
            content: .evaluated(EvaluationExtract(Synthetic.evaluation()))),
        ReportedUnit(folder: "b", year: 2026, content: .failed([fault])),
        ReportedUnit(folder: "c", year: 2026, content: .left),
    ]

    private func sarif(
        _ units: [ReportedUnit] = units, isCompared: Bool = false,
        _ language: Language = .chinese
    ) throws -> SARIFReading {
        var report = SARIFBatchReport(
            toolVersion: "0.1.0", isCompared: isCompared, language: language)
        for unit in units { report.note(unit) }
        var text = report.head
        var before: ReportedUnit?
        for unit in units {
            text += report.results(unit, before: before?.folder == unit.folder ? before : nil)
            if unit.extract != nil { before = unit }
        }
        let reading = try SARIFReading(Array((text + report.tail).utf8))
        reading.validate()
        return reading
    }

    private func property(_ result: SARIFReading.Object, _ name: String) -> String? {
        (result["properties"] as? SARIFReading.Object)?[name].map { "\($0)" }
    }

    @Test func aRunOfAllUnitsIsWhatTheStandardAsks() throws {
        let reading = try sarif()
        // Ten clauses and six troubles of the first, one fault of the second.
        #expect(reading.results.map { property($0, "folder") }.count { $0 == "房 山" } == 16)
        let failed = reading.results.filter { property($0, "folder") == "b" }
        #expect(failed.map { $0["ruleId"] as? String } == ["xml.syntax"])
        #expect(reading.troubleRules.map { $0["id"] as? String } == ["csv.shortRow", "xml.syntax"])
        #expect(reading.results.allSatisfy { property($0, "year") == "2026" })
        #expect(try sarif([Self.units[2]]).results.isEmpty)
        #expect(try sarif([]).results.isEmpty)
    }

    /// What only one area or year asks is not in a rule that all share.
    @Test func rulesAreThoseOfAllUnits() throws {
        let help = try #require(SARIFReading.text(try sarif().rules.first, "help"))
        #expect(help.contains("fucha explain 文件夹 --year 年 14"))
        #expect(!help.contains("要求："))
        #expect(help.contains("出处："))
    }

    @Test func addressesBeginWithTheAreasFolder() throws {
        var evaluation = Synthetic.evaluation()
        evaluation.findings[0].locations = [SourceLocation(file: "data/统计.csv", line: 2)]
        let unit = ReportedUnit(
            folder: "房 山", year: 2026, content: .evaluated(EvaluationExtract(evaluation)))
        let result = try #require(try sarif([unit]).results(of: "plan-book/14").first)
        let places = result["locations"] as? [SARIFReading.Object]
        let physical = places?.first?["physicalLocation"] as? SARIFReading.Object
        let address = physical?["artifactLocation"] as? SARIFReading.Object
        #expect(
            address?["uri"] as? String == "%E6%88%BF%20%E5%B1%B1/data/%E7%BB%9F%E8%AE%A1.csv")
        #expect(address?["uriBaseId"] as? String == "AREAS")
    }

    /// 14 has another number, 10 another verdict; the first year has nothing to be held against.
    @Test func theYearBeforeTellsNewFromOld() throws {
        var before = Synthetic.evaluation()
        before.findings[0].measuredRounded = DecimalValue(3100)
        before.findings[4].verdict = .notMet
        let units = [
            ReportedUnit(
                folder: "a", year: 2025, content: .evaluated(EvaluationExtract(before))),
            ReportedUnit(
                folder: "a", year: 2026,
                content: .evaluated(EvaluationExtract(Synthetic.evaluation()))),
            ReportedUnit(folder: "a", year: 2027, content: .failed([Self.fault])),
        ]
        let reading = try sarif(units, isCompared: true)
        func states(_ rule: String) -> [String] {
            reading.results(of: rule).map {
                "\(property($0, "year") ?? "") \($0["baselineState"] as? String ?? "")"
            }
        }
        #expect(states("plan-book/14") == ["2025 new", "2026 updated"])
        #expect(states("plan-book/8") == ["2025 new", "2026 unchanged"])
        #expect(states("plan-book/12") == ["2025 new", "2026 new", "2026 absent"])
        #expect(states("xml.syntax") == ["2027 new"])
    }

    @Test func suitesSayWhatFailedAndWhatIsLeft() throws {
        let report = JUnitBatchReport(language: .chinese)
        var counts = JUnitCounts(EvaluationExtract(Synthetic.evaluation()).verdicts)
        counts += .failedUnit
        counts += .unitLeft
        let text = report.head(counts) + Self.units.map(report.suite).joined() + report.tail
        let root = try XMLDocument.parse(bytes: Array(text.utf8), file: "junit.xml").root
        // Of the ten clauses of the first unit two are met, one is not, one failed.
        let names = ["tests", "failures", "errors", "skipped"]
        #expect(names.map { root.attribute($0) } == ["12", "1", "2", "7"])
        let suites = root.all("testsuite")
        #expect(suites.map { $0.attribute("name") } == ["房 山/2026", "b/2026", "c/2026"])
        #expect(
            suites.map { suite in names.map { suite.attribute($0) } } == [
                ["10", "1", "1", "6"], ["1", "0", "1", "0"], ["1", "0", "0", "1"],
            ])
        let error = try #require(suites[1].first("testcase")?.first("error"))
        #expect(error.attribute("message") == "标签没有写完")
        #expect(error.attribute("type") == "xml.syntax")
        #expect(error.text == "area.xml:4: 阻断: 标签没有写完\n    → 请改正")
        // Both tiers in one suite, told apart by the class.
        let classes = Set(suites[0].all("testcase").compactMap { $0.attribute("classname") })
        #expect(classes == ["房 山.2026.plan-book", "房 山.2026.floor-book"])
    }

    /// Read back from its JSON an evaluation tells new from old as it does itself.
    @Test func anEvaluationJSONIsABaselineToo() throws {
        var before = Synthetic.evaluation()
        before.findings[2].verdict = .met
        before.findings[4].verdict = .notMet
        before.diagnostics.removeLast()
        let recorded = EvaluationExtract(
            try RecordedOutcomes(reading: before.json(), name: "before.json"))
        let now = EvaluationExtract(Synthetic.evaluation())
        func states(_ baseline: EvaluationExtract) throws -> [String] {
            let report = SARIFReport(now, baseline: baseline, language: .chinese)
            let reading = try SARIFReading(report.bytes())
            reading.validate()
            return reading.results.map {
                let prints = $0["partialFingerprints"] as? SARIFReading.Object
                return "\(prints?["fucha/v1"] ?? "") \($0["baselineState"] ?? "")"
            }
        }
        #expect(try states(recorded) == states(EvaluationExtract(before)))
        #expect(try states(recorded).contains("plan-book/12#notMet absent"))
        #expect(try states(recorded).contains("plan-book/10#notMet new"))
    }
}
