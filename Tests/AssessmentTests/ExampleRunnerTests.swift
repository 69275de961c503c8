import Assessment
import Testing
import Values

@Suite struct ExampleRunnerTests {
    private func book(_ examples: String, value: String = "60") -> String {
        RulebookReaderTests.book(
            condition: #"<atLeast indicator="a.rate" value="\#(value)"/>"#
        ).replacing("</rulebook>", with: examples + "\n</rulebook>")
    }

    private func example(_ given: String, _ expect: String) -> String {
        #"<example clause="1" title="例"><given indicator="a.rate" \#(given)/><expect \#(expect)/></example>"#
    }

    /// By hand, for ≥60 over an indicator of one decimal.
    @Test(arguments: [
        (#"value="59.9""#, #"verdict="不达标" margin="-0.1""#),
        (#"value="60""#, #"verdict="达标" margin="0" flips="no""#),
        (#"value="60.1""#, #"verdict="达标" margin="0.10""#),
        (#"value="59.96""#, #"verdict="不达标" flips="yes""#),
        (#"value="70" incomplete="yes""#, #"verdict="数据不足""#),
        (#"value="50" incomplete="yes" low="45" high="59.9""#, #"verdict="不达标""#),
        (#"value="50" incomplete="yes" low="45" high="60""#, #"verdict="数据不足""#),
        ("", #"verdict="数据不足""#),
    ])
    func comesOut(_ given: String, _ expect: String) throws {
        let text = book(example(given, expect))
        let outcomes = try Templates.with(["t": text]) {
            try RulebookLibrary.test("t", templates: $0)
        }
        #expect(outcomes.map(\.passes) == [true])
        #expect(try RulebookReaderTests.faults(["t": text]).isEmpty)
    }

    @Test(arguments: [
        (#"value="59.9""#, #"verdict="达标""#, "不达标"),
        (#"value="60.1""#, #"verdict="达标" margin="0.2""#, "达标, 余量 0.1"),
        (#"value="59.96""#, #"verdict="不达标" flips="no""#, "不达标, 修约改变结论"),
    ])
    func aCaseThatDoesNotComeOutStopsTheRulebook(
        _ given: String, _ expect: String, _ found: String
    ) throws {
        let faults = try RulebookReaderTests.faults(["t": book(example(given, expect))])
        #expect(faults.map(\.kind.id) == ["rulebook.exampleFails"])
        #expect(faults.first?.parameters["found"] == found)
        #expect(faults.first?.location?.place == .line(9, column: nil))
    }

    /// The base's own cases are judged by the base, whatever stands above it.
    @Test func aCaseOfTheBaseIsTheBases() throws {
        let base = book(example(#"value="59.96""#, #"verdict="不达标" flips="yes""#))
            .replacing(#"id="t""#, with: #"id="base""#)
        let own = """
            <rulebook xmlns="urn:fucha:rulebook:1" id="t" title="上" edition="试" years="2024-2026" tailors="base"/>
            """
        let outcomes = try Templates.with(["t": own, "base": base]) {
            try RulebookLibrary.test("t", templates: $0)
        }
        #expect(outcomes.map(\.rulebook) == ["base"])
        #expect(outcomes.map(\.passes) == [true])
    }

    /// Every rulebook that comes with the program has cases, and they come out.
    @Test(arguments: ["creation-floor", "fangshan-2024-2026", "since-creation"])
    func theShippedRulebooksHold(_ id: String) throws {
        let outcomes = try RulebookLibrary.test(id, templates: Templates.path)
        let own = outcomes.filter { $0.rulebook == id }
        #expect(own.count >= 8)
        #expect(outcomes.filter { !$0.passes }.map(\.example.title) == [])
    }
}
