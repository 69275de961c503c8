import Testing
import Typesetting
import Values

@testable import Charting

struct QualityCalendarTests {
    @Test(arguments: [(2024, 366), (2025, 365)])
    func aCellADay(year: Int, days: Int) throws {
        let theme = try PaperTheme.load()
        let chart = QualityCalendar(year: year, days: []).chart(theme, .chinese)
        #expect(chart.marks.count { if case .cell = $0 { true } else { false } } == days)
    }

    @Test func countsAreInTheLegend() throws {
        let theme = try PaperTheme.load()
        let days: [QualityCalendar.Day] =
            Array(repeating: .grade(.excellent), count: 20) + [.grade(.light), .invalid, .none]
        let chart = QualityCalendar(year: 2025, days: days).chart(theme, .chinese)
        let layout = chart.layout(
            in: chart.size(theme), lettering: GridLettering(), theme: theme)
        let texts = layout.texts.map(\.text)
        // 365 − 22 days with a state are without datum.
        for text in ["优 20", "良 0", "轻度 1", "严重 0", "无效 1", "无数据 343", "20/21"] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    @Test func twentyNinthOfFebruary() throws {
        let theme = try PaperTheme.load()
        // 31 days of January, 29 of February: the 60th day of 2024 is 29 February.
        let days: [QualityCalendar.Day] = (0..<60).map { $0 == 59 ? .grade(.severe) : .none }
        let chart = QualityCalendar(year: 2024, days: days).chart(theme, .chinese)
        let severe = chart.marks.compactMap { mark -> Cell? in
            if case .cell(let cell) = mark, cell.letters == "严" { cell } else { nil }
        }
        #expect(severe.map(\.x) == [.band(28, margin: 0.03)])
        #expect(severe.map(\.y) == [.band(1, margin: 0.03)])
    }

    /// 16 July is the 16th column of the 7th row: under the days before it, up its left side, and
    /// over the days from it on. A change of another year is not of this picture.
    @Test func aChangeIsAnEdgeBetweenDays() throws {
        let theme = try PaperTheme.load()
        let chart = QualityCalendar(
            year: 2026, days: [],
            breaks: [
                .init(Specimens.day(2026, 7, 16), "迁站"), .init(Specimens.day(2025, 3, 1), "旧"),
            ]
        ).chart(theme, .chinese)
        let lines = chart.marks.compactMap { mark -> Line? in
            if case .line(let line) = mark { line } else { nil }
        }
        #expect(
            lines.map(\.knots) == [
                [
                    .init(.share(0), at: .band(6, part: 1)),
                    .init(.band(15, part: 0), at: .band(6, part: 1)),
                    .init(.band(15, part: 0), at: .band(6, part: 0)),
                    .init(.share(1), at: .band(6, part: 0)),
                ]
            ])
        #expect(chart.words(theme).contains("7月16日起：迁站"))
    }
}
