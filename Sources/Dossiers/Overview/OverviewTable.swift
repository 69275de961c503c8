import Assessment
import Values

/// A table of an overview, before any thought of a file format: the page, the workbook and the
/// PDF are views of it.
struct OverviewTable: Sendable, Hashable {
    struct Column: Sendable, Hashable {
        enum Kind: Sendable, Hashable { case text, number, verdicts, prose }

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
        case verdicts([Mark])
        case verdict(Verdict, String)

        var text: String {
            switch self {
            case .text(let text), .number(let text, _), .verdict(_, let text): text
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
}
