import Testing
import Typesetting
import Values

@testable import Charting

struct HeadroomDotsTests {
    @Test func atRiskFirst() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.headroom.chart(theme, .chinese)
        #expect(
            chart.y.ticks.map { String($0.text.prefix(2)) } == ["8 ", "9 ", "11", "14", "22"])
    }

    /// What is beyond the axis is drawn at its end, as an arrow.
    @Test func farOffIsAnArrowAtTheEnd() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.headroom.chart(theme, .chinese)
        let dots = chart.marks.compactMap { mark -> Dot? in
            if case .point(let dot) = mark { dot } else { nil }
        }
        #expect(dots.last?.symbol == .rightward)
        #expect(dots.last?.x == .amount(Rational(100)))
    }
}
