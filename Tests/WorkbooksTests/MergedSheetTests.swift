import Foundation
import Testing

@testable import Workbooks

/// Cells that are one, numbers with units, links inside the workbook: looked for in the parts of
/// the file, as ECMA-376 names them.
@Suite struct MergedSheetTests {
    private func package() throws -> Package {
        let list = Sheet(
            name: "目录", rows: [[.text("表")], [.jump("数", toSheet: 1)], [.jump("无", toSheet: 9)]])
        let table = Sheet(
            name: "it's 1/2",
            rows: [
                [.text("结果"), .empty, .text("注")],
                [.text("2024"), .text("变化"), .empty],
                [
                    .quantity("39.05", decimals: 2, unit: "%"),
                    .quantity("5.3", decimals: 1, unit: "个\"百分点", isSigned: true),
                    .quantity("1234567890123456.5", decimals: 1, unit: "元"),
                ],
                [.text("=1+1")],
            ], frozenRows: 2,
            merges: [
                Merge(rows: 0...0, columns: 0...1), Merge(rows: 0...1, columns: 2...2),
                Merge(rows: 3...3, columns: 0...2), Merge(rows: 2...2, columns: 0...0),
            ], trailingRows: 1)
        return try Package(XLSXFile.bytes(of: Workbook(sheets: [list, table])))
    }

    @Test func mergedCellsAreNamedAndOneAloneIsNot() throws {
        let sheet = try package().text("xl/worksheets/sheet2.xml")
        for range in ["A1:B1", "C1:C2", "A4:C4"] {
            #expect(sheet.contains("<mergeCell ref=\"\(range)\"/>"))
        }
        #expect(sheet.contains("<mergeCells count=\"3\">"))
        // Neither headings nor notes are filtered.
        #expect(sheet.contains("<autoFilter ref=\"A2:C3\"/>"))
    }

    @Test func aUnitIsShownAndTheNumberStaysOne() throws {
        let package = try package()
        let styles = try package.text("xl/styles.xml")
        #expect(styles.contains("formatCode=\"0.00&quot;%&quot;\""))
        // A quote inside the unit would end it.
        #expect(
            styles.contains(
                "formatCode=\"+0.0&quot;个百分点&quot;;-0.0&quot;个百分点&quot;;0.0&quot;个百分点&quot;\""))
        let sheet = try package.text("xl/worksheets/sheet2.xml")
        #expect(sheet.contains("<v>39.05</v>"))
        #expect(sheet.contains("<v>5.3</v>"))
        // More digits than a workbook can hold: text, with its unit.
        #expect(sheet.contains("1234567890123456.5元"))
    }

    @Test func linksLeadToSheetsThatAreThere() throws {
        let sheet = try package().text("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("location=\"'it''s 1_2'!A1\""))
        #expect(sheet.components(separatedBy: "<hyperlink ").count == 2)
    }
}
