import Foundation
import Testing

/// `fucha plan` as a user runs it.
@Suite struct PlanTests {
    private static let text = """
        某区三年实施方案（2024-2026年）
        （征求意见稿）
        一、重点任务
        （一）守住生态底线
        加强监测。
        牵头单位：区林业局、区气象局
        某区三年工作方案（2024-2026年）任务分解表
        任务名称
        建设内容
        完成时限
        牵头单位
        （一）守住生态底线行动
        1.监测
        （1）区域内年均负离子浓度≥3000个/cm3。
        （3）打造至少1个小镇、乡村、沟域等热点。
        持续
        推进
        区气象局
        """

    @Test func printsTableChecksAndWhatContradictsItself() throws {
        let scratch = try Scratch()
        try scratch.write(Self.text, to: "方案.txt")
        let outcome = try Program.run(
            ["plan", "方案.txt", "--checks", "--templates", Program.root.path + "/templates"],
            in: scratch.url)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        for words in [
            "方案：某区三年实施方案（2024-2026年）", "任务 1 组 2 项", "≥3000个/cm³",
            "方案.txt:15: 提示: 任务表缺号：2 [tasks.numbersMissing]",
            "方案.txt:15: 警告: 任务（3）“打造至少1个小镇、乡村、沟域等热点”：1个是合计，还是小镇、乡村、沟域各1个，不能确定",
            "区林业局是正文“（一）守住生态底线”的牵头单位", "[plan.titlesDiffer]", "[plan.draft]",
            "应印作“个/cm³”",
        ] {
            #expect(outcome.output.contains(words), "\(words)")
        }
        let short = try Program.run(
            ["plan", "方案.txt", "--lang", "en", "--templates", Program.root.path + "/templates"],
            in: scratch.url)
        #expect(short.output.contains("1 actions, 1 groups of 2 tasks, 2 checks"))
        #expect(short.output.contains("is 1个 the total, or 1个 of each of"))
        #expect(!short.output.contains("≥3000个/cm³"))
    }

    @Test func writesRegisterAndJSON() throws {
        let scratch = try Scratch()
        try scratch.write(Self.text, to: "plan.txt")
        try scratch.write(
            """
            <area xmlns="urn:fucha:area:1" name="试验区" code="110100" baseline="2024" rulebook="creation-floor">
              <tasks files="tasks.xlsx" sheet="任务分解表"/>
            </area>
            """, to: "area.xml")
        let path = scratch.url.path
        let outcome = try Program.run([
            "plan", path + "/plan.txt", "--tasks", path + "/tasks.xlsx", "--json",
            path + "/plan.json",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("tasks.xlsx") && outcome.errors.contains("plan.json"))
        let json = try #require(
            try JSONSerialization.jsonObject(
                with: Data(contentsOf: scratch.url.appendingPathComponent("plan.json")))
                as? [String: Any])
        #expect((json["tasks"] as? [Any])?.count == 2)
        let check = try Program.run(["check", path])
        #expect(check.output.contains("任务 2，"), "\(check.output)")
        #expect(check.output.contains("[tasks.numbersMissing]"))
        #expect(!check.output.contains("错误: "))
    }

    @Test func whatIsNoPlanIsUnusable() throws {
        let scratch = try Scratch()
        try scratch.write("今天天气很好。\n", to: "a.txt")
        let outcome = try Program.run(["plan", scratch.url.path + "/a.txt"])
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("[plan.tableMissing]"))
        #expect(try Program.run(["plan", scratch.url.path + "/none.docx"]).code == 2)
        #expect(try Program.run(["plan"]).code == 64)
        try scratch.write(Self.text, to: "b.txt")
        let file = scratch.url.path + "/b.txt"
        #expect(try Program.run(["plan", file, "--tasks", "tasks.pdf"]).code == 64)
        #expect(try Program.run(["plan", file, "--json", "/nowhere/plan.json"]).code == 74)
    }
}
