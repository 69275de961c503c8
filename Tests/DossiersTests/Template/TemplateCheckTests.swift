import Testing
import Values

@testable import Dossiers

@Suite struct TemplateCheckTests {
    @Test func aWrongNameIsFoundAtItsLineWithTheNearest() throws {
        let found = try Markup.check("\n<p>字</p>\n<p><value of='yaer'/></p>")
        #expect(found.map(\.kind) == [.templateUnknownName])
        #expect(found.first?.location == SourceLocation(file: "t.xml", line: 3))
        #expect(found.first?.message(in: .chinese) == "没有名为“yaer”的值")
        #expect(found.first?.advice(in: .chinese) == "可改为：year")
    }

    /// What is inside a list is checked by shape, so an empty list hides no slip.
    @Test func namesInsideListsAreChecked() throws {
        let found = try Markup.check(
            "<each in='things' as='one'><p><value of='one.naem'/></p></each>")
        #expect(found.map(\.kind) == [.templateUnknownName])
        #expect(found.first?.parameters["nearest"] == "one.name")
    }

    @Test func everySlipOfARunIsReported() throws {
        let found = try Markup.check(
            "\n<if test='nope'><p/></if>\n<each in='year' as='y'><p/></each>\n"
                + "<p><value of='things'/></p>\n<if test='a b'><p/></if>\n<p><value/></p>")
        #expect(
            found.map(\.kind) == [
                .templateUnknownName, .templateNotAList, .templateNotPrintable, .templateBadTest,
                .templateMissingAttribute,
            ])
        let places = found.map { $0.location?.place }
        #expect(places == (2...6).map { .line($0, column: nil) })
    }

    @Test func attributesAreChecked() throws {
        let found = try Markup.check(
            "<section title='{yer}'/><section title=\"{first.isLong ? '长' : '短'}\"/>"
                + "<section title=\"{first.isLng ? '长' : '短'}\"/>")
        #expect(found.map { $0.parameters["name"] } == ["first.isLng", "yer"])
    }

    @Test func theShippedTemplateIsSound() throws {
        let template = try TemplateLoader.load(.dossier, "dossier", templates: Places.templates)
        #expect(TemplateCheck.check(template, against: Reading.kind.shape) == [])
    }
}
