/// Lines of fields for the program's own small files: tabs between fields, a line a row.
enum TabText {
    static func bytes(_ rows: [[String]]) -> [UInt8] {
        var text = ""
        for row in rows { text += row.map(escaped).joined(separator: "\t") + "\n" }
        return Array(text.utf8)
    }

    /// A last line without its end was cut short and is left out.
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            .map { line in
                line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                    .map(unescaped)
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

    /// Bytes, not characters: what is kept of a province is read back at every run.
    private static func unescaped(_ field: ArraySlice<UInt8>) -> String {
        let backslash = UInt8(ascii: "\\")
        guard field.contains(backslash) else { return String(decoding: field, as: UTF8.self) }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in field {
            guard isEscaped else {
                if byte == backslash { isEscaped = true } else { text.append(byte) }
                continue
            }
            isEscaped = false
            switch byte {
            case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
            default: text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
