import Testing
import WordProcessing

@testable import Dossiers

@Suite struct WordPagesTests {
    /// GB/T 9704-2012, 5.2: 版心 156 × 225 mm, 天头 37, 订口 28; 5.2.3: 22 lines of 28 characters.
    @Test func theTextBlockHolds22LinesOf28Characters() {
        let page = WordPages.page(isTurned: false)
        let millimetre = 72 / 25.4
        #expect(abs(page.width - page.left - page.right - 156 * millimetre) < 0.01)
        #expect(abs(page.height - page.top - page.bottom - 225 * millimetre) < 0.01)
        #expect(abs(page.top - 37 * millimetre) < 0.01 && abs(page.left - 28 * millimetre) < 0.01)
        #expect(Int((page.height - page.top - page.bottom) / WordPages.grid.pitch) == 22)
        #expect(
            Int((page.width - page.left - page.right) / (16 + WordPages.grid.tracking)) == 28)
    }

    @Test func turnedPagesHaveTheSameBlockOnItsSide() {
        let page = WordPages.page(isTurned: true)
        let millimetre = 72 / 25.4
        #expect(page.isTurned && page.width > page.height)
        #expect(abs(page.width - page.left - page.right - 225 * millimetre) < 0.01)
        #expect(abs(page.height - page.top - page.bottom - 156 * millimetre) < 0.01)
    }

    @Test func pageNumbersStandAtTheOuterEdge() {
        #expect(WordPages.footer.odd.map(\.format.alignment) == [.right])
        #expect(WordPages.footer.even.map(\.format.alignment) == [.left])
        #expect(WordPages.footer.odd[0].format.indent?.right == 14)
    }

    @Test func withoutMarkAndHeadThereIsNothingAbove() {
        #expect(WordPages.header(mark: nil, head: "", isTurned: false) == nil)
        let header = WordPages.header(mark: "演示数据", head: "附件1", isTurned: false)
        #expect(header?.odd != header?.even)
    }
}
