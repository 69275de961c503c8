import Testing
import Values

@testable import Gathering

/// The seed plan, from its text alone. It is not part of the project; where it is absent the tests
/// are skipped.
@Suite(.enabled(if: isThere(SeedPlan.path), "the seed plan is not here"))
struct SeedPlanTests {
    private let plan: Plan

    init() throws {
        plan = try PlanReader.read(
            path: SeedPlan.path, named: "方案.txt", templates: templates)
    }

    @Test func everyTaskIsReadAsPrinted() {
        #expect(plan.items.count == 39)
        SeedPlan.expectTasks(plan.tasks)
        #expect(plan.tasks.allSatisfy { $0.state == nil && $0.progress.isEmpty })
    }

    @Test func everyTaskHasItsLine() {
        let lines = plan.tasks.map { task -> Int in
            guard case .line(let line, nil) = task.location.place else { return 0 }
            return line
        }
        #expect(lines.first == 69)
        // （3） and （4） stand on one line.
        #expect(lines[2] == 71)
        #expect(lines[3] == 71)
        #expect(lines.last == 184)
    }

    @Test func groupsAndActionsKeepTheirNumbers() {
        #expect(plan.groups.count == 14)
        #expect(
            plan.groups.map(\.number) == [
                "1", "2", "3", "4", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
            ])
        #expect(plan.actions.map(\.text) == SeedPlan.actions)
        #expect(plan.actions.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(plan.groups[9].text == "9.打造“氧吧+”康养产业模式")
    }

    @Test func titlesEditionAndYears() {
        #expect(
            plan.titles.map(\.text) == [
                "“中国天然氧吧”助力绿色房山高质量发展三年实施方案（2024-2026年）",
                "“中国天然氧吧”赋能房山绿色发展三年实施方案（2024-2026年）任务分解表",
            ])
        #expect(plan.edition == PlacedText("征求意见稿", SourceLocation(file: "方案.txt", line: 3)))
        #expect(plan.years == 2024...2026)
    }

    @Test func sectionsOfTheBodyHaveTheirUnits() throws {
        let main = plan.sections.filter { $0.part == "二、重点任务" && $0.number != nil }
        #expect(main.map(\.mark) == ["（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）"])
        let first = try #require(main.first)
        #expect(
            first.units(.lead) == [
                "区园林绿化局", "区生态环境局", "区规自分局", "区水务局", "区农业农村局", "区气象局",
            ])
        #expect(first.units(.supporting) == ["区发改委", "北京市房山世界地质公园管理处", "各乡镇（街道）"])
        #expect(main.map { $0.units(.lead).count } == [6, 1, 4, 3, 1, 1, 1])
        #expect(main[1].units(.responsible).count == 6)
        #expect(first.paragraphs.count == 2)
    }

    @Test func milestonesHaveTheirYears() {
        #expect(plan.milestones.map(\.year) == [2024, 2025, 2026])
        #expect(
            plan.milestones.map(\.location.place) == [47, 48, 49].map { .line($0, column: nil) })
        #expect(plan.milestones.first?.text.hasPrefix("完成氧吧创建申报，力争获评。") == true)
    }
}
