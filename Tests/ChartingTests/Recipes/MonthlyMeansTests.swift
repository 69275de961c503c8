import Testing
import Typesetting
import Values

@testable import Charting

struct MonthlyMeansTests {
    func layout(_ recipe: MonthlyMeans) throws -> (ChartLayout, ChartTheme) {
        let theme = try PaperTheme.load()
        let chart = recipe.chart(theme, .chinese)
        return (
            chart.layout(in: chart.size(theme), lettering: GridLettering(), theme: theme), theme
        )
    }

    @Test func everyValueIsPrinted() throws {
        let (layout, _) = try layout(Specimens.ions)
        let texts = layout.texts.map(\.text)
        for value in ["2412", "2650 n=212", "3120", "4120"] { #expect(texts.contains(value)) }
    }

    @Test func aMissingMonthIsEmptyAndSaysSo() throws {
        let (layout, theme) = try layout(Specimens.ions)
        // October: the tenth of twelve bands.
        let band = layout.plot.size.width / 12
        let october = Rect(
            x: layout.plot.minX + 9 * band, y: layout.plot.minY, width: band,
            height: layout.plot.size.height)
        #expect(
            !filledRects(layout.drawings).contains {
                $0.ink == theme[.thisYear].ink && $0.rect.overlap(october) > 0
            })
        #expect(layout.texts.contains { $0.text == "缺" && $0.rect.overlap(october) > 0 })
        #expect(!layout.texts.contains { $0.text == "0" && $0.rect.overlap(october) > 0 })
    }

    @Test func aMonthUnderTheMinimumIsHatchedNotFilled() throws {
        let (layout, theme) = try layout(Specimens.ions)
        let bars = filledRects(layout.drawings).filter { $0.ink == theme[.thisYear].ink }
        // Twelve months, one missing, one hatched; and the legend's sample.
        #expect(bars.count == 10 + 1)
        let hatch = strokes(layout.drawings).filter {
            $0.stroke == Stroke(theme[.thisYear].ink, width: theme[.hatch].width)
        }
        #expect(hatch.count == 2)
    }

    /// The name of a threshold never lies on data.
    @Test(arguments: ["ions", "ions-plain", "ions-close", "ions-one", "tiny", "negative"])
    func thresholdsAreNamedBesideTheData(name: String) throws {
        let theme = try PaperTheme.load()
        let specimen = try #require(Specimens.named.first { $0.name == name })
        let chart = specimen.chart(theme, .chinese)
        let layout = chart.layout(
            in: chart.size(theme), lettering: GridLettering(), theme: theme)
        var named = 0
        for case .rule(let rule) in chart.marks where !rule.label.isEmpty {
            let text = rule.label.split(separator: "\n").joined(separator: " ")
            let placed = try #require(layout.texts.first { $0.text == text })
            #expect(placed.rect.minX >= layout.plot.maxX)
            named += 1
        }
        #expect(named > 0)
    }

    @Test func yearsWithoutDataStillShowTheThresholds() throws {
        let recipe = MonthlyMeans(
            unit: "个/cm³", decimals: 0, year: .init("2026年", []), levels: [Specimens.target])
        let (layout, _) = try layout(recipe)
        #expect(layout.texts.count { $0.text == "缺" } == 12)
        #expect(layout.texts.contains { $0.text.hasPrefix("方案目标 3000") })
    }

    /// A break after January and one within July, over the plot by name.
    @Test func breaksAreUprightLines() throws {
        var recipe = Specimens.ions
        recipe.breaks = [
            SeriesBreak(after: 0, label: "改用HJ 633-2026"),
            SeriesBreak(after: 6, part: 0.5, label: "仪器更换"), SeriesBreak(after: 12, label: "无此月"),
        ]
        let (layout, theme) = try layout(recipe)
        let lines = strokes(layout.drawings).filter { $0.stroke == theme[.seriesBreak] }
        let band = layout.plot.size.width / 12
        let places = lines.compactMap { line -> Double? in
            if case .move(let point)? = line.path.steps.first { point.x } else { nil }
        }
        for (place, bands) in zip(places, [1, 6.5]) {
            #expect((place - layout.plot.minX - bands * band).magnitude < 1e-9)
        }
        #expect(places.count == 2)
        for name in ["改用HJ 633-2026", "仪器更换"] {
            let text = try #require(layout.texts.first { $0.text == name })
            #expect(text.rect.maxY <= layout.plot.minY)
        }
        #expect(recipe.alt(.chinese).contains("断点：1月之后，改用HJ 633-2026"))
        #expect(recipe.alt(.chinese).contains("断点：7月之中，仪器更换"))
    }

    /// Where no second line fits, values stand without their n; where none fits, all go.
    @Test func numbersAreAllThereOrNone() throws {
        let theme = try PaperTheme.load()
        func texts(_ width: Double) -> [String] {
            Specimens.ions.chart(theme, .chinese).layout(
                in: Size(width: width, height: 198), lettering: GridLettering(), theme: theme
            ).texts.map(\.text)
        }
        #expect(texts(442).contains("2650 n=212"))
        #expect(texts(350).contains("2650"))
        #expect(!texts(300).contains { ["2412", "2650", "4120"].contains($0) })
    }

    @Test func theTableHasValuesCountsAndLimits() {
        let table = Specimens.ions.table(.chinese)
        #expect(table.columns.map(\.name) == ["月", "2026年", "2026年 n", "说明", "2024年"])
        #expect(table.rows.count == 15)
        #expect(table.rows[1].map(\.printed) == ["2月", "2650", "212", "有效数据不足", "2350"])
        #expect(table.rows[9][1] == .none)
        #expect(table.rows[12].map(\.printed).prefix(2) == ["方案目标 任务分解表（14）", "3000"])
    }
}
