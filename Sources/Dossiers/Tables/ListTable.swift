import Assessment
import Values

/// A table of a ``TableBook``: what stands in its cells, and what they are sorted by.
struct ListTable: Sendable, Hashable {
    struct Column: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case text, number, verdicts, prose
            /// A number with its unit; in a workbook a column each.
            case quantity
            /// Sentences: on sheets, which are narrow, under the row, after the column's title.
            case note
        }

        var title: String
        /// The verdict that it counts.
        var verdict: Verdict?
        var kind = Kind.text
        /// What stands behind a short title.
        var explanation = ""
    }

    /// One verdict of a cell of the matrix.
    struct Mark: Sendable, Hashable {
        var year: Int
        /// Nil: the clause was not asked then, or the area could not be read.
        var verdict: Verdict?
        /// `2026年 不达标：2961个/cm³，要求≥3000个/cm³`.
        var words: String
    }

    enum Cell: Sendable, Hashable {
        case text(String)
        /// As printed, and what it is sorted by.
        case number(String, sort: Double)
        /// Nil where there is no such number.
        case quantity(DecimalValue?, UnitOfMeasure, signed: Bool = false)
        case verdicts([Mark])
        case verdict(Verdict, String)

        func text(_ language: Language) -> String {
            switch self {
            case .text(let text), .number(let text, _), .verdict(_, let text): text
            case .quantity(nil, _, _): NumberWords.none
            case .quantity(let value, let unit, let isSigned):
                isSigned
                    ? NumberWords(language).change(value, unit)
                    : NumberWords(language).value(value, unit)
            case .verdicts(let marks): marks.map { $0.verdict?.mark ?? "·" }.joined()
            }
        }
    }

    /// Stable: `matrix`, `margins`.
    var id: String
    var title: String
    /// One sentence, computed, over the table.
    var lead: String
    var columns: [Column]
    var rows: [[Cell]]

    /// It has columns of verdicts, a mark a year.
    var isMatrix: Bool { columns.contains { $0.kind == .verdicts } }
}
