import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct EvaluationOutlineTests {
    /// Written by hand after `templates/evaluation.schema.json`; `$` stands for what a test is
    /// about. The members that are passed over hold what no evaluation has.
    private func text(
        condition: String = #"{"kind": "noEvents", "events": "事件"}"#,
        outcome: String = #""outcome": "lacking", "exact": null, "lack": {"kind": "noData"}"#
    ) -> [UInt8] {
        Array(
            """
            {"schema": "fucha-evaluation/1", "toolVersion": "9",
             "area": {"name": "甲县", "code": "110111", "stations": ["]", {"x": "\\""}]},
             "year": 2026, "baselineYear": 2024,
             "rulebook": {"id": "b", "edition": "e", "sha256": "00", "title": "书",
               "tiers": [{"id": "b", "edition": "e", "sha256": "00", "title": "书", "label": "目标"}],
               "indicators": [{"id": "forest.cover", "name": "森林覆盖率", "unit": "%",
                 "better": "higher", "decimals": 2, "method": "?"}], "notes": "?"},
             "measurements": [
               {"indicator": "forest.cover", "year": 2026, "decides": true, \(outcome),
                "rounded": null, "unit": "%", "detail": 0,
                "completeness": {"span": "days", "valid": 300, "expected": 365,
                  "longestGap": {"station": "A1", "from": "2026-07-03 05:00",
                    "to": "2026-07-06 06:30", "length": 4}}},
               {"decides": false}],
             "findings": [
               {"clause": "8", "title": "题", "rulebook": "b", "bureaus": ["林业局"], "basis": "引用",
                "condition": \(condition), "verdict": "notMet", "reason": "measured",
                "indicator": "forest.cover",
                "measured": {"exact": {"numerator": "100", "denominator": "3"},
                  "rounded": "33.33", "unit": "%"},
                "limit": {"exact": "40", "rounded": "40", "unit": "%"},
                "margin": {"exact": {"numerator": "-20", "denominator": "3"},
                  "rounded": "-6.67", "unit": "个百分点"},
                "flipsByRounding": false, "evidence": ["E1"], "parameters": {"by": "1"},
                "parts": []}]}
            """.utf8)
    }

    @Test func everythingAnOverviewPrintsIsRead() throws {
        let read = try EvaluationOutline.read(text(), name: "x.json")
        #expect(read.area.name == "甲县" && read.area.code == "110111")
        #expect(read.year == 2026 && read.baselineYear == 2024)
        #expect(read.rulebook.tiers.map(\.label) == ["目标"])
        #expect(read.rulebook.indicators.map(\.name) == ["森林覆盖率"])
        #expect(read.rulebook.clauses.map(\.title) == ["题"])
        #expect(read.rulebook.clauses.map(\.bureaus) == [["林业局"]])
        let finding = try #require(read.findings.first)
        #expect(finding.verdict == .notMet && finding.reason == .measured)
        #expect(finding.measuredRounded?.description == "33.33")
        #expect(finding.marginUnit == .percentagePoints)
        // −20/3 of 40: a sixth is missing.
        #expect(finding.shareOfLimit == Rational(-1, over: 6))
        #expect(read.measurements.count == 1)
        let completeness = try #require(read.measurements.first?.completeness)
        #expect(completeness.span == .days && completeness.valid == 300)
        #expect(completeness.longestGap?.from.day.description == "2026-07-03")
        #expect(completeness.longestGap?.to.minuteOfDay == 390)
    }

    @Test func conditions() throws {
        let written: [(String, Condition)] = [
            (
                #"{"kind": "atLeast", "indicator": "i", "value": "94.0"}"#,
                .atLeast(indicator: "i", value: DecimalValue(mantissa: 940, scale: 1))
            ),
            (
                #"{"kind": "atMost", "indicator": "i", "value": "-1"}"#,
                .atMost(indicator: "i", value: DecimalValue(-1))
            ),
            (
                #"{"kind": "within", "indicator": "i", "low": "6", "high": "9"}"#,
                .within(indicator: "i", low: DecimalValue(6), high: DecimalValue(9))
            ),
            (
                #"{"kind": "above", "indicator": "i", "by": null, "word": "有所提升"}"#,
                .above(indicator: "i", by: nil, word: "有所提升")
            ),
            (
                #"{"kind": "above", "indicator": "i", "by": {"value": "5", "unit": "%"}, "word": null}"#,
                .above(indicator: "i", by: .percent(DecimalValue(5)))
            ),
            (
                #"{"kind": "above", "indicator": "i", "by": {"value": "5", "unit": "个百分点"}, "word": null}"#,
                .above(indicator: "i", by: .points(DecimalValue(5)))
            ),
            (
                #"{"kind": "above", "indicator": "i", "by": {"value": "5", "unit": null}, "word": null}"#,
                .above(indicator: "i", by: .amount(DecimalValue(5), nil))
            ),
            (
                #"{"kind": "countAtLeast", "indicator": "i", "count": 2, "perYear": true}"#,
                .countAtLeast(indicator: "i", count: 2, perYear: true)
            ),
            (
                #"{"kind": "external", "indicator": "i", "limit": {"id": "c", "title": "市要求", "value": "3", "source": "文", "year": 2026}}"#,
                .external(
                    indicator: "i",
                    limit: NamedLimit(
                        id: "c", title: "市要求", value: DecimalValue(3), source: "文", year: 2026))
            ),
            (
                #"{"kind": "all", "parts": [{"kind": "noEvents", "events": "事"}, {"kind": "evidence", "indicator": null, "of": "词"}]}"#,
                .all([.noEvents(kind: "事"), .evidence(of: "词")])
            ),
        ]
        for (text, condition) in written {
            let read = try EvaluationOutline.read(self.text(condition: text), name: "x.json")
            #expect(read.rulebook.clauses.first?.condition == condition)
        }
    }

    @Test func whatIsLacking() throws {
        let tooFew = #"{"kind": "tooFew", "span": "months", "valid": 11, "required": 12}"#
        let outcomes: [(String, Assessment.Measurement.Outcome)] = [
            (
                #""outcome": "measured", "exact": "2.50", "lack": null"#,
                .measured(Rational(5, over: 2))
            ),
            (
                #""outcome": "incomplete", "exact": "3", "lack": \#(tooFew)"#,
                .incomplete(Rational(3), .tooFew(.months, valid: 11, required: 12))
            ),
            (
                #""outcome": "lacking", "exact": null, "lack": {"kind": "missingQuantity", "quantity": "o3"}"#,
                .lacking(.missingQuantity(.o3))
            ),
        ]
        for (text, outcome) in outcomes {
            let read = try EvaluationOutline.read(self.text(outcome: text), name: "x.json")
            #expect(read.measurements.first?.outcome == outcome)
        }
    }

    /// A cell that could not be used says so as it did, braces and all.
    @Test func faultsKeepTheirWords() throws {
        let read = try EvaluationOutline.read(
            text(
                outcome: #"""
                    "outcome": "lacking", "exact": null, "lack": {"kind": "badCell", "diagnostic":
                      {"id": "a.b", "severity": "error", "parameters": {"text": "x"},
                       "location": {"file": "统计.xlsx", "place": "统计.xlsx[年度]!C7", "sheet": "年度"},
                       "message": {"zh": "“{text}”不是数", "en": "not a number"},
                       "advice": {"zh": "", "en": ""}}}
                    """#), name: "x.json")
        guard case .lacking(.badCell(let diagnostic)) = read.measurements.first?.outcome else {
            Issue.record("no bad cell")
            return
        }
        #expect(diagnostic.message(in: .chinese) == "“{text}”不是数")
        #expect(diagnostic.location?.description == "统计.xlsx[年度]!C7")
    }

    /// Of every kind of finding, lack and condition there is, as it is written.
    @Test func agreesWithWhatIsWritten() throws {
        let evaluation = EvaluationJSONTests.evaluation
        let read = try EvaluationOutline.read(evaluation.json(), name: "x.json")
        #expect(
            read.rulebook.clauses.map(\.condition) == evaluation.rulebook.clauses.map(\.condition))
        #expect(read.findings.map(\.verdict) == evaluation.findings.map(\.verdict))
        #expect(read.findings.map(\.shareOfLimit) == evaluation.findings.map(\.shareOfLimit))
        let deciding = evaluation.measurements.filter(\.decides)
        #expect(read.measurements.map(\.indicator) == deciding.map(\.indicator))
        #expect(read.measurements.map(\.value) == deciding.map(\.value))
    }

    @Test(arguments: [
        ("fucha-evaluation/1", "fucha-evaluation/2"), ("\"label\"", "\"lábel\""),
        ("2026-07-03 05:00", "2026-02-30 05:00"), ("\"noEvents\"", "\"fewEvents\""),
        ("\"noData\"", "\"someData\""), ("\"notMet\"", "\"bad\""),
        ("\"parts\": []}", "\"parts\": ["),
    ])
    func anythingElseIsAFault(_ from: String, _ to: String) throws {
        let spoilt = String(decoding: text(), as: UTF8.self).replacingOccurrences(
            of: from, with: to)
        let fault = #expect(throws: InputFault.self) {
            try EvaluationOutline.read(Array(spoilt.utf8), name: "x.json")
        }
        #expect(fault?.diagnostics.first?.location?.file == "x.json")
    }
}
