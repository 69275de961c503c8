import Testing
import Typesetting
import Values

@testable import Charting

struct BulletRowsTests {
    func insets(_ rows: BulletRows, _ theme: ChartTheme) -> [Chart] {
        rows.chart(theme, .chinese).marks.compactMap {
            if case .inset(let inset) = $0 { inset.chart } else { nil }
        }
    }

    /// Every row has a scale of its own, and zero is on it.
    @Test func barsStandOnZero() throws {
        let theme = try PaperTheme.load()
        let scales = insets(Specimens.bullets, theme).map(\.x)
        #expect(scales.count == 8)
        #expect(scales[0].share(.amount(.zero)) == 0)
        // 3214, 3000 and 1000 on 0…4000.
        #expect(scales[0].share(.amount(Rational(3214))) == 3214.0 / 4000)
    }

    @Test func whichSideIsGoodIsSaid() throws {
        let theme = try PaperTheme.load()
        let words = Specimens.bullets.chart(theme, .chinese).words(theme)
        for word in ["≥3000", "≥1000", "≤30", "≥62", "≤0"] { #expect(words.contains(word)) }
    }

    /// Without a value there is no bar and no number, only the sign of absence.
    @Test func aMissingValueIsNotZero() throws {
        let theme = try PaperTheme.load()
        let inset = insets(Specimens.bullets, theme)[3]
        #expect(!inset.marks.contains { if case .bar = $0 { true } else { false } })
        let words = Specimens.bullets.chart(theme, .chinese).words(theme)
        #expect(words.contains("缺"))
        #expect(!words.contains("0.0"))
    }

    @Test func tooFewDataAreHatched() throws {
        let theme = try PaperTheme.load()
        let bars = insets(Specimens.bullets, theme).flatMap(\.marks).compactMap {
            if case .bar(let bar) = $0 { bar } else { nil }
        }
        #expect(
            bars.map { $0.fill.hatch != nil } == [false, true, false, false, false, false, false])
    }

    /// All rows are equally high: the picture grows with their number.
    @Test func sixteenRows() throws {
        let theme = try PaperTheme.load()
        let rows = (0..<16).map { Specimens.bullets.rows[$0 % 8] }
        let many = BulletRows(nowLabel: "2026年", baselineLabel: "2024年", rows: rows)
        let height = try #require(many.chart(theme, .chinese).heightAsked)
        let half = try #require(Specimens.bullets.chart(theme, .chinese).heightAsked)
        // Both have the same legend under them.
        #expect(
            (height - 2.6 * theme[.leading] - 2 * (half - 2.6 * theme[.leading])).magnitude < 0.01)
    }

    @Test func toldAndTabled() {
        let alt = Specimens.bullets.alt(.chinese)
        #expect(
            alt.contains("年均负（氧）离子浓度：2026年3214个/cm³，2024年2920个/cm³，方案目标≥3000，品牌底线≥1000，达标"))
        #expect(alt.contains("旅游人数：2026年缺"))
        #expect(alt.contains("72.3%（有效数据不足）"))
        let table = Specimens.bullets.table(.chinese)
        #expect(
            table.rows[2].map(\.printed) == [
                "PM2.5年均浓度", "µg/m³", "30.4", "足", "30.0", "≤30", "—", "不达标",
            ])
        #expect(table.rows[3][2] == .none)
    }
}
