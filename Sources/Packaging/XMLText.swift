/// Words → what may stand between tags or in an attribute.
package enum XMLText {
    package static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

    package static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where isAttribute: escaped.append(contentsOf: "&quot;".unicodeScalars)
            // Readers make plain spaces of these in attributes, and line feeds of carriage
            // returns everywhere.
            case "\t" where isAttribute: escaped.append(contentsOf: "&#9;".unicodeScalars)
            case "\n" where isAttribute: escaped.append(contentsOf: "&#10;".unicodeScalars)
            case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
            default: escaped.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return String(escaped)
    }

    /// XML 1.0, production 2. Surrogates cannot be in a Swift string.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// The lines of a text, at line feeds, carriage returns and Unicode's separators.
    package static func lines(_ text: String) -> [String] {
        // Scalars, not characters: a carriage return with its line feed is one character.
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{B}", "\u{2028}", "\u{2029}":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            default: line.append(scalar)
            }
            last = scalar
        }
        return lines + [String(line)]
    }
}
