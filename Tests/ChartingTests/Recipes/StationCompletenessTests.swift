import Testing
import Typesetting
import Values

@testable import Charting

struct StationCompletenessTests {
    func cells(_ months: [StationCompleteness.Month], minimum: Int? = 75) throws -> [Cell] {
        StationCompleteness(
            [.init("良乡", months)],
            minimum: minimum.map { Level(.target, Rational($0), name: "下限") }
        ).chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .cell(let cell) = mark { cell } else { nil }
        }
    }

    /// 9996 of 10000 are 99.96 %: not all, and not 100.
    @Test func whatIsNotAllIsNotAHundred() throws {
        let cells = try cells([
            .init(expected: 10_000, valid: 9996), .init(expected: 744, valid: 744),
        ])
        #expect(cells[0].letters == "99.9")
        #expect(cells[0].shortLetters == "99")
        #expect(cells[1].letters == "100")
    }

    /// 558 of 744 are 75 % and enough; 557 are not.
    @Test func underTheMinimumIsHatched() throws {
        let cells = try cells([.init(expected: 744, valid: 558), .init(expected: 744, valid: 557)])
        #expect(cells[0].fill.hatch == nil)
        #expect(cells[1].fill.hatch?.kind == .falling)
        #expect(cells[1].letters == "74.9")
    }

    @Test func noStationAndNoDataAreDifferentThings() throws {
        let theme = try PaperTheme.load()
        let cells = try cells([.init(expected: 744, valid: 0)])
        #expect(cells.count == 12)
        #expect(cells[0].fill == theme.absent)
        #expect(cells[0].letters.isEmpty)
        #expect(cells[1].fill == Fill(nil))
        #expect(cells[1].letters == "–")
    }

    /// 234 of 744 and 0 of 672 and 744: 234 of 2160 in all, 10.83 %.
    @Test func theYearIsOfAllItsHours() throws {
        let recipe = StationCompleteness([
            .init(
                "良乡",
                [
                    .init(expected: 744, valid: 234), .init(expected: 672, valid: 0),
                    .init(expected: 744, valid: 0),
                ])
        ])
        let labels = recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap {
            mark -> [String]? in
            if case .axis(let axis) = mark, axis.side == .right { axis.labels } else { nil }
        }
        #expect(labels == [["10.8"]])
        let row = recipe.table(.chinese).rows[0].map(\.printed)
        #expect(row[1] == "31.5")
        #expect(row[2] == "0.0")
        #expect(row[4] == "—")
        #expect(row.suffix(3) == ["10.8", "234", "2160"])
        #expect(recipe.alt(.chinese).contains("缺2月、3月"))
        #expect(recipe.alt(.chinese).contains("未设站：4月、"))
    }

    @Test func aCellTooNarrowForTenthsPrintsWholePercents() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.stationCompleteness(1).chart(theme, .chinese)
        let texts = chart.layout(
            in: Size(width: 260, height: 90), lettering: GridLettering(), theme: theme
        ).texts.map(\.text)
        // 737 of January's 744 hours.
        #expect(texts.contains("99"))
        #expect(!texts.contains("99.0"))
    }
}
