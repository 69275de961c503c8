import Testing
import Typesetting
import Values

@testable import Dossiers

@Suite struct OrientationTests {
    private func lay(_ blocks: [Block]) throws -> [Page] {
        let document = try Numbering.number(
            Document(
                title: "题", author: nil, subject: "", runningMark: nil, runningHead: "某县",
                blocks: blocks))
        let setter = try TextSetter(book: .fixedWidth())
        return try DocumentLayout(setter: setter, paint: { _ in nil }, markInks: [:])
            .lay(document).pages
    }

    private func paragraph(_ words: String) -> Block {
        .paragraph(Paragraph(role: .body, inlines: [.text(words)]))
    }

    /// GB/T 9704-2012, 7.6.1: the paper stays upright, the page number stays in its place.
    @Test func whatIsTurnedStandsOnPagesOfItsOwn() throws {
        let pages = try lay([
            paragraph("前"), .orientation(.landscape), paragraph("横"), .orientation(.portrait),
            paragraph("后"),
        ])
        #expect(pages.map(\.text.first) == ["前", "横", "后"])
        #expect(Set(pages.map(\.size.width)).count == 1)
        let turned = pages[1].drawings.contains { drawing in
            if case .group(_, _, let degrees, _) = drawing { degrees == -90 } else { false }
        }
        #expect(turned)
        for (index, page) in pages.enumerated() { #expect(page.ink.contains("— \(index + 1) —")) }
    }

    @Test func anAnnexHasItsNumberAtTheHeadOfItsPages() throws {
        let lines = (1...40).map { paragraph("第\($0)行") }
        let pages = try lay(
            [paragraph("正文"), .contents(Contents(kind: .annexes, title: ""))]
                + [.heading(Heading(level: 1, title: "资料", startsPage: true, isAnnex: true))]
                + lines
                + [.heading(Heading(level: 1, title: "方法", startsPage: true, isAnnex: true))])
        #expect(pages.count == 4)
        #expect(pages[0].text.contains("附件：|1.资料|2.方法"))
        #expect(!pages[0].ink.contains("某县"))
        #expect(pages[1].ink.contains("某县　附件1"))
        #expect(pages[2].ink.contains("某县　附件1"))
        #expect(pages[3].ink.contains("某县　附件2"))
    }

    @Test func aListNumbersItsItemsAndASignPageLeavesRoom() throws {
        let pages = try lay([
            .list(List(isNumbered: true, role: .body, items: [[.text("甲")], [.text("乙")]])),
            .list(List(isNumbered: false, role: .body, items: [[.text("丙")]])),
            .sign(
                Sign(
                    entries: [.init(label: "编制人", value: ""), .init(label: "日期", value: "某日")],
                    seals: ["某局"])),
        ])
        #expect(pages.count == 1)
        for words in ["（1）甲", "（2）乙", "——丙", "编制人：", "某日", "某局", "（盖章）"] {
            #expect(pages[0].text.contains(words), "\(words)")
        }
    }
}

extension Page {
    /// All words of a page, furniture among them.
    fileprivate var ink: String {
        var words = ""
        drawings.walk { drawing in
            if case .glyphs(let run) = drawing { words += run.text }
        }
        return words
    }
}
