import Typesetting

/// What columns need in a program that sets brackets and commas as wide as characters: our own
/// setter sets them half as wide where they meet others or end a line.
struct WordColumns {
    private let table: Table
    private let setter: any LineSetter

    init(_ table: Table, setter: any LineSetter) {
        self.table = table
        self.setter = setter
    }

    /// Columns that are never broken get the room for it.
    func widened(_ needs: [ColumnWidths.Need]) -> [ColumnWidths.Need] {
        var needs = needs
        let cells = Styles.cells(table.kind)
        for index in needs.indices where table.columns[index].isNarrow {
            for row in table.rows where row.kind == .plain {
                guard let cell = row.cell(onlyIn: index) else { continue }
                let room = cell.mark == nil ? 0 : TableLayout.markRoom
                let width =
                    width(of: Interpreter.plain(cell.inlines), style: cells.text) + room + 2
                needs[index].least = max(needs[index].least, width)
                needs[index].natural = max(needs[index].natural, width)
            }
        }
        return needs
    }

    /// Every character that is not Latin as wide as it is high.
    func width(of text: String, style: TextStyle) -> Double {
        var width = 0.0
        var latin = ""
        for character in text {
            if character.isASCII {
                latin.append(character)
            } else {
                width += style.size
            }
        }
        return width + (latin.isEmpty ? 0 : setter.width(of: latin, style: style))
    }
}
