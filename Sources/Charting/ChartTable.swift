package import Values

/// The numbers of a picture: the file beside it, and the table at the end of a deck.
package struct ChartTable: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var name: String
        /// Printed once, in the heading; empty where there is none.
        package var unit: String

        package init(_ name: String, unit: String = "") {
            self.name = name
            self.unit = unit
        }

        /// `年均（个/cm³）`
        package func heading(_ language: Language) -> String {
            guard !unit.isEmpty else { return name }
            return Wording("\(name)（\(unit)）", "\(name) (\(unit))")[language]
        }
    }

    package enum Cell: Sendable, Hashable {
        case text(String)
        /// Rounded once, to `decimals`, as the picture prints it.
        case number(Rational, decimals: Int)
        case count(Int)
        /// There is no datum.
        case none

        /// A number where there is one.
        package static func optional(_ value: Rational?, decimals: Int) -> Cell {
            value.map { .number($0, decimals: decimals) } ?? .none
        }

        /// As a page prints it.
        package var printed: String {
            switch self {
            case .text(let text): text
            case .number(let value, let decimals): NumberText.plain(value, decimals: decimals)
            case .count(let count): NumberText.plain(Rational(count), decimals: 0)
            case .none: "—"
            }
        }

        package var isNumber: Bool {
            switch self {
            case .number, .count: true
            case .text, .none: false
            }
        }

        /// As a spreadsheet reads it: a number is one, what is missing is empty.
        fileprivate var field: String {
            switch self {
            case .text(let text): CSVText.field(text)
            case .number(let value, let decimals):
                CSVText.number(
                    value.rounded(scale: min(max(decimals, 0), 18))?.description
                        ?? "\(value.approximation)")
            case .count(let count): CSVText.number("\(count)")
            case .none: ""
            }
        }
    }

    package var columns: [Column]
    /// Each as long as `columns`.
    package var rows: [[Cell]]

    package init(_ columns: [Column], _ rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// UTF-8 with a byte order mark, CRLF, units in the heading.
    package func csv(_ language: Language) -> String {
        "\u{FEFF}" + CSVText.line(columns.map { $0.heading(language) })
            + rows.map { $0.map(\.field).joined(separator: ",") + "\r\n" }.joined()
    }
}
