import Testing
import Typesetting
import Values

@testable import Charting

struct ChartTests {
    @Test func withoutMarksThePlotIsThePicture() throws {
        let layout = Chart(x: .bands([]), y: .amounts([]), marks: []).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load())
        #expect(layout.plot == Rect(x: 0, y: 0, width: 100, height: 80))
        #expect(layout.drawings.isEmpty)
    }

    /// A picture smaller than its words still has a plot, and nothing traps.
    @Test(arguments: [Size(width: 1, height: 1), Size(width: 40, height: 5)])
    func tooSmall(size: Size) throws {
        let theme = try PaperTheme.load()
        for specimen in Specimens.named {
            let layout = specimen.chart(theme, .chinese).layout(
                in: size, lettering: GridLettering(), theme: theme)
            #expect(layout.plot.size.width >= 1)
        }
    }

    @Test func askedHeightIsTheSize() throws {
        let theme = try PaperTheme.load()
        let chart = Chart(x: .bands([]), y: .amounts([]), marks: [], heightAsked: 50)
        #expect(chart.size(theme) == Size(width: 442.2, height: 50))
    }
}
