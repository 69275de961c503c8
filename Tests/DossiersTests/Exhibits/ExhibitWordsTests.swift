import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

/// The sentences over pictures, of the made-up evaluation whose numbers are in `Synthetic`.
@Suite struct ExhibitWordsTests {
    static func title(
        _ kind: Picture.Kind, _ subject: String = "", language: Language = .chinese,
        change: (inout Evaluation) -> Void = { _ in }
    ) -> String {
        var evaluation = Synthetic.evaluation()
        change(&evaluation)
        return ExhibitWords(
            charts: EvaluationCharts(evaluation: evaluation, language: language)
        ).title(Picture(kind, subject)).text
    }

    /// Ten clauses: two met, one not met; the other seven are open.
    @Test func counts() {
        #expect(Self.title(.counts) == "10条条款中达标2条，不达标1条，其余7条未作达标与否的结论")
        #expect(
            Self.title(.counts, language: .english)
                == "Of 10 clauses 2 are met, 1 are not met, 7 are undecided")
    }

    /// 3050 3/7 prints as 3050; the finding's 3050 is 50/3000 = 1.7 % over the limit.
    @Test func aNumberAgainstItsLimit() {
        #expect(
            Self.title(.comparison, "ion.annualMean")
                == "年均负（氧）离子浓度2026年为3050个/cm³，高于方案目标1.7%")
        #expect(
            Self.title(.comparison, "water.sewageTreatmentRate")
                == "城镇污水处理率2026年为93.5%，低于方案目标0.5%")
    }

    /// 0.001 of the limit must not print as 0.0 %.
    @Test func aSmallDifferenceIsNotNothing() {
        let title = Self.title(.comparison, "ion.annualMean") { evaluation in
            evaluation.findings[0].measured = Rational(3_000_030, over: 1000)
        }
        #expect(title.hasSuffix("高于方案目标0.001%"))
        let equal = Self.title(.comparison, "ion.annualMean") {
            $0.findings[0].measured = Rational(3000)
        }
        #expect(equal.hasSuffix("，恰好等于方案目标"))
    }

    /// A title never leaves out that a number stands on too few data.
    @Test func tooFewDataAreSaid() {
        let title = Self.title(.comparison, "ion.annualMean") { evaluation in
            for index in evaluation.measurements.indices
            where evaluation.measurements[index].indicator == "ion.annualMean" {
                if let value = evaluation.measurements[index].value {
                    evaluation.measurements[index].outcome = .incomplete(
                        value, .tooFew(.months, valid: 11, required: 12))
                }
            }
        }
        #expect(title.contains("3050个/cm³（有效数据不足）"))
    }

    /// Means are 3050 + 200·(6 − |7 − month|) without July: June and August have 4050, January
    /// 3050, eleven of eleven reach 3000.
    @Test func months() {
        #expect(
            Self.title(.ionMonths, "ion.annualMean")
                == "2026年有数的11个月中11个月达到方案目标，最高6月4050个/cm³，最低1月3050个/cm³")
    }

    /// Of 39 tasks, numbers 1…40 without 16, state = number mod 6: the remainders 0…5 fall on 6,
    /// 7, 7, 7, 6 and 6 of them.
    @Test func tasks() {
        #expect(Self.title(.tasks) == "39项任务中完成7项，逾期7项，受阻6项，未启动6项")
    }

    /// Every fifth task goes on; 31 of 39 are due by the end of 2026.
    @Test func deadlines() {
        let title = Self.title(.deadlines)
        #expect(title.hasPrefix("有时限的任务31项，至2026-12-31未完成"))
        #expect(title.hasSuffix("其中已过时限0项"))
    }

    @Test func whatHasNoDataIsNamed() {
        #expect(Self.title(.ionDay, "ion.annualMean") == "年均负（氧）离子浓度的日变化")
        let charts = EvaluationCharts(
            evaluation: Synthetic.evaluation(empty: true), language: .chinese)
        for kind in Picture.Kind.allCases {
            let title = ExhibitWords(charts: charts).title(Picture(kind, "ion.annualMean"))
            #expect(!title.isEmpty, "\(kind)")
        }
    }

    /// Every number of a sentence that has a name has its code.
    @Test func numbersHaveCodes() {
        let evaluation = Synthetic.evaluation()
        let index = TraceIndex(evaluation)
        let words = ExhibitWords(
            charts: EvaluationCharts(evaluation: evaluation, language: .chinese))
        let title = words.title(Picture(.comparison, "ion.annualMean"))
        let codes = title.pieces.compactMap { $0.trace.flatMap { index.code(for: $0) } }
        #expect(codes.count == 2)
        #expect(index.key(for: codes[1].text) == .clause("14", part: nil, .share))
    }
}
