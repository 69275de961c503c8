import Assessment
import Testing
import Values

@testable import Dossiers

@Suite struct EvaluationDifferencesTests {
    private func differences(_ old: String, _ new: String) throws -> [ValueDifference] {
        func value(_ text: String) throws -> JSONValue {
            try JSONCursor.reading(Array(text.utf8), name: "test").value
        }
        return EvaluationDifferences.between(try value(old), try value(new))
    }

    @Test func aNumberIsNamedWithItsClause() throws {
        let found = try differences(
            """
            {"measurements": [{"indicator": "ion", "year": 2024, "rounded": "1"}],
             "findings": [{"clause": "8", "title": "空气", "measured": {"rounded": "73.3"}}]}
            """,
            """
            {"measurements": [{"indicator": "ion", "year": 2024, "rounded": "2"}],
             "findings": [{"clause": "8", "title": "空气", "measured": {"rounded": "73.4"}}]}
            """)
        #expect(
            found == [
                ValueDifference(
                    clause: "8", title: "空气", path: "findings[8].measured.rounded", was: "73.3",
                    now: "73.4"),
                ValueDifference(
                    indicator: "ion", year: 2024, path: "measurements[ion/2024].rounded", was: "1",
                    now: "2"),
            ])
    }

    @Test func ratiosAreComparedExactlyAndPrintedAsDecimals() throws {
        let third = #"{"a": {"numerator": "1", "denominator": "3"}}"#
        let other = #"{"a": {"numerator": "2", "denominator": "3"}}"#
        #expect(try differences(third, third).isEmpty)
        #expect(
            try differences(third, other) == [
                ValueDifference(path: "a", was: "0.333333333", now: "0.666666667")
            ])
        // A difference behind the ninth place is one too.
        let near = #"{"a": {"numerator": "10000000000001", "denominator": "30000000000000"}}"#
        #expect(try differences(third, near).count == 1)
    }

    @Test func elementsAreHeldAgainstTheirNamesakes() throws {
        let found = try differences(
            #"{"files": [{"path": "a", "n": 1}, {"path": "b", "n": 2}]}"#,
            #"{"files": [{"path": "b", "n": 2}, {"path": "c", "n": 3}]}"#)
        #expect(found.map(\.path) == ["files[a]", "files[c]"])
        #expect(found.map { $0.was == nil } == [false, true])
        // Without names, or with one name twice, by place.
        #expect(try differences("[1, 2]", "[1, 3, 4]").map(\.path) == ["[1]", "[2]"])
        #expect(
            try differences(#"[{"id": "a"}, {"id": "a"}]"#, #"[{"id": "a"}, {"id": "b"}]"#)
                .map(\.path) == ["[1].id"])
    }

    @Test func anotherKindOfValueIsADifference() throws {
        #expect(try differences(#"{"a": 1}"#, #"{"a": "1"}"#).count == 1)
        #expect(try differences(#"{"a": null}"#, #"{"a": []}"#).count == 1)
        #expect(try differences(#"{"a": null}"#, "{}").count == 1)
    }
}
