import Assessment
import Foundation
import Testing
import Values
import XMLTree

@testable import Batching

/// Reports of a whole batch, held against the `evaluation.json` of its units, which another
/// program reads.
@Suite struct BatchReportTests {
    private typealias Object = [String: Any]

    /// Two sound areas and one that nobody can read.
    private func province() throws -> Province {
        let province = try Province()
        for name in ["a", "c"] { try province.addArea(name) }
        try province.write("<area", to: "areas/b/area.xml")
        return province
    }

    private func ending(_ province: Province, _ name: String) throws -> BatchEnding {
        BatchEnding(
            reports: try ["xml", "sarif"].map {
                try #require(BatchReport(path: "\(province.path)/\(name).\($0)"))
            })
    }

    private func evaluation(_ province: Province, _ unit: String) throws -> Object {
        let bytes = try Data(
            contentsOf: province.url.appendingPathComponent("out/\(unit)/evaluation.json"))
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? Object)
    }

    private func run(_ province: Province, _ name: String = "report") throws -> Object {
        let bytes = try Data(contentsOf: province.url.appendingPathComponent("\(name).sarif"))
        let log = try #require(try JSONSerialization.jsonObject(with: bytes) as? Object)
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [Object])
        #expect(runs.count == 1)
        return try #require(runs.first)
    }

    @Test(arguments: [
        ("a.xml", BatchReport.Format.junit), ("a/b.XML", .junit), ("a.sarif", .sarif),
        ("a.sarif.json", .sarif),
    ])
    func namesSayTheFormat(path: String, format: BatchReport.Format) {
        #expect(BatchReport(path: path)?.format == format)
    }

    @Test(arguments: ["", "a", "a.json", "a.html", "xml"])
    func otherNamesAreNone(path: String) { #expect(BatchReport(path: path) == nil) }

    @Test func aSuiteIsAUnitAndCountsAreThoseOfItsEvaluation() throws {
        let province = try province()
        try province.run(ending: ending(province, "report"))
        let bytes = Array(try province.text("report.xml").utf8)
        let root = try XMLDocument.parse(bytes: bytes, file: "report.xml").root
        let suites = root.all("testsuite")
        #expect(
            suites.map { $0.attribute("name") } == [
                "a/2025", "a/2026", "b/2025", "b/2026", "c/2025", "c/2026",
            ])
        var sums = ["tests": 0, "failures": 0, "errors": 0, "skipped": 0]
        for suite in suites {
            let name = try #require(suite.attribute("name"))
            var wanted = ["tests": 1, "failures": 0, "errors": 1, "skipped": 0]
            if !name.hasPrefix("b/") {
                let counts = try #require(
                    try evaluation(province, name)["counts"] as? [String: Int])
                let all = counts.values.reduce(0, +)
                let (missed, broken) = (counts["notMet"] ?? 0, counts["failed"] ?? 0)
                wanted = [
                    "tests": all, "failures": missed, "errors": broken,
                    "skipped": all - missed - broken - (counts["met"] ?? 0),
                ]
            }
            for (attribute, count) in wanted {
                #expect(suite.attribute(attribute) == String(count), "\(name) \(attribute)")
                sums[attribute, default: 0] += count
            }
            #expect(suite.all("testcase").count == wanted["tests"])
        }
        for (attribute, count) in sums { #expect(root.attribute(attribute) == String(count)) }
        let failed = try #require(suites[2].first("testcase")?.first("error"))
        #expect(failed.text.hasPrefix("area.xml:1: 阻断: "))
        #expect(suites[0].first("testcase")?.attribute("classname") == "a.2025.since-creation")
    }

    @Test func oneRunHoldsTheResultsOfAllUnits() throws {
        let province = try province()
        try province.run(ending: ending(province, "report"))
        let run = try run(province)
        let results = try #require(run["results"] as? [Object])
        func of(_ folder: String, _ year: Int) -> [Object] {
            results.filter {
                let properties = $0["properties"] as? Object
                return properties?["folder"] as? String == folder
                    && properties?["year"] as? Int == year
            }
        }
        for name in ["a", "c"] {
            for year in [2025, 2026] {
                let evaluation = try evaluation(province, "\(name)/\(year)")
                let count = ["findings", "diagnostics", "suspicions"]
                    .reduce(0) { $0 + ((evaluation[$1] as? [Any])?.count ?? 0) }
                #expect(of(name, year).count == count)
                #expect(count > 0)
            }
        }
        let fault = try #require(of("b", 2026).first)
        #expect(of("b", 2026).count == 1)
        #expect(fault["level"] as? String == "error")
        let places = try #require(fault["locations"] as? [Object])
        let physical = places.first?["physicalLocation"] as? Object
        let address = physical?["artifactLocation"] as? Object
        #expect(address?["uri"] as? String == "b/area.xml")
        #expect(results.allSatisfy { $0["baselineState"] == nil })
        // Rules once, and every unit's results told apart.
        let driver = (run["tool"] as? Object)?["driver"] as? Object
        let rules = (driver?["rules"] as? [Object] ?? []).compactMap { $0["id"] as? String }
        let clauses = try #require(try evaluation(province, "a/2026")["findings"] as? [Object])
        #expect(rules.count == clauses.count)
        let prints = results.compactMap {
            ($0["partialFingerprints"] as? Object)?["fucha/v1"] as? String
        }
        #expect(Set(prints).count == results.count)
    }

    /// One job or two, made or unchanged, taken up again, or in shards that were collected.
    @Test func sameBytesHoweverItWasRun() throws {
        let province = try province()
        try province.run(ending: ending(province, "one"))
        try province.run("2025-2026", BatchManner(jobs: 2), ending: ending(province, "again"))
        try FileManager.default.removeItem(atPath: "\(province.output)/c/2025")
        try province.run(ending: ending(province, "resumed"))
        let parts = province.path + "/parts"
        for number in [2, 1] {
            try province.run(
                "2025-2026", BatchManner(jobs: 2, shard: Shard("\(number)/2")), into: parts)
        }
        _ = try ShardStates.collect(parts, ending: ending(province, "collected"))
        for format in ["xml", "sarif"] {
            let first = try province.text("one.\(format)")
            for other in ["again", "resumed", "collected"] {
                let text = try province.text("\(other).\(format)")
                #expect(text == first, "\(other) \(format)")
            }
        }
    }

    /// A unit that no run has come to is seen to be missing.
    @Test func whatIsLeftIsSkipped() throws {
        let province = try province()
        try province.run(
            "2026", BatchManner(failFast: true), ending: ending(province, "report"))
        let root = try XMLDocument.parse(
            bytes: Array(try province.text("report.xml").utf8), file: "report.xml"
        ).root
        let last = try #require(root.all("testsuite").last)
        #expect(last.attribute("name") == "c/2026")
        #expect(last.first("testcase")?.first("skipped")?.attribute("message") == "未处理")
        #expect(last.attribute("skipped") == "1")
    }

    @Test func anExtractThatIsSpoiltIsSaid() throws {
        let province = try province()
        try province.run("2026")
        let name = "out/a/2026/.extract"
        let size = try province.text(name).utf8.count
        try province.write(String(repeating: "x", count: size), to: name)
        let fault = #expect(throws: BatchFault.self) {
            try province.run("2026", ending: ending(province, "report"))
        }
        guard case .inputs(let input) = fault else {
            Issue.record("another fault")
            return
        }
        #expect(input.diagnostics.map(\.kind.id) == ["batch.extractGone"])
        #expect(!province.exists("report.xml"))
        #expect(try province.text("out/state.csv").contains("c,甲县,2026,完成"))
    }
}
