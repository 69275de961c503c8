/// Heights at which wrapped text can be read. Programs work them out only where they please: what is
/// not said is one line in some of them, on paper above all.
enum RowHeights {
    /// Of a line of the workbook's own face, in points, and what a row needs beside its lines.
    private static let line = 15.0
    private static let margin = 5.0
    /// The most a row can have.
    private static let highest = 409.0

    static func height(_ cells: [Cell], _ columns: [Column]) -> Double {
        var lines = 1
        var face = 1.0
        for (index, cell) in cells.enumerated() {
            guard case .looking(let look, let inner) = cell else { continue }
            if let size = look.size { face = max(face, size / 11) }
            guard look.wraps, columns.indices.contains(index) else { continue }
            lines = max(lines, Self.lines(text(inner), width: columns[index].width))
        }
        return min(Double(lines) * line * face + margin, highest)
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text), .number(let text, _), .link(let text, _), .jump(let text, _): text
        case .quantity(let text, _, let unit, _): text + unit
        case .looking(_, let inner): text(inner)
        }
    }

    /// Chinese characters and their punctuation are two figures wide, and half a column is lost at
    /// the end of a line where no break is allowed.
    static func lines(_ text: String, width: Double) -> Int {
        let room = max(width - 1.5, 2)
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            let length = $1.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2000 ? 1.05 : 2.15) }
            return $0 + max(1, Int((length / room).rounded(.up)))
        }
    }
}
