import Gathering
import Testing

@testable import Workbooks

/// What a sheet that is to be filled in needs, as ECMA-376 writes it: `sheetProtection` without a
/// password, styles that are not `locked`, `dataValidation`, sheets that are `hidden`.
@Suite struct FormSheetTests {
    private static let entry = Look(fill: Colour(0xFFF9E0), isFramed: true, isUnlocked: true)

    private func bytes(_ entries: [EntryRule] = []) throws -> [UInt8] {
        try XLSXFile.bytes(
            of: Workbook(sheets: [
                Sheet(
                    name: "填报", columns: [Column(width: 10), Column(width: 10)],
                    rows: [
                        [.text("指标"), .text("数值")],
                        [
                            .looking(Look(wraps: true), .text("一二三四五六七八九十")),
                            .looking(Self.entry, .empty),
                        ],
                        [
                            .looking(Look(ink: Colour(0x6B6B6B)), .number("38.42", decimals: 2)),
                            .looking(Look(isUnlocked: true, isText: true), .text("=1+1")),
                        ],
                    ], autofilter: false, isProtected: true, entries: entries, fitsHeights: true),
                Sheet(name: "id", rows: [[.text("x")]], isHidden: true),
            ]))
    }

    @Test func protectedWithoutPasswordButForWhatIsUnlocked() throws {
        let package = try Package(bytes())
        let sheet = try package.text("xl/worksheets/sheet1.xml")
        let protection = try #require(
            sheet.split(separator: "<").first { $0.hasPrefix("sheetProtection") })
        #expect(protection.contains("sheet=\"1\"") && !protection.contains("password"))
        #expect(try package.text("xl/styles.xml").contains("<protection locked=\"0\"/>"))
        // An empty cell to be filled is there, with its style.
        #expect(sheet.contains("<c r=\"B2\" s=\""))
        #expect(try package.text("xl/workbook.xml").contains("state=\"hidden\""))
    }

    @Test func cellsThatLookOtherwiseReadAsBefore() throws {
        let reading = try Reading(bytes())
        #expect(reading.rows[1] == ["一二三四五六七八九十"])
        #expect(reading.rows[2] == ["38.42", "=1+1"])
        #expect(reading.kinds[2] == [.number, .text])
    }

    @Test func rulesOfEntry() throws {
        let sheet = try Package(
            bytes([
                EntryRule(
                    .choice(["万人次", "人次"]), column: 0, rows: 1...2, title: "选单位",
                    prompt: "与数值相符", refusal: "请选"),
                EntryRule(.number(-100, 100), column: 1, rows: 1...1),
            ])
        ).text("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("<dataValidations count=\"2\">"))
        #expect(sheet.contains("type=\"list\"") && sheet.contains("sqref=\"A2:A3\""))
        #expect(sheet.contains("<formula1>\"万人次,人次\"</formula1>"))
        #expect(sheet.contains("promptTitle=\"选单位\"") && sheet.contains("error=\"请选\""))
        #expect(sheet.contains("type=\"decimal\""))
        #expect(sheet.contains("<formula1>-100</formula1><formula2>100</formula2>"))
    }

    /// Excel refuses lists of more than 255 characters: said, not cut.
    @Test func aListThatNoProgramTakesIsRefused() throws {
        let words = (1...30).map { "十个字的一个选项名称\($0)" }
        #expect(throws: WorkbookFault.self) {
            try bytes([EntryRule(.choice(words), column: 0, rows: 1...1)])
        }
    }

    /// Titles are cut at 32 characters, texts at 255: more would make no file.
    @Test func longPromptsAreCut() throws {
        let long = String(repeating: "长", count: 400)
        let sheet = try Package(
            bytes([
                EntryRule(
                    .number(0, 1), column: 1, rows: 1...1, title: long, prompt: long,
                    refusal: long)
            ])
        ).text("xl/worksheets/sheet1.xml")
        let text = String(repeating: "长", count: 255)
        #expect(sheet.contains("prompt=\"\(text)\"") && sheet.contains("error=\"\(text)\""))
        #expect(sheet.contains("promptTitle=\"\(text.prefix(32))\""))
    }

    /// Twenty figures' width of text in a column of ten: three lines with their margins.
    @Test func rowsAreAsHighAsTheirText() throws {
        #expect(RowHeights.lines("一二三四五六七八九十", width: 10) == 3)
        #expect(RowHeights.lines("ab\n\ncd", width: 10) == 3)
        let sheet = try Package(bytes()).text("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("ht=\"50\" customHeight=\"1\""))
    }

    @Test func sameSheetsSameBytes() throws {
        #expect(try bytes() == bytes())
    }
}
