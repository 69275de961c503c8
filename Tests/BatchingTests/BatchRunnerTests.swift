import Foundation
import Synchronization
import Testing
import Values

@testable import Batching

@Suite struct BatchRunnerTests {
    @Test func aBadAreaIsAResultAndNotAnEnd() throws {
        let province = try Province()
        for name in ["a", "c"] { try province.addArea(name, name: name == "a" ? "甲县" : "丙县") }
        try province.write("<area", to: "areas/b/area.xml")
        try province.addArea("d", rulebook: "none-such")
        let outcome = try province.run()
        #expect(
            province.states(outcome) == [
                "a 2025 done", "a 2026 done", "b 2025 failed", "b 2026 failed", "c 2025 done",
                "c 2026 done", "d 2025 failed", "d 2026 failed",
            ])
        #expect(province.exists("out/a/2025/evaluation.json"))
        #expect(!province.exists("out/b/2025"))
        let state = try province.text("out/state.csv")
        #expect(
            state.hasPrefix(
                "\u{FEFF}文件夹,地区,年份,状态,达标,不达标,数据不足,待人工认定,不适用,豁免,计算错误\r\na,甲县,2025,完成,"))
        #expect(state.contains("\r\nb,,2026,失败,,,,,,,\r\n"))
        let faults = try province.text("out/faults.csv")
        #expect(faults.hasPrefix("\u{FEFF}文件夹,年份,严重程度,位置,问题,怎么办\r\n"))
        #expect(faults.contains("\r\nb,2025,阻断,area.xml:1,"))
        #expect(faults.contains("\r\nd,2026,阻断,"))
        let text = BatchText(language: .chinese)
        #expect(
            text.failures(outcome) == ["失败 4 个：", "  b 2025", "  b 2026", "  d 2025", "  d 2026"])
        let clauses = outcome.clauses
        #expect(text.summary(outcome).last == "达标 \(clauses.met)/\(clauses.all)")
        #expect(clauses.all > 0 && clauses.all % 4 == 0)
    }

    @Test func sameBytesAtAnyNumberOfJobsAndInOneOrder() throws {
        let province = try Province()
        for name in ["a", "b", "c", "d", "e"] { try province.addArea(name) }
        try province.write("no xml", to: "areas/c/area.xml")
        var told: [[BatchEvent]] = []
        for jobs in [1, 2] {
            let events = Events()
            _ = try BatchRunner.run(
                try province.plan(), output: "\(province.path)/out\(jobs)",
                BatchManner(jobs: jobs)
            ) { events.add($0) }
            told.append(events.units)
        }
        #expect(told[0] == told[1])
        #expect(told[0].count == 10)
        let trees = try [1, 2].map { try province.tree("out\($0)") }
        #expect(trees[0] == trees[1])
        // Three files a unit, prints an area, two marks of failure, two tables.
        #expect(trees[0].count == 8 * 3 + 4 + 2 + 2)
    }

    @Test func nothingIsMadeTwice() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        let before = try province.tree("out")
        let again = try province.run()
        #expect(province.states(again) == ["a 2025 unchanged", "a 2026 unchanged"])
        #expect(again.clauses.all > 0)
        let after = try province.tree("out")
        // The tables too: they say what stands there, not which run made it.
        #expect(before == after)
    }

    @Test func aMendedAreaIsMadeAndABrokenOneTakesItsOldResultsAway() throws {
        let province = try Province()
        try province.addArea("a")
        try province.write("<area", to: "areas/b/area.xml")
        try province.run()
        try province.addArea("b")
        try province.write("<area", to: "areas/a/area.xml")
        let outcome = try province.run()
        #expect(
            province.states(outcome) == [
                "a 2025 failed", "a 2026 failed", "b 2025 done", "b 2026 done",
            ])
        #expect(!province.exists("out/a/2025"))
        #expect(!province.exists("out/b/.2025.failed"))
        // Failed units are tried again, and whoever wants to tries only them.
        try province.append(" ", to: "areas/b/data/air.csv")
        let retried = try province.run("2025-2026", BatchManner(onlyFailed: true))
        #expect(
            province.states(retried) == [
                "a 2025 failed", "a 2026 failed", "b 2025 left", "b 2026 left",
            ])
        #expect(try province.text("out/state.csv").contains("b,甲县,2025,未处理,"))
    }

    @Test func failFastBeginsNothingNew() throws {
        let province = try Province()
        for name in ["a", "c"] { try province.addArea(name) }
        try province.write("<area", to: "areas/b/area.xml")
        let outcome = try province.run("2025-2026", BatchManner(failFast: true))
        #expect(
            province.states(outcome) == [
                "a 2025 done", "a 2026 done", "b 2025 failed", "b 2026 left", "c 2025 left",
                "c 2026 left",
            ])
    }

    @Test func leftoversOfAKilledRunAreSweptAndOutputsThatAreGoneAreMade() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        try province.write("half", to: "out/a/.2026.part/evaluation.json")
        try province.write("old", to: "out/a/.2025.old/evaluation.json")
        try province.write("half", to: "out/state.csv.77.part")
        try FileManager.default.removeItem(
            atPath: province.output + "/a/2025/evaluation.json")
        let outcome = try province.run()
        #expect(province.states(outcome) == ["a 2025 done", "a 2026 unchanged"])
        for name in ["a/.2026.part", "a/.2025.old", "state.csv.77.part"] {
            #expect(!province.exists("out/\(name)"))
        }
    }

    @Test func aRecordThatIsNotWholeIsNone() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run("2026")
        let key = try province.text("out/a/2026/.key")
        try province.write(String(key.dropLast(10)), to: "out/a/2026/.key")
        #expect(province.states(try province.run("2026")) == ["a 2026 done"])
        try province.write(
            key.replacingOccurrences(of: "area.xml", with: "area.xmm"), to: "out/a/2026/.key")
        #expect(province.states(try province.run("2026")) == ["a 2026 done"])
        #expect(try province.text("out/a/2026/.key") == key)
    }

    @Test func aSecondBatchIsRefused() throws {
        let province = try Province()
        try province.addArea("a")
        try FileManager.default.createDirectory(
            atPath: province.output, withIntermediateDirectories: true)
        let lock = try FolderLock(province.output + "/.lock", .whole, folder: "out")
        for shard in [nil, Shard("1/2")] {
            let fault = #expect(throws: BatchFault.self) {
                try province.run("2026", BatchManner(shard: shard))
            }
            guard case .inputs(let input) = fault else {
                Issue.record("another fault")
                continue
            }
            #expect(input.diagnostics.map(\.kind.id) == ["batch.locked"])
        }
        withExtendedLifetime(lock) {}
    }

    /// A pipe nobody writes into lies among the data: said, and not waited for.
    @Test(.timeLimit(.minutes(1))) func aPipeAmongTheFilesStopsNothing() throws {
        let province = try Province()
        try province.addArea("a")
        #expect(mkfifo(province.areas + "/a/data/pipe.csv", 0o644) == 0)
        #expect(province.states(try province.run("2026")) == ["a 2026 done"])
        #expect(try province.text("out/faults.csv").contains("\r\na,2026,阻断,data/pipe.csv,"))
    }

    /// What cannot be written is a result too, and what stood there stays.
    @Test func aFolderThatCannotBeWrittenFailsItsUnitsOnly() throws {
        let province = try Province()
        for name in ["a", "b"] { try province.addArea(name) }
        try FileManager.default.createDirectory(
            atPath: province.output, withIntermediateDirectories: true)
        try province.write("in the way", to: "out/a")
        let outcome = try province.run("2026")
        #expect(province.states(outcome) == ["a 2026 failed", "b 2026 done"])
        #expect(try province.text("out/faults.csv").contains("无法写出"))
        #expect(try province.text("out/a") == "in the way")
    }

    @Test func brokenTemplatesStopTheBatchBeforeTheFirstUnit() throws {
        let province = try Province()
        try province.addArea("a")
        try province.write("<dossier", to: "templates/dossiers/dossier.xml")
        #expect(throws: BatchFault.self) {
            try province.run("2026", BatchManner(), province.settings(.dossier))
        }
        #expect(!province.exists("out/a"))
        #expect(province.states(try province.run("2026")) == ["a 2026 done"])
    }
}

/// Events of a batch, from whatever thread.
final class Events: Sendable {
    private let told = Mutex<[BatchEvent]>([])

    func add(_ event: BatchEvent) { told.withLock { $0.append(event) } }

    /// Those of units, in the order they were told.
    var units: [BatchEvent] {
        told.withLock { told in
            told.filter {
                switch $0 {
                case .unit: true
                case .progress: false
                }
            }
        }
    }
}
