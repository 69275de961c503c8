import Synchronization
import Testing
import Values

@testable import Batching

/// Areas that were in work when a process ended.
@Suite struct BegunMarksTests {
    private func ended(_ province: Province, _ area: String, alone count: Int) {
        BegunMarks(root: province.output)
            .begin(BatchArea(name: area, folder: "", years: []), alone: count)
    }

    @Test func suspectsComeLastThoseThatWereAloneLeastOftenFirst() throws {
        let province = try Province()
        for name in ["a", "b", "c", "d"] { try province.addArea(name) }
        ended(province, "a", alone: 1)
        ended(province, "b", alone: 0)
        // Nobody has looked at the units of `a` before all others are through.
        let events = Events()
        let outcome = try BatchRunner.run(
            try province.plan("2026"), output: province.output, BatchManner(jobs: 2)
        ) { event in
            if case .progress(through: 3, of: 4) = event, !province.exists("out/b/2026") {
                Issue.record("b comes before a")
            }
            if case .progress(through: 3, of: 4) = event, province.exists("out/a/2026") {
                Issue.record("a comes last")
            }
            events.add(event)
        }
        #expect(
            province.states(outcome) == [
                "a 2026 done", "b 2026 done", "c 2026 done", "d 2026 done",
            ])
        // Told in the plan's order all the same.
        #expect(
            events.units.map { event -> String in
                if case .unit(_, _, let result) = event { result.unit.name } else { "" }
            } == ["a", "b", "c", "d"])
        #expect(!province.exists("out/a/.begun") && !province.exists("out/b/.begun"))
    }

    @Test func anAreaThatEndsTheProgramAgainAndAgainIsGivenUpOnce() throws {
        let province = try Province()
        for name in ["a", "b"] { try province.addArea(name) }
        try province.run("2026")
        ended(province, "a", alone: BegunMarks.patience)
        let outcome = try province.run("2026")
        #expect(province.states(outcome) == ["a 2026 failed", "b 2026 unchanged"])
        #expect(province.exists("out/a/2026/evaluation.json"))
        #expect(outcome.failed.first?.record?.faults.map(\.kind.id) == ["batch.brokeDown"])
        #expect(province.states(try province.run("2026")) == ["a 2026 done", "b 2026 unchanged"])
    }
}
