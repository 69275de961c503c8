import Testing
import Values

@testable import Dossiers

@Suite struct InterpreterTests {
    private func words(_ inner: String) throws -> [String] {
        try Markup.blocks(inner).map { block in
            guard case .paragraph(let paragraph) = block else { return "?" }
            return Interpreter.plain(paragraph.inlines)
        }
    }

    @Test func valuesAndTheirAbsence() throws {
        let text = "<p><value of='year'/>年：<value of='first.name'/>，<value of='first.note'/></p>"
        #expect(try words(text) == ["2026年：甲，—"])
    }

    @Test func listsAndConditions() throws {
        let text = """
            <each in='things' as='one'>
              <if test='one.note'><p><value of='one.note'/></p><else><p>无</p></else></if>
            </each>
            """
        #expect(try words(text) == ["无", "有注"])
    }

    /// Parts that print nothing leave no separator behind.
    @Test func separatorsStandBetweenWords() throws {
        let text =
            "<p><each in='things' as='one' separator='、'><if test='one.note'><value of='one.note'/>"
            + "</if></each>|<each in='things' as='one' separator='、'><value of='one.name'/></each></p>"
        #expect(try words(text) == ["有注|甲、乙乙乙"])
    }

    /// A line break of the template's own is no space in Chinese text.
    @Test func whiteSpaceWithALineBreakGoes() throws {
        #expect(try words("<p>\n  一行\n  二行 A B\n</p>") == ["一行二行 A B"])
    }

    @Test func anEmptyParagraphOrTableIsNotThere() throws {
        #expect(try Markup.blocks("<p><if test='first.note'>字</if></p><table caption='空'/>") == [])
    }

    @Test func sectionsNestToHeadings() throws {
        let blocks = try Markup.blocks(
            "<section title='甲' id='a'><section title=\"{first.isLong ? '长' : '短'}\"/></section>")
        #expect(
            blocks == [
                .heading(Heading(level: 1, title: "甲", id: "a")),
                .heading(Heading(level: 2, title: "短")),
            ])
    }

    @Test func misplacedElementsAndShortRowsAreFaults() throws {
        let error = #expect(throws: InputFault.self) {
            try Markup.blocks(
                "\n<row/>\n<table caption='表'><column title='一'/><column title='二'/>"
                    + "<row><cell>只有一格</cell></row></table>")
        }
        let found = error?.diagnostics ?? []
        #expect(found.map(\.kind) == [.templateMisplaced, .templateCellCount])
        #expect(found.map { $0.location?.place } == [.line(2, column: nil), .line(3, column: nil)])
    }

    @Test func anUnknownChartIsAFault() throws {
        let error = #expect(throws: InputFault.self) {
            try Markup.blocks("<figure chart='ion.montly' caption='图'/>")
        }
        #expect(error?.diagnostics.map(\.kind) == [.templateBadAttribute])
    }
}
