import Testing
import XMLTree

@testable import WordProcessing

@Suite struct StoryXMLTests {
    private func paragraph(_ inlines: [WordInline]) throws -> XMLElement {
        let reader = try PackageReader(WordWriter.docx(SampleFile.with(inlines)))
        return try #require(try reader.xml("word/document.xml").all(inside: "p").first)
    }

    private func kinds(_ element: XMLElement) -> [String] {
        element.all(inside: "fldChar").compactMap { $0.word("fldCharType") }
    }

    @Test func aFieldKeepsWhatItCameTo() throws {
        let paragraph = try paragraph([.field("PAGE", [.text("12")])])
        #expect(kinds(paragraph) == ["begin", "separate", "end"])
        #expect(paragraph.all(inside: "instrText").map(\.text) == [" PAGE "])
        #expect(paragraph.all(inside: "t").map(\.text) == ["12"])
    }

    @Test func aFieldsMarksLookAsItsWords() throws {
        let paragraph = try paragraph([.field("PAGE", [.text("12", WordLook(size: 14))])])
        #expect(paragraph.all(inside: "r").count == 5)
        let sizes = paragraph.all(inside: "sz").compactMap { $0.word("val") }
        #expect(sizes == Array(repeating: "28", count: 5))
    }

    @Test func linksNameBookmarks() throws {
        let paragraph = try paragraph([
            .bookmark("_Toc1", [.text("题")]), .link(to: "_Toc1", [.text("见题")]),
        ])
        #expect(paragraph.all(inside: "bookmarkStart").map { $0.word("name") } == ["_Toc1"])
        #expect(paragraph.all(inside: "hyperlink").map { $0.word("anchor") } == ["_Toc1"])
    }

    /// One field over all entries: opened in the first, closed in the last.
    @Test func aListOfPagesIsOneField() throws {
        let file = SampleFile.with([.contents(SampleFile.contents)])
        let reader = try PackageReader(WordWriter.docx(file))
        let sdt = try #require(try reader.xml("word/document.xml").all(inside: "sdt").first)
        let paragraphs = sdt.all(inside: "p")
        #expect(paragraphs.count == 3)
        #expect(kinds(paragraphs[0]) == [])
        #expect(kinds(paragraphs[1]) == ["begin", "separate", "begin", "separate", "end"])
        #expect(kinds(paragraphs[2]) == ["begin", "separate", "end", "end"])
        #expect(
            sdt.all(inside: "docPartGallery").map { $0.word("val") } == ["Table of Contents"])
    }

    @Test func aNoteStandsAtTheFootOfThePage() throws {
        let file = SampleFile.with([
            .note([WordParagraph(nil, [.text("甲")])]), .note([WordParagraph(nil, [.text("乙")])]),
        ])
        let reader = try PackageReader(WordWriter.docx(file))
        let called = try reader.xml("word/document.xml").all(inside: "footnoteReference")
        #expect(called.map { $0.word("id") } == ["1", "2"])
        let notes = try reader.xml("word/footnotes.xml").elements
        // The two lines over notes come first (17.11.23, 17.11.1).
        #expect(notes.map { $0.word("id") } == ["-1", "0", "1", "2"])
        #expect(notes.map { $0.word("type") } == ["separator", "continuationSeparator", nil, nil])
        #expect(notes[3].all(inside: "t").map(\.text) == [" ", "乙"])
        #expect(notes[3].all(inside: "footnoteRef").count == 1)
    }
}
