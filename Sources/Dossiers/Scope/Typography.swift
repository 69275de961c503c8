/// Puts words taken from data into the shape print asks for.
enum Typography {
    /// PM2.5 gets its subscript, cm3 its superscript, straight quotes become Chinese ones.
    static func print(_ text: String) -> String {
        var result = text
        for (typed, printed) in replacements {
            result = result.replacing(typed, with: printed)
        }
        return quoted(result)
    }

    private static let replacements = [
        ("PM2.5", "PM₂.₅"), ("PM10", "PM₁₀"), ("cm3", "cm³"), ("/m3", "/m³"), ("SO2", "SO₂"),
        ("NO2", "NO₂"), ("O3", "O₃"), ("CO2", "CO₂"),
    ]

    /// Straight double quotes open and close by turns.
    private static func quoted(_ text: String) -> String {
        guard text.contains("\"") else { return text }
        var opens = true
        return String(
            text.map { character in
                guard character == "\"" else { return character }
                defer { opens.toggle() }
                return opens ? "“" : "”"
            })
    }
}
