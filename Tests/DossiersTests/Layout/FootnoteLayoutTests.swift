import Foundation
import Testing
import Typesetting
import Values

@testable import Dossiers

@Suite struct FootnoteLayoutTests {
    private func pages(_ blocks: [Block]) throws -> [Page] {
        let document = try Numbering.number(
            Document(title: "题", author: nil, subject: "", runningMark: nil, blocks: blocks))
        let setter = try TextSetter(book: .fixedWidth())
        return try DocumentLayout(setter: setter, paint: { _ in nil }, markInks: [:])
            .lay(document).pages
    }

    private func paragraph(_ words: String, note: String? = nil) -> Block {
        let called = note.map { [Inline.footnote([.text($0)])] } ?? []
        return .paragraph(Paragraph(role: .body, inlines: [.text(words)] + called))
    }

    @Test func theMarkIsRaised() {
        #expect(FootnoteLayout.mark(1) == "⁽¹⁾")
        #expect(FootnoteLayout.mark(120) == "⁽¹²⁰⁾")
    }

    /// 22 lines fill a page: with a note under them one line fewer has room, and the note stands
    /// where its mark is.
    @Test(arguments: [(1, 1), (21, 1), (22, 2), (23, 2)])
    func theNoteStandsOnThePageOfItsMark(_ line: Int, _ page: Int) throws {
        let blocks = (1...44).map { paragraph("第\($0)行", note: $0 == line ? "脚注的话" : nil) }
        let pages = try pages(blocks)
        let marked = try #require(pages.firstIndex { $0.text.contains("第\(line)行") })
        let noted = try #require(pages.firstIndex { $0.text.contains("脚注的话") })
        #expect(marked == noted)
        #expect(marked == page - 1)
        // Nothing of the text is lost, nothing stands twice.
        let text = pages.map(\.text).joined()
        for number in 1...44 {
            #expect(text.components(separatedBy: "第\(number)行").count == 2)
        }
    }

    @Test func withoutNotesAPageHoldsTwentyTwoLines() throws {
        let pages = try pages((1...23).map { paragraph("第\($0)行") })
        #expect(pages.count == 2)
        #expect(pages[0].text.contains("第22行"))
        #expect(!pages[0].text.contains("第23行"))
    }
}
