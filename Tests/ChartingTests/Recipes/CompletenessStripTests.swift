import Testing
import Typesetting
import Values

@testable import Charting

struct CompletenessStripTests {
    @Test func sharesAreOfTheHoursOfTheMonth() throws {
        let theme = try PaperTheme.load()
        // 672 hours in February 2026: 504 are 75 %, 168 lost are the rest.
        let chart = CompletenessStrip(
            causes: ["缺测"], months: [nil, .init(expected: 672, valid: 504, losses: [168])]
        ).chart(theme, .chinese)
        let bars = chart.marks.compactMap { mark -> Bar? in
            if case .bar(let bar) = mark { bar } else { nil }
        }
        #expect(bars.map(\.to) == [Rational(75), Rational(100)])
        #expect(bars.map(\.from) == [.zero, Rational(75)])
        #expect(bars.allSatisfy { $0.band == 1 })
    }

    @Test func fourCausesAreFourHatches() throws {
        let theme = try PaperTheme.load()
        let chart = CompletenessStrip(
            causes: ["a", "b", "c", "d"],
            months: [.init(expected: 100, valid: 60, losses: [10, 10, 10, 10])]
        ).chart(theme, .chinese)
        let kinds = chart.marks.compactMap { mark -> Hatch.Kind? in
            if case .bar(let bar) = mark { bar.fill.hatch?.kind } else { nil }
        }
        #expect(Set(kinds).count == 4)
    }

    /// 232 of February's 672 hours are 34.52 %; December was not looked at.
    @Test func toldAndTabulated() {
        let alt = Specimens.completeness.alt(.chinese)
        #expect(alt.contains("最低34.5%（2月）"))
        #expect(alt.contains("缺12月"))
        // 3 + 6 + … + 33 without February's 6, and its 410.
        #expect(alt.contains("缺测602小时"))
        let table = Specimens.completeness.table(.chinese)
        #expect(
            table.rows[1].map(\.printed)
                == ["2月", "672", "232", "34.5", "410", "24", "0", "6"])
        #expect(table.rows[11].map(\.printed).allSatisfy { $0 == "—" || $0 == "12月" })
    }
}
