import Testing
import Typesetting
import Values

@testable import Charting

struct DayCourseTests {
    func lines(_ recipe: DayCourse) throws -> [Line] {
        recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .line(let line) = mark { line } else { nil }
        }
    }

    /// The mean of the hour from 0 to 1 stands at half past 0, that from 23 to 24 half an hour
    /// before the end of an axis of 24 hours.
    @Test func aMeanStandsInTheMiddleOfItsHour() throws {
        let line = try #require(lines(Specimens.dayCourse).last)
        #expect(line.knots.count == 24)
        #expect(line.knots.first?.x == .amount(Rational(1, over: 2)))
        #expect(line.knots.last?.x == .amount(Rational(47, over: 2)))
        let chart = Specimens.dayCourse.chart(try PaperTheme.load(), .chinese)
        #expect(chart.x.ticks.map(\.text) == ["0", "3", "6", "9", "12", "15", "18", "21", "24"])
    }

    @Test func onlyThisYearIsHeldAgainstTheTarget() throws {
        let lines = try lines(Specimens.dayCourse)
        #expect(lines.map { $0.threshold?.limit } == [nil, Rational(3000)])
        #expect(lines.map(\.endLabel) == ["2024年", "2026年"])
        #expect(lines[1].threshold?.missedSide == .under)
        var lower = Specimens.dayCourse
        lower.favourable = .lower
        #expect(try self.lines(lower)[1].threshold?.missedSide == .over)
    }

    /// 3100 + 900 at 5, 3100 − 540 at 14.
    @Test func theExtremesAreNumbered() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.dayCourse.chart(theme, .chinese)
        let texts = chart.layout(
            in: chart.size(theme), lettering: GridLettering(), theme: theme
        ).texts.map(\.text)
        #expect(texts.contains("最高 4000"))
        #expect(texts.contains("最低 2560"))
        #expect(texts.count { $0 == "时" } == 1)
    }

    @Test func equalHoursHaveOneNumberAndNoneHasNone() throws {
        let equal = DayCourse(
            unit: "", decimals: 0,
            year: .init("2026年", Specimens.months(Array(repeating: 7, count: 24))))
        let labels = equal.chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .point(let dot) = mark { dot.label } else { nil }
        }
        #expect(labels == ["7"])
        let nothing = DayCourse(unit: "", decimals: 0, year: .init("2026年", []))
        let texts = nothing.chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .text(let words) = mark { words.text } else { nil }
        }
        #expect(texts == [["无数据"]])
    }

    @Test func gapsBreakTheLineAndThinHoursAreRings() throws {
        var recipe = Specimens.dayCourse
        recipe.year.months[2] = .init(nil)
        recipe.year.months[3] = .init(nil)
        recipe.year.months[20] = .init(Rational(2790), isSufficient: false, count: 88)
        let line = try #require(lines(recipe).last)
        #expect(line.knots[2].y == nil)
        #expect(line.knots[20].symbol == .dottedRing)
        // Two hours missing are one gap, named in its middle: 2…4.
        let gaps = recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .text(let words) = mark { words.x } else { nil }
        }
        #expect(gaps == [.amount(Rational(3))])
        #expect(recipe.alt(.chinese).contains("缺2—3时、3—4时"))
        #expect(recipe.alt(.chinese).contains("有效数据不足：20—21时（n=88）"))
    }

    /// 24 hours, and the target under them.
    @Test func theTableHasEveryHour() {
        let table = Specimens.dayCourse.table(.chinese)
        #expect(table.columns.map(\.name) == ["时", "2026年", "2026年 n", "2024年"])
        #expect(table.rows.count == 25)
        #expect(table.rows[5].map(\.printed) == ["5—6时", "4000", "350", "3575"])
        #expect(table.rows[24].map(\.printed) == ["方案目标 任务分解表（14）", "3000", "—", "—"])
    }
}
