import Foundation
import Testing
import Values

@testable import Batching

@Suite struct ShardTests {
    @Test(arguments: ["", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "1/99999"])
    func noShard(text: String) { #expect(Shard(text) == nil) }

    @Test func everyAreaIsInOneShard() throws {
        for count in 1...5 {
            let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
            for area in 0..<12 { #expect(shards.count { $0.holds(area) } == 1) }
        }
    }

    @Test func shardsCollectedAreTheWholeBatch() throws {
        let province = try Province()
        for name in ["a", "b", "c", "d", "e"] { try province.addArea(name) }
        try province.write("<area", to: "areas/d/area.xml")
        try province.run(into: province.path + "/whole")
        for number in [3, 1, 2] {
            try province.run("2025-2026", BatchManner(shard: Shard("\(number)/3")))
        }
        let outcome = try ShardStates.collect(province.output)
        #expect(outcome.failed.count == 2)
        #expect(try province.tree("out") == province.tree("whole"))
        #expect(try province.text("out/shards/1-of-3/state.csv").contains("\r\nd,,2026,失败"))
    }

    private func kinds(_ province: Province) -> [String] {
        do {
            _ = try ShardStates.collect(province.output)
            return []
        } catch {
            switch error {
            case .inputs(let fault): return fault.diagnostics.map(\.kind.id)
            case .write: return ["write"]
            }
        }
    }

    @Test func collectingWantsEveryShardOfThisPlan() throws {
        let province = try Province()
        #expect(kinds(province) == ["batch.noPlan"])
        for name in ["a", "b"] { try province.addArea(name) }
        try province.run("2026", BatchManner(shard: Shard("1/2")))
        #expect(kinds(province) == ["shards.missing"])
        try province.run("2025", BatchManner(shard: Shard("2/2")))
        #expect(kinds(province) == ["shards.otherPlan"])
        try province.run("2026", BatchManner(shard: Shard("2/2")))
        #expect(kinds(province) == [])
        try province.run("2026", BatchManner(shard: Shard("1/3")))
        #expect(kinds(province) == ["shards.mixed"])
        try FileManager.default.removeItem(atPath: province.output + "/shards")
        #expect(kinds(province) == ["shards.none"])
    }

    @Test func fieldsOfSmallFilesComeBack() {
        let rows = [["a\tb", "c\\nd", "e\nf\rg"], ["", "\\"], ["end"]]
        #expect(TabText.rows(TabText.bytes(rows)) == rows)
        #expect(TabText.rows(Array(TabText.bytes(rows).dropLast())) == Array(rows.dropLast()))
    }
}
