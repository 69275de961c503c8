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

    @Test func whatADocumentForTheArchiveNeeds() throws {
        let blocks = try Markup.blocks(
            "<landscape><p>横<footnote>注</footnote></p></landscape>"
                + "<list numbered='yes'><each in='things' as='one'><item><value of='one.name'/></item>"
                + "</each></list><annex title='甲'><section title='乙'/></annex>"
                + "<sign><entry label='审核人'></entry><seal>某局</seal></sign><annexes/>")
        #expect(
            blocks == [
                .orientation(.landscape),
                .paragraph(Paragraph(role: .body, inlines: [.text("横"), .footnote([.text("注")])])),
                .orientation(.portrait),
                .list(List(isNumbered: true, role: .body, items: [[.text("甲")], [.text("乙乙乙")]])),
                .heading(Heading(level: 1, title: "甲", startsPage: true, isAnnex: true)),
                .heading(Heading(level: 2, title: "乙")),
                .sign(Sign(entries: [.init(label: "审核人", value: "")], seals: ["某局"])),
                .contents(Contents(kind: .annexes, title: "")),
            ])
    }

    @Test func headingsOfColumnsNestAndCellsSpan() throws {
        let blocks = try Markup.blocks(
            "<table caption='表' wide='fold'><column title='一'/><columns title='外'><columns title='内'>"
                + "<column title='二'/></columns><column title='三'/></columns>"
                + "<row><cell>甲</cell><cell span='2'>乙</cell></row></table>")
        guard case .table(let table)? = blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.columns.map(\.groups) == [[], ["外", "内"], ["外"]])
        #expect(table.rows.first?.cells.map(\.span) == [1, 2])
        #expect(table.wide == .fold)
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
