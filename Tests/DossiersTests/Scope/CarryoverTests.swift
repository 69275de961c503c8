import Gathering
import Testing
import Values

@testable import Assessment
@testable import Dossiers

/// What was open then and what is open now, on the sample of 2026: sewage (clause 10) is met,
/// ions (task 14, clause 14) are overdue and not met.
@Suite struct CarryoverTests {
    private func carryover(
        _ since: EarlierStanding, _ kind: CarryoverReading.Kind
    ) throws -> [CarryoverReading] {
        var occasion = Occasion()
        occasion.since = since
        return Reading(
            evaluation: try #require(ClaimTests.evaluation), language: .chinese, date: nil,
            occasion: occasion
        ).carryover(kind)
    }

    @Test func openThenAndNow() throws {
        let since = EarlierStanding(
            name: "房山区", code: "110111", year: 2025,
            verdicts: ["10": .notMet, "14": .insufficientData],
            tasks: [EarlierStanding.Task(number: "14", state: .inProgress, light: .yellow)])
        let carried = try carryover(since, .carried)
        #expect(carried.map(\.before) == ["进行中（Y黄）", "数据不足"])
        #expect(carried.map(\.now) == ["逾期（R红）", "不达标"])
        #expect(carried.first?.bureaus == ["区气象局"])
        let closed = try carryover(since, .closed)
        #expect(closed.map(\.title) == ["城镇污水处理率"])
        #expect(closed.map(\.now) == ["达标"])
        // All else that is open was not there.
        let opened = try carryover(since, .opened)
        #expect(!opened.isEmpty)
        #expect(opened.allSatisfy { $0.before.hasPrefix("没有这一") })
    }

    /// Against itself nothing is new and nothing is closed.
    @Test func anEvaluationReadBackIsItself() throws {
        let evaluation = try #require(ClaimTests.evaluation)
        let since = try EarlierStanding.read(evaluation.json(), name: "evaluation.json")
        #expect(since.year == 2026)
        #expect(since.verdicts.count == evaluation.findings.count)
        #expect(since.tasks.count == 39)
        #expect(since.tasks.map(\.light) == evaluation.taskStatuses.map(\.light))
        #expect(try carryover(since, .opened).isEmpty)
        #expect(try carryover(since, .closed).isEmpty)
        #expect(try !carryover(since, .carried).isEmpty)
    }

    @Test func withoutAnEarlierOneThereIsNone() throws {
        let reading = Reading(
            evaluation: try #require(ClaimTests.evaluation), language: .chinese, date: nil)
        #expect(reading.carryover(.carried).isEmpty)
        #expect(throws: InputFault.self) {
            try EarlierStanding.read(Array("{\"a\": 1}".utf8), name: "x.json")
        }
    }
}
