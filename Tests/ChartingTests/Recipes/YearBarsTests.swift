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

    func marks(_ recipe: YearBars) throws -> [Mark] {
        recipe.chart(try PaperTheme.load(), .chinese).marks
    }

    /// Only an incomplete year can still change; its number stands over the whisker.
    @Test func anIncompleteYearHasARange() throws {
        var recipe = Specimens.yearRange
        recipe.years[0].low = Rational(1)
        let ranges = try marks(recipe).compactMap { mark -> ErrorBar? in
            if case .errorBar(let bar) = mark { bar } else { nil }
        }
        #expect(ranges.map(\.place) == [.band(2), .band(3)])
        #expect(ranges.map(\.low) == [Rational(240), Rational(230)])
        #expect(ranges.map(\.high) == [Rational(301), nil])
        let bars = try marks(recipe).compactMap { mark -> Bar? in
            if case .bar(let bar) = mark { bar } else { nil }
        }
        #expect(bars.map(\.labelAt) == [nil, nil, Rational(301), Rational(230)])
        // 301 is part of the scale.
        #expect(recipe.chart(try PaperTheme.load(), .chinese).y.ticks.last?.text == "400")
    }

    @Test func theRangeIsToldAndTabulated() {
        let alt = Specimens.yearRange.alt(.chinese)
        #expect(alt.contains("2025年数据补全后的可能范围：≥240天、≤301天"))
        #expect(alt.contains("2026年数据补全后的可能范围：≥230天。"))
        #expect(alt.contains("断点：2025年之后，改用HJ 633-2026"))
        let table = Specimens.yearRange.table(.chinese)
        #expect(table.rows[2].map(\.printed) == ["2025年", "240", "240", "301", "缺两个月；有效数据不足"])
        #expect(table.rows[3].map(\.printed)[3] == "—")
    }

    @Test func aBreakStandsBetweenTwoYears() throws {
        let places = try marks(Specimens.yearRange).compactMap { mark -> Rule.Direction? in
            if case .rule(let rule) = mark, case .upright = rule.direction {
                rule.direction
            } else {
                nil
            }
        }
        #expect(places == [.upright(.band(2, part: 1))])
    }

    /// Thirteen numbers would be noise.
    @Test func numbersOverTwelveBarsAtTheMost() throws {
        for count in [12, 13] {
            let recipe = YearBars(
                unit: "", decimals: 0,
                years: (1...count).map { .init("\($0)", Rational($0), role: .earlier) })
            let labels = try marks(recipe).compactMap { mark -> [String]? in
                if case .bar(let bar) = mark { bar.label } else { nil }
            }
            #expect(labels.allSatisfy { $0.isEmpty == (count > 12) })
        }
    }
}
