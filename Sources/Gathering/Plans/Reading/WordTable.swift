import XMLTree

/// A table in the making: cells by the columns of its grid (17.4.17), merges as ranges.
struct WordTable {
    /// Paragraphs that it stands in: more than 0 in a text box.
    let depth: Int
    private var rows: [GridRow] = []
    private var merges: [MergedRange] = []
    /// Merges that go on downwards, by their first column.
    private var growing: [Int: Int] = [:]
    private(set) var isCut = false

    private var row = 0
    private var column = 1
    private var span = 1
    private var isMergeStart = false
    private var isMergeRest = false
    private var text: [String] = []

    private static let columnLimit = 1000

    init(depth: Int) { self.depth = depth }

    mutating func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
        if name.isLocal("tr") {
            row += 1
            column = 1
            if row <= SheetGrid.rowLimit {
                rows.append(GridRow(number: row, cells: [:]))
            } else {
                isCut = true
            }
        } else if name.isLocal("tc") {
            span = 1
            isMergeStart = false
            isMergeRest = false
            text = []
        } else if name.isLocal("gridSpan") {
            span = Self.count(attributes, atLeast: 1)
        } else if name.isLocal("gridBefore") {
            column = min(column + Self.count(attributes, atLeast: 0), Self.columnLimit)
        } else if name.isLocal("vMerge") {
            isMergeStart = attributes.text("val") == "restart"
            isMergeRest = !isMergeStart
        }
    }

    mutating func end(_ name: XMLEventName) {
        guard name.isLocal("tc"), let last = rows.indices.last, !isCut else { return }
        let whole = CellText.trimmed(text.joined(separator: "\n"))
        if isMergeRest, let index = growing[column] {
            merges[index].lastRow = row
        } else {
            if !FoldedText(whole).text.isEmpty {
                rows[last].cells[column] = GridCell(text: whole)
            }
            growing[column] = nil
            if isMergeStart || span > 1 {
                if isMergeStart { growing[column] = merges.count }
                merges.append(
                    MergedRange(
                        firstRow: row, lastRow: row, firstColumn: column,
                        lastColumn: column + span - 1))
            }
        }
        column = min(column + span, Self.columnLimit)
    }

    mutating func add(_ paragraph: String) { text.append(paragraph) }

    /// The cells' text in order, for a table inside a cell.
    var lines: [String] {
        rows.flatMap { row in row.columns.compactMap { row.cells[$0]?.text } }
    }

    func grid(file: String, number: Int) -> SheetGrid {
        SheetGrid(
            file: file, table: number, rows: rows.filter { !$0.cells.isEmpty }, merges: merges)
    }

    private static func count(_ attributes: XMLEventAttributes, atLeast least: Int) -> Int {
        min(max(attributes.text("val").flatMap { Int($0) } ?? least, least), columnLimit)
    }
}
