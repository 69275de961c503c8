import Testing
import Typesetting
import WordProcessing

@testable import Dossiers

@Suite struct WordCoverTests {
    private func blocks(_ title: [String]) throws -> [WordBlock] {
        let cover = Cover(
            marks: ["演示数据", "征求意见稿"], title: title, subtitle: ["2026年度"],
            foot: [Cover.Entry(label: "编制单位", value: "区气象局")])
        return WordCover(setter: try TextSetter(book: .fixedWidth())).blocks(cover)
    }

    /// What stands on it is less high than the page, or it would run on to a second one.
    @Test func itFitsOnePage() throws {
        var height = 0.0
        for block in try blocks(["房山区", "复查材料"]) {
            switch block {
            case .paragraph(let paragraph):
                let style = try #require(WordStyles.all.first { $0.id == paragraph.style })
                guard case .exact(let own) = paragraph.format.leading ?? style.format.leading
                else {
                    Issue.record("no exact leading")
                    return
                }
                height += own + (paragraph.format.spaceBefore ?? style.format.spaceBefore ?? 0)
            case .table(let table): height += table.rows.reduce(0) { $0 + $1.height }
            case .contents: Issue.record("no list on a cover")
            }
        }
        #expect(height < Sheet.textHeight && height > Sheet.textHeight - 30)
    }

    @Test func aLongTitleShrinks() throws {
        let title = String(repeating: "长", count: 40)
        let sizes = try blocks([title]).flatMap { block -> [Double] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.inlines.compactMap {
                if case .text(title, let look) = $0 { look.size } else { nil }
            }
        }
        #expect(sizes.count == 1 && sizes[0] * 40 <= Sheet.textWidth)
    }

    @Test func theFirstMarkStandsOutermost() throws {
        guard case .paragraph(let marks) = try blocks([])[0] else { return #expect(Bool(false)) }
        let words = marks.inlines.map { if case .text(let text, _) = $0 { text } else { "" } }
        #expect(words.joined().hasSuffix("演示数据\u{A0}"))
    }
}
