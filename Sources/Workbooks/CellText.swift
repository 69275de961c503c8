/// Text and numbers as a cell can hold them.
enum CellText {
    /// In UTF-16 units, as Excel counts.
    static let longest = 32767
    /// Digits that come back from a binary number of 64 bits as they went in.
    static let exactDigits = 15

    /// Without what XML cannot hold. `_x0041_` would be read as an A: its first underscore is
    /// written as such a code itself.
    static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "_", isCode(scalars, at: index) {
                out.append(contentsOf: "_x005F_".unicodeScalars)
            } else if scalar == "\r" {
                // Of a line break of two the second is enough; alone it is one.
                let next = index + 1 < scalars.count ? scalars[index + 1] : nil
                if next != "\n" { out.append("\n") }
            } else {
                out.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return String(out)
    }

    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Whether a program would take it for a formula if it were typed.
    static func looksLikeFormula(_ text: String) -> Bool {
        text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
    }

    /// The number, if the text is a plain decimal; nil where it is none.
    static func number(_ text: String) -> Double? {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) }),
            let number = Double(text), number.isFinite
        else { return nil }
        return number
    }

    /// Whether no digit is lost when it is kept as a binary number.
    static func isExact(_ text: String) -> Bool {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
        return digits.drop { $0 == UInt8(ascii: "0") }.count <= exactDigits
    }

    static func leadsOut(_ target: String) -> Bool {
        ["http://", "https://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
    }

    private static func isCode(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_"
        else { return false }
        return scalars[index + 2..<index + 6].allSatisfy {
            $0.isASCII && $0.properties.isASCIIHexDigit
        }
    }
}
