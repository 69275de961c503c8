import Testing
import Typesetting
import Values

@testable import Charting

struct YearBarsTests {
    @Test func aYearWithoutAFigureIsMissing() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.years.chart(theme, .chinese)
        let bars = chart.marks.count { if case .bar = $0 { true } else { false } }
        #expect(bars == 4)
        let texts = chart.layout(
            in: chart.size(theme), lettering: GridLettering(), theme: theme
        ).texts.map(\.text)
        #expect(texts.contains("缺"))
        #expect(texts.contains("创建年 1320.4"))
    }
}
