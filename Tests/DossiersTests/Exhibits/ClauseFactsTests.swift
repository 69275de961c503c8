import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

@Suite struct ClauseFactsTests {
    /// A printed deadline ends with the last day of what it names.
    @Test(arguments: [
        ("2026年", "2026-12-31"), ("2025年底", "2025-12-31"), ("2026年6月", "2026-06-30"),
        ("2024年2月底前", "2024-02-29"), ("2026年6月15日", "2026-06-15"),
        ("2026年12月31日前", "2026-12-31"), ("2026年13月", "2026-12-31"),
    ])
    func deadlines(due: String, day: String) {
        #expect(PlanTask.lastDay(due)?.description == day)
    }

    @Test(arguments: ["持续推进", "持续开展", "", "长期", "3年", "第2批"])
    func noDeadline(due: String) {
        #expect(PlanTask.lastDay(due) == nil)
    }

    /// Of the made-up evaluation: margins +50/3000, −0.5/94, +1.6/73, +2050/1000. The smallest
    /// share of its limit is that of 城镇污水处理率.
    @Test func theTightestIsTheLeastShare() {
        let charts = EvaluationCharts(evaluation: Synthetic.evaluation(), language: .chinese)
        #expect(charts.tightest?.clause.id == "10")
    }

    /// Three clauses: one fails anew, one is mended, one stays.
    @Test func changesAgainstTheYearBefore() {
        func evaluation(_ year: Int, _ verdicts: [Verdict]) -> Evaluation {
            var one = Synthetic.evaluation()
            one.year = year
            one.findings = zip(["14", "10", "8"], verdicts).map {
                Finding(clause: $0, verdict: $1, reason: .measured)
            }
            return one
        }
        let before = evaluation(2025, [.met, .notMet, .notMet])
        let now = evaluation(2026, [.notMet, .met, .notMet])
        let charts = EvaluationCharts(
            evaluation: now, language: .chinese, history: [before, now])
        #expect(charts.newlyFailing == ["14"])
        #expect(charts.newlyMet == ["10"])
        #expect(charts.changedClauses == ["14", "10"])
        #expect(EvaluationCharts(evaluation: now, language: .chinese).changedClauses == [])
    }

    /// Every day of the made-up year names PM2.5; those over 100 are counted here again.
    @Test func daysOverAHundredByPollutant() throws {
        let evaluation = Synthetic.evaluation()
        let charts = EvaluationCharts(evaluation: evaluation, language: .chinese)
        let measurement = try #require(evaluation.deciding("air.goodDayRate", year: 2026))
        let over = (0..<365).count { $0 % 61 != 0 && 20 + ($0 * 37) % 160 > 100 }
        let rows = charts.overDays(measurement)
        #expect(rows.map(\.name) == ["PM₂.₅", "PM₁₀", "O₃", "NO₂", "SO₂", "CO"])
        #expect(rows.map(\.days) == [over, 0, 0, 0, 0, 0])
    }
}

@Suite struct BulletFindingTests {
    /// Where the plan only compares with the creation year and the floor has a number, the number
    /// is drawn, and so is its verdict.
    @Test func theVerdictIsOfTheNumberThatIsDrawn() {
        var evaluation = Synthetic.evaluation()
        evaluation.rulebook.clauses.append(
            Synthetic.clause(
                "F3", "空气优良天数占比", .atLeast(indicator: "air.goodDayRate", value: DecimalValue(80)),
                own: false))
        evaluation.findings.append(
            Finding(
                clause: "F3", verdict: .notMet, reason: .measured, indicator: "air.goodDayRate",
                measured: Rational(746, over: 10), unit: .percent, limit: Rational(80)))
        let charts = EvaluationCharts(evaluation: evaluation, language: .chinese)
        let air = charts.bulletFindings.first { $0.finding.indicator == "air.goodDayRate" }
        #expect(air?.clause.id == "F3")
        #expect(air?.verdict == .notMet)
    }
}
