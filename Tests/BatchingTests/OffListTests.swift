import Foundation
import Testing
import Values

@testable import Batching

@Suite struct OffListTests {
    private static let pruning = BatchEnding(prunes: true)

    private func names(_ units: [OffListUnit]) -> [String] { units.map { "\($0.name) \($0.year)" } }

    /// Three areas were made for two years; then one is gone, and one year.
    private func province() throws -> Province {
        let province = try Province()
        for name in ["a", "c"] { try province.addArea(name) }
        try province.write("<area", to: "areas/b/area.xml")
        try province.run()
        for name in ["b", "c"] {
            try FileManager.default.removeItem(atPath: "\(province.areas)/\(name)")
        }
        return province
    }

    @Test func whatIsOffTheListIsSaidAndNotCounted() throws {
        let province = try province()
        let outcome = try province.run("2026")
        let off = ["a 2025", "b 2025", "b 2026", "c 2025", "c 2026"]
        #expect(names(outcome.offList) == off)
        #expect(outcome.results.count == 1)
        #expect(province.exists("out/c/2026/evaluation.json"))
        let text = BatchText(language: .chinese).offList(outcome)
        #expect(text.first == "不在清单的 5 个（以前做的，不计入；用 --prune 删去）：")
        #expect(Array(text.dropFirst()) == off.map { "  \($0)" })
        let state = try province.text("out/state.csv")
        #expect(state.contains("\r\na,甲县,2025,不在清单,,,,,,,\r\n"))
        #expect(state.contains("\r\nb,,2026,不在清单,,,,,,,\r\n"))
        #expect(try !province.text("out/faults.csv").contains("b,"))
        // The next run says it again: it looks at what stands there.
        #expect(names(try province.run("2026").offList) == off)
    }

    @Test func pruningTakesAwayWhatABatchMadeAndNothingElse() throws {
        let province = try province()
        // Somebody's own: a folder that looks like an area's, a file beside a unit, a link.
        try province.write("mine", to: "out/报告/2026/甲.docx")
        try province.write("mine", to: "out/c/说明.txt")
        try province.write("mine", to: "elsewhere/2026/.key")
        try FileManager.default.createSymbolicLink(
            atPath: "\(province.output)/link", withDestinationPath: "\(province.path)/elsewhere")
        let outcome = try province.run("2026", ending: Self.pruning)
        #expect(names(outcome.pruned) == ["a 2025", "b 2025", "b 2026", "c 2025", "c 2026"])
        #expect(outcome.offList.isEmpty)
        for gone in ["a/2025", "b", "c/2025", "c/2026"] {
            #expect(!province.exists("out/\(gone)"), "\(gone)")
        }
        for kept in ["out/a/2026/evaluation.json", "out/报告/2026/甲.docx", "out/c/说明.txt"] {
            #expect(province.exists(kept))
        }
        #expect(province.exists("elsewhere/2026/.key"))
        #expect(try !province.text("out/state.csv").contains("不在清单"))
        #expect(
            BatchText(language: .english).offList(outcome).first == "5 taken away:")
    }

    /// A unit with something in it that no batch put there stays whole; so does a folder whose
    /// record is of another year, or not whole.
    @Test func unitsThatHoldOtherThingsStay() throws {
        let province = try province()
        try province.write("mine", to: "out/c/2025/批注.docx")
        try FileManager.default.copyItem(
            atPath: "\(province.output)/c/2026", toPath: "\(province.output)/c/2019")
        try province.write("fucha-unit/9\n", to: "out/c/2020/.key")
        try province.write("other", to: "out/c/2021/.key")
        let outcome = try province.run("2025-2026", ending: Self.pruning)
        #expect(names(outcome.pruned) == ["b 2025", "b 2026", "c 2026"])
        #expect(names(outcome.offList) == ["c 2019", "c 2020", "c 2025"])
        #expect(outcome.offList.allSatisfy { $0.holdsOther })
        for kept in ["2019/evaluation.json", "2020/.key", "2021/.key", "2025/.extract"] {
            #expect(province.exists("out/c/\(kept)"))
        }
        #expect(
            BatchText(language: .chinese).offList(outcome).contains("  c 2025（里面有别的文件，不会删去）"))
    }

    /// Shards leave the others' units alone; who collects them sees the whole.
    @Test func onlyTheWholeIsLookedAt() throws {
        let province = try province()
        for number in [1, 2] {
            let outcome = try province.run(
                "2026", BatchManner(shard: Shard("\(number)/2")), ending: Self.pruning)
            #expect(outcome.offList.isEmpty && outcome.pruned.isEmpty)
        }
        #expect(province.exists("out/c/2026"))
        let collected = try ShardStates.collect(province.output)
        #expect(collected.offList.count == 5)
        let pruned = try ShardStates.collect(province.output, ending: Self.pruning)
        #expect(pruned.pruned.count == 5)
        #expect(!province.exists("out/c"))
        #expect(province.exists("out/a/2026"))
    }
}
