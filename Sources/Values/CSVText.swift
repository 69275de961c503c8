/// Tables as text for spreadsheets: UTF-8 with a byte order mark, CRLF, and cells that a
/// spreadsheet would take for a formula escaped.
package enum CSVText {
    package static func table(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map(line).joined()
    }

    package static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// One field: quoted where it must be; a leading `= + - @` or tab gets an apostrophe, so
    /// that no spreadsheet runs it.
    package static func field(_ text: String) -> String {
        guard let first = text.unicodeScalars.first,
            "=+-@\t\r".unicodeScalars.contains(first)
        else { return number(text) }
        return number("'" + text)
    }

    /// A field that the program made as a number: a minus sign may lead it.
    package static func number(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
            return text
        }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
