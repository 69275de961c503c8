import Assessment
import Testing
import Typesetting
import Values

@testable import Dossiers

/// The comparison that ``ComparisonTextTests`` makes by hand, as tables.
@Suite struct ComparisonTablesTests {
    private static let edition = ChangeCause(
        kind: .edition, effect: .restores, verdict: .met, before: "HJ 633-2012",
        after: "HJ 633-2026")

    private func book(
        _ causes: [ChangeCause], _ language: Language = .chinese, onlyChanges: Bool = true
    ) throws -> TableBook {
        try ComparisonTables(
            ComparisonTextTests.comparison(causes), onlyChanges: onlyChanges, language: language
        ).book
    }

    private func texts(_ book: TableBook, _ id: String) throws -> [[String]] {
        let table = try #require(book.tables.first { $0.id == id })
        for row in table.rows { #expect(row.count == table.columns.count) }
        return table.rows.map { row in row.map { $0.text(book.language) } }
    }

    @Test func everyNumberInItsColumn() throws {
        let book = try book([Self.edition])
        #expect(book.title == "某县：2025年、2026年对照")
        #expect(book.tables.map(\.id) == ["summary", "step1", "causes", "sides"])
        #expect(
            try texts(book, "step1") == [
                [
                    "优良天数", "新不达标", "达标", "不达标", "优良天数占比", "73.4%", "68.0%",
                    "−5.4个百分点",
                    "标准版本（HJ 633-2012 → HJ 633-2026）；只换回2025年的，结论即为达标",
                    "70%", "−2.0个百分点", "73.3%", "", "r", "8",
                ]
            ])
        #expect(
            try texts(book, "summary") == [
                ["2025年 → 2026年", "1", "", "", "", "", "", "", "1", "2"]
            ])
        #expect(book.tables.first?.lead == "结论：有差别，新不达标 1 条")
        #expect(
            try texts(book, "causes") == [
                ["2025年 → 2026年", "标准版本", "1", "", "", "优良天数"]
            ])
        let lead = try #require(book.tables.first { $0.id == "step1" }?.lead)
        #expect(lead == "新不达标 1，无变化 1；没有变化的1条未列")
    }

    /// What changed stands first, what did not is there without ``onlyChanges``.
    @Test func theUnchangedComeLast() throws {
        let rows = try texts(book([], .english, onlyChanges: false), "step1")
        #expect(rows.map { $0[1] } == ["newly failing", "unchanged"])
        #expect(rows[0][7] == "−5.4 percentage points")
        // Nothing is known of causes: there is no table of them.
        #expect(try book([]).tables.map(\.id) == ["summary", "step1", "sides"])
    }

    /// A clause of two numbers has a row for each; only the one that is thin is said to be.
    @Test func riskIsSaidOfTheNumberThatHasIt() throws {
        var comparison = try ComparisonTextTests.comparison([])
        let thin = try #require(comparison.steps[0].clauses[0].numbers.first)
        var ample = thin
        ample.indicator = "other"
        ample.new?.margin = try ComparisonTextTests.quantity("20", .percentagePoints)
        comparison.steps[0].clauses[0].numbers = [ample, thin]
        // −2 of 70.
        comparison.steps[0].clauses[0].risk = .thin(share: Rational(-1, over: 35))
        let book = ComparisonTables(comparison, onlyChanges: true, language: .chinese).book
        let notes = try texts(book, "step1").map { $0[12] }
        #expect(notes == ["", "余量只有限值的−2.9%"])
    }

    /// A step of its own for each pair, and the years side by side.
    @Test func threeEditions() throws {
        var comparison = try ComparisonTextTests.comparison([])
        var third = comparison.editions[1]
        third.year = 2027
        comparison.editions.append(third)
        var step = comparison.steps[0]
        (step.from, step.to) = (1, 2)
        comparison.steps.append(step)
        let book = ComparisonTables(comparison, language: .chinese).book
        #expect(book.tables.map(\.id) == ["summary", "step1", "step2", "verdicts", "sides"])
        #expect(try texts(book, "verdicts") == [["优良天数", "r", "8", "达标", "不达标", "不达标"]])
        #expect(try texts(book, "sides").map { $0[1] } == ["2025", "2026", "2027"])
    }

    /// Two sides: of each kind the older one's picture, then the newer one's, each with its year.
    @Test func picturesOfOneKindStandTogether() throws {
        var older = Synthetic.evaluation()
        older.year -= 1
        let sides = [older, Synthetic.evaluation()]
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        let sheets = SidePictures(evaluations: sides, language: .chinese).sheets(room)
        let places = sheets.map(\.entry.destination)
        #expect(places.prefix(2) == ["exhibit-clauses.attention.1", "exhibit-clauses.attention.2"])
        #expect(Set(places).count == places.count)
        #expect(sheets.allSatisfy { !$0.pages.isEmpty })
        #expect(sheets.first?.entry.title.hasPrefix("\(older.year)年 ") ?? false)
        #expect(SidePictures(evaluations: [], language: .chinese).sheets(room).isEmpty)
    }

    @Test func theFilesAreMade() throws {
        let book = try book([Self.edition])
        let page = String(
            decoding: try TablePage.html(book, templates: Places.templates), as: UTF8.self)
        #expect(page.contains("<h1>某县：2025年、2026年对照</h1>"))
        #expect(page.contains("data-s=\"-5.4\">−5.4个百分点</td>"))
        let pdf = try TableSheets.pdf(book, templates: Places.templates, toolVersion: "test")
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        let workbook = try TableWorkbook.bytes(book, toolVersion: "test")
        #expect(workbook.starts(with: Array("PK".utf8)))
        #expect(try TableWorkbook.bytes(book, toolVersion: "test") == workbook)
    }
}
