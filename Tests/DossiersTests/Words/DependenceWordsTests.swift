import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

/// What a finding depends on, in both languages.
@Suite struct DependenceWordsTests {
    static func finding(_ parameters: [String: String], _ verdict: Verdict = .met) -> Finding {
        Finding(
            clause: "8", verdict: verdict, reason: .measured, indicator: "air.goodDayRate",
            unit: .percent, parameters: parameters)
    }

    static func words(
        _ parameters: [String: String], _ verdict: Verdict = .met, _ language: Language = .chinese
    ) -> String? {
        DependenceWords(evaluation: Synthetic.evaluation(), language: language)
            .text(finding(parameters, verdict))?.text
    }

    @Test func nothingIsSaidWhereNothingDepends() {
        #expect(Self.words([:]) == nil)
        #expect(Self.words(["dependsOn": ""]) == nil)
    }

    @Test func theDirectionsChoicesAreNamed() {
        #expect(Self.words(["dependsOn": "edition,hours"]) == "变化方向取决于标准版本、时次含义")
        #expect(
            Self.words(["dependsOn": "stations"], .met, .english)
                == "the direction depends on the station set")
    }

    @Test func exclusionsAreCountedAndTheVerdictWithoutThemSaid() {
        let count = ["excluded": "6", "excludedSpan": "days"]
        #expect(
            Self.words(count.merging(["withoutExclusions": "met"]) { $1 })
                == "已按登记剔除6天，不剔除时结论相同")
        let other = ["withoutExclusions": "notMet", "dependsOnExclusions": "true"]
        #expect(Self.words(count.merging(other) { $1 }) == "已按登记剔除6天，不剔除时为不达标")
        #expect(Self.words(other) == "已按登记剔除，不剔除时为不达标")
        #expect(
            Self.words(count.merging(other) { $1 }, .met, .english)
                == "6 days set aside; without that: not met")
    }

    /// The sample of this suite measures the rate by the other edition too.
    @Test func anotherVerdictByAnotherEditionIsSaid() throws {
        let evaluation = Synthetic.evaluation()
        var other = try #require(
            evaluation.deciding("air.goodDayRate", year: evaluation.year))
        other.decides = false
        other.axis = .edition
        other.variant = "HJ 633-2012"
        var both = evaluation
        both.measurements.append(other)
        func said(_ verdict: String) -> String? {
            DependenceWords(evaluation: both, language: .chinese)
                .text(Self.finding(["other.HJ 633-2012.verdict": verdict]))?.text
        }
        #expect(said("notMet") == "结论取决于标准版本")
        #expect(said("met") == nil)
        // Too few data by the other choice is no other verdict on the same thing.
        #expect(said("insufficientData") == nil)
    }

    /// A swapped choice's note is not of what was done.
    @Test func notesAreThoseOfTheDecidingWay() throws {
        var evaluation = Synthetic.evaluation()
        let kind = Diagnostic.Kind("test.note", .note, Wording("甲", "a"), advice: Wording("", ""))
        let swapped = Diagnostic.Kind(
            "test.swap", .note, Wording("乙", "b"), advice: Wording("", ""))
        var other = try #require(
            evaluation.deciding("air.goodDayRate", year: evaluation.year))
        let index = try #require(evaluation.measurements.firstIndex(of: other))
        evaluation.measurements[index].notes = [Diagnostic(kind, [:])]
        other.decides = false
        other.axis = .hours
        other.variant = "hours:start"
        other.notes = [Diagnostic(swapped, [:])]
        evaluation.measurements.append(other)
        #expect(MeasurementWords(.chinese).notes(evaluation, of: "air.goodDayRate") == ["甲"])
    }
}
