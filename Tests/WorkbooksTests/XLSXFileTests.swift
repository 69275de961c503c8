import Gathering
import Glibc
import Testing
import Values

@testable import Workbooks

/// What is written is read back by the project's own reader, which knows nothing of the writer.
@Suite struct XLSXFileTests {
    private func sheet(_ rows: [[Cell]], name: String = "表", fills: [TextFill] = []) -> Sheet {
        Sheet(
            name: name,
            columns: [Column(width: 12), Column(width: 40, format: .init(wraps: true))],
            rows: rows, fills: fills)
    }

    private func readBack(_ rows: [[Cell]]) throws -> [[String]] {
        let bytes = try XLSXFile.bytes(of: Workbook(sheets: [sheet(rows)]))
        return try Reading(bytes).rows
    }

    @Test func textAndNumbersComeBack() throws {
        let rows = try readBack([
            [.text("名称"), .text("数"), .text("注")],
            [.text("负（氧）离子"), .number("3050.40", decimals: 2), .text("a<b & \"c\" 两行\n二")],
            [.text("𠮷 emoji 🌲"), .number("-0.5", decimals: 1), .empty],
        ])
        #expect(rows[0] == ["名称", "数", "注"])
        #expect(rows[1] == ["负（氧）离子", "3050.4", "a<b & \"c\" 两行\n二"])
        #expect(Array(rows[2].prefix(2)) == ["𠮷 emoji 🌲", "-0.5"])
    }

    @Test(arguments: ["=1+1", "+8613800000000", "-无", "@SUM(A1)", "=cmd|' /C calc'!A0"])
    func whatLooksLikeAFormulaIsText(text: String) throws {
        let bytes = try XLSXFile.bytes(
            of: Workbook(sheets: [sheet([[.text("h")], [.text(text)]])]))
        let reading = try Reading(bytes)
        #expect(reading.rows[1] == [text])
        #expect(reading.kinds[1] == [.text])
        let markup = try Package(bytes).text("xl/worksheets/sheet1.xml")
        #expect(!markup.contains("<f>"))
        // Text that is edited stays text: its number format is @.
        #expect(try Package(bytes).text("xl/styles.xml").contains("numFmtId=\"49\""))
    }

    @Test func whatNoCellCanHoldIsReplaced() throws {
        let rows = try readBack([
            [.text("h")], [.text("a\u{0}b\u{1}\u{FFFF}c")], [.text("r\r\nn\rm")],
            [.text("_x0041_ _x004_")],
        ])
        #expect(rows[1] == ["a\u{FFFD}b\u{FFFD}\u{FFFD}c"])
        #expect(rows[2] == ["r\nn\nm"])
        #expect(rows[3] == ["_x0041_ _x004_"])
    }

    /// A binary number holds 15 digits of any decimal; more would be changed without a word.
    @Test func numbersOfManyDigitsAreWrittenAsText() throws {
        let bytes = try XLSXFile.bytes(
            of: Workbook(sheets: [
                sheet([
                    [.text("h")], [.number("123456789012345", decimals: 0)],
                    [.number("0.123456789012345", decimals: 3)],
                    [.number("1234567890.1234567", decimals: 7)],
                ])
            ]))
        let reading = try Reading(bytes)
        #expect(reading.rows[1] == ["123456789012345"])
        #expect(reading.rows[2] == ["0.123456789012345"])
        #expect(reading.rows[3] == ["1234567890.1234567"])
        #expect(reading.kinds.dropFirst() == [[.number], [.number], [.text]])
    }

