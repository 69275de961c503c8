/// Where a value or a fault stands: a file, and a line or a cell in it.
///
/// Prints `2026/air.csv:12:3` for text files, `统计.xlsx[年度]!C7` for workbooks, and `方案.docx:¶12`
/// and `方案.docx[#2]!B7` (its second table) for documents.
public struct SourceLocation: Sendable, Hashable {
    /// The place inside the file. Lines, rows and columns are 1-based.
    public enum Place: Sendable, Hashable {
        case whole
        case line(Int, column: Int?)
        case sheet(String)
        case cell(sheet: String, row: Int, column: Int)
        case rows(sheet: String?, first: Int, last: Int)
        /// A paragraph of a document, those inside tables not counted.
        case paragraph(Int)
        /// A cell of a document's table; both counted from 1.
        case tableCell(table: Int, row: Int, column: Int)
    }

    /// Path relative to the area folder, with `/`; or as the user typed it for other files.
    public var file: String
    public var place: Place

    public init(file: String, place: Place = .whole) {
        self.file = file
        self.place = place
    }

    public init(file: String, line: Int, column: Int? = nil) {
        self.init(file: file, place: .line(line, column: column))
    }

    public init(file: String, sheet: String, row: Int, column: Int) {
        self.init(file: file, place: .cell(sheet: sheet, row: row, column: column))
    }

    /// `1` → `A`, `28` → `AB`: the letters a spreadsheet shows above a column.
    public static func columnLetters(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters.append(Character(Unicode.Scalar(UInt8(65 + digit))))
            rest = (rest - 1) / 26
        }
        return String(letters.reversed())
    }
}

extension SourceLocation: CustomStringConvertible {
    public var description: String {
        switch place {
        case .whole: file
        case .line(let line, let column?): "\(file):\(line):\(column)"
        case .line(let line, nil): "\(file):\(line)"
        case .sheet(let sheet): "\(file)[\(sheet)]"
        case .cell(let sheet, let row, let column):
            "\(file)[\(sheet)]!\(Self.columnLetters(column))\(row)"
        case .rows(let sheet?, let first, let last): "\(file)[\(sheet)]!\(first):\(last)"
        case .rows(nil, let first, let last): "\(file):\(first)-\(last)"
        case .paragraph(let paragraph): "\(file):¶\(paragraph)"
        case .tableCell(let table, let row, let column):
            "\(file)[#\(table)]!\(Self.columnLetters(column))\(row)"
        }
    }
}

extension SourceLocation: Comparable {
    /// By file, then by place: the order in which diagnostics are printed.
    public static func < (one: Self, other: Self) -> Bool {
        one.file != other.file
            ? one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
            : one.place.order < other.place.order
    }
}

extension SourceLocation.Place {
    fileprivate var order: (String, Int, Int) {
        switch self {
        case .whole: ("", 0, 0)
        case .line(let line, let column): ("", line, column ?? 0)
        case .sheet(let sheet): (sheet, 0, 0)
        case .cell(let sheet, let row, let column): (sheet, row, column)
        case .rows(let sheet, let first, let last): (sheet ?? "", first, last)
        case .paragraph(let paragraph): ("", paragraph, 0)
        case .tableCell(let table, let row, let column): ("#\(table)", row, column)
        }
    }
}
