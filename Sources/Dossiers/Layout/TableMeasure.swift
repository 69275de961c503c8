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
            need.least = max(min(head, title), leastWidth(of: column.title, style: cells.head))
            need.natural = need.least
            for row in table.rows where row.kind == .plain {
                guard row.cells.indices.contains(index) else { continue }
                let cell = row.cells[index]
                let words = Interpreter.plain(cell.inlines)
                let room = cell.mark == nil ? 0 : TableLayout.markRoom
                let width = setter.width(of: words, style: cells.text) + room + 1
                need.cells.append(width)
                need.natural = max(need.natural, width)
                need.least = max(
                    need.least,
                    column.isNarrow ? width : leastWidth(of: words, style: cells.text) + room)
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
        for row in table.rows where row.kind == .plain && row.cells.indices.contains(index) {
            guard let number = Number(Interpreter.plain(row.cells[index].inlines)) else {
                continue
            }
            column.before = max(
                column.before, setter.width(of: number.before, style: cells.text))
            column.after = max(column.after, setter.width(of: number.after, style: cells.text))
        }
        return column
    }

    /// The widest piece that no line may cut: a word or number of Latin letters and digits with
    /// the unit after it; three Han characters otherwise, so that no column is a thread.
    private func leastWidth(of text: String, style: TextStyle) -> Double {
        var widest = min(setter.width(of: text, style: style), style.size * 3) + 1
        for piece in Self.pieces(of: text) {
            // A fifth of an em for the gap that the setter puts between digits and Han; a mark
            // at the end of a line is set half as wide.
            let mark = piece.last.map(Self.closing.contains) == true ? style.size / 2 : 0
            widest = max(widest, setter.width(of: piece, style: style) - mark + style.size / 5)
        }
        return widest
    }

    /// Latin words and numbers, each number with its sign before and its unit behind.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while let first = rest.first {
            guard isSolid(first) else {
                rest = rest.dropFirst()
                continue
            }
            var piece = solid(&rest)
            // The hyphens of a date hold: 2026-07-03.
            while piece.last?.isNumber == true, rest.first == "-",
                rest.dropFirst().first?.isNumber == true
            {
                rest = rest.dropFirst()
                piece += "-" + solid(&rest)
            }
            if piece.last?.isNumber == true, let unit = units.first(where: rest.hasPrefix) {
                piece += unit
                rest = rest.dropFirst(unit.count)
                // A mark that may not begin a line stays with the unit before it.
                if let mark = rest.first, closing.contains(mark) { piece.append(mark) }
            }
            pieces.append(piece)
        }
        return pieces
    }

    /// Takes the solid characters that a text begins with.
    private static func solid(_ rest: inout Substring) -> String {
        let piece = rest.prefix(while: isSolid)
        rest = rest[piece.endIndex...]
        return String(piece)
    }

    private static let closing: Set<Character> = ["；", "，", "。", "、", "：", "）"]

    private static func isSolid(_ character: Character) -> Bool {
        if "≥≤−+³₂₅₁₀".contains(character) { return true }
        return character.isASCII && !character.isWhitespace && !"/-_".contains(character)
    }

    /// Longest first, so that 个/cm³ is found before 个; 至 stays with the day that a period begins on.
    private static let units = (UnitOfMeasure.allCases.map(\.rawValue) + ["年", "条", "项", "至"])
        .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
}
