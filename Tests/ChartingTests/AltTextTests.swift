import Testing
import Values

@testable import Charting

struct AltTextTests {
    func told(_ values: [Int?], _ language: Language = .chinese) -> String {
        var alt = AltText(Wording("柱状图", "bars"), language)
        alt.series(
            "2026年",
            values.enumerated().map { ("\($0.offset + 1)月", $0.element.map(Rational.init(_:))) },
            unit: "个/cm³", decimals: 0)
        return alt.text
    }

    @Test func rangeAndGaps() {
        #expect(
            told([2412, nil, 4120, 3000])
                == "柱状图。2026年：3个值，最低2412个/cm³（1月），最高4120个/cm³（3月）；缺2月。")
        #expect(
            told([2412, nil, 4120], .english)
                == "bars. 2026年: 2 values, lowest 2412 个/cm³ (1月), highest 4120 个/cm³ (3月); "
                + "missing 2月.")
    }

    @Test func fewAndEqualValues() {
        #expect(told([]) == "柱状图。2026年：没有数据。")
        #expect(told([nil, 7]) == "柱状图。2026年：2月7个/cm³；缺1月。")
        #expect(told([7, 7]) == "柱状图。2026年：2个值，均为7个/cm³。")
    }

    @Test func levelsBreaksAndThinPlaces() {
        var alt = AltText(Wording("图", "chart"), .chinese)
        alt.level(Level(.target, Rational(3000), name: "方案目标"), unit: "个/cm³")
        alt.breaks(
            [
                SeriesBreak(after: 0, label: "迁站"), SeriesBreak(after: 1, part: 0, label: "甲"),
                SeriesBreak(after: 1, part: 0.5, label: "乙"), SeriesBreak(after: 9, label: "丙"),
            ], bands: ["2024年", "2025年"])
        alt.insufficient("2026年", [("2月", 212), ("3月", nil)])
        #expect(
            alt.text
                == "图。方案目标3000个/cm³。断点：2024年之后，迁站。断点：2025年起，甲。断点：2025年之中，乙。"
                + "2026年有效数据不足：2月（n=212）、3月。")
    }
}
