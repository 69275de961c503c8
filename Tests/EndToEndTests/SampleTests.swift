import Foundation
import Testing

@Suite struct SampleTests {
    @Test func assessPrintsEveryClauseAndExitsZero() throws {
        let outcome = try Program.run(["assess", "samples/fangshan", "--year", "2026"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("演示数据"))
        let last = try #require(outcome.output.split(separator: "\n").last)
        #expect(last.wholeMatch(of: /达标 \d+\/\d+/) != nil)
    }

    @Test func strictSaysThatAClauseIsNotMet() throws {
        let outcome = try Program.run(["assess", "samples/fangshan", "--year", "2026", "--strict"])
        #expect(outcome.code == 1)
    }

    @Test func jsonCountsAddUp() throws {
        let outcome = try Program.run([
            "assess", "samples/fangshan", "--year", "2026", "--format", "json",
        ])
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "fucha-evaluation/1")
        let counts = try #require(json["counts"] as? [String: Int])
        let findings = try #require(json["findings"] as? [Any])
        #expect(counts.count == 7)
        #expect(counts.values.reduce(0, +) == findings.count)
    }

    @Test func csvOpensInASpreadsheet() throws {
        let outcome = try Program.run([
            "assess", "samples/fangshan", "--year", "2026", "--format", "csv",
        ])
        #expect(outcome.output.hasPrefix("\u{FEFF}规则集,条款"))
        #expect(outcome.output.contains("\r\n"))
    }

    /// Same input, same bytes: the PDF and the evaluation.
    @Test func twoRunsGiveTheSameBytes() throws {
        let scratch = try Scratch()
        var seen: [[Data]] = []
        for run in ["a", "b"] {
            let folder = scratch.url.appendingPathComponent(run)
            let outcome = try Program.run([
                "dossier", "samples/fangshan", "--year", "2026", "-o", folder.path,
            ])
            #expect(outcome.code == 0)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(files == ["evaluation.json", "房山区-2026-复查报告.pdf"])
            seen.append(try files.map { try Data(contentsOf: folder.appendingPathComponent($0)) })
        }
        #expect(seen.first == seen.last)
    }

    @Test func cannotWriteIsSeventyFour() throws {
        let outcome = try Program.run([
            "assess", "samples/fangshan", "--year", "2026", "-o", "/proc/nowhere/out.txt",
        ])
        #expect(outcome.code == 74)
        #expect(outcome.errors.contains("/proc/nowhere/out.txt"))
    }

    @Test func theBrokenAreaIsReportedWholeAndTrapsNothing() throws {
        let outcome = try Program.run(["check", "samples/broken"])
        #expect(outcome.code == 2)
        #expect(outcome.output.contains(".xlsx"))
        #expect(outcome.output.contains("data/16-表头错位.csv: 阻断: 污染物表头不可能正确"))
    }
}
