import Testing
import Typesetting
import Values

@testable import Charting

struct ColourKeyTests {
    func layout(_ values: [Int], entries: [Legend.Entry] = []) throws -> ChartLayout {
        let scale = ColourScale(
            covering: values.map(Rational.init(_:)), low: Ink(240, 240, 240), high: Ink(0, 0, 90))
        return Chart(
            x: .bands(["a"]), y: .bands(["b"]),
            marks: [.colourKey(ColourKey(scale, unit: "个/cm³", entries: entries))]
        ).layout(
            in: Size(width: 300, height: 120), lettering: GridLettering(),
            theme: try PaperTheme.load())
    }

    @Test func everyBoundIsPrintedUnderItsEdge() throws {
        let layout = try layout([1200, 4800])
        #expect(
            layout.texts.map(\.text) == ["1000", "2000", "3000", "4000", "5000", "个/cm³"])
        let swatches = filledRects(layout.drawings).map(\.rect)
        #expect(swatches.count == 4)
        for (swatch, text) in zip(swatches, layout.texts) {
            #expect((text.rect.midX - swatch.minX).magnitude < 1e-9)
            #expect(text.rect.minY > swatch.maxY)
        }
        #expect(swatches.allSatisfy { $0.minY > layout.plot.maxY })
    }

    @Test func withoutDataOnlyTheEntriesAreLeft() throws {
        let layout = try layout([], entries: [.init(.symbol(.disc, .black), "无数据 288")])
        #expect(layout.texts.map(\.text) == ["无数据 288"])
    }
}
