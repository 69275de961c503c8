import Testing
import Typesetting
import Values

@testable import Charting

struct FacetsTests {
    static let ink = Ink(1, 2, 3)

    func layout(_ titles: [String], columns: Int) throws -> ChartLayout {
        let bar = Bar(band: 0, part: 0...1, to: Rational(4), fill: Fill(Self.ink))
        let facets = Facets(
            titles.map { .init($0, [.bar(bar)]) }, columns: columns, x: .bands(["1", "2"]),
            y: .amounts([Rational(4)]), unit: "天", xUnit: "月")
        return Chart(x: .amounts([]), y: .amounts([]), marks: [.facets(facets)]).layout(
            in: Size(width: 240, height: 200), lettering: GridLettering(),
            theme: try PaperTheme.load())
    }

    /// A bar of all four units is as high as its plot, and half as wide.
    @Test func panelsAreEqual() throws {
        let bars = filledRects(try layout(["甲", "乙", "丙"], columns: 2).drawings)
            .filter { $0.ink == Self.ink }.map(\.rect)
        #expect(bars.count == 3)
        for bar in bars {
            #expect((bar.size.width - bars[0].size.width).magnitude < 1e-9)
            #expect((bar.size.height - bars[0].size.height).magnitude < 1e-9)
        }
        // Two side by side, the third under the first.
        #expect(bars[0].minY == bars[1].minY)
        #expect(bars[0].minX == bars[2].minX)
    }

    /// 0…4 at the left of both rows; 1 and 2 under the second and the third panel, which have
    /// none below; the units once.
    @Test func labelsAreSharedAndPrintedOnce() throws {
        let texts = try layout(["甲", "乙", "丙"], columns: 2).texts.map(\.text)
        // The scale's 4 and 3 stand for nothing but amounts here.
        #expect(texts.count { $0 == "4" } == 2)
        #expect(texts.count { $0 == "天" } == 1)
        #expect(texts.count { $0 == "月" } == 1)
        #expect(texts.count { $0 == "甲" } == 1)
        // Two rows of amounts 0…4 and two rows of bands 1, 2.
        #expect(texts.count { $0 == "1" } == 4)
    }

    /// Two columns are about 105 points wide: eleven letters of 9 points.
    @Test func aLongNameTakesTwoLinesAndThenAnEllipsis() throws {
        let name = String(repeating: "县", count: 40)
        let layout = try layout([name, "乙"], columns: 2)
        let title = try #require(layout.texts.first { $0.text == name })
        #expect((title.rect.size.height - (9 + 11.5)).magnitude < 1e-9)
        let next = try #require(layout.texts.first { $0.text == "乙" })
        #expect(title.rect.overlap(next.rect) == 0)
    }

    @Test func withoutPanelsThereIsNothing() throws {
        #expect(try layout([], columns: 3).drawings.isEmpty)
    }
}
