import Typesetting
import WordProcessing

/// Rules to sign on, and room for seals, as tables without lines.
struct WordSign {
    let measure: Double

    private static let gap = 28.0
    private static let leading = 36.0
    private static let sealHeight = 50 * Sheet.millimetre

    func blocks(_ sign: Sign) -> [WordBlock] {
        var blocks: [WordBlock] = []
        if !sign.entries.isEmpty { blocks.append(.table(entries(sign.entries))) }
        if !sign.seals.isEmpty {
            if !blocks.isEmpty { blocks.append(space) }
            blocks.append(.table(seals(sign.seals)))
        }
        return blocks
    }

    private var space: WordBlock {
        .paragraph(
            WordParagraph(WordStyles.sign, format: WordFormat(leading: .exact(12))))
    }

    /// Two entries a line: label, then the name over a rule.
    private func entries(_ entries: [Cover.Entry]) -> WordTable {
        let width = (measure - Self.gap) / 2
        // Characters of 14 pt, and the colon.
        let longest = entries.map(\.label.count).max() ?? 0
        let label = min(Double(longest + 1) * 14 + 2, width * 0.7)
        let rule = WordEdges(bottom: WordTableStyles.inner)
        let rows = stride(from: 0, to: entries.count, by: 2).map { first in
            let pair = entries[first..<min(first + 2, entries.count)]
            var cells: [WordCell] = []
            for entry in pair {
                if !cells.isEmpty { cells.append(WordCell([])) }
                // A cover's entry without words is a dash; here it is left to be written.
                let name = entry.value == "—" ? "" : entry.value
                cells.append(cell([entry.label + "："], .left))
                cells.append(cell([name], .center, edges: rule))
            }
            while cells.count < 5 { cells.append(WordCell([])) }
            return WordRow(cells, height: Self.leading)
        }
        return WordTable(
            columns: [label, width - label, Self.gap, label, width - label], rows: rows,
            padding: 0)
    }

    /// Two units a line: the name, white for the seal, and the date to be written.
    private func seals(_ units: [String]) -> WordTable {
        let width = (measure - Self.gap) / 2
        var rows: [WordRow] = []
        for first in stride(from: 0, to: units.count, by: 2) {
            let pair = units[first..<min(first + 2, units.count)]
            func row(_ words: [[String]], height: Double) -> WordRow {
                var cells = words.map { cell($0, .center, anchor: .top) }
                if cells.count < 2 { cells.append(WordCell([])) }
                cells.insert(WordCell([]), at: 1)
                return WordRow(cells, height: height)
            }
            rows.append(row(pair.map { [$0, "（盖章）"] }, height: Self.sealHeight))
            rows.append(row(pair.map { _ in ["年　　月　　日"] }, height: Self.leading))
        }
        return WordTable(columns: [width, Self.gap, width], rows: rows, padding: 0)
    }

    private func cell(
        _ lines: [String], _ alignment: WordFormat.Alignment, edges: WordEdges = WordEdges(),
        anchor: WordCell.Anchor = .bottom
    ) -> WordCell {
        WordCell(
            lines.map {
                WordParagraph(
                    WordStyles.sign, format: WordFormat(alignment: alignment), WordWords.runs($0))
            }, edges: edges, anchor: anchor)
    }
}
