import Testing
import Typesetting
import Values

@testable import Charting

struct BaselineComparisonTests {
    func texts(_ row: BaselineComparison.Row) throws -> [String] {
        let theme = try PaperTheme.load()
        let chart = BaselineComparison(baselineLabel: "2024年", nowLabel: "2026年", rows: [row])
            .chart(theme, .chinese)
        return chart.layout(in: chart.size(theme), lettering: GridLettering(), theme: theme)
            .texts.map(\.text)
    }

    /// 3214 − 2920 = 294; 294 ÷ 2920 = 10.068…%.
    @Test func changeWithSignUnitAndShare() throws {
        let texts = try texts(
            .init(
                name: "浓度", unit: "个/cm³", decimals: 0, baseline: Rational(2920),
                now: Rational(3214)))
        #expect(texts.contains("+294 个/cm³ （+10.1%）"))
    }

    @Test func aMissingValueIsNotZero() throws {
        let texts = try texts(
            .init(name: "人数", unit: "万人次", decimals: 1, baseline: Rational(1320), now: nil))
        #expect(texts.contains("缺"))
        #expect(texts.contains("1320.0"))
        #expect(!texts.contains("0.0"))
        #expect(texts.contains("—"))
    }

    @Test func noChange() throws {
        let texts = try texts(
            .init(name: "率", unit: "%", decimals: 2, baseline: Rational(62), now: Rational(62)))
        #expect(texts.contains("持平"))
    }

    /// A baseline of zero has no share.
    @Test func fromZero() throws {
        let texts = try texts(
            .init(name: "次数", unit: "次", decimals: 0, baseline: .zero, now: Rational(3)))
        #expect(texts.contains("+3 次"))
    }
}
