package import Packaging

/// Why a text could not be written: what Word would refuse or repair is refused here.
package enum WordFault: Error, Sendable, Hashable {
    /// Not an ISO 8601 date and time with a zone.
    case created(String)
    /// A picture whose bytes do not begin as a PNG file does.
    case notPNG(name: String)
    /// A row, counted from 1, whose cells cover another number of columns than there are.
    case raggedRow(Int, covered: Int, columns: Int)
    /// Word takes 63.
    case tooManyColumns(Int)
    /// A paragraph, run or table names a style that the file does not have: Writer makes no table of
    /// what such a paragraph stands in.
    case unknownStyle(String)
    /// The parts were made, but not the file.
    case container(PackagingFault)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .created(let text): "“\(text)”不是带时区的日期时间（如 2026-12-31T00:00:00Z）"
        case .notPNG(let name): "图片“\(name)”不是 PNG"
        case .raggedRow(let row, let covered, let columns):
            "表格第 \(row) 行占 \(covered) 列，应为 \(columns) 列"
        case .tooManyColumns(let count): "表格有 \(count) 列，Word 最多容许 63 列"
        case .unknownStyle(let style): "没有样式“\(style)”"
        case .container(let fault): fault.chinese
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .created(let text):
            "“\(text)” is no date and time with a zone, such as 2026-12-31T00:00:00Z"
        case .notPNG(let name): "the picture “\(name)” is not a PNG"
        case .raggedRow(let row, let covered, let columns):
            "row \(row) of the table covers \(covered) columns, not \(columns)"
        case .tooManyColumns(let count): "the table has \(count) columns; Word takes 63"
        case .unknownStyle(let style): "there is no style “\(style)”"
        case .container(let fault): fault.english
        }
    }
}
