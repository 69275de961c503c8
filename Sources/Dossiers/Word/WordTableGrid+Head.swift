import Assessment
import Typesetting
import WordProcessing

/// The heading rows, which the program repeats on every page.
extension WordTableGrid {
    /// One row a level of common words, the columns' own titles under them; a column without common
    /// words has its title over all rows.
    func head() -> [WordRow] {
        let depth = source.columns.map(\.groups.count).max() ?? 0
        return (0...depth).map { level in
            var cells: [WordCell] = []
            var index = 0
            while index < source.columns.count {
                let column = source.columns[index]
                let run = TableHead.runs(source.columns, level: level).first {
                    $0.lowerBound == index
                }
                if let run, column.groups.count > level {
                    cells.append(
                        headCell(
                            column.groups[level], .center, span: run.count, isLast: false,
                            isGroup: true))
                    index = run.upperBound
                    continue
                }
                let isFirst = column.groups.count == level
                cells.append(
                    headCell(
                        isFirst ? column.title : "", Self.headAlignment(column, isForm: isForm),
                        merge: level == depth && isFirst ? .none : isFirst ? .start : .rest,
                        isLast: true))
                index += 1
            }
            return WordRow(cells, height: self.cells.rowHeight, isHead: true)
        }
    }

    private func headCell(
        _ title: String, _ alignment: WordFormat.Alignment, span: Int = 1,
        merge: WordCell.Merge = .none, isLast: Bool, isGroup: Bool = false
    ) -> WordCell {
        var edges = WordEdges()
        if !isForm, isLast || isGroup { edges.bottom = WordTableStyles.inner }
        return WordCell(
            [
                WordParagraph(
                    name(.head), format: WordFormat(alignment: alignment),
                    WordWords.runs(title))
            ], span: span, merge: merge, edges: edges,
            fill: isForm ? WordTableStyles.headFill : nil)
    }

    private static func headAlignment(
        _ column: Table.Column, isForm: Bool
    ) -> WordFormat.Alignment {
        switch column.align {
        case .left: isForm ? .center : .left
        case .center, .decimal: .center
        case .right: .right
        }
    }
}
