import Assessment
import Testing
import Values

@testable import Batching

/// What makes a batch end with 1, over verdicts made up by hand.
@Suite struct BatchGateTests {
    private func result(_ area: Int, _ year: Int, _ verdicts: [Verdict]?) -> UnitResult {
        let record = UnitRecord(
            name: "", key: [], isDone: verdicts != nil,
            verdicts: (verdicts ?? []).enumerated().map {
                ClauseVerdict(clause: "\($0.offset + 1)", verdict: $0.element)
            }, faults: [])
        return UnitResult(
            unit: BatchUnit(area: area, name: "a\(area)", year: year),
            state: verdicts == nil ? .failed : .done, record: record)
    }

    private func found(_ outcome: BatchOutcome, _ condition: FailCondition) -> [String] {
        outcome.clauses(of: condition).map {
            "\($0.unit.name) \($0.unit.year): \($0.clauses.joined(separator: " "))"
        }
    }

    /// The year before of the next area is none, and a year that failed is passed over.
    @Test func conditionsAreHeldAgainstEveryUnit() {
        let outcome = BatchOutcome(results: [
            result(0, 2024, [.met, .notMet]), result(0, 2025, nil),
            result(0, 2026, [.notMet, .notMet]), result(1, 2024, [.notMet, .insufficientData]),
            result(1, 2025, [.notMet, .notMet]), result(1, 2026, [.met, .notMet]),
        ])
        #expect(found(outcome, .newlyFailing) == ["a0 2026: 1", "a1 2025: 2"])
        #expect(found(outcome, .verdict(.insufficientData)) == ["a1 2024: 2"])
        #expect(found(outcome, .verdict(.failed)).isEmpty)
        #expect(found(outcome, .verdict(.notMet)).count == 5)
        let text = BatchText(language: .chinese)
        #expect(
            text.found(.newlyFailing, outcome.clauses(of: .newlyFailing)) == [
                "--fail-on newlyFailing：2 个单元，2 条", "  a0 2026: 1", "  a1 2025: 2",
            ])
    }
}
