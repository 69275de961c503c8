import Packaging
import Testing

@testable import WordProcessing

@Suite struct WordCheckTests {
    private func fault(_ block: WordBlock) -> WordFault? {
        let file = WordFile(
            title: "", sections: [WordSection(page: SampleFile.page, blocks: [block])])
        do {
            _ = try WordWriter.docx(file)
            return nil
        } catch {
            return error
        }
    }

    @Test func aRowHasToCoverAllColumns() {
        let table = WordTable(
            columns: [10, 10, 10],
            rows: [WordRow([WordCell([], span: 2), WordCell([])]), WordRow([WordCell([])])],
            padding: 0)
        #expect(fault(.table(table)) == .raggedRow(2, covered: 1, columns: 3))
    }

    @Test func wordTakes63Columns() {
        let columns = Array(repeating: 5.0, count: 64)
        let table = WordTable(columns: columns, rows: [], padding: 0)
        #expect(fault(.table(table)) == .tooManyColumns(64))
    }

    @Test func aPictureIsAPNG() {
        let picture = WordPicture(width: 1, height: 1, png: [1], altText: "", name: "图")
        let inlines: [WordInline] = [.link(to: "x", [.picture(picture)])]
        #expect(fault(.paragraph(WordParagraph(nil, inlines))) == .notPNG(name: "图"))
        #expect(
            fault(.contents(WordContents(instruction: "", entries: [WordParagraph(nil, inlines)])))
                == .notPNG(name: "图"))
    }

    @Test func stylesAreThere() {
        let word: [WordInline] = [.text("x", WordLook(style: "Run"))]
        #expect(fault(.paragraph(WordParagraph("Body"))) == .unknownStyle("Body"))
        #expect(fault(.paragraph(WordParagraph(nil, word))) == .unknownStyle("Run"))
        let table = WordTable(style: "Table", columns: [10], rows: [], padding: 0)
        #expect(fault(.table(table)) == .unknownStyle("Table"))
        #expect(
            fault(.paragraph(WordParagraph(nil, [.note([])])))
                == .unknownStyle("FootnoteReference"))
    }

    @Test func aDateHasAZone() {
        #expect(throws: WordFault.created("2026")) {
            try WordWriter.docx(WordFile(title: "", created: "2026"))
        }
    }

    @Test func faultsAreSaidInBothLanguages() {
        let faults: [WordFault] = [
            .created("x"), .notPNG(name: "x"), .raggedRow(1, covered: 2, columns: 3),
            .tooManyColumns(64), .unknownStyle("x"), .container(.noParts),
        ]
        for fault in faults {
            #expect(fault.chinese != fault.english && !fault.chinese.isEmpty)
        }
    }
}
