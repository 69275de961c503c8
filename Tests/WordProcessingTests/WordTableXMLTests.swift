import Testing
import XMLTree

@testable import WordProcessing

@Suite struct WordTableXMLTests {
    private func table(_ table: WordTable) throws -> XMLElement? {
        try PackageReader(WordWriter.docx(SampleFile.with([.table(table)])))
            .xml("word/document.xml").all(inside: "tbl").first
    }

    @Test func cellsCoverTheGrid() throws {
        let table = try #require(try table(SampleFile.table))
        #expect(table.all(inside: "gridCol").map { $0.word("w") } == ["2000", "2400", "1600"])
        for row in table.all(inside: "tr") {
            let widths = row.all(inside: "tcW").compactMap { $0.word("w").flatMap { Int($0) } }
            #expect(widths.reduce(0, +) == 6000)
        }
        #expect(table.all(inside: "gridSpan").map { $0.word("val") } == ["2"])
        // Merged downwards: begun, and gone on with (17.4.84).
        #expect(table.all(inside: "vMerge").map { $0.word("val") } == ["restart", nil])
    }

    @Test func headingRowsRepeatAndRowsStayWhole() throws {
        let rows = try #require(try table(SampleFile.table)).all(inside: "tr")
        #expect(rows.map { $0.all(inside: "tblHeader").count } == [1, 1, 0])
        #expect(rows.map { $0.all(inside: "cantSplit").count } == [1, 1, 0])
        #expect(rows[0].all(inside: "trHeight").map { $0.word("val") } == ["454"])
    }

    @Test func everyCellEndsWithAParagraph() throws {
        let table = try #require(try table(SampleFile.table))
        #expect(table.all(inside: "tc").allSatisfy { $0.elements.last?.name == "p" })
    }

    @Test func aTableWithoutRowsOrColumnsIsLeftOut() throws {
        #expect(try table(WordTable(columns: [], rows: [], padding: 0)) == nil)
        #expect(try table(WordTable(columns: [10], rows: [], padding: 0)) == nil)
    }
}
