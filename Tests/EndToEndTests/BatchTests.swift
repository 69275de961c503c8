import Foundation
import Testing

/// The program as it is used overnight: refused, killed, taken up again, in parts.
@Suite struct BatchTests {
    /// Four areas that are the sample without its hours, and one that nobody can read.
    func province() throws -> Scratch {
        let scratch = try Scratch()
        let sample = Program.root.appendingPathComponent("samples/fangshan")
        for name in ["甲县", "乙县", "丙县", "丁县"] {
            try scratch.write(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <area xmlns="urn:fucha:area:1" name="\(name)" code="110111" baseline="2025"
                      rulebook="fangshan-2024-2026">
                  <station id="Y9000" name="国家站" from="2020-01-01"/>
                  <station id="K9001" name="空气质量" from="2020-01-01"/>
                  <observations files="空气质量日均值_*.csv" station="K9001" interval="day"/>
                  <observations files="气象日值_*.csv" station="Y9000" interval="day"/>
                  <figures files="统计报表_*.xlsx" sheet="生态环境"/>
                  <tasks files="tasks.xlsx" sheet="任务分解表"/>
                  <evidence files="evidence.csv"/>
                </area>

                """, to: "areas/\(name)/area.xml")
            let files =
                ["tasks.xlsx", "evidence.csv", "evidence"]
                + ["2025", "2026"].flatMap { year in
                    ["空气质量日均值_\(year).csv", "气象日值_\(year).csv", "统计报表_\(year).xlsx"]
                        .map { "data/\(year)/\($0)" }
                }
            for file in files {
                let source = sample.appendingPathComponent(file)
                try FileManager.default.copyItem(
                    at: source,
                    to: scratch.url.appendingPathComponent(
                        "areas/\(name)/\(source.lastPathComponent)"))
            }
        }
        try scratch.write("<area", to: "areas/坏县/area.xml")
        return scratch
    }

    private func arguments(_ scratch: Scratch, _ output: String, _ more: [String] = []) -> [String]
    {
        [
            "batch", scratch.url.appendingPathComponent("areas").path, "--years", "2025-2026", "-o",
            scratch.url.appendingPathComponent(output).path, "--only", "evaluation",
        ] + more
    }

    /// `diff -r`, without what is the program's own.
    private func differences(_ scratch: Scratch, _ one: String, _ other: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "diff", "-r", "-x", ".cache", "-x", ".lock*", "-x", ".plan", "-x", "shards",
            scratch.url.appendingPathComponent(one).path,
            scratch.url.appendingPathComponent(other).path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func linesCodesAndTheLastLine() throws {
        let scratch = try province()
        let outcome = try Program.run(arguments(scratch, "out", ["--jobs", "2"]))
        #expect(outcome.code == 1)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        let names = ["丁县", "丙县", "乙县", "坏县", "甲县"]
        let expected = names.flatMap { name in
            [2025, 2026].map { "\(name) \($0) \(name == "坏县" ? "失败" : "完成")" }
        }.enumerated().map { "[\($0.offset + 1)/10] \($0.element)" }
        #expect(Array(lines.prefix(10)) == expected)
        #expect(lines.last?.hasPrefix("达标 ") == true)
        #expect(outcome.errors.contains("失败 2 个：\n  坏县 2025\n  坏县 2026\n"))
        #expect(outcome.errors.contains("坏县\n  阻断: area.xml:1"))
        try FileManager.default.removeItem(
            at: scratch.url.appendingPathComponent("areas/坏县"))
        let again = try Program.run(arguments(scratch, "out", ["--lang", "en"]))
        #expect(again.code == 0)
        #expect(again.output.contains("[8/8] 甲县 2026 unchanged\n"))
        #expect(again.output.split(separator: "\n").last?.hasPrefix("met ") == true)
        let why = try Program.run([
            "batch", "why", "甲县", "--year", "2026", "-o",
            scratch.url.appendingPathComponent("out").path,
        ])
        #expect(why.output == "甲县 2026: 不运行，没有变化\n")
    }

    @Test func unusableInputs() throws {
        let scratch = try province()
        let nowhere = try Program.run(["batch", "none", "--years", "2026", "-o", scratch.url.path])
        #expect(nowhere.code == 2)
        #expect(nowhere.errors.contains("[batch.sourceMissing]"))
        #expect(try Program.run(["batch", "samples", "--years", "26", "-o", "x"]).code == 64)
        #expect(
            try Program.run(["batch", "samples", "--years", "2026", "--shard", "3/2", "-o", "x"])
                .code == 64)
        let cannot = try Program.run(["batch", "samples", "--years", "2026", "-o", "/proc/none"])
        #expect(cannot.code == 74)
    }

    /// Killed at moments spread over the run, taken up each time: in the end the same bytes.
    @Test func killedAtAnyMomentAndTakenUpAgain() throws {
        let scratch = try province()
        #expect(try Program.run(arguments(scratch, "whole")).code == 1)
        let start = ContinuousClock.now
        #expect(try Program.run(arguments(scratch, "timed")).code == 1)
        let length = ContinuousClock.now - start
        var kept = 0
        for turn in 0..<8 {
            let process = try Program.start(arguments(scratch, "out", ["--jobs", "2"]))
            // A part of the whole that walks through it, a little further each turn.
            let part = Double((turn * 37) % 100) / 100 * 0.7 + 0.02
            Thread.sleep(forTimeInterval: part * (length / .seconds(1)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let found = units(scratch)
            #expect(found.count >= kept, "finished units are kept")
            kept = found.count
            for unit in found {
                let names = try FileManager.default.contentsOfDirectory(atPath: unit)
                #expect(
                    names.sorted() == [".extract", ".key", "evaluation.json"], "a unit is whole")
            }
        }
        // An area that was alone in work at several kills is given up once; then it is made.
        for _ in 0..<2 { #expect(try Program.run(arguments(scratch, "out")).code == 1) }
        #expect(try differences(scratch, "whole", "out") == "")
    }

    /// Folders of units there are, by path.
    private func units(_ scratch: Scratch) -> [String] {
        let root = scratch.url.appendingPathComponent("out")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.flatMap { area -> [String] in
            let folder = root.appendingPathComponent(area).path
            let years = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return years.filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
        }
    }

    @Test func aSecondBatchIsRefusedAndShardsAreNot() throws {
        let scratch = try province()
        let folder = scratch.url.appendingPathComponent("out")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let lock = open(folder.appendingPathComponent(".lock").path, O_RDWR | O_CREAT, 0o644)
        #expect(flock(lock, LOCK_EX) == 0)
        let refused = try Program.run(arguments(scratch, "out"))
        close(lock)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("另一个批次正在写"))
        #expect(refused.output.isEmpty)
        #expect(try Program.run(arguments(scratch, "out")).code == 1)
        // Two shards beside each other, collected: the same as the whole.
        let one = try Program.start(arguments(scratch, "parts", ["--shard", "1/2"]))
        let two = try Program.start(arguments(scratch, "parts", ["--shard", "2/2"]))
        one.waitUntilExit()
        two.waitUntilExit()
        #expect([one.terminationStatus, two.terminationStatus] == [0, 1])
        let collected = try Program.run([
            "batch", "collect", "-o", scratch.url.appendingPathComponent("parts").path,
        ])
        #expect(collected.code == 1)
        #expect(collected.output.split(separator: "\n").last?.hasPrefix("达标 ") == true)
        #expect(try differences(scratch, "out", "parts") == "")
    }

    /// Reports of the whole are written though the gate and a bad area fail it.
    @Test func reportsTheGateAndWhatIsOffTheList() throws {
        let scratch = try province()
        for name in ["丙县", "丁县"] {
            try FileManager.default.removeItem(
                at: scratch.url.appendingPathComponent("areas/\(name)"))
        }
        let files = ["b.xml", "b.sarif"].map { scratch.url.appendingPathComponent($0).path }
        let reports = files.flatMap { ["--report", $0] }
        let first = try Program.run(arguments(scratch, "out", reports))
        #expect(first.code == 1)
        let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(String(decoding: bytes[0], as: UTF8.self).contains("<testsuite name=\"甲县/2026\""))
        try FileManager.default.removeItem(
            at: scratch.url.appendingPathComponent("areas/坏县"))
        let gated = try Program.run(
            arguments(scratch, "out", ["--fail-on", "insufficientData", "--lang", "en"]))
        #expect(gated.code == 1)
        #expect(gated.errors.contains("--fail-on insufficientData: "))
        #expect(gated.output.contains("2 off the list"))
        #expect(gated.output.split(separator: "\n").last?.hasPrefix("met ") == true)
        #expect(try Program.run(arguments(scratch, "out", ["--fail-on", "failed"])).code == 0)
        let pruned = try Program.run(arguments(scratch, "out", ["--prune"] + reports))
        #expect(pruned.code == 0)
        #expect(pruned.output.contains("已删去 2 个：\n  坏县 2025\n  坏县 2026\n"))
        #expect(pruned.errors.hasPrefix(files.map { "已写出 \($0)\n" }.joined()))
        #expect(
            try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } != bytes,
            "the area that is gone is in no report")
        let root = scratch.url.appendingPathComponent("out/坏县").path
        #expect(!FileManager.default.fileExists(atPath: root))
    }

    @Test(arguments: [
        ["--shard", "1/2", "--report", "x.xml"], ["--shard", "1/2", "--prune"],
        ["--report", "x.json"], ["--baseline", "year-before"],
        ["--baseline", "year-before", "--report", "x.xml"], ["--fail-on", "nonsense"],
    ])
    func optionsThatDoNotGoTogether(more: [String]) throws {
        let outcome = try Program.run(
            ["batch", "samples", "--years", "2026", "-o", "/proc/none"] + more)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
    }

    /// With dossiers, one thread and two.
    @Test func dossiersHaveTheSameBytesAtAnyNumberOfJobs() throws {
        let scratch = try province()
        for name in ["丙县", "坏县"] {
            try FileManager.default.removeItem(
                at: scratch.url.appendingPathComponent("areas/\(name)"))
        }
        for jobs in ["1", "2"] {
            let outcome = try Program.run([
                "batch", scratch.url.appendingPathComponent("areas").path, "--years", "2026",
                "-o", scratch.url.appendingPathComponent("out\(jobs)").path, "--jobs", jobs,
            ])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        #expect(try differences(scratch, "out1", "out2") == "")
        let pdf = scratch.url.appendingPathComponent("out1/甲县/2026/甲县-2026-复查报告.pdf")
        #expect(try Data(contentsOf: pdf).starts(with: Array("%PDF".utf8)))
        // The same as the dossier of the area alone.
        let alone = scratch.url.appendingPathComponent("alone")
        _ = try Program.run([
            "dossier", scratch.url.appendingPathComponent("areas/甲县").path, "--year", "2026",
            "-o", alone.path,
        ])
        let single = alone.appendingPathComponent("甲县-2026-复查报告.pdf")
        #expect(try Data(contentsOf: pdf) == Data(contentsOf: single))
    }
}
