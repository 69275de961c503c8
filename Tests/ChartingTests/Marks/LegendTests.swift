import Testing
import Typesetting
import Values

@testable import Charting

struct LegendTests {
    func layout(_ entries: Int, side: Legend.Side, title: String = "") throws -> ChartLayout {
        Chart(
            x: .bands(["a"]), y: .amounts([Rational(4)]),
            marks: [
                .axis(Axis(.left, title: title)),
                .legend(
                    Legend(
                        side, (0..<entries).map { .init(.surface(Fill(.black)), "第\($0)项") })),
            ]
        ).layout(
            in: Size(width: 200, height: 120), lettering: GridLettering(),
            theme: try PaperTheme.load())
    }

    @Test func sharesTheRowOfTheUnit() throws {
        let layout = try layout(2, side: .top, title: "个/cm³")
        let unit = try #require(layout.texts.first { $0.text == "个/cm³" })
        let entry = try #require(layout.texts.first { $0.text == "第1项" })
        #expect(unit.rect.minY == entry.rect.minY)
        #expect((entry.rect.maxX - 200).magnitude < 0.01)
    }

    @Test func breaksIntoRows() throws {
        let layout = try layout(9, side: .bottom)
        let rows = Set(layout.texts.filter { $0.text.hasSuffix("项") }.map(\.rect.minY))
        #expect(rows.count > 1)
        for text in layout.texts { #expect(text.rect.maxX <= 200.01) }
    }
}
