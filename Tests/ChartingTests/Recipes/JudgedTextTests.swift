import Testing
import Typesetting
import Values

@testable import Charting

/// Words and tables of the pictures of judgements, whatever their data are.
struct JudgedTextTests {
    @Test(arguments: Specimens.judgedRecipes.map(\.name), Language.allCases)
    func everyPictureIsToldAndTabled(name: String, language: Language) throws {
        let recipe = try #require(Specimens.judgedRecipes.first { $0.name == name }).recipe
        let alt = recipe.alt(language)
        #expect(alt.hasSuffix(language == .chinese ? "。" : "."))
        // No value of the specimens is zero tenths: that would be an absence taken for a number.
        #expect(!alt.split { !$0.isNumber && $0 != "." }.contains("0.0"))
        let table = recipe.table(language)
        #expect(!table.columns.isEmpty)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        if name.hasSuffix("nothing") { #expect(table.rows.isEmpty) }
    }

    /// 20 + 1 valid days of which 20 are good; 365 − 22 without datum.
    @Test func calendar() {
        let calendar = QualityCalendar(
            year: 2025,
            days: Array(repeating: .grade(.excellent), count: 20) + [.grade(.light), .invalid],
            breaks: [.init(Specimens.day(2025, 3, 1), "HJ 633-2026")])
        let alt = calendar.alt(.chinese)
        #expect(alt.contains("有效21天，其中优良20天"))
        #expect(alt.contains("无效1天，无数据343天"))
        #expect(alt.contains("3月1日起：HJ 633-2026"))
        let table = calendar.table(.chinese)
        #expect(table.rows.count == 13)
        #expect(
            table.rows[0].map(\.printed) == [
                "1月", "20", "0", "1", "0", "0", "0", "20", "21", "1", "9", "—",
            ])
        #expect(table.rows[2].last?.printed == "3月1日起：HJ 633-2026")
        #expect(table.rows[12].map(\.printed).dropFirst(7).prefix(4) == ["20", "21", "1", "343"])
    }

    @Test func comfort() {
        let strip = Specimens.comfort
        #expect(strip.alt(.chinese).contains("2026年：舒适5个月"))
        #expect(strip.alt(.english).contains("missing Oct"))
        let rows = strip.table(.chinese).rows
        #expect(rows.count == 24)
        #expect(rows[12].map(\.printed) == ["2026年", "1月", "寒冷", "K", "−612"])
        #expect(rows[21].map(\.printed) == ["2026年", "10月", "—", "—", "—"])
    }

    /// 21 + 3 + 5 + 7 + 1 + 2 + 0 = 39; 21 of 39 is 53.8 %.
    @Test func verdicts() {
        #expect(Specimens.verdicts.alt(.chinese).contains("共39条。达标21条，不达标3条"))
        #expect(
            Specimens.verdicts.table(.chinese).rows[0].map(\.printed) == ["达标", "21", "53.8"])
        let none = VerdictCounts([.init(.met, "达标", 0)]).table(.chinese)
        #expect(none.rows[0].map(\.printed) == ["达标", "0", "—"])
    }

    /// −2.7 % first.
    @Test func headroom() {
        let rows = Specimens.headroom.table(.chinese).rows
        #expect(
            rows[0].map(\.printed) == ["8 空气优良天数占全年比重较创建时有所提升", "−2.0 个百分点", "−2.7"])
        #expect(Specimens.headroom.alt(.chinese).contains("+214 个/cm³，为限值的+7.1%"))
    }

    /// 3214 − 2920 = 294 = 10.07 % of 2920.
    @Test func comparison() {
        let rows = Specimens.comparison.table(.chinese).rows
        #expect(
            rows[0].map(\.printed) == [
                "年均负（氧）离子浓度", "个/cm³", "2920", "3214", "294", "个/cm³", "10.1", "方案目标 3000",
            ])
        #expect(rows[2].map(\.printed)[3...6] == ["—", "—", "—", "—"])
        let alt = Specimens.comparison.alt(.chinese)
        #expect(alt.contains("2024年2920个/cm³，2026年3214个/cm³，变化+294 个/cm³（+10.1%），方案目标3000"))
        #expect(alt.contains("旅游人数：2024年1320.4万人次，2026年缺"))
    }
}
