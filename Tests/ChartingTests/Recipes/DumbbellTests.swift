import Testing
import Typesetting
import Values

@testable import Charting

struct DumbbellTests {
    func dots(_ baseline: Int?, _ now: Int?) throws -> [Dot] {
        Dumbbell(
            unit: "", decimals: 0, baselineLabel: "2024年", nowLabel: "2026年",
            rows: [
                .init(
                    "a", baseline: baseline.map(Rational.init(_:)), now: now.map(Rational.init(_:)))
            ]
        ).chart(try PaperTheme.load(), .chinese).marks.compactMap { mark in
            if case .point(let dot) = mark { dot } else { nil }
        }
    }

    /// Numbers stand outside, whichever way the row goes; the arrow is in the middle.
    @Test func theArrowPointsToThisYear() throws {
        let rising = try dots(10, 20)
        #expect(rising.map(\.symbol) == [.rightward, .openSquare, .disc])
        #expect(rising[0].x == .amount(Rational(15)))
        #expect(rising.map(\.labelSide) == [.anywhere, .left, .right])
        let falling = try dots(20, 10)
        #expect(falling.map(\.symbol) == [.leftward, .openSquare, .disc])
        #expect(falling.map(\.labelSide) == [.anywhere, .right, .left])
    }

    @Test func equalValuesAreSaidOnce() throws {
        let dots = try dots(10, 10)
        #expect(dots.map(\.label) == ["", "10"])
        // The disc is seen inside the square.
        #expect(dots[1].scale < dots[0].scale)
    }

    @Test func whatIsMissingIsNamed() throws {
        #expect(try dots(nil, 10).map(\.symbol) == [.disc])
        #expect(try dots(10, nil).map(\.symbol) == [.openSquare])
        let labels = Specimens.dumbbell.chart(try PaperTheme.load(), .chinese).marks
            .compactMap { mark -> [String]? in
                if case .axis(let axis) = mark, axis.side == .right { axis.labels } else { nil }
            }
        #expect(
            labels == [
                ["  +420", "  −380", "  +5", "  持平", "  缺2024年", "  缺2026年", "  无数据"]
            ])
    }

    @Test func theLimitIsOneUprightLine() throws {
        let rules = Specimens.dumbbell.chart(try PaperTheme.load(), .chinese).marks
            .compactMap { mark -> Rule? in
                if case .rule(let rule) = mark { rule } else { nil }
            }
        #expect(rules.map(\.direction) == [.upright(.amount(Rational(3000)))])
        #expect(rules.map(\.label) == ["方案目标 3000 任务分解表（14）"])
    }

    @Test func theTableHasTheChange() {
        let rows = Specimens.dumbbell.table(.chinese).rows.map { $0.map(\.printed) }
        #expect(rows[1] == ["上方山", "3900", "3520", "−380"])
        #expect(rows[4] == ["霞云岭", "—", "4480", "—"])
        #expect(rows[7].prefix(2) == ["方案目标 任务分解表（14）", "3000"])
    }
}
