import Testing
import Typesetting
import Values

@testable import Charting

struct StationCoursesTests {
    func facets(_ recipe: StationCourses) throws -> Facets {
        let facets = recipe.chart(try PaperTheme.load(), .chinese).marks.compactMap {
            mark -> Facets? in
            if case .facets(let facets) = mark { facets } else { nil }
        }
        return try #require(facets.first)
    }

    @Test(arguments: [(1, 1, 1), (3, 3, 1), (4, 4, 1), (5, 3, 2), (8, 4, 2), (12, 4, 3)])
    func panelsFillRows(stations: Int, columns: Int, rows: Int) throws {
        let facets = try facets(Specimens.courses(stations))
        #expect(facets.panels.count == stations)
        #expect(facets.columns == columns)
        #expect(facets.rows == rows)
    }

    /// All stations share the scale, and it begins at zero.
    @Test func theScaleCoversEveryStation() throws {
        let facets = try facets(Specimens.courses(12))
        // The highest is 2400 + 11 · 130 + 900 = 4730.
        #expect(facets.y.ticks.map(\.text) == ["0", "1000", "2000", "3000", "4000", "5000"])
        #expect(facets.x.ticks.map(\.text) == (1...12).map { "\($0)" })
        #expect(facets.xUnit == "月")
    }

    @Test func gapsThinMonthsAndSilentStations() throws {
        let panels = try facets(Specimens.courses(5)).panels
        let lines = panels[1].marks.compactMap { mark -> Line? in
            if case .line(let line) = mark { line } else { nil }
        }
        #expect(lines[1].knots[4].y == nil)
        #expect(lines[1].knots[6].symbol == .dottedRing)
        #expect(lines[0].knots[9].y == nil)
        #expect(lines.map { $0.threshold?.limit } == [nil, Rational(3000)])
        #expect(
            panels[4].marks.contains { mark in
                if case .text(let words) = mark { words.text == ["无数据"] } else { false }
            })
    }

    @Test func oneLegendForAll() throws {
        let legends = Specimens.courses(5).chart(try PaperTheme.load(), .chinese).marks
            .compactMap { mark -> [String]? in
                if case .legend(let legend) = mark { legend.entries.map(\.text) } else { nil }
            }
        #expect(
            legends == [["2026年", "未达限值", "2024年", "有效数据不足", "方案目标 3000 任务分解表（14）"]])
    }

    @Test func everyStationIsToldAndTabulated() {
        let recipe = Specimens.courses(3)
        #expect(recipe.alt(.chinese).contains("上方山 2026年有效数据不足：7月（n=90）"))
        let table = recipe.table(.chinese)
        #expect(table.rows.count == 13)
        #expect(table.columns.contains { $0.heading(.chinese) == "十渡 2024年（个/cm³）" })
    }
}
