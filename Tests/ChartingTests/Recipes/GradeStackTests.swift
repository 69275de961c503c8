import Testing
import Typesetting
import Values

@testable import Charting

struct GradeStackTests {
    func bars(_ chart: Chart) -> [Bar] {
        chart.marks.compactMap { if case .bar(let bar) = $0 { bar } else { nil } }
    }

    /// 3 + 9 good days, 10 light, 5 moderate, 3 heavy, 1 severe: bounds 3, 12, 22, 27, 30, 31.
    @Test func stacksFromZero() throws {
        let theme = try PaperTheme.load()
        let chart = GradeStack([.init("1月", grades: [3, 9, 10, 5, 3, 1])]).chart(theme, .chinese)
        let bars = bars(chart)
        #expect(bars.map(\.from) == [0, 3, 12, 22, 27, 30].map(Rational.init(_:)))
        #expect(bars.map(\.to) == [3, 12, 22, 27, 30, 31].map(Rational.init(_:)))
        #expect(bars.map(\.letters) == ["优", "良", "轻", "中", "重", "严"])
        // The number of good days stands over the whole, and only there.
        #expect(bars.map(\.label) == [[], [], [], [], [], ["12"]])
        #expect(Set(bars.map { "\($0.fill)" }).count == 6)
    }

    /// What was lost stands hatched on top; 17 good days over 27 valid and 1 invalid.
    @Test func lostDaysAreOnTop() throws {
        let theme = try PaperTheme.load()
        let bars = bars(
            GradeStack([.init("2月", grades: [5, 12, 6, 3, 1, 0], invalid: 1)]).chart(
                theme, .chinese))
        #expect(bars.last?.fill == theme.absent)
        #expect(bars.last?.from == Rational(27))
        #expect(bars.last?.to == Rational(28))
        #expect(bars.last?.label == ["17"])
    }

    /// 5 + 12 of 27 valid days: 500/27 and 1700/27 = 62.96 %; the invalid day is in no share.
    @Test func sharesAreOfValidDays() throws {
        let theme = try PaperTheme.load()
        let chart = GradeStack(
            [.init("2024年", grades: [5, 12, 6, 3, 1, 0], invalid: 1, none: 1)], measure: .shares
        ).chart(theme, .chinese)
        let bars = bars(chart)
        #expect(bars.first?.to == Rational(500, over: 27))
        #expect(bars.dropFirst().first?.to == Rational(1700, over: 27))
        #expect(bars.last?.to == Rational(100))
        #expect(bars.last?.label == ["63.0"])
        // The valid count under the name, the lost ones in the legend.
        let words = chart.words(theme)
        for word in ["27", "有效天数", "无效 1", "无数据 1"] { #expect(words.contains(word)) }
    }

    /// 30 of 30 is 100; 354 of 355 is 99.7, not 100.
    @Test func onlyAllIsAHundred() throws {
        let theme = try PaperTheme.load()
        let chart = GradeStack(
            [
                .init("2025年", grades: [30, 0, 0, 0, 0, 0]),
                .init("2026年", grades: [300, 54, 1, 0, 0, 0]),
            ], measure: .shares
        ).chart(theme, .chinese)
        #expect(bars(chart).flatMap(\.label) == ["100", "99.7"])
    }

    @Test func withoutValidDaysThereIsNoNumber() throws {
        let theme = try PaperTheme.load()
        let stack = GradeStack([
            .init("6月", grades: [], invalid: 4, none: 26), .init("7月", grades: []),
        ])
        #expect(bars(stack.chart(theme, .chinese)).allSatisfy { $0.label.isEmpty })
        let words = stack.chart(theme, .chinese).words(theme)
        #expect(words.contains("缺"))
        #expect(!words.contains("0.0"))
    }

    /// Thirteen bars have no numbers over them.
    @Test func manyBarsHaveNoNumbers() throws {
        let theme = try PaperTheme.load()
        let stack = GradeStack((1...13).map { .init("\($0)", grades: [1, 1, 1, 0, 0, 0]) })
        #expect(bars(stack.chart(theme, .chinese)).allSatisfy { $0.label.isEmpty })
    }

    @Test func toldAndTabled() {
        let stack = GradeStack(
            [
                .init("1月", grades: [5, 12, 6, 3, 1, 0], invalid: 1, none: 3),
                .init("2月", grades: [], none: 28), .init("3月", grades: []),
            ], breaks: [.init(after: 0, label: "HJ 633-2026")])
        let alt = stack.alt(.chinese)
        #expect(alt.contains("1月：优良17天，有效27天（优5、良12、轻度6、中度3、重度1、严重0），无效1天，无数据3天"))
        #expect(alt.contains("3月：没有数据"))
        #expect(alt.contains("断点：1月之后，HJ 633-2026"))
        let table = stack.table(.english)
        #expect(table.columns.map(\.name).suffix(2) == ["no data", "remark"])
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        // 17 of 27; no share of no valid day.
        #expect(table.rows[0][9].printed == "63.0")
        #expect(table.rows[1][9] == .none)
    }
}
