/// A cell that was decoded: header cells and the cells of small tables.
struct GridCell: Sendable, Hashable {
    var text: String
    var kind: FieldKind

    init(text: String, kind: FieldKind = .text) {
        self.text = text
        self.kind = kind
    }
}

/// A decoded row; only cells that are not empty.
struct GridRow: Sendable, Hashable {
    var number: Int
    var cells: [Int: GridCell]

    init(number: Int, cells: [Int: GridCell]) {
        self.number = number
        self.cells = cells
    }

    init(_ row: RowView) {
        number = row.number
        cells = [:]
        for field in row.fields where field.length > 0 || field.kind != .text {
            let text = CellText.decode(row.bytes(of: field), encoding: row.encoding)
            guard field.kind != .text || !FoldedText(text).text.isEmpty else { continue }
            cells[Int(field.column)] = GridCell(text: CellText.trimmed(text), kind: field.kind)
        }
    }

    var columns: [Int] { cells.keys.sorted() }
}

/// The rows above the data, and the real merge ranges that reach into them.
struct HeaderBlock: Sendable {
    var rows: [GridRow]
    var merges: [MergedRange]

    init(rows: [GridRow], merges: [MergedRange]) {
        self.rows = rows
        self.merges = merges
    }

    /// The headings right above a row: as far up as rows have at least two headings of their own, so
    /// that titles and `时间：…` lines stay out.
    static func above(
        _ rows: ArraySlice<GridRow>, merges: [MergedRange]
    ) -> HeaderBlock {
        var top = rows.endIndex
        while top > rows.startIndex {
            let row = rows[top - 1]
            let isHeading = row.cells.count >= 2 || (top == rows.endIndex && row.cells.count == 1)
            guard isHeading else { break }
            if top < rows.endIndex, row.number + 1 != rows[top].number { break }
            top -= 1
        }
        return HeaderBlock(rows: Array(rows[top...]), merges: merges)
    }

    /// One path a column that has any heading.
    var paths: [HeadingPath] {
        guard let last = rows.last else { return [] }
        var columns = Set(rows.flatMap(\.cells.keys))
        for merge in merges where rows.contains(where: { $0.number == merge.firstRow }) {
            // A merge of a whole empty sheet must not make a million columns.
            columns.formUnion(merge.firstColumn...min(merge.lastColumn, merge.firstColumn + 1000))
        }
        return columns.sorted().compactMap { column in
            var parts: [String] = []
            var previous: Int?
            var isOwn = false
            for row in rows {
                if let cell = row.cells[column] {
                    parts.append(cell.text)
                    isOwn = true
                    previous = nil
                } else if let index = merges.firstIndex(where: { $0.covers(row.number, column) }),
                    index != previous
                {
                    previous = index
                    let merge = merges[index]
                    // A merge from above the block, or downward from a cell already taken, adds nothing.
                    guard merge.firstColumn != column || merge.firstRow == row.number,
                        let owner = rows.first(where: { $0.number == merge.firstRow }),
                        let cell = owner.cells[merge.firstColumn],
                        merge.firstRow == row.number
                    else { continue }
                    parts.append(cell.text)
                }
            }
            var path = HeadingPath(column: column, row: last.number, parts: parts)
            path.isOnlyMerged = !isOwn
            return path.isEmpty ? nil : path
        }
    }
}

extension MergedRange {
    func covers(_ row: Int, _ column: Int) -> Bool {
        (firstRow...lastRow).contains(row) && (firstColumn...lastColumn).contains(column)
    }
}
