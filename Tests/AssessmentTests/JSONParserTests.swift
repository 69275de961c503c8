import Testing
import Values

@testable import Assessment

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONValue {
        try JSONParser.parse(Array(text.utf8), file: "x.json")
    }

    /// What is written is read back as it was.
    @Test(arguments: [
        #"{"a": [1, -2, true, false, null], "b": {"c": "d"}}"#, "[]", "{}", "-0.50",
        "12345678901234567890123", "1E+3", #""负氧\n\t\"\\离子""#,
    ])
    func readsBackWhatWasWritten(_ text: String) throws {
        #expect(try parse(text).line == text)
    }

    @Test func decimalsKeepEveryDigit() throws {
        guard case .decimal(let text) = try parse("0.1000000000000000055511151231257827") else {
            Issue.record("not kept as text")
            return
        }
        #expect(text == "0.1000000000000000055511151231257827")
    }

    @Test func escapes() throws {
        guard case .string(let text) = try parse(#""\u8D1F\u006f\ud83c\udf32\/\b\f""#) else {
            Issue.record("no string")
            return
        }
        #expect(text == "负o🌲/\u{8}\u{C}")
    }

    /// With line and column of what cannot be read.
    @Test(arguments: [
        ("", 1, 1), ("[1,]", 1, 4), ("{\n  \"a\" 1}", 2, 7), ("{\"a\": 1, \"a\": 2}", 1, 10),
        ("[1 2]", 1, 4), ("{a: 1}", 1, 2), ("[1] x", 1, 5), ("[01]", 1, 2), ("[1.]", 1, 4),
        ("[+1]", 1, 2), ("[.5]", 1, 2), ("[nul]", 1, 2), ("[NaN]", 1, 2), ("[\"a", 1, 4),
        ("[\"\\x\"]", 1, 4), ("[\"\\ud800\"]", 1, 9), ("[\"\\u12\"]", 1, 5), ("[\"\n\"]", 1, 3),
        ("[1", 1, 3), ("{\"a\":", 1, 6), ("// no", 1, 1), ("['a']", 1, 2),
    ])
    func malformed(_ text: String, _ line: Int, _ column: Int) throws {
        let fault = #expect(throws: InputFault.self) { try parse(text) }
        let said = try #require(fault?.diagnostics.first)
        #expect(said.kind.id == "json.malformed")
        #expect(said.location == SourceLocation(file: "x.json", line: line, column: column))
    }

    @Test func bytesThatAreNoUTF8() throws {
        #expect(throws: InputFault.self) {
            try JSONParser.parse([0x22, 0xFF, 0xFE, 0x22], file: "x.json")
        }
    }

    /// Brackets and quotes within strings end nothing; what is around stays as it was.
    @Test(arguments: [
        (#"{"a": 1, "x": {"b": "}]\"{", "c": [[], {}]}, "d": 2}"#, #"{"a": 1, "d": 2}"#),
        (#"{"x": ["\\"], "d": [{"x": "y", "e": {"x": -1}}]}"#, #"{"d": [{"e": {}}]}"#),
        (#"{"\u0078": null, "xx": "x"}"#, #"{"xx": "x"}"#),
    ])
    func whatNobodyWantsIsPassedOver(_ text: String, _ rest: String) throws {
        let value = try JSONParser.parse(Array(text.utf8), file: "x.json", without: ["x"])
        #expect(value.line == rest)
    }

    @Test(arguments: [
        #"{"x": [1, {"a": 2}"#, #"{"x": {"a": "]}"#, #"{"x": ["\"#, #"{"x": {}"#, #"{"x": [}"#,
        #"{"x": [], "x": []}"#, #"{"x": nul}"#,
    ])
    func passingOverFindsItsEnd(_ text: String) throws {
        #expect(throws: InputFault.self) {
            try JSONParser.parse(Array(text.utf8), file: "x.json", without: ["x"])
        }
    }

    @Test func depthIsBounded() throws {
        let limit = JSONParser.depthLimit
        let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        #expect(throws: Never.self) { try parse(nested(limit)) }
        #expect(throws: InputFault.self) { try parse(nested(limit + 1)) }
        #expect(throws: InputFault.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    }
}
