/// Puts words taken from data into the shape print asks for.
enum Typography {
    /// PM2.5 gets its subscript, cm3 its superscript, straight quotes become Chinese ones.
    static func print(_ text: String) -> String {
        var result = text
        for (typed, printed) in replacements {
            result = result.replacing(typed, with: printed)
        }
        var opens = true
        return quoted(result, opens: &opens)
    }

    static func print(_ phrase: Phrase) -> Phrase {
        // Quotes open and close by turns over the whole phrase.
        var opens = true
        return phrase.mapText { text in
            var result = text
            for (typed, printed) in replacements {
                result = result.replacing(typed, with: printed)
            }
            return quoted(result, opens: &opens)
        }
    }

    private static let replacements = [
        ("PM2.5", "PM₂.₅"), ("PM10", "PM₁₀"), ("cm3", "cm³"), ("/m3", "/m³"), ("SO2", "SO₂"),
        ("NO2", "NO₂"), ("O3", "O₃"), ("CO2", "CO₂"),
    ]

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
