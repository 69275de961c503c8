import Testing
import Typesetting
import Values

@testable import Charting

struct VerdictCountsTests {
    @Test func widthsAreShares() throws {
        let theme = try PaperTheme.load()
        let chart = VerdictCounts([
            .init(.met, "达标", 3), .init(.notMet, "不达标", 0), .init(.insufficient, "数据不足", 1),
        ]).chart(theme, .chinese)
        let cells = chart.marks.compactMap { mark -> Cell? in
            if case .cell(let cell) = mark { cell } else { nil }
        }
        #expect(
            cells.map(\.x) == [
                Stretch(.share(0), .share(0.75)), Stretch(.share(0.75), .share(1)),
            ])
        #expect(cells.last?.fill.hatch != nil)
        // Zero is listed, though it has no surface.
        let texts = chart.layout(
            in: chart.size(theme), lettering: GridLettering(), theme: theme
        ).texts.map(\.text)
        #expect(texts.contains("不达标"))
        #expect(texts.contains("0"))
    }
}
