import Testing
import Values

@Suite struct DiagnosticTests {
    private let kind = Diagnostic.Kind(
        "test.kind", .error, Wording("{name}有误", "{name} is wrong"),
        advice: Wording("改{name}为{other}", "change {name} to {other}"))

    @Test func fillsParametersAndLeavesSlipsVisible() {
        let diagnostic = Diagnostic(kind, ["name": "PM2.5"])
        #expect(diagnostic.message(in: .chinese) == "PM2.5有误")
        #expect(diagnostic.advice(in: .english) == "change PM2.5 to {other}")
    }

    @Test func valuesAreNotTakenForPatterns() {
        let diagnostic = Diagnostic(kind, ["name": "{other}", "other": "x"])
        #expect(diagnostic.message(in: .english) == "{other} is wrong")
    }

    @Test func sortsByPlaceThenSeverity() {
        let note = Diagnostic.Kind("a", .note, Wording("", ""), advice: Wording("", ""))
        let here = SourceLocation(file: "a", line: 1)
        let sorted = [Diagnostic(note, at: here), Diagnostic(kind, at: here), Diagnostic(note)]
            .sorted()
        #expect(sorted.map(\.kind.id) == ["a", "test.kind", "a"])
    }
}
