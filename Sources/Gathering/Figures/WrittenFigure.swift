import Values

/// A statistic as a cell holds it: a number, perhaps with its unit (`3215.6万人次`, `68.5%`, `1,234`).
struct WrittenFigure: Sendable, Hashable {
    var value: DecimalValue
    /// Folded; nil where the cell has none.
    var unit: String?
    /// As written.
    var printed: String

    /// Nil where the cell holds no number.
    init?(_ cell: GridCell) {
        let folded = FoldedText(cell.text).text
        if cell.kind == .number {
            guard let value = NumberParser.stored(folded) else { return nil }
            self.value = value
            // What the clerk typed, without the binary fraction's tail.
            printed = value.description
            return
        }
        guard cell.kind == .text else { return nil }
        printed = cell.text
        let number = folded.prefix { $0.isASCII && ($0.isNumber || "+-.,e".contains($0)) }
        let rest = String(folded.dropFirst(number.count))
        guard let plain = Self.withoutThousands(String(number)),
            let value = NumberParser.number(plain)
        else { return nil }
        self.value = value
        if !rest.isEmpty { unit = rest }
    }

    /// Commas only where thousands stand; anything else (a decimal comma) is not a number.
    private static func withoutThousands(_ text: String) -> String? {
        guard text.contains(",") else { return text }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.drop { $0 == "-" }.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    }
}
