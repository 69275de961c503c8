/// Puts words taken from data into the shape print asks for.
enum Typography {
    /// PM2.5 gets its subscript, cm3 its superscript, straight quotes become Chinese ones.
    static func print(_ text: String) -> String {
        var opens = true
        return quoted(indexed(text), opens: &opens)
    }

    static func print(_ phrase: Phrase) -> Phrase {
        // Quotes open and close by turns over the whole phrase.
        var opens = true
        return phrase.mapText { quoted(indexed($0), opens: &opens) }
    }

    /// As typed and as printed; no two of them can overlap.
    private static let replacements = [
        ("PM2.5", "PM₂.₅"), ("PM10", "PM₁₀"), ("cm3", "cm³"), ("/m3", "/m³"), ("SO2", "SO₂"),
        ("NO2", "NO₂"), ("O3", "O₃"), ("CO2", "CO₂"),
    ].map { (typed: Array($0.0.utf8), printed: Array($0.1.utf8)) }

    private static func indexed(_ text: String) -> String {
        // Every name ends with a digit, and most words have none.
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(byte) }
        guard text.utf8.contains(where: isDigit) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var changed = false
        var index = 0
        while index < bytes.count {
            let found = replacements.first { bytes[index...].starts(with: $0.typed) }
            if let found {
                result += found.printed
                index += found.typed.count
                changed = true
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return changed ? String(decoding: result, as: UTF8.self) : text
    }

    /// Straight double quotes open and close by turns.
    private static func quoted(_ text: String, opens: inout Bool) -> String {
        guard text.contains("\"") else { return text }
        var result = ""
        for character in text {
            guard character == "\"" else {
                result.append(character)
                continue
            }
            result.append(opens ? "“" : "”")
            opens.toggle()
        }
        return result
    }
}
