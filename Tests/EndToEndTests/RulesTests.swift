import Foundation
import Testing

@Suite struct RulesTests {
    @Test func listsEveryRulebook() throws {
        let outcome = try Program.run(["rules", "list"])
        #expect(outcome.code == 0)
        for id in ["creation-floor", "fangshan-2024-2026", "since-creation"] {
            #expect(outcome.output.contains(id))
        }
        #expect(outcome.errors.isEmpty)
    }

    @Test func showsAClauseWithItsWords() throws {
        let outcome = try Program.run(["rules", "show", "fangshan-2024-2026", "14"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("区域内年均负（氧）离子浓度≥3000个/cm3。"))
        #expect(outcome.output.contains("全数值比较法"))
        let english = try Program.run(["rules", "show", "creation-floor", "--lang", "en"])
        #expect(english.output.contains("not waivable"))
        let none = try Program.run(["rules", "show", "creation-floor", "99"])
        #expect(none.code == 2)
        #expect(none.errors.contains("floor.ion"))
    }

    @Test(arguments: ["creation-floor", "templates/rulebooks/since-creation.xml"])
    func aGoodRulebookPasses(_ name: String) throws {
        for verb in ["check", "test"] {
            let outcome = try Program.run(["rules", verb, name])
            #expect(outcome.code == 0)
            #expect(outcome.errors.isEmpty)
        }
    }

    /// The limit is moved, and the examples are not.
    @Test func aRulebookAgainstItsExamplesIsRefused() throws {
        let scratch = try Scratch()
        let file = scratch.url.appendingPathComponent("since-creation.xml")
        let text = try String(
            contentsOf: Program.root.appendingPathComponent(
                "templates/rulebooks/since-creation.xml"), encoding: .utf8)
        try Data(
            text.replacingOccurrences(
                of: #"<above indicator="forest.cover" baseline="creation"/>"#,
                with: #"<above indicator="forest.cover" baseline="creation" by="0" byUnit="百分点"/>"#
            ).utf8
        ).write(to: file)
        let check = try Program.run(["rules", "check", file.path])
        #expect(check.code == 2)
        #expect(check.output.isEmpty)
        #expect(
            check.errors.contains("since.forest") && check.errors.contains("since-creation.xml:"))
        let tested = try Program.run(["rules", "test", file.path])
        #expect(tested.code == 2)
        #expect(tested.output.contains("应为待人工认定，实为达标"))
    }

    @Test func comparesEditions() throws {
        let same = try Program.run(["rules", "diff", "creation-floor", "creation-floor"])
        #expect(same.code == 0)
        let other = try Program.run(["rules", "diff", "creation-floor", "since-creation"])
        #expect(other.code == 1)
        #expect(other.output.contains("+ since.ion"))
        let none = try Program.run(["rules", "diff", "creation-floor", "creation-flor"])
        #expect(none.code == 2)
        #expect(none.errors.contains("creation-floor"))
    }
}

@Suite struct OverrideTests {
    private func area() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            <area xmlns="urn:fucha:area:1" name="某县" code="110100" baseline="2024" rulebook="since-creation">
              <figures files="f.csv"/>
              <overrides files="overrides.csv"/>
            </area>
            """, to: "area.xml")
        try scratch.write(
            "指标,年份,数值,单位\n森林覆盖率,2024,40,%\n森林覆盖率,2026,39,%\n", to: "f.csv")
        return scratch
    }

    private func override(_ scratch: Scratch, _ clause: String, _ verdict: String) throws
        -> Program.Outcome
    {
        try Program.run([
            "override", scratch.url.path, "--year", "2026", "--clause", clause, "--to", verdict,
            "--reason", "复核有效", "--by", "李某", "--date", "2027-01-15",
        ])
    }

    @Test func anOverrideIsAddedMarkedAndTakenBack() throws {
        let scratch = try area()
        let assess = ["assess", scratch.url.path, "--year", "2026"]
        #expect(try override(scratch, "since.forest", "达标").code == 0)
        let marked = try Program.run(assess)
        #expect(marked.output.contains("达标（改判）"))
        #expect(marked.output.contains("李某批准改判：复核有效"))
        let check = try Program.run(["check", scratch.url.path])
        #expect(check.output.contains("改判登记链值："))
        #expect(try override(scratch, "since.forest", "不达标").code == 0)
        #expect(try !Program.run(assess).output.contains("（改判）"))
    }

    /// Incomplete data never become 达标; a computed verdict is nothing to override.
    @Test(arguments: [("since.ion", "达标"), ("since.forest", "不达标"), ("floor.events", "豁免")])
    func refusals(_ clause: String, _ verdict: String) throws {
        let scratch = try area()
        let outcome = try override(scratch, clause, verdict)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(clause))
        #expect(
            !FileManager.default.fileExists(
                atPath: scratch.url.appendingPathComponent("overrides.csv").path))
    }

    @Test func anUnknownVerdictIsWrongUsage() throws {
        let outcome = try override(try area(), "since.forest", "优秀")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("达标、不达标"))
    }
}
