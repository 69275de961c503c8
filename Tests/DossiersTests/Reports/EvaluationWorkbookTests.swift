import Assessment
import Gathering
import Testing
import Values
import Workbooks

@testable import Dossiers

@Suite struct EvaluationWorkbookTests {
    private let sheets = EvaluationSheets(
        evaluation: Synthetic.evaluation(), language: .chinese)

    @Test func verdictsAreTheTableOfTheCSV() {
        let sheet = sheets.findings
        let table = EvaluationCSV.rows(Synthetic.evaluation(), language: .chinese)
        #expect(sheet.name == "结论")
        #expect(sheet.rows.count == table.count)
        #expect(sheet.rows[3][3] == .text("不达标"))
        #expect(sheet.columns.count == table[0].count)
        // What stands for no number in print is an empty cell here.
        #expect(sheet.rows.joined().allSatisfy { $0 != .text("—") })
        #expect(sheet.fills.contains { $0.column == 3 && $0.text == "不达标" })
        #expect(sheet.fills.contains { $0.text == "达标（改判）" })
    }

    @Test func measurementsAreNumbersWithTheirDecimals() throws {
        let sheet = sheets.measurements
        #expect(sheet.rows.count == Synthetic.evaluation().measurements.count + 1)
        let row = try #require(sheet.rows.first { $0[0] == .text("forest.cover") })
        #expect(row[2] == .number("2024", decimals: 0))
        #expect(row[5] == .number("61.00", decimals: 2))
        let lacking = try #require(
            sheet.rows.first { $0[0] == .text("soil.safeUseRate.farmland") })
        #expect(lacking[5] == .empty)
        #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
    }

    @Test func troublesHaveTheirPlaces() {
        let sheet = sheets.troubles
        #expect(sheet.rows.count == 7)
        #expect(sheet.rows[1][3] == .text("data/2026/负氧离子_霞云岭_2026.csv:7"))
        #expect(sheet.rows[1][4] == .text("这一行只有3列，应有5列"))
    }

    @Test func madeUpDataAreCalledSo() {
        #expect(sheets.title.hasSuffix("（演示数据）"))
        #expect(sheets.findings.pageHeading == sheets.title)
    }

    @Test(arguments: Language.allCases)
    func bothLanguagesAreWrittenAlikeEachTime(language: Language) throws {
        let one = try EvaluationWorkbook.bytes(Synthetic.evaluation(), language: language)
        #expect(try EvaluationWorkbook.bytes(Synthetic.evaluation(), language: language) == one)
    }
}
