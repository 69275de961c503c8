import Testing
import WordProcessing

@testable import Dossiers

@Suite struct WordListsTests {
    private func lists() throws -> WordLists {
        let document = try WordSample.document()
        return WordLists(
            document: document, bookmarks: WordBookmarks(document),
            pages: ["first": 5, "conclusion": 2])
    }

    private func contents(_ kind: Contents.Kind) throws -> [WordContents] {
        try lists().blocks(Contents(kind: kind, title: "目录")).compactMap {
            if case .contents(let contents) = $0 { contents } else { nil }
        }
    }

    private func words(_ inlines: [WordInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text, _): text
            case .field(_, let inlines), .link(_, let inlines), .bookmark(_, let inlines):
                words(inlines)
            case .note, .picture: ""
            }
        }.joined()
    }

    @Test func ourOwnPagesAreTheResults() throws {
        let list = try #require(try contents(.headings).first)
        #expect(list.instruction == "TOC \\o \"1-2\" \\h \\z \\u")
        #expect(list.isGallery)
        #expect(words(list.entries[0].inlines) == "评价结论\t2")
        #expect(words(list.entries[1].inlines) == "一、依据\t5")
        #expect(list.entries.map(\.style).prefix(3) == ["TOC1", "TOC1", "TOC2"])
        #expect(list.entries.contains { words($0.inlines).hasPrefix("附件1　方法") })
    }

    /// Word lists by the name of a sequence; annexes have their own.
    @Test func annexesAreListedApart() throws {
        let tables = try contents(.tables)
        #expect(tables.map(\.instruction) == ["TOC \\h \\z \\c \"表\"", "TOC \\h \\z \\c \"附表\""])
        #expect(tables.map { $0.entries.count } == [3, 1])
        #expect(tables.map { $0.title != nil } == [true, false])
        #expect(try contents(.figures).map { $0.entries.count } == [1])
    }

    @Test func annexesFollowTheBodyWithoutPages() throws {
        let blocks = try lists().blocks(Contents(kind: .annexes, title: ""))
        let texts = blocks.map { block in
            if case .paragraph(let paragraph) = block { words(paragraph.inlines) } else { "" }
        }
        #expect(texts == ["附件：1.方法", "2.清单"])
    }
}
