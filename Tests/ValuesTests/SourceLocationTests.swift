import Testing
import Values

@Suite struct SourceLocationTests {
    @Test func printsFileLineAndCell() {
        #expect(
            SourceLocation(file: "2026/air.csv", line: 12, column: 3).description
                == "2026/air.csv:12:3")
        let cell = SourceLocation(file: "统计.xlsx", sheet: "年度", row: 7, column: 3)
        #expect(cell.description == "统计.xlsx[年度]!C7")
        #expect(
            SourceLocation(file: "a.csv", place: .rows(sheet: nil, first: 2, last: 9)).description
                == "a.csv:2-9")
        #expect(SourceLocation(file: "a.docx", place: .paragraph(12)).description == "a.docx:¶12")
        #expect(
            SourceLocation(file: "a.docx", place: .tableCell(table: 2, row: 7, column: 2))
                .description == "a.docx[#2]!B7")
    }

    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA"), (16384, "XFD")])
    func lettersOfColumns(column: Int, letters: String) {
        #expect(SourceLocation.columnLetters(column) == letters)
    }

    @Test func sortsByFileThenPlace() {
        let places = [
            SourceLocation(file: "b.csv", line: 1), SourceLocation(file: "a.csv", line: 10),
            SourceLocation(file: "a.csv", line: 9, column: 2), SourceLocation(file: "a.csv"),
        ]
        #expect(
            places.sorted().map(\.description) == ["a.csv", "a.csv:9:2", "a.csv:10", "b.csv:1"])
    }
}
