import Testing
import Typesetting
import Values

@testable import Charting

struct WaterfallTests {
    func bars(_ recipe: Waterfall) throws -> [Bar] {
        recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .bar(let bar) = mark { bar } else { nil }
        }
    }

    /// 281 + 14 − 9 − 2 = 284; to 290 six are unexplained. Against 281 the steps are small: the
    /// axis counts the difference.
    @Test func whatTheStepsLeaveIsAStep() throws {
        #expect(Specimens.waterfall.remainder == Rational(6))
        #expect(Specimens.waterfall.showsDifference)
        let bars = try bars(Specimens.waterfall)
        #expect(bars.map(\.from) == [0, 14, 5, 3, 0].map(Rational.init(_:)))
        #expect(bars.map(\.to) == [14, 5, 3, 9, 9].map(Rational.init(_:)))
        #expect(bars.map(\.label) == [["+14"], ["−9"], ["−2"], ["+6"], ["+9"]])
    }

    /// 10 + 14 − 4 = 20: on an axis from zero they can be seen.
    @Test func largeStepsStandBetweenTheTotals() throws {
        let recipe = Waterfall(
            unit: "", decimals: 0, start: .init("a", Rational(10)),
            steps: [.init("b", Rational(14)), .init("c", Rational(-4))],
            end: .init("d", Rational(20)))
        #expect(!recipe.showsDifference)
        let bars = try bars(recipe)
        #expect(bars.map(\.from) == [0, 10, 24, 0].map(Rational.init(_:)))
        #expect(bars.map(\.to) == [10, 24, 20, 20].map(Rational.init(_:)))
    }

    /// A third and two thirds are one, exactly.
    @Test func exactStepsLeaveNothing() throws {
        let recipe = Waterfall(
            unit: "", decimals: 1, start: .init("a", Rational(1)),
            steps: [.init("b", Rational(1, over: 3)), .init("c", Rational(2, over: 3))],
            end: .init("d", Rational(2)))
        #expect(recipe.remainder == nil)
        #expect(try bars(recipe).count == 4)
    }

    @Test func betterAndWorseDifferInGrey() throws {
        let bars = try bars(Specimens.waterfall)
        #expect(bars[0].fill.hatch == nil)
        #expect(bars[1].fill.hatch?.kind == .falling)
        var lower = Specimens.waterfall
        lower.favourable = .lower
        #expect(try self.bars(lower)[0].fill.hatch?.kind == .falling)
    }

    /// An unknown step has no bar; what it changed is in the remainder.
    @Test func anUnknownStepIsMissing() throws {
        let recipe = Waterfall(
            unit: "", decimals: 0, start: .init("a", Rational(10)),
            steps: [.init("b", nil), .init("c", Rational(-4))], end: .init("d", Rational(9)))
        #expect(recipe.remainder == Rational(3))
        #expect(try bars(recipe).map(\.band) == [0, 2, 3, 4])
        #expect(recipe.alt(.chinese).contains("b缺"))
    }

    /// Without a start no step has a height: its number stands at its foot.
    @Test func withoutAStartNothingFloats() throws {
        let recipe = Waterfall(
            unit: "", decimals: 0, start: .init("a", nil), steps: [.init("b", Rational(3))],
            end: .init("d", Rational(9)))
        #expect(recipe.remainder == nil)
        #expect(try bars(recipe).map(\.band) == [2])
        let texts = recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap {
            mark -> [String]? in
            if case .text(let words) = mark { words.text } else { nil }
        }
        #expect(texts == [["缺"], ["+3"]])
    }

    @Test func totalsAndChangesAreInColumnsOfTheirOwn() {
        let rows = Specimens.waterfall.table(.chinese).rows.map { $0.map(\.printed) }
        #expect(rows.first == ["2024年", "281", "—"])
        #expect(rows[2] == ["臭氧", "—", "−9"])
        #expect(rows[4] == ["其他", "—", "6"])
        #expect(rows.last == ["2026年", "290", "—"])
    }
}
