import Testing
import Typesetting
import Values

@testable import Charting

struct SlopeLinesTests {
    func series(
        _ name: String, _ baseline: Int?, _ now: Int?, _ favourable: Favourable? = .higher
    ) -> SlopeLines.Series {
        .init(
            name, unit: "个", decimals: 0, baseline: baseline.map(Rational.init(_:)),
            now: now.map(Rational.init(_:)), favourable: favourable)
    }

    func recipe(_ series: [SlopeLines.Series]) -> SlopeLines {
        SlopeLines(baselineLabel: "2024年", nowLabel: "2026年", series: series)
    }

    /// 46 of 40 are 115; twice as much is still an even scale, more is not.
    @Test func theBaselineIsAHundred() {
        #expect(series("a", 40, 46).index == Rational(115))
        #expect(!recipe([series("a", 10, 20)]).isLogarithmic)
        #expect(recipe([series("a", 10, 21)]).isLogarithmic)
        #expect(!recipe([series("a", 20, 10)]).isLogarithmic)
        #expect(recipe([series("a", 21, 10)]).isLogarithmic)
    }

    /// One of three goes far: the axis is for the others, 100…110, and the label says where it is.
    @Test func theOneThatGoesFarLeavesTheAxis() throws {
        let recipe = recipe([series("a", 10, 11), series("b", 10, 10), series("远", 31, 96)])
        #expect(!recipe.isLogarithmic)
        let chart = recipe.chart(try PaperTheme.load(), .chinese)
        let lines = chart.marks.compactMap { mark -> Line? in
            if case .line(let line) = mark { line } else { nil }
        }
        // 96 of 31 are 309.7.
        #expect(lines.map(\.endLabel) == ["远 31→96个（指数310，超出坐标）", "a 10→11个", "b 10→10个"])
        #expect(lines[0].knots[1].y == .share(0.98))
        #expect(chart.y.ticks.last?.text == "110")
    }

    @Test func theScaleSaysThatItIsLogarithmic() throws {
        let chart = recipe([series("a", 10, 31)]).chart(try PaperTheme.load(), .chinese)
        #expect(chart.x.ticks.map(\.text) == ["2024年\n=100\n对数刻度", "", "2026年"])
        #expect(chart.y.ticks.map(\.text) == ["100", "200", "500"])
    }

    @Test func betterAndWorseDifferInDashAndMarker() throws {
        let chart = recipe([
            series("更多更好", 10, 12), series("更少更好", 10, 11, .lower), series("不分", 10, 9, nil),
            series("持平", 10, 10),
        ]).chart(try PaperTheme.load(), .chinese)
        let lines = chart.marks.compactMap { mark -> Line? in
            if case .line(let line) = mark { line } else { nil }
        }
        // From the highest to the lowest, as their names stand.
        #expect(lines.map(\.endLabel) == ["更多更好 10→12个", "更少更好 10→11个", "持平 10→10个", "不分 10→9个"])
        #expect(lines.map { $0.knots[1].symbol } == [.up, .down, .disc, .disc])
        #expect(lines.map(\.stroke.dash.isEmpty) == [true, false, true, true])
    }

    @Test func whatHasNoLineIsListedWithTheReason() throws {
        let recipe = recipe([
            series("a", 10, 12), series("b", nil, 3), series("c", 4, nil), series("d", nil, nil),
            series("e", -1, 2), series("f", nil, 9),
        ])
        let entries = recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap {
            mark -> [String]? in
            if case .legend(let legend) = mark { legend.entries.map(\.text) } else { nil }
        }
        #expect(entries == [["向好", "缺2024年：b", "f", "缺2026年：c", "无数据：d", "不可成指数：e"]])
        #expect(recipe.alt(.chinese).hasSuffix("缺2024年：b、f。缺2026年：c。无数据：d。不可成指数：e。"))
        #expect(recipe.table(.chinese).rows.count == 6)
    }

    @Test func moreThanADozenAreListedNotDrawn() {
        let recipe = recipe((1...14).map { series("\($0)", 100, 100 + $0) })
        #expect(recipe.drawn.count == 12)
        #expect(recipe.alt(.chinese).hasSuffix("未绘：13、14。"))
    }
}
