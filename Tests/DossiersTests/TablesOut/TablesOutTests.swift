import Foundation
import Testing
import Values
import Workbooks

@testable import Dossiers
@testable import Gathering

@Suite struct TablesOutTests {
    private static let place = SourceLocation(file: "t.xml", line: 1)

    /// Two levels of heading, a group, a cell over two columns, a note; words that a spreadsheet
    /// would run.
    private static func table(kind: Table.Kind = .data) -> Table {
        Table(
            kind: kind, id: "t", caption: "逐条评价",
            columns: [
                Table.Column(title: "算法"),
                Table.Column(title: "2024年", groups: ["结果"], align: .decimal),
                Table.Column(title: "变化", groups: ["结果"], align: .right),
                Table.Column(title: "说明"),
            ],
            rows: [
                Table.Row(kind: .group, cells: [Table.Cell("第一组")]),
                Table.Row(cells: [
                    Table.Cell("甲"), Table.Cell("38.40%"), Table.Cell("−0.37个百分点"),
                    Table.Cell("=1+1"),
                ]),
                Table.Row(cells: [
                    Table.Cell("乙"), Table.Cell("—"), Table.Cell("+12"), Table.Cell("2026年"),
                ]),
                Table.Row(cells: [
                    Table.Cell("丙"), Table.Cell([.text("没有数据")], span: 2), Table.Cell("-x,\"y\""),
                ]),
            ], note: [.text("注记")], number: "表4-1", place: place)
    }

    // MARK: Cells

    @Test(arguments: [
        ("39.05%", "39.05", "%", false), ("−0.37个百分点", "-0.37", "个百分点", false),
        ("+5.3", "5.3", "", true), ("2961个/cm³", "2961", "个/cm³", false), ("0", "0", "", false),
        ("1.50 km", "1.50", "km", false),
    ])
    func numbersKeepTheirDecimalsAndUnits(
        _ text: String, _ number: String, _ unit: String, _ isSigned: Bool
    ) throws {
        let value = try #require(DecimalValue(number))
        #expect(
            PrintedCell.quantity(text) == .quantity(value, unit: unit, isSigned: isSigned))
    }

    @Test(arguments: [
        "≥3000个/cm³", "—", "1—3", "12；34", "HJ 633", "", "2024-01-01", "1.2.3", "+", "5（共8项）",
    ])
    func whatIsNotOneNumberIsWords(_ text: String) { #expect(PrintedCell.quantity(text) == nil) }

    /// A year in a column of words stays words; a number of a result is one wherever it stands.
    @Test func onlyResultsAndColumnsOfNumbersHaveNumbers() {
        let words = Table.Column(title: "时限")
        let numbers = Table.Column(title: "数", align: .right)
        #expect(PrintedCell(Table.Cell("2026年"), in: words) == .text("2026年"))
        #expect(
            PrintedCell(Table.Cell("7"), in: numbers)
                == .quantity(DecimalValue(7), unit: "", isSigned: false))
        #expect(PrintedCell(Table.Cell(""), in: words) == .empty)
    }

    // MARK: CSV

    @Test func csvHasOneHeadingBareNumbersAndEscapedWords() {
        let lines = TableCSV(Self.table(), language: .chinese).text.components(separatedBy: "\r\n")
        #expect(
            lines == [
                "\u{FEFF}算法,结果/2024年,结果/2024年（单位）,结果/变化,结果/变化（单位）,说明", "第一组,,,,,",
                "甲,38.40,%,-0.37,个百分点,'=1+1", "乙,—,,12,,2026年", "丙,没有数据,,,,\"'-x,\"\"y\"\"\"", "",
            ])
    }

    @Test func fileNamesAreSafeAndEachOnce() {
        let names = TablesOut.fileNames(
            [
                "表4-1 逐条评价", "a/b:c*?", "..x", "表4-1 逐条评价", "", "尾. ",
                String(repeating: "长", count: 99),
            ],
            form: "csv")
        #expect(
            names == [
                "表4-1 逐条评价.csv", "a_b_c__.csv", "x.csv", "表4-1 逐条评价 (2).csv", "表.csv", "尾.csv",
                String(repeating: "长", count: 60) + ".csv",
            ])
    }

    // MARK: Workbook

    @Test func theSheetIsTheTable() throws {
        let sheet = TableSheetMaker(
            entry: TablesOut.Entry(table: Self.table(), name: "表4-1 逐条评价"), language: .chinese
        ).sheet
        #expect(sheet.frozenRows == 3)
        // Rows in groups are not sorted.
        #expect(!sheet.autofilter)
        #expect(sheet.trailingRows == 1)
        #expect(
            sheet.merges == [
                Merge(rows: 0...0, columns: 0...3), Merge(rows: 1...1, columns: 1...2),
                Merge(rows: 1...2, columns: 0...0), Merge(rows: 1...2, columns: 3...3),
                Merge(rows: 3...3, columns: 0...3), Merge(rows: 6...6, columns: 1...2),
                Merge(rows: 7...7, columns: 0...3),
            ])
        #expect(sheet.rows[1] == [.text("算法"), .text("结果"), .empty, .text("说明")])
        #expect(sheet.rows[2] == [.empty, .text("2024年"), .text("变化"), .empty])
        #expect(
            sheet.rows[4] == [
                .text("甲"), .quantity("38.40", decimals: 2, unit: "%"),
                .quantity("-0.37", decimals: 2, unit: "个百分点"), .text("=1+1"),
            ])
    }

    /// Of a whole dossier: a sheet a table, all listed on the first, every number of a CSV file the
    /// number of the workbook.
    @Test func aDossiersTablesAreAllThere() throws {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        let laid = try DossierBuilder.lay(evaluation: Synthetic.evaluation(), room: room)
        let made = try #require(try laid.tables(.chinese))
        let again = try #require(try laid.tables(.chinese))
        #expect(made.folder == "房山区-2026-复查报告-表")
        #expect(made.files.map(\.bytes) == again.files.map(\.bytes))
        let tables = laid.document.blocks.filter { if case .table = $0 { true } else { false } }
        #expect(made.files.count == tables.count + 1)
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("fucha-\(UUID().uuidString).xlsx").path
        Places.write(made.files[0].bytes, to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let workbook = try TableReader.open(path: path, named: "t.xlsx")
        let sheets = workbook.tables.compactMap(\.sheet)
        #expect(sheets.count == tables.count + 1)
        #expect(sheets.first == "目录")
        for (name, sheet) in zip(made.files.dropFirst().map(\.name), sheets.dropFirst()) {
            // A tab holds 31 characters.
            #expect(name.hasPrefix(String(sheet.prefix(24))), "\(name) \(sheet)")
        }
        for file in made.files.dropFirst() {
            #expect(Array(file.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
            #expect(Array(file.bytes.suffix(2)) == [13, 10])
        }
    }
}
