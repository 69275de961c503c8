import Values

/// What a cell of a dossier's table says, as a spreadsheet should have it: a number where a number
/// was printed and nothing else, otherwise the words.
enum PrintedCell: Sendable, Hashable {
    case empty
    case text(String)
    /// With its printed decimals and its unit.
    case quantity(DecimalValue, unit: String, isSigned: Bool)

    /// A number is what came from a result, or stands alone in a column of numbers: 2026年 in a
    /// column of deadlines is words.
    init(_ cell: Table.Cell, in column: Table.Column?) {
        let inlines = cell.inlines.filter { !$0.plainText.isEmpty }
        let text = inlines.map(\.plainText).joined()
        guard !text.isEmpty else {
            self = .empty
            return
        }
        if inlines.count == 1, let inline = inlines.first,
            inline.isTraced || (column?.isNumeric ?? false), let quantity = Self.quantity(text)
        {
            self = quantity
        } else {
            self = .text(text)
        }
    }

    /// `−0.37个百分点`; nil where it is not one number with perhaps a unit.
    static func quantity(_ text: String) -> PrintedCell? {
        var rest = text[...]
        let sign = rest.first.flatMap { "+−-".contains($0) ? $0 : nil }
        if sign != nil { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCIIDigit || $0 == "." }
        let unit = rest[digits.endIndex...].trimmed
        guard unit.count <= 12, !unit.contains(where: { $0.isASCIIDigit || "；，。（—".contains($0) }),
            let value = DecimalValue((sign == "+" || sign == nil ? "" : "-") + digits)
        else { return nil }
        return .quantity(value, unit: String(unit), isSigned: sign == "+")
    }
}

extension Table.Column {
    /// Its cells are numbers under each other.
    fileprivate var isNumeric: Bool {
        switch align {
        case .right, .decimal: true
        case .left, .center: false
        }
    }
}