    @Test(arguments: ["", "1e5", "nan", "1,000", "0x10", "−1", ".5", "1.2.3"])
    func whatIsNoDecimalIsRefused(text: String) {
        #expect(throws: WorkbookFault.number(text, sheet: "表", row: 2, column: 1)) {
            try XLSXFile.bytes(
                of: Workbook(sheets: [sheet([[.text("h")], [.number(text, decimals: 1)]])]))
        }
    }

    @Test func faultsAreTyped() {
        #expect(throws: WorkbookFault.noSheets) { try XLSXFile.bytes(of: Workbook(sheets: [])) }
        #expect(throws: WorkbookFault.created("2026-02-30")) {
            try XLSXFile.bytes(of: Workbook(sheets: [sheet([])], created: "2026-02-30"))
        }
        #expect(throws: WorkbookFault.textTooLong(sheet: "表", row: 1, column: 1)) {
            let long = String(repeating: "长", count: 32768)
            return try XLSXFile.bytes(of: Workbook(sheets: [sheet([[.text(long)]])]))
        }
    }

    @Test func linksLeadToPagesOnly() throws {
        let bytes = try XLSXFile.bytes(
            of: Workbook(sheets: [
                sheet([
                    [.text("h")], [.link("标准", to: "https://www.mee.gov.cn/a?b=1&c=2")],
                    [.link("文件", to: "file:///etc/passwd")],
                ])
            ]))
        #expect(try Reading(bytes).rows.dropFirst() == [["标准"], ["文件"]])
        let links = try Package(bytes).text("xl/worksheets/_rels/sheet1.xml.rels")
        #expect(links.contains("https://www.mee.gov.cn/a?b=1&amp;c=2"))
        #expect(!links.contains("passwd"))
    }

    @Test(.enabled(if: Package.hasOpenpyxl)) func openpyxlReadsTheSame() throws {
        let bytes = try XLSXFile.bytes(
            of: Workbook(sheets: [
                sheet([
                    [.text("名称"), .text("数")],
                    [.text("=1+1"), .number("3050.40", decimals: 2)],
                    [.text("a\nb"), .number("12", decimals: 0)],
                ])
            ]))
        #expect(
            try Package(bytes).openpyxl() == [
                "表\tA2\tA1:B3", "表\tA1\ts\tGeneral\t'名称'", "表\tB1\ts\tGeneral\t'数'",
                "表\tA2\ts\t@\t'=1+1'", "表\tB2\tn\t0.00\t3050.4",
                "表\tA3\ts\tGeneral\t'a\\nb'", "表\tB3\tn\t0\t12",
            ])
    }

    @Test func headingsAreFrozenFilteredAndFilled() throws {
        let fill = TextFill(column: 1, text: "不\"达标", colour: Colour(0xF4CCCC))
        let bytes = try XLSXFile.bytes(
            of: Workbook(sheets: [
                sheet(
                    [[.text("a"), .text("b")], [.number("1", decimals: 2), .text("x")]],
                    fills: [fill])
            ]))
        let markup = try Package(bytes).text("xl/worksheets/sheet1.xml")
        #expect(markup.contains("ySplit=\"1\""))
        #expect(markup.contains("<autoFilter ref=\"A1:B2\"/>"))
        #expect(markup.contains("<formula>\"不\"\"达标\"</formula>"))
        #expect(markup.contains("sqref=\"B2\""))
        let styles = try Package(bytes).text("xl/styles.xml")
        for part in [
            "<b/>", "FFD9D9D9", "<bgColor rgb=\"FFF4CCCC\"/>", "wrapText=\"1\"",
            "formatCode=\"0.00\"",
        ] {
            #expect(styles.contains(part), "\(part)")
        }
    }

    @Test func theSameWorkbookGivesTheSameBytes() throws {
        let book = Workbook(
            sheets: [sheet([[.text("a")], [.number("1.5", decimals: 1)]])], title: "题",
            creator: "fucha", created: "2026-12-31")
        let first = try XLSXFile.bytes(of: book)
        // A container keeps its times to two seconds.
        sleep(3)
        #expect(try XLSXFile.bytes(of: book) == first)
        let core = try Package(first).text("docProps/core.xml")
        #expect(core.contains("2026-12-31T00:00:00Z"))
        #expect(core.contains("<dc:title>题</dc:title>"))
        let plain = try XLSXFile.bytes(of: Workbook(sheets: [sheet([])]))
        #expect(try Package(plain).text("docProps/core.xml").contains("1980-01-01T00:00:00Z"))
    }

    @Test(arguments: [
        ("1970-01-01", 1), ("1970-01-02", 86_400), ("2026-12-31T08:00:01Z", 1_798_704_001),
        ("2026-1-1", nil), ("2026-12-31T24:00:00Z", nil), ("1969-12-31", nil), ("x", nil),
    ])
    func datesAreDaysOrTimes(text: String, seconds: Int?) {
        #expect(XLSXFile.seconds(text) == seconds)
    }

    @Test func sheetNamesAreMadeFit() {
        let long = String(repeating: "长", count: 40)
        #expect(
            SheetNames.unique([
                "a/b[c]:*?\\d", "结论", "结论", "'x'", "", "History", "AB", "ab", long, long,
            ]) == [
                "a_b_c_____d", "结论", "结论 (2)", "_x_", "Sheet", "History_", "AB", "ab (2)",
                String(repeating: "长", count: 31), String(repeating: "长", count: 27) + " (2)",
            ])
        // A character outside the first plane takes two places and is not torn.
        #expect(
            SheetNames.unique([String(repeating: "𠮷", count: 16)])
                == [String(repeating: "𠮷", count: 15)])
    }
}
