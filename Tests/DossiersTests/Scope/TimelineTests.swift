import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

/// The timeline of the sample: created in 2024, tasks of 2025 and 2026, a waiver to 2025-12-31 and
/// one to 2027-06-30 (`samples/fangshan/waivers.csv`).
@Suite struct TimelineTests {
    private func timeline(
        period: Int = 3, milestones: [PlanMilestone] = []
    ) throws -> [TimelineReading] {
        let evaluation = try #require(ClaimTests.evaluation)
        return Reading(
            evaluation: evaluation, language: .chinese, date: nil,
            occasion: Occasion(milestones: milestones, period: period)
        ).timeline
    }

    @Test func everythingStandsInItsYear() throws {
        let timeline = try timeline()
        #expect(timeline.first?.kind == .creation)
        #expect(timeline.first?.year == 2024)
        #expect(timeline.map(\.year) == timeline.map(\.year).sorted())
        let wine = try #require(timeline.first { $0.text.contains("（24）（25）（26）") })
        #expect(wine.when == "2025年")
        #expect(wine.bureaus == ["区文化和旅游局", "区气象局"])
        #expect(timeline.filter { $0.kind == .waiver }.map(\.when) == ["2025-12-31", "2027-06-30"])
        // (1)–(5), (29)–(31) and (36)–(38) go on; all others have a deadline.
        #expect(timeline.filter { $0.kind == .continuing }.count == 3)
        let due = timeline.filter { $0.kind == .deadline }.map(\.text).joined()
        #expect(due.split(separator: "（").count - 1 == 39 - 11)
    }

    /// The first re-inspection after all that is known, and every one before it; never as certain.
    @Test func inspectionsFollowThePeriod() throws {
        let every = { (period: Int) in
            try timeline(period: period).filter { $0.kind == .inspection }
        }
        #expect(try every(3).map(\.year) == [2027])
        #expect(try every(1).map(\.year) == [2025, 2026, 2027])
        #expect(try every(2).map(\.year) == [2026, 2028])
        #expect(try every(3).allSatisfy(\.isUnconfirmed))
        #expect(try every(0).isEmpty)
    }

    @Test func milestonesStandBeforeDeadlinesOfTheirYear() throws {
        let place = SourceLocation(file: "方案.txt", line: 48)
        let timeline = try timeline(milestones: [
            PlanMilestone(year: 2025, text: "举办周年庆祝活动。", location: place)
        ])
        let year = timeline.filter { $0.year == 2025 }.map(\.kind)
        #expect(year == [.milestone, .deadline, .waiver])
        #expect(timeline.first { $0.kind == .milestone }?.source == "方案.txt 第48行")
    }
}
