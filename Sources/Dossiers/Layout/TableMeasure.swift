import Typesetting
import Values

/// How wide the cells of a table want to be.
struct TableMeasure {
    let table: Table
    let setter: any LineSetter

    private var cells: Styles.Cells { Styles.cells(table.kind) }

    /// A printed number, parted at its decimal point.
    struct Number {
        var before: String
        var after: String

        /// Nil where the words are not a number.
        init?(_ text: String) {
            let body = text.first.map { "−-+".contains($0) } == true ? text.dropFirst() : text[...]
            guard body.first?.isNumber == true,
                body.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "%" })
            else { return nil }
            let point = text.firstIndex(of: ".") ?? text.firstIndex(of: "%") ?? text.endIndex
            before = String(text[..<point])
            after = String(text[point...])
        }
    }

    func needs() -> [ColumnWidths.Need] {
        table.columns.indices.map { index in
            var need = ColumnWidths.Need(natural: 0, least: 0, cells: [])
            let column = table.columns[index]
            let title = setter.width(of: column.title, style: cells.head) + 1
            // A heading of more than four characters may take two lines before it widens a
            // column of short words.
            let head = column.title.count > 4 ? title / 2 + cells.head.size : title
            need.least = max(
                min(head, title), leastWidth(of: column.title, title - 1, style: cells.head))
            need.natural = need.least
            for row in table.rows where row.kind == .plain {
                // A cell over several columns takes what they have.
                guard let cell = row.cell(onlyIn: index) else { continue }
                let words = Interpreter.plain(cell.inlines)
                let room = cell.mark == nil ? 0 : TableLayout.markRoom
                let own = setter.width(of: words, style: cells.text)
                let width = own + room + 1
                need.cells.append(width)
                need.natural = max(need.natural, width)
                need.least = max(
                    need.least,
                    column.isNarrow ? width : leastWidth(of: words, own, style: cells.text) + room)
            }
            if column.align == .decimal {
                let decimal = decimal(index)
                need.natural = max(need.natural, decimal.before + decimal.after + 1)
                need.least = max(need.least, decimal.before + decimal.after + 1)
            }
            return need
        }
    }

    func decimals() -> [TableLayout.DecimalColumn] { table.columns.indices.map(decimal) }

    private func decimal(_ index: Int) -> TableLayout.DecimalColumn {
        var column = TableLayout.DecimalColumn()
        guard table.columns[index].align == .decimal else { return column }
        for row in table.rows where row.kind == .plain {
            guard let cell = row.cell(onlyIn: index),
                let number = Number(Interpreter.plain(cell.inlines))
            else { continue }
            column.before = max(
                column.before, setter.width(of: number.before, style: cells.text))
            column.after = max(column.after, setter.width(of: number.after, style: cells.text))
        }
        return column
    }

    /// The widest piece that no line may cut: a word or number of Latin letters and digits with
    /// the unit after it; three Han characters otherwise, so that no column is a thread.
    ///
    /// - Parameter width: of the whole text on one line.
    private func leastWidth(of text: String, _ width: Double, style: TextStyle) -> Double {
        var widest = min(width, style.size * 3) + 1
        for piece in Self.pieces(of: text) {
            // A fifth of an em for the gap that the setter puts between digits and Han; a mark
            // at the end of a line is set half as wide.
            let isClosed = piece.unicodeScalars.last.map(Self.closing.contains) == true
            let own = piece == text ? width : setter.width(of: piece, style: style)
            widest = max(widest, own - (isClosed ? style.size / 2 : 0) + style.size / 5)
        }
        return widest
    }

    /// Latin words and numbers, each number with its sign before and its unit behind.
    static func pieces(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [String] = []
        var index = 0
        while index < scalars.count {
            guard isSolid(scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            func isDigit(_ index: Int) -> Bool {
                scalars.indices.contains(index) && digits.contains(scalars[index])
            }
            func passSolid() {
                while index < scalars.count, isSolid(scalars[index]) { index += 1 }
            }
            passSolid()
            // The hyphens of a date hold: 2026-07-03.
            while isDigit(index - 1), isDigit(index + 1), scalars[index] == "-" {
                index += 1
                passSolid()
            }
            if isDigit(index - 1), index < scalars.count,
                let unit = units[scalars[index]]?.first(where: {
                    scalars[index...].starts(with: $0)
                })
            {
                index += unit.count
            }
            // Marks that may not begin a line stay with what is before them: 96.20%；—；
            while index < scalars.count, closing.contains(scalars[index]) { index += 1 }
            pieces.append(String(String.UnicodeScalarView(scalars[start..<index])))
        }
        return pieces
    }

    private static let closing: Set<Unicode.Scalar> = ["；", "，", "。", "、", "：", "）", "—"]
    private static let digits = Set("0123456789³₂₅₁₀".unicodeScalars)

    private static func isSolid(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else {
            switch scalar {
            case "≥", "≤", "−", "³", "₂", "₅", "₁", "₀": return true
            default: return false
            }
        }
        switch scalar {
        case "/", "-", "_": return false
        default: return !scalar.properties.isWhitespace
        }
    }

    /// By their first character, longest first, so that 个/cm³ is found before 个; 至 stays with the
    /// day that a period begins on.
    private static let units: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        let words = (UnitOfMeasure.allCases.map(\.rawValue) + ["年", "条", "项", "至"])
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
            .map { Array($0.unicodeScalars) }
        return Dictionary(grouping: words) { $0[0] }
    }()
}
