import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct EvaluationReaderTests {
    /// Of every kind of finding and measurement: what is read is what was written.
    @Test func readsBackWhatWasWritten() throws {
        let evaluation = EvaluationJSONTests.evaluation
        let read = try EvaluationReader.read(evaluation.json(), name: "甲")
        #expect(read == EvaluationRecord(evaluation, name: "甲"))
    }

    @Test(.enabled(if: AssessorTests.isThere, "the sample is not there"), arguments: [2024, 2026])
    func readsBackTheSample(_ year: Int) throws {
        let dataset = try Gatherer.gather(area: AssessorTests.sample, templates: Templates.path)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: Templates.path)
        let evaluation = try Assessor.assess(
            dataset, rulebook: rulebook, year: year, toolVersion: "试")
        let read = try EvaluationReader.read(evaluation.json(), name: "甲")
        #expect(read == EvaluationRecord(evaluation, name: "甲"))
        // Its rulebook is the one among the templates, by the hashes of every tier.
        let side = try ComparedSide.side(
            reading: evaluation.json(), name: "甲", templates: Templates.path)
        #expect(side.rulebook == rulebook)
        #expect(side.source == nil)
    }

    /// One thing of a good evaluation spoilt, and the path that is named.
    @Test(arguments: [
        (
            #""schema": "fucha-evaluation/1""#, #""schema": "fucha-evaluation/2""#,
            "json.otherSchema"
        ),
        (#""schema": "fucha-evaluation/1""#, #""sçhema": "fucha-evaluation/1""#, "schema"),
        (#""year": 2026,"#, #""year": "2026","#, "year"),
        (#""year": 2026,"#, #""year": 2026.5,"#, "year"),
        (#""year": 2026,"#, #""year": -9223372036854775808,"#, "year"),
        (#""decimals": 0"#, #""decimals": 9223372036854775807"#, "rulebook.indicators[0].decimals"),
        (
            #""exact": "3200""#, #""exact": {"numerator": "3200", "denominator": "0"}"#,
            "findings[0].measured.exact"
        ),
        (#""verdict": "met""#, #""verdict": "good""#, "findings[0].verdict"),
        (#""flipsByRounding": false"#, #""flipsByRounding": null"#, "findings[0].flipsByRounding"),
        (#""exact": "3200""#, #""exact": "3,200""#, "findings[0].measured.exact"),
        (#""exact": "3200""#, #""exact": 3200"#, "findings[0].measured.exact"),
        (#""toolVersion""#, #""toolversion""#, "toolVersion"),
    ])
    func whatIsMissingOrOfAnotherKindIsNamed(_ from: String, _ to: String, _ named: String) throws {
        var evaluation = try ComparerTests.bench("3200", year: 2026).evaluation
        // The findings alone hold the number then.
        evaluation.measurements = []
        evaluation.changes = []
        let text = String(decoding: evaluation.json(), as: UTF8.self)
        let place = try #require(text.firstRange(of: from))
        var spoilt = text
        spoilt.replaceSubrange(place, with: to)
        let fault = #expect(throws: InputFault.self) {
            try EvaluationReader.read(Array(spoilt.utf8), name: "甲.json")
        }
        let said = try #require(fault?.diagnostics.first)
        #expect(said.location == SourceLocation(file: "甲.json"))
        #expect(said.kind.id == named || said.parameters["path"] == named)
    }

    @Test func aKeyTwiceInAFile() throws {
        var bench = try ComparerTests.bench("3200", year: 2026)
        bench.clauses.append(JudgingBench.clause("8", .noEvents(kind: "事件")))
        let side = try ComparedSide.side(
            reading: bench.evaluation.json(), name: "甲.json", templates: Templates.path)
        let fault = #expect(throws: InputFault.self) { try Comparer.compare([side, side]) }
        #expect(fault?.diagnostics.first?.location == SourceLocation(file: "甲.json"))
        #expect(fault?.diagnostics.first?.parameters["second"] == "findings[1]")
    }
}
