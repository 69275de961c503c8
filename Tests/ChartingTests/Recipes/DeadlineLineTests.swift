import Testing
import Typesetting
import Values

@testable import Charting

struct DeadlineLineTests {
    /// Tasks of one state due on one day are one group; the first row of the specimen: 1 and 2 on
    /// 2024-12-31, 3 on 2025-06-30, 4 10 11, 6 7 8 and 5 on 2026-12-31, and 9 without a day.
    @Test func groupsOfADay() {
        let groups = DeadlineLanes.groups(Specimens.deadlines.rows[0])
        #expect(
            groups.map { $0.numbers.joined(separator: " ") } == [
                "1 2", "3", "4 10 11", "6 7 8", "5", "9",
            ])
        #expect(groups.map(\.due).last == .some(nil))
    }

    /// Of one day what wants attention comes first.
    @Test func attentionFirst() {
        let groups = DeadlineLanes.groups(Specimens.deadlines.rows[1])
        #expect(groups.map(\.state) == [.overdue, .blocked, .notStarted, .underway, .done])
    }

    /// Within a row no words meet: every group has a line of its own where it must.
    @Test func lanesKeepApart() {
        for row in Specimens.deadlines.rows {
            let plan = DeadlineLanes(row, of: Specimens.deadlines, .chinese)
            let day = plan.entries.filter { $0.at == .day(Specimens.day(2026, 12, 31)) }
            for (one, next) in zip(day, day.dropFirst()) {
                #expect(next.top >= one.top + Double(one.lines.count) - 1e-9)
            }
            #expect(plan.entries.allSatisfy { $0.top + Double($0.lines.count) <= plan.height })
        }
    }

    /// A day stands in its place: 2026-12-31 is the last of 1096 days.
    @Test func daysHaveTheirPlace() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.deadlines.chart(theme, .chinese)
        let last = Specimens.day(2026, 12, 31)
        let share = 1 - Specimens.deadlines.tail
        #expect((chart.x.share(.day(last)) - share * 1095.5 / 1096).magnitude < 1e-9)
        #expect(chart.x.share(.share(1)) == 1)
    }

    /// Beyond the scale there is an arrow and the day in words.
    @Test func daysBeyondTheScaleAreSaid() throws {
        let theme = try PaperTheme.load()
        let specimen = try #require(
            Specimens.judgedRecipes.first { $0.name == "deadlines-outside" })
        let chart = specimen.recipe.chart(theme, .chinese)
        let words = chart.words(theme)
        #expect(words.contains("2025-12-31 逾期 1"))
        #expect(words.contains("2027-06-30 2"))
        let symbols = chart.marks.compactMap { mark -> Symbol? in
            if case .point(let dot) = mark { dot.symbol } else { nil }
        }
        #expect(symbols == [.leftward, .disc, .rightward])
    }

    @Test func allTasksAreSaid() throws {
        let theme = try PaperTheme.load()
        for name in ["deadlines", "deadlines-one-row"] {
            let specimen = try #require(Specimens.judgedRecipes.first { $0.name == name })
            let words = specimen.recipe.chart(theme, .chinese).words(theme)
                .joined(separator: " ").split { " ：".contains($0) }.map(String.init)
            for number in 1...39 { #expect(words.contains("\(number)"), "\(name) \(number)") }
            #expect(specimen.recipe.table(.chinese).rows.count == 39)
        }
    }

    @Test func told() {
        let alt = Specimens.deadlines.alt(.chinese)
        #expect(alt.contains("2025-06-30逾期1项（3）"))
        #expect(alt.contains("持续推进持续1项（9）"))
    }
}
