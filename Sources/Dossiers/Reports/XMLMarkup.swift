/// Text made fit for XML 1.0.
enum XMLMarkup {
    /// For the inside of an attribute in double quotes: line breaks and tabs are kept, which a
    /// parser would otherwise make spaces of.
    static func attribute(_ text: String) -> String {
        escape(text) { scalar in
            switch scalar {
            case "\"": "&quot;"
            case "\t": "&#9;"
            case "\n": "&#10;"
            default: nil
            }
        }
    }

    /// For the inside of an element.
    static func content(_ text: String) -> String { escape(text) { _ in nil } }

    /// ` name="value"` of each.
    static func attributes(_ pairs: [(String, String)]) -> String {
        pairs.map { " \($0.0)=\"\(attribute($0.1))\"" }.joined()
    }

    private static func escape(
        _ text: String, _ special: (Unicode.Scalar) -> String?
    ) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            if let written = special(scalar) {
                out += written
            } else {
                switch scalar {
                case "&": out += "&amp;"
                case "<": out += "&lt;"
                case ">": out += "&gt;"
                // A parser makes a line feed of a bare one.
                case "\r": out += "&#13;"
                default: out.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
                }
            }
        }
        return out
    }

    /// Char of XML 1.0; a scalar is never a surrogate.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
