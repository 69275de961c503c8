import Dossiers
import Foundation
import Testing
import Values

@testable import Batching

@Suite struct BatchOverviewTests {
    private func parts(_ province: Province, _ years: String? = nil) throws -> OverviewParts {
        try BatchOverview.parts(
            of: province.output, years: years.flatMap(YearList.init), language: .chinese)
    }

    /// `甲县 2025`
    private func names(_ parts: OverviewParts) -> [String] {
        parts.entries.map { "\($0.area) \($0.year)" }
    }

    @Test func unitsOfThePlanAndNoOthers() throws {
        let province = try Province()
        try province.addArea("a", name: "甲县")
        try province.addArea("b", name: "乙县")
        #expect(!BatchOverview.isOutput(province.output))
        try province.run("2024-2026")
        #expect(BatchOverview.isOutput(province.output))
        // One area and one year less: what they left behind is not of this batch.
        try FileManager.default.removeItem(atPath: province.areas + "/b")
        try province.run("2025-2026")
        #expect(province.exists("out/b/2025") && province.exists("out/a/2024"))
        let parts = try parts(province)
        #expect(names(parts) == ["甲县 2025", "甲县 2026"])
        #expect(parts.prints.map(\.area) == ["甲县"])
        #expect(parts.troubles.isEmpty)
        #expect(names(try self.parts(province, "2026-2030")) == ["甲县 2026"])
        #expect(throws: InputFault.self) { try self.parts(province, "2024") }
    }

    @Test func whatFailedHasTheWordsOfTheBatch() throws {
        let province = try Province()
        try province.addArea("a")
        try province.write("<area", to: "areas/b/area.xml")
        let outcome = try province.run()
        let parts = try parts(province)
        #expect(parts.troubles.map(\.area) == ["b"])
        #expect(parts.troubles.map(\.extent) == [.wholeArea])
        let said = BatchText(language: .chinese).faults(outcome)
        let place = try #require(said.firstIndex(of: "b"))
        #expect(
            parts.troubles.first?.words
                == said[(place + 1)...].map { String($0.dropFirst(2)) }.joined(separator: "\n"))
        #expect(parts.troubles.first?.words.hasPrefix("阻断: area.xml:1: ") == true)
    }

    @Test func whatIsGoneIsNamedAndStopsNothing() throws {
        let province = try Province()
        for name in ["a", "b"] { try province.addArea(name) }
        try province.run()
        try FileManager.default.removeItem(atPath: province.output + "/a/2025/evaluation.json")
        try province.append("x", to: "out/b/.prints")
        let parts = try parts(province)
        #expect(names(parts) == ["甲县 2026", "甲县 2025", "甲县 2026"])
        #expect(parts.prints.count == 1)
        #expect(parts.troubles.map(\.area) == ["a", "b"])
        #expect(parts.troubles.map(\.extent) == [.years([2025]), .series])
        #expect(
            parts.troubles[0].words
                == "错误: a/2025/evaluation.json: 文件不在或不完整\n  → 再运行一次批次，它会补上")
        #expect(
            parts.troubles[1].words
                == "错误: b/.prints: 比对地区之间相同数据用的文件已损坏\n  → 删去它，再运行一次批次")
        // Both have another length: the batch itself sees it.
        try province.run()
        #expect(try self.parts(province).troubles.isEmpty)
    }

    @Test func aUnitThatWasNotMadeYet() throws {
        let province = try Province()
        for name in ["a", "b"] { try province.addArea(name) }
        try province.run("2025-2026", BatchManner(shard: Shard("1/2")))
        let parts = try parts(province)
        #expect(names(parts) == ["甲县 2025", "甲县 2026"])
        #expect(parts.troubles.map(\.area) == ["b"])
        #expect(parts.troubles.first?.words.hasPrefix("错误: 还没有做") == true)
    }

    /// The prints are the area's: a year that is made again, or added, leaves them as they were,
    /// and new data make them anew with every year.
    @Test func printsAreOfTheDataAndNotOfAUnit() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        let prints = try province.tree("out")["a/.prints"]
        #expect(prints != nil)
        try FileManager.default.removeItem(atPath: province.output + "/a/2025")
        #expect(province.states(try province.run()) == ["a 2025 done", "a 2026 unchanged"])
        #expect(try province.tree("out")["a/.prints"] == prints)
        let added = try province.run("2024-2026")
        #expect(province.states(added) == ["a 2024 done", "a 2025 unchanged", "a 2026 unchanged"])
        #expect(try province.tree("out")["a/.prints"] == prints)
        #expect(try parts(province).troubles.isEmpty)
        try province.append("2026-01-02,28\n", to: "areas/a/data/air.csv")
        #expect(try province.run("2024-2026").count(.done) == 3)
        #expect(try province.tree("out")["a/.prints"] != prints)
        #expect(try parts(province).prints.count == 1)
    }

    @Test func withoutPrintsAnAreaIsMadeAgain() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        let whole = try province.tree("out")
        try FileManager.default.removeItem(atPath: province.output + "/a/.prints")
        let reasons = try Reasons.of(
            area: "a", year: nil, output: province.output, toolVersion: "1")
        #expect(reasons.map(\.standing) == [.outputGone(".prints"), .outputGone(".prints")])
        #expect(try province.run().count(.done) == 2)
        #expect(try province.tree("out") == whole)
    }

    /// Nothing of an area stands: nor do its prints.
    @Test func anAreaThatFailsLosesItsPrints() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        #expect(province.exists("out/a/.prints"))
        try province.write("<area", to: "areas/a/area.xml")
        try province.run()
        #expect(!province.exists("out/a/.prints"))
        try province.run(into: province.path + "/whole")
        #expect(try province.tree("out") == province.tree("whole"))
    }

    @Test func writingThatWasKilledIsSwept() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        let whole = try province.tree("out")
        try province.write("half", to: "out/a/.prints.123.part")
        try province.run("2025-2026", BatchManner(shard: Shard("1/1")))
        #expect(try province.tree("out") == whole)
    }
}
