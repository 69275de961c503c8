import Foundation
import Testing

/// What scripts hold on to: exit codes, the last line, and the formats for other programs.
@Suite struct ScriptsTests {
    private static let assess = ["assess", "samples/fangshan", "--year", "2026"]

    @Test(arguments: [
        ("notMet", Int32(1)), ("failed", 0), ("failed,notMet", 1), ("waived", 1),
    ])
    func failOnNamesVerdicts(names: String, code: Int32) throws {
        let outcome = try Program.run(Self.assess + ["--fail-on", names])
        #expect(outcome.code == code)
        #expect(outcome.output.contains("达标"))
    }

    @Test func failOnNewlyFailingLooksAtTheYearBefore() throws {
        let now = try Program.run(Self.assess + ["--fail-on", "newlyFailing"])
        #expect(now.code == 1)
        // 2024 is the first year of the sample: nothing can be new.
        let first = try Program.run([
            "assess", "samples/fangshan", "--year", "2024", "--fail-on", "newlyFailing",
        ])
        #expect(first.code == 0)
    }

    @Test(arguments: ["nonsense", "notMet,nonsense", "", ","])
    func unknownNamesAreAUsageErrorThatListsThem(names: String) throws {
        let outcome = try Program.run(Self.assess + ["--fail-on", names, "--lang", "en"])
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("notMet,insufficientData"))
        #expect(outcome.errors.contains("newlyFailing"))
    }

    @Test func filesAreWrittenThoughTheRunFails() throws {
        let scratch = try Scratch()
        let file = scratch.url.appendingPathComponent("out.xml").path
        let outcome = try Program.run(
            Self.assess + ["--format", "junit", "-o", file, "--fail-on", "notMet"])
        #expect(outcome.code == 1)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<?xml"))
        let folder = scratch.url.appendingPathComponent("dossier").path
        let dossier = try Program.run([
            "dossier", "samples/fangshan", "--year", "2026", "-o", folder, "--strict", "--lang",
            "en",
        ])
        #expect(dossier.code == 1)
        #expect(FileManager.default.fileExists(atPath: folder + "/evaluation.json"))
        let last = try #require(dossier.output.split(separator: "\n").last)
        #expect(last.wholeMatch(of: /met \d+\/\d+/) != nil)
    }

    @Test(arguments: ["junit", "sarif"])
    func twoRunsGiveTheSameReport(format: String) throws {
        let runs = try (1...2).map { _ in
            try Program.run(Self.assess + ["--format", format, "--lang", "en"])
        }
        #expect(runs.allSatisfy { $0.code == 0 })
        #expect(runs[0].output == runs[1].output)
    }

    @Test func aWorkbookNeedsAFileAndIsTheSameEachTime() throws {
        let scratch = try Scratch()
        let none = try Program.run(Self.assess + ["--format", "xlsx"])
        #expect(none.code == 64)
        #expect(none.errors.contains("-o"))
        let files = try ["a.xlsx", "b.xlsx"].map { name in
            let file = scratch.url.appendingPathComponent(name)
            let outcome = try Program.run(Self.assess + ["--format", "xlsx", "-o", file.path])
            #expect(outcome.code == 0)
            return try Data(contentsOf: file)
        }
        #expect(files[0] == files[1])
        #expect(files[0].starts(with: Data("PK".utf8)))
    }

    /// A suite a tier, and as many cases as the other formats have clauses.
    @Test func formatsAgreeOnTheClauses() throws {
        let text = try Program.run(Self.assess).output
        let total = try #require(text.split(separator: "/").last.flatMap { Int($0.dropLast()) })
        let junit = try Program.run(Self.assess + ["--format", "junit"]).output
        #expect(junit.contains("tests=\"\(total)\""))
        #expect(junit.components(separatedBy: "<testcase ").count - 1 == total)
        let sarif = try Program.run(Self.assess + ["--format", "sarif"]).output
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count { $0["rule"] == nil } == total)
    }

    /// A year and the evaluation.json of it are one baseline.
    @Test func aBaselineIsAYearOrAFile() throws {
        let scratch = try Scratch()
        let file = scratch.url.appendingPathComponent("2025.json").path
        _ = try Program.run([
            "assess", "samples/fangshan", "--year", "2025", "--format", "json", "-o", file,
        ])
        let states = try ["2025", file].map { baseline in
            let outcome = try Program.run(
                Self.assess + ["--format", "sarif", "--baseline", baseline])
            #expect(outcome.code == 0)
            let log = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
                    as? [String: Any])
            let run = try #require((log["runs"] as? [[String: Any]])?.first)
            let results = try #require(run["results"] as? [[String: Any]])
            return results.compactMap { $0["baselineState"] as? String }
        }
        #expect(Set(states[0]) == ["new", "unchanged", "updated", "absent"])
        #expect(states[0].sorted() == states[1].sorted())
        // Not there, neither year nor file, and without SARIF.
        for (baseline, format, code) in [
            ("samples/fangshan/none.json", "sarif", Int32(2)), ("25", "sarif", 64),
            ("2025", "text", 64),
        ] {
            let outcome = try Program.run(
                Self.assess + ["--format", format, "--baseline", baseline])
            #expect(outcome.code == code)
            #expect(outcome.output.isEmpty)
        }
    }
}
