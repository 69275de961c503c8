import Gathering
import Glibc
import Testing
import Values

@testable import Assessment

@Suite struct PlanJSONTests {
    /// A plan with one of everything that the JSON has a member for.
    private static let text = """
        某区三年实施方案（2024-2026年）
        （征求意见稿）
        一、重点任务
        （一）守住生态底线
        力争在2024年成功创建。
        牵头单位：区林业局
        2025年，举办品牌周年庆祝活动。
        任务名称
        建设内容
        完成时限
        牵头单位
        （一）守住生态底线行动
        1.监测
        （1）区域内年均负离子浓度≥3000个/cm3。
        （2）森林覆盖率较创建时明显提升，碳排放强度达到市级要求。
        （4）打造至少1个小镇、乡村、沟域等热点，力争获评，每年至少举办2次活动，打造一批基地。
        持续
        推进
        区气象局
        """

    private func plan() throws -> Plan {
        let file = "/tmp/fucha-plan-\(UInt64.random(in: 0...UInt64.max)).txt"
        try Templates.write(Self.text, to: file)
        defer { remove(file) }
        return try PlanReader.read(path: file, named: "方案.txt", templates: Templates.path)
    }

    @Test func isCompleteAndTheSameAgain() throws {
        let json = String(decoding: try plan().json(), as: UTF8.self)
        #expect(json == String(decoding: try plan().json(), as: UTF8.self))
        #expect(json.hasPrefix("{\n  \"schema\": \"fucha-plan/1\","))
        for words in [
            #""threshold": "3000","#, #""unit": "个/cm³","#, #""kind": "totalOrEach""#,
            #""edition": {"text": "征求意见稿""#, #""years": {"first": 2024, "last": 2026}"#,
            #""id": "tasks.numbersMissing""#, #""due": "持续推进""#,
        ] {
            #expect(json.contains(words), "\(words)")
        }
    }

    /// The schema beside the templates, by an independent validator.
    @Test(.enabled(if: JSONSchemaTool.isThere, "python3 with jsonschema is not installed"))
    func keepsToItsSchema() throws {
        let said = try JSONSchemaTool.validate(
            plan().json(), schema: Templates.path + "/plan.schema.json")
        #expect(said == "")
    }
}
