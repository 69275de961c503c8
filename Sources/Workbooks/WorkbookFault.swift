/// Why a workbook could not be written. Rows and columns count from 1, as a reader counts them.
package enum WorkbookFault: Error, Sendable, Hashable {
    case noSheets
    /// Neither a day nor a date and time in UTC.
    case created(String)
    /// More rows or columns than a sheet can hold.
    case tooLarge(sheet: String, rows: Int, columns: Int)
    /// More than the 32767 characters that a cell can hold.
    case textTooLong(sheet: String, row: Int, column: Int)
    /// A number that is no decimal.
    case number(String, sheet: String, row: Int, column: Int)
    /// libxlsxwriter's own words for what went wrong, and during what.
    case library(String, during: String)
    /// The system's reason why there is no memory to write into.
    case memory(String)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .noSheets: "工作簿里没有工作表"
        case .created(let text): "“\(text)”不是日期或 UTC 时间（如 2026-12-31 或 2026-12-31T00:00:00Z）"
        case .tooLarge(let sheet, let rows, let columns):
            "工作表“\(sheet)”有 \(rows) 行 \(columns) 列，超出 1048576 行 16384 列"
        case .textTooLong(let sheet, let row, let column):
            "工作表“\(sheet)”第 \(row) 行第 \(column) 列的文字超过 32767 个字符"
        case .number(let text, let sheet, let row, let column):
            "工作表“\(sheet)”第 \(row) 行第 \(column) 列的“\(text)”不是数"
        case .library(let words, let during): "libxlsxwriter 出错（\(during)）：\(words)"
        case .memory(let words): "没有内存可写：\(words)"
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .noSheets: "a workbook needs at least one sheet"
        case .created(let text):
            "“\(text)” is no day or time in UTC, such as 2026-12-31 or 2026-12-31T00:00:00Z"
        case .tooLarge(let sheet, let rows, let columns):
            "sheet “\(sheet)” of \(rows) rows and \(columns) columns; 1048576 by 16384 is the most"
        case .textTooLong(let sheet, let row, let column):
            "sheet “\(sheet)”, row \(row), column \(column): more than 32767 characters"
        case .number(let text, let sheet, let row, let column):
            "sheet “\(sheet)”, row \(row), column \(column): “\(text)” is no number"
        case .library(let words, let during): "libxlsxwriter failed (\(during)): \(words)"
        case .memory(let words): "there is no memory to write into: \(words)"
        }
    }
}
