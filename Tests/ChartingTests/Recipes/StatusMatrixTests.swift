import Testing
import Typesetting
import Values

@testable import Charting

struct StatusMatrixTests {
    @Test(arguments: [
        (VerdictSign.met, VerdictSign.notMet, StatusMatrix.Change.newlyFailed),
        (.notApplicable, .notMet, .newlyFailed), (.notMet, .met, .newlyMet),
        (.insufficient, .needsJudgement, .other), (.met, .failed, .other),
    ])
    func changes(before: VerdictSign, now: VerdictSign, change: StatusMatrix.Change) {
        #expect(StatusMatrix.Change(from: before, to: now) == change)
    }

    /// The same verdict, or none the year before, is no change.
    @Test func noChange() {
        #expect(StatusMatrix.Change(from: .notMet, to: .notMet) == nil)
        #expect(StatusMatrix.Change(from: nil, to: .notMet) == nil)
        #expect(StatusMatrix.Change(from: .met, to: nil) == nil)
    }

    /// Of the specimen's clauses two newly fail in 2026: the second floor and task 11.
    @Test func whatNewlyFailsIsFramed() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.matrix.chart(theme, .chinese)
        let frames = chart.marks.count {
            if case .cell(let cell) = $0 {
                cell.fill.ink == nil && cell.fill.outline != nil
            } else {
                false
            }
        }
        #expect(frames == 2)
    }

    /// 2024: 2 of 3; 2025: 2 of 3 and 2 of 5; 2026: 2 of 3 and 1 of 5. What was not asked in 2024
    /// is not counted.
    @Test func totals() throws {
        let theme = try PaperTheme.load()
        let words = Specimens.matrix.chart(theme, .chinese).words(theme)
        for word in ["2/3", "4/8", "3/8", "2/5", "1/5", "—", "达标/条数"] {
            #expect(words.contains(word), "\(word)")
        }
    }

    /// Every cell has its marker; its word only where it fits.
    @Test func narrowCellsKeepTheirMarker() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.matrix.chart(theme, .chinese)
        let cells = chart.marks.compactMap { mark -> Cell? in
            if case .cell(let cell) = mark { cell } else { nil }
        }
        #expect(cells.count { $0.symbol != nil } == 3 * 3 + 5 * 2)
        let narrow = chart.layout(
            in: Size(width: 260, height: 200), lettering: GridLettering(), theme: theme)
        #expect(!narrow.texts.map(\.text).contains("不达"))
        #expect(chart.words(theme).contains("不达"))
    }

    @Test func fortyFiveClauses() throws {
        let theme = try PaperTheme.load()
        let chart = Specimens.longMatrix.chart(theme, .chinese)
        // 45 rows and two headings; six years of cells each.
        #expect(chart.y.bandCount == 47)
        #expect(Specimens.longMatrix.rows.count == 45)
        #expect(chart.faults(in: chart.size(theme), theme) == [])
    }

    @Test func toldAndTabled() {
        let alt = Specimens.matrix.alt(.chinese)
        #expect(alt.contains("2024年共3条：达标2条、数据不足1条"))
        #expect(alt.contains("2026年新出现不达标：二 空气优良天数占全年比重、11 双江拉祜族佤族布朗族傣族自治县受污染耕地安全利用率"))
        let table = Specimens.matrix.table(.chinese)
        #expect(table.columns.map(\.name) == ["分组", "条款", "2024年", "2025年", "2026年"])
        #expect(
            table.rows[3].map(\.printed) == [
                "三年实施方案任务", "8 空气优良天数占全年比重较创建时有所提升", "—", "不达标", "达标",
            ])
    }

    /// 45 rows in three parts of 15: 12 and 3, 15, 15; the second group goes on, and all parts
    /// count the whole.
    @Test func partsCountTheWhole() throws {
        let theme = try PaperTheme.load()
        let parts = Specimens.longMatrix.split(into: 3).compactMap { $0 as? StatusMatrix }
        #expect(parts.map { $0.groups.map(\.rows.count) } == [[12, 3], [15], [15]])
        #expect(parts.flatMap(\.rows) == Specimens.longMatrix.rows)
        let whole = Specimens.longMatrix.chart(theme, .chinese).words(theme)
        for part in parts {
            let words = part.chart(theme, .chinese).words(theme)
            for ending in ["/45", "/33"] {
                #expect(
                    words.filter { $0.hasSuffix(ending) } == whole.filter { $0.hasSuffix(ending) })
            }
        }
    }
}
