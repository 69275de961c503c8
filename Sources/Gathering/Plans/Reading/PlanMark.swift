/// The number in front of a heading or an item, as official documents print them.
struct PlanMark: Sendable, Hashable {
    /// The four levels of GB/T 9704-2012, 7.3.3, in the order of the standard.
    enum Style: Sendable, Hashable {
        /// `一、`
        case chinesePoint
        /// `（一）`
        case chineseBracket
        /// `1.`; tables also print `1、`
        case point
        /// `（1）`
        case bracket
    }

    var style: Style
    var number: Int
    /// The mark alone, as printed.
    var printed: String
    /// What follows it.
    var rest: String

    /// The mark that the text begins with; nil where it begins with none.
    init?(_ text: String) {
        let all = Array(CellText.trimmed(text))
        guard let (style, number, length) = Self.mark(all[...]) else { return nil }
        self.style = style
        self.number = number
        printed = String(all[..<length])
        rest = CellText.trimmed(String(all[length...]))
    }

    /// Style, number and characters of the mark at the start of `text`.
    static func mark(_ text: ArraySlice<Character>) -> (Style, Int, length: Int)? {
        guard let first = text.first else { return nil }
        // ⑴…⒇ are one character each.
        if let scalar = first.unicodeScalars.first?.value, (0x2474...0x2487).contains(scalar) {
            return (.bracket, Int(scalar - 0x2473), 1)
        }
        if "（(".contains(first) {
            guard let close = text.prefix(8).firstIndex(where: { "）)".contains($0) }) else {
                return nil
            }
            let inside = text[(text.startIndex + 1)..<close].filter { !$0.isWhitespace }
            let length = close - text.startIndex + 1
            if let number = Numeral.arabic(inside) { return (.bracket, number, length) }
            if let number = Numeral.chinese(inside) { return (.chineseBracket, number, length) }
            return nil
        }
        if let cut = text.prefix(5).firstIndex(where: { "、.．".contains($0) }) {
            let inside = Array(text[..<cut])
            let next = text[(cut + 1)...].first
            let length = cut - text.startIndex + 1
            if let number = Numeral.arabic(inside), inside.count <= 3 {
                // `2.5` is a number, not the second heading.
                return next.flatMap(Numeral.digit) != nil ? nil : (.point, number, length)
            }
            if text[cut] == "、", let number = Numeral.chinese(inside) {
                return (.chinesePoint, number, length)
            }
        }
        return nil
    }

    /// The mark of that number at the standard's level: `（二）`.
    static func bracketed(chinese number: Int) -> String { "（\(Numeral.chinese(number))）" }
}

/// Whole numbers as headings print them.
enum Numeral {
    private static let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// ASCII or full-width digits.
    static func arabic(_ text: [Character]) -> Int? {
        guard !text.isEmpty, text.count <= 4 else { return nil }
        return text.reduce(Int?(0)) { sum, character in
            guard let sum, let digit = digit(character) else { return nil }
            return sum * 10 + digit
        }
    }

    static func digit(_ character: Character) -> Int? {
        guard let scalar = character.unicodeScalars.first?.value else { return nil }
        switch scalar {
        case 0x30...0x39: return Int(scalar - 0x30)
        case 0xFF10...0xFF19: return Int(scalar - 0xFF10)
        default: return nil
        }
    }

    /// 一 … 九十九
    static func chinese(_ text: [Character]) -> Int? {
        guard !text.isEmpty, text.count <= 3 else { return nil }
        let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
        let values = parts.map { part -> Int? in
            guard part.count <= 1 else { return nil }
            guard let only = part.first else { return 0 }
            return digits.firstIndex(of: only).flatMap { $0 > 0 ? $0 : nil }
        }
        guard let first = values.first, let units = first else { return nil }
        guard values.count == 2 else { return units }
        guard let ones = values[1] else { return nil }
        return (parts[0].isEmpty ? 1 : units) * 10 + ones
    }

    static func chinese(_ number: Int) -> String {
        guard (1...99).contains(number) else { return String(number) }
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        let head = tens == 0 ? "" : tens == 1 ? "十" : "\(digits[tens])十"
        return head + (ones == 0 ? "" : String(digits[ones]))
    }
}
