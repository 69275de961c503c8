import Testing
import Typesetting
import Values

@testable import Charting

struct HourMonthMapTests {
    func chart(_ recipe: HourMonthMap) throws -> Chart {
        recipe.chart(try PaperTheme.load(), .chinese)
    }

    func cells(_ chart: Chart) -> [Cell] {
        chart.marks.compactMap { mark in
            if case .cell(let cell) = mark { cell } else { nil }
        }
    }

    /// 24 hours of October and six of April are missing.
    @Test func everyHourOfEveryMonthHasACell() throws {
        let theme = try PaperTheme.load()
        let cells = cells(try chart(Specimens.hourMonth))
        #expect(cells.count == 288)
        #expect(cells.count { $0.fill == theme.absent } == 30)
        #expect(cells.count { $0.fill.hatch?.kind == .falling } == 4)
    }

    @Test func theKeyCountsWhatIsMissing() throws {
        let key = try #require(
            try chart(Specimens.hourMonth).marks.compactMap { mark -> ColourKey? in
                if case .colourKey(let key) = mark { key } else { nil }
            }.first)
        #expect(key.unit == "个/cm³")
        #expect(
            key.entries.map(\.text) == ["达到方案目标 3000 任务分解表（14）", "有效数据不足 4", "无数据 30"])
    }

    /// One cell of two reaches 3000: the line goes round it.
    @Test func theLimitIsALineRoundTheCellsThatReachIt() throws {
        let recipe = HourMonthMap(
            unit: "", decimals: 0,
            months: [[.init(Rational(2999)), .init(Rational(3000)), .init(Rational(1))]],
            limit: Specimens.target)
        let lines = try chart(recipe).marks.compactMap { mark -> Line? in
            if case .line(let line) = mark { line } else { nil }
        }
        #expect(
            lines.map(\.knots) == [
                [
                    .init(.amount(Rational(1)), at: .band(0, part: 0)),
                    .init(.amount(Rational(2)), at: .band(0, part: 0)),
                    .init(.amount(Rational(2)), at: .band(1, part: 0)),
                    .init(.amount(Rational(1)), at: .band(1, part: 0)),
                    .init(.amount(Rational(1)), at: .band(0, part: 0)),
                ]
            ])
        var lower = recipe
        lower.favourable = .lower
        #expect(lower.alt(.chinese).contains("3个时段达到"))
    }

    @Test func noneReaching() throws {
        let recipe = HourMonthMap(unit: "", decimals: 0, months: [], limit: Specimens.target)
        #expect(recipe.alt(.chinese).contains("0个时段达到"))
        #expect(recipe.alt(.chinese).contains("缺288个时段"))
        #expect(recipe.table(.chinese).rows.count == 13)
        #expect(recipe.table(.chinese).columns.count == 25)
    }
}
