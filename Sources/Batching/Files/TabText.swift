/// Lines of fields for the program's own small files: tabs between fields, a line a row.
enum TabText {
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        var text = ""
        for row in rows { text += row.map(escaped).joined(separator: "\t") + "\n" }
        return Array(text.utf8)
    }

    /// A last line without its end was cut short and is left out.
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
        }
    }

    private static func escaped(_ field: String) -> String {
        var text = ""
        for scalar in field.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func unescaped(_ field: Substring) -> String {
        var text = ""
        var isEscaped = false
        for scalar in field.unicodeScalars {
            guard isEscaped else {
                if scalar == "\\" { isEscaped = true } else { text.unicodeScalars.append(scalar) }
                continue
            }
            isEscaped = false
            switch scalar {
            case "t": text += "\t"
            case "n": text += "\n"
            case "r": text += "\r"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
