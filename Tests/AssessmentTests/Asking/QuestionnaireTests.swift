import Gathering
import Testing
import Values

@testable import Assessment

/// Who is asked what in samples/fangshan: counted by hand in the plan's 任务分解表 (a bureau's tasks)
/// and in the clauses of the rulebook (its figures).
@Suite struct QuestionnaireTests {
    private static func asked(
        _ rulebook: String, _ year: Int, _ change: (inout Dataset) -> Void = { _ in }
    ) throws -> (questionnaires: [Questionnaire], unassigned: [Indicator]) {
        let area = Templates.root + "/samples/fangshan"
        var dataset = try Gatherer.gather(area: area, templates: Templates.path)
        change(&dataset)
        return Questionnaire.all(
            dataset, rulebook: try RulebookLibrary.load(rulebook, templates: Templates.path),
            year: year)
    }

    @Test func figuresAndTasksOfEachBureau() throws {
        let asked = try Self.asked("fangshan-2024-2026", 2026)
        #expect(asked.unassigned.isEmpty)
        let counts = asked.questionnaires.map {
            "\($0.bureau) \($0.figures.count) \($0.tasks.count)"
        }
        #expect(
            counts == [
                "区园林绿化局 4 11", "区生态环境局 7 12", "区水务局 0 5", "区农业农村局 2 7", "区气象局 9 15",
                "区文化和旅游局 7 10", "区民政局 2 5", "区规自分局 1 3", "区体育局 0 2", "区委宣传部 0 3",
            ])
        let culture = try #require(asked.questionnaires.first { $0.bureau == "区文化和旅游局" })
        // (21) has two, (22) three, (23) two.
        #expect(
            culture.figures.map(\.indicator.id) == [
                "tourism.visitors", "tourism.income", "oxygen.homestays", "oxygen.villages",
                "oxygen.routes", "oxygen.zones", "oxygen.events",
            ])
        #expect(culture.figures[0].reasons.map(\.id) == ["23"])
        #expect(culture.priorYears == [2025, 2024])
        // 文化旅游!B4 of the two workbooks.
        #expect(culture.figures[0].prior[2024] == .value(try #require(DecimalValue("1386.5"))))
        let water = try #require(asked.questionnaires.first { $0.bureau == "区水务局" })
        #expect(water.tasks.map(\.task.number) == ["1", "2", "3", "4", "5"])
        #expect(water.tasks.map(\.evidence)[4] == ["3"])
    }

    @Test func inTheCreationYearNothingStandsBeside() throws {
        let asked = try Self.asked("fangshan-2024-2026", 2024)
        #expect(asked.questionnaires.allSatisfy { $0.priorYears == [2023] })
    }

    /// `since-creation` names no bureau: its figures, and those of the lower tier, go to who compiles.
    @Test func whatNobodyIsNamedForGoesToTheCompiler() throws {
        let asked = try Self.asked("since-creation", 2026) { $0.tasks = [] }
        #expect(asked.questionnaires.map(\.bureau) == ["房山区气象局"])
        let ids = asked.questionnaires.flatMap(\.figures).map(\.indicator.id)
        #expect(ids.contains("forest.cover"))
        let nobody = try Self.asked("since-creation", 2026) {
            $0.tasks = []
            $0.area.compiledBy = nil
            $0.area.leadUnit = nil
        }
        #expect(nobody.questionnaires.isEmpty)
        #expect(nobody.unassigned.map(\.id).contains("forest.cover"))
    }
}
