import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct RecordedOutcomesTests {
    private static let places: [Values.SourceLocation] = [
        Values.SourceLocation(file: "a.csv"),
        Values.SourceLocation(file: "a.csv", line: 3),
        Values.SourceLocation(file: "a.csv", line: 3, column: 7),
        Values.SourceLocation(file: "b.xlsx", place: .sheet("年度")),
        Values.SourceLocation(file: "b.xlsx", sheet: "年度", row: 7, column: 1),
        Values.SourceLocation(file: "b.xlsx", sheet: "年度", row: 70, column: 26),
        Values.SourceLocation(file: "b.xlsx", sheet: "年度", row: 7, column: 28),
        Values.SourceLocation(file: "b.xlsx", sheet: "年度", row: 7, column: 703),
        Values.SourceLocation(file: "c.csv", place: .rows(sheet: nil, first: 2, last: 9)),
        Values.SourceLocation(file: "c.xlsx", place: .rows(sheet: "甲", first: 2, last: 9)),
    ]

    @Test func clausesAndTroublesComeBack() throws {
        var evaluation = EvaluationJSONTests.evaluation
        let kind = Diagnostic.Kind(
            "csv.shortRow", .warning, Wording("只有{found}列", "only {found}"),
            advice: Wording("检查", "check"))
        evaluation.diagnostics = Self.places.map { Diagnostic(kind, ["found": "3"], at: $0) }
        evaluation.suspicions = [Diagnostic(kind, ["found": "4"])]
        let read = try RecordedOutcomes(reading: evaluation.json(), name: "甲")
        #expect(read.area == evaluation.area.name)
        #expect(read.year == evaluation.year)
        let clauses = evaluation.rulebook.clauses
        #expect(read.outcomes.map(\.finding.clause) == evaluation.findings.map(\.clause))
        #expect(read.outcomes.map(\.finding.verdict) == evaluation.findings.map(\.verdict))
        #expect(
            read.outcomes.map(\.finding.measuredRounded)
                == evaluation.findings.map { $0.measured == nil ? nil : $0.measuredRounded })
        for outcome in read.outcomes {
            let clause = try #require(clauses.first { $0.id == outcome.finding.clause })
            #expect(outcome.rulebook == clause.rulebook)
            #expect(outcome.citation == clause.citation)
            #expect(outcome.basis == clause.basis)
        }
        #expect(read.troubles.map(\.location) == Self.places + [nil])
        #expect(read.troubles.map { $0.message(in: .chinese) }.prefix(1) == ["只有3列"])
        #expect(read.troubles.last?.parameters == ["found": "4"])
    }

    @Test(arguments: [
        (#""severity": "warning""#, #""severity": "bad""#, "diagnostics[0].severity"),
        (#""cell": "A7""#, #""cell": "7A""#, "diagnostics[0].location.cell"),
        (#""schema": "fucha-evaluation/1""#, #""schema": "other""#, "schema"),
    ])
    func whatIsSpoiltIsNamed(good: String, bad: String, path: String) throws {
        var evaluation = EvaluationJSONTests.evaluation
        evaluation.diagnostics = [
            Diagnostic(
                Diagnostic.Kind("a.b", .warning, Wording("", ""), advice: Wording("", "")),
                at: Self.places[4])
        ]
        let text = String(decoding: evaluation.json(), as: UTF8.self)
        let parts = text.split(separator: good, maxSplits: 1, omittingEmptySubsequences: false)
        #expect(parts.count == 2)
        let spoilt = parts.joined(separator: bad)
        let fault = #expect(throws: InputFault.self) {
            try RecordedOutcomes(reading: Array(spoilt.utf8), name: "甲.json")
        }
        let first = try #require(fault?.diagnostics.first)
        #expect(first.kind.id == (path == "schema" ? "json.otherSchema" : "json.member"))
        #expect(path == "schema" || first.parameters["path"] == path)
    }
}
