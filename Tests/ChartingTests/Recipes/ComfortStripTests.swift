import Testing
import Typesetting
import Values

@testable import Charting

struct ComfortStripTests {
    /// Counted by hand in the specimen: 舒适 are April to July, September and (2024 only) October,
    /// of twelve months and of eleven.
    @Test func comfortableMonths() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.comfort.chart(theme, .chinese)
        let texts = chart.layout(
            in: chart.size(theme), lettering: GridLettering(), theme: theme
        ).texts.map(\.text)
        #expect(texts.contains("6/12"))
        #expect(texts.contains("5/11"))
        #expect(texts.contains("25.4"))
        #expect(texts.contains("−612"))
        #expect(texts.contains("缺"))
    }
}
