import Testing
import Typesetting
import Values

@testable import Dossiers

@Suite struct DocumentLayoutTests {
    /// The numbers in the table of contents are the pages on which the headings are found.
    @Test func contentsTellTheTruth() throws {
        let words = String(repeating: "正文", count: 300)
        var blocks: [Block] = [.contents(Contents(kind: .headings, title: "目录")), .newPage]
        for chapter in 1...9 {
            blocks.append(.heading(Heading(level: 1, title: "章\(chapter)的标题")))
            for _ in 0..<chapter {
                blocks.append(.paragraph(Paragraph(role: .body, inlines: [.text(words)])))
            }
        }
        let document = try Numbering.number(
            Document(title: "题", author: nil, subject: "", runningMark: nil, blocks: blocks))
        let setter = try TextSetter(book: .fixedWidth())
        let result = try DocumentLayout(setter: setter, paint: { _ in nil }, markInks: [:])
            .lay(document)
        let contents = result.pages[0].text
        for chapter in 1...9 {
            let title = "\(Numbering.chinese(chapter))、章\(chapter)的标题"
            let page = try #require(
                result.pages.indices.dropFirst().first { result.pages[$0].text.contains(title) })
            #expect(contents.contains("\(title)|\(page + 1)"))
        }
        #expect(result.outline.count == 9)
    }

    @Test func thePageNumberStandsAtTheOuterEdge() throws {
        // Odd pages lie right of the binding: their text block begins 28 mm from the left.
        #expect(Sheet.left(ofPage: 3) == 28 * 72 / 25.4)
        #expect(Sheet.left(ofPage: 4) == 26 * 72 / 25.4)
    }
}
