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
}
