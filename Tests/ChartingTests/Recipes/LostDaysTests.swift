import Testing
import Typesetting
import Values

@testable import Charting

struct LostDaysTests {
    @Test func twoBarsARowAndASquare() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.lost.chart(theme, .chinese)
        let bars = chart.marks.compactMap { if case .bar(let bar) = $0 { bar } else { nil } }
        #expect(bars.filter { $0.band == 0 }.map(\.to) == [Rational(48), Rational(6)])
        #expect(bars.filter { $0.fill == theme.absent }.count == 6)
        // Nothing is known of CO in the creation year: five squares, and a dash in the column.
        let squares = chart.marks.count {
            if case .point(let dot) = $0 { dot.symbol == .openSquare } else { false }
        }
        #expect(squares == 5)
        #expect(chart.words(theme).contains("—"))
    }

    /// A pollutant that cost nothing keeps its row and its 0.
    @Test func zeroIsADatum() throws {
        let theme = try PaperTheme.load()
        let chart = LostDays([.init("SO2", primary: 0), .init("CO", primary: 0)]).chart(
            theme, .chinese)
        #expect(chart.y.bandCount == 2)
        #expect(chart.words(theme).filter { $0 == "0" }.count == 3)
    }

    @Test func theCallersOrderStays() throws {
        let theme = try PaperTheme.load()
        #expect(
            Specimens.lost.chart(theme, .chinese).y.ticks.map(\.text) == Specimens.pollutants)
    }

    @Test func toldAndTabled() {
        let alt = Specimens.lost.alt(.chinese)
        #expect(alt.contains("PM2.5：首要污染物48天，因缺该项没有AQI6天，2024年首要污染物61天"))
        #expect(alt.contains("各计一次"))
        let table = Specimens.lost.table(.chinese)
        #expect(table.rows.map { $0.map(\.printed).joined(separator: " ") }.last == "CO 0 14 —")
    }
}
