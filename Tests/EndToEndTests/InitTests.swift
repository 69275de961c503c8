import Foundation
import Testing

/// `fucha init` as a user runs it.
@Suite struct InitTests {
    private func found(
        _ folder: String, _ rulebook: String, _ more: [String] = []
    ) throws -> Program.Outcome {
        try Program.run(
            ["init", folder, "--name", "某县“甲&乙”", "--code", "530102", "--baseline", "2024"]
                + ["--rulebook", rulebook] + more)
    }

    @Test(arguments: [("fangshan-2024-2026", 39, 49), ("since-creation", 0, 12)])
    func aNewAreaIsCheckedAndGivesADossierOfGaps(
        rulebook: String, tasks: Int, clauses: Int
    ) throws {
        let scratch = try Scratch()
        let area = scratch.url.appendingPathComponent("area").path
        let made = try found(
            area, rulebook, ["--stations", "Y1=林场（森林）@2024-01-01", "Y2=城区", "--lead-unit", "领导小组"])
        #expect(made.code == 0 && made.errors.isEmpty)
        let checked = try Program.run(["check", area])
        #expect(checked.code == 0)
        #expect(checked.output.contains("阻断 0 · 错误 0"))
        #expect(checked.output.contains("任务 \(tasks)，"))
        let dossier = try Program.run([
            "dossier", area, "--year", "2026", "-o", scratch.url.appendingPathComponent("o").path,
        ])
        #expect(dossier.code == 0)
        #expect(dossier.output.hasSuffix("达标 0/\(clauses)\n"))
        // What the forms ask can be received at once.
        let forms = scratch.url.appendingPathComponent("forms").path
        #expect(try Program.run(["collect", area, "--year", "2026", "-o", forms]).code == 0)
        let text = try String(contentsOfFile: area + "/area.xml", encoding: .utf8)
        #expect(text.contains("<figures files=\"data/*/填报_*.csv\"/>"))
        #expect(text.contains("name=\"某县“甲&amp;乙”\""))
    }

    /// Numbers, words, deadline and bureaus of item 10 as the plan prints them.
    @Test func tasksOfTheRulebook() throws {
        let scratch = try Scratch()
        let area = scratch.url.appendingPathComponent("area").path
        #expect(try found(area, "fangshan-2024-2026").code == 0)
        let rows = try Python.run("sheet_text.py", [area + "/tasks.xlsx", "任务分解表"])
            .split(separator: "\n")
        #expect(
            rows.first == "行动\t任务名称\t序号\t建设内容\t完成时限\t牵头单位\t状态\t进展情况")
        #expect(rows.contains("\t\t（10）\t城镇污水处理率达到94%以上。\t2026年\t区生态环境局\t\t"))
        let folders = try FileManager.default.contentsOfDirectory(atPath: area + "/data")
        #expect(folders.sorted() == ["2024", "2025", "2026"])
    }

    /// The comments are declarations in waiting: opened, they hold.
    @Test func theDeclarationsInCommentsHold() throws {
        let scratch = try Scratch()
        let area = scratch.url.appendingPathComponent("area").path
        #expect(try found(area, "since-creation", ["--stations", "站号=名称"]).code == 0)
        let file = area + "/area.xml"
        var text = try String(contentsOfFile: file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- 观测资料"))
        let line = try #require(text.range(of: "  <observations"))
        let end = try #require(text.range(of: "-->", range: line.lowerBound..<text.endIndex))
        text.removeSubrange(end)
        text.removeSubrange(start.lowerBound..<line.lowerBound)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try scratch.write(
            "日期,时,负氧离子浓度（个/cm³）\n2024-01-01,1,1200\n", to: "area/data/2024/负氧离子_林场.csv")
        let checked = try Program.run(["check", area])
        #expect(checked.code == 0)
        #expect(checked.output.contains("错误 0"))
        #expect(checked.output.contains("data/2024/负氧离子_林场.csv"))
    }

    @Test func aFolderThatHoldsAnythingIsLeftAlone() throws {
        let scratch = try Scratch()
        try scratch.write("1", to: "area/x")
        let area = scratch.url.appendingPathComponent("area").path
        let refused = try found(area, "since-creation")
        #expect(refused.code == 2)
        #expect(refused.errors.contains("[init.taken]"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: area) == ["x"])
        // An empty one is as good as none.
        try FileManager.default.removeItem(atPath: area + "/x")
        #expect(try found(area, "since-creation").code == 0)
    }

    @Test func nothingRemainsOfWhatCannotBeMade() throws {
        let scratch = try Scratch()
        let area = scratch.url.appendingPathComponent("area").path
        #expect(try found(area, "since-creatio").code == 2)
        #expect(try found(area, "since-creation", ["--stations", "Y1"]).code == 64)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
    }
}
