import Assessment
public import Values
import Workbooks

/// Tables as a workbook for those who sort and filter on: a sheet a table; in a matrix a column for
/// each clause and year, and for numbers with units a column of numbers beside one of units.
public enum TableWorkbook {
    public static func bytes(
        _ book: TableBook, toolVersion: String
    ) throws(InputFault) -> [UInt8] {
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: book.tables.map { sheet($0, book) },
                    title: book.title, creator: "fucha \(toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    private static func sheet(_ table: ListTable, _ book: TableBook) -> Workbooks.Sheet {
        var titles: [Workbooks.Cell] = []
        var columns: [Workbooks.Column] = []
        var fills: [TextFill] = []
        for (index, column) in table.columns.enumerated() {
            let words = fillWords(table, index, book.language)
            for title in self.titles(column, book) {
                fills += words.map {
                    TextFill(column: columns.count, text: $0.word, colour: $0.verdict.sheetColour)
                }
                titles.append(.text(title))
                columns.append(
                    Workbooks.Column(
                        width: width(column),
                        format: .init(wraps: column.kind == .prose || column.kind == .note)))
            }
        }
        let rows = table.rows.map { row in row.flatMap { cells($0, book.language) } }
        return Workbooks.Sheet(
            name: table.title, columns: columns, rows: [titles] + rows, fills: fills,
            pageHeading: "\(book.title) \(table.title)")
    }

    /// Of the columns that a column becomes.
    private static func titles(_ column: ListTable.Column, _ book: TableBook) -> [String] {
        switch column.kind {
        case .text, .number, .prose, .note: [column.title]
        case .verdicts: book.years.map { "\(column.title) \($0)" }
        case .quantity: [column.title, column.title + book.say("（单位）", " (unit)")]
        }
    }

    /// What is coloured in a column: every verdict, and those that a person put there.
    private static func fillWords(
        _ table: ListTable, _ index: Int, _ language: Language
    ) -> [(verdict: Verdict, word: String)] {
        var words = Verdict.allCases.map { (verdict: $0, word: $0.wording[language]) }
        guard table.columns[index].kind != .verdicts else { return words }
        let found = table.rows.compactMap { row -> (verdict: Verdict, word: String)? in
            if case .verdict(let verdict, let word) = row[index] { (verdict, word) } else { nil }
        }
        for one in found where !words.contains(where: { $0.word == one.word }) {
            words.append(one)
        }
        return found.isEmpty ? [] : words
    }

    private static func width(_ column: ListTable.Column) -> Double {
        switch column.kind {
        case .text: 16
        case .number, .quantity: 12
        case .verdicts: 11
        case .prose: 40
        case .note: 60
        }
    }

    private static func cells(_ cell: ListTable.Cell, _ language: Language) -> [Workbooks.Cell] {
        switch cell {
        case .text(let text): [text.isEmpty ? .empty : .text(text)]
        case .verdict(_, let word): [.text(word)]
        case .number(let text, _): [number(text)]
        case .quantity(let value?, let unit, _):
            [
                .number(value.description, decimals: value.scale),
                .text(NumberWords(language).unit(unit)),
            ]
        case .quantity(nil, _, _): [.empty, .empty]
        case .verdicts(let marks):
            marks.map { mark in
                mark.verdict.map { .text($0.wording[language]) } ?? .empty
            }
        }
    }

    /// A number stays one; with a unit or a sign of percent it is text.
    private static func number(_ text: String) -> Workbooks.Cell {
        let plain = text.hasPrefix("−") ? "-" + text.dropFirst() : text
        guard let value = DecimalValue(plain) else {
            return text.isEmpty || text == NumberWords.none ? .empty : .text(text)
        }
        return .number(value.description, decimals: value.scale)
    }
}
