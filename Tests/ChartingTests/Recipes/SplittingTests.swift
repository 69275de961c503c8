import Testing
import Values

@testable import Charting

struct SplittingTests {
    /// Parts of one picture are compared: their axis is that of the whole.
    @Test func partsShareTheirAxis() throws {
        let theme = try PaperTheme.load()
        let whole = Dumbbell(
            unit: "个", decimals: 0, baselineLabel: "2024年", nowLabel: "2026年",
            rows: [900, 40, 3].enumerated().map {
                .init("站\($0)", baseline: Rational($1), now: Rational($1 + 1))
            })
        let parts = whole.split(into: 3)
        #expect(parts.count == 3)
        let axes = parts.map { $0.chart(theme, .chinese).x.ticks.map(\.text) }
        #expect(axes.allSatisfy { $0 == whole.chart(theme, .chinese).x.ticks.map(\.text) })
        #expect(parts.flatMap { ($0 as? Dumbbell)?.rows.map(\.name) ?? [] } == ["站0", "站1", "站2"])
    }

    @Test func everyRowIsOnOnePart() {
        let rows = (0..<7).map {
            BaselineComparison.Row(
                name: "\($0)", unit: "", decimals: 0, baseline: nil, now: Rational($0))
        }
        for count in [0, 1, 2, 3, 7, 9] {
            let parts = BaselineComparison(baselineLabel: "", nowLabel: "", rows: rows)
                .split(into: count)
            #expect(parts.count == min(max(count, 1), 7))
            let names = parts.flatMap { ($0 as? BaselineComparison)?.rows.map(\.name) ?? [] }
            #expect(names == rows.map(\.name))
        }
    }

    @Test func whatHasNoRowsStaysWhole() {
        #expect(VerdictCounts([]).split(into: 4).count == 1)
    }
}
