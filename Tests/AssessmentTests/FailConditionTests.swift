import Assessment
import Gathering
import Testing
import Values

@Suite struct FailConditionTests {
    private func evaluation(_ verdicts: [(String, Verdict)]) -> Evaluation {
        Evaluation(
            area: Area(name: "甲", code: "1", baselineYear: 2024, rulebook: "b"), year: 2026,
            baselineYear: 2024,
            rulebook: Rulebook(
                id: "b", title: "b", edition: "1", years: 2024...2026, tailors: nil,
                documents: [], indicators: [], clauses: [], notes: [], sha256: ""),
            measurements: [],
            findings: verdicts.map { Finding(clause: $0, verdict: $1, reason: .measured) },
            tasks: [], evidence: [], files: [], origins: [], absences: [], diagnostics: [],
            toolVersion: "0")
    }

    @Test func namesAreThoseOfTheVerdictsAndOneMore() {
        #expect(
            FailCondition.allCases.map(\.name) == [
                "met", "notMet", "insufficientData", "needsJudgement", "notApplicable", "waived",
                "failed", "newlyFailing",
            ])
        for condition in FailCondition.allCases {
            #expect(FailCondition(name: condition.name) == condition)
        }
        #expect(FailCondition(name: "notmet") == nil)
    }

    @Test func aVerdictNamesItsClauses() {
        let now = evaluation([("1", .met), ("2", .notMet), ("3", .notMet)])
        #expect(FailCondition.verdict(.notMet).clauses(in: now, before: nil) == ["2", "3"])
        #expect(FailCondition.verdict(.failed).clauses(in: now, before: nil).isEmpty)
    }

    /// Clause 4 was not judged before: whether it is new cannot be known.
    @Test func newlyFailingWasSomethingElseBefore() {
        let now = evaluation([
            ("1", .notMet), ("2", .notMet), ("3", .notMet), ("4", .notMet), ("5", .met),
        ])
        let before = evaluation([
            ("1", .met), ("2", .notMet), ("3", .insufficientData), ("5", .notMet),
        ])
        #expect(FailCondition.newlyFailing.clauses(in: now, before: before) == ["1", "3"])
        #expect(FailCondition.newlyFailing.clauses(in: now, before: nil).isEmpty)
    }
}
