import Testing
import WordProcessing

@testable import Dossiers

@Suite struct WordBookmarksTests {
    private func bookmarks() throws -> WordBookmarks {
        WordBookmarks(try WordSample.document())
    }

    /// Letters, digits and `_`, at most 40, each once (ECMA-376-1, 17.13.6.2).
    @Test func namesAreThoseThatWordTakes() throws {
        let bookmarks = try bookmarks()
        let names = ["conclusion", "first", "nested", "second", "figure", "annex"].map {
            bookmarks.name($0)
        }
        #expect(names.allSatisfy { $0?.wholeMatch(of: /_Ref[0-9]{8}/) != nil })
        #expect(Set(names).count == names.count)
        #expect(bookmarks.name("nobody") == nil)
    }

    /// Word takes the bookmarks of lists away when it makes a list anew.
    @Test func listsHaveBookmarksOfTheirOwn() throws {
        let bookmarks = try bookmarks()
        let name = try #require(bookmarks.name("figure"))
        let listName = try #require(bookmarks.listName("figure"))
        #expect(listName.hasPrefix("_Toc") && name != listName)
        #expect(bookmarks.listName("second") == nil, "a row is in no list")
        #expect(
            bookmarks.marked("figure", [.text("图1-1")])
                == [.bookmark(listName, [.bookmark(name, [.text("图1-1")])])])
    }

    @Test func whatIsPrintedThereIsAField() throws {
        let bookmarks = try bookmarks()
        let name = try #require(bookmarks.name("nested"))
        #expect(
            bookmarks.reference([.text("表1-1")], words: "表1-1", to: "nested")
                == [.field("REF \(name) \\h", [.text("表1-1")])])
    }

    /// 第一部分 is not what the heading says: no update may put its title there.
    @Test func otherWordsAreALink() throws {
        let bookmarks = try bookmarks()
        let name = try #require(bookmarks.name("first"))
        #expect(
            bookmarks.reference([.text("第一部分")], words: "第一部分", to: "first")
                == [.link(to: name, [.text("第一部分")])])
        #expect(bookmarks.reference([.text("x")], words: "x", to: "nobody") == [.text("x")])
    }
}
