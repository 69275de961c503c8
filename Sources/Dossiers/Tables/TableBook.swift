import Values

/// Tables under one title, before any thought of a file format: ``TablePage``,
/// ``TableWorkbook`` and ``TableSheets`` are views of it.
public struct TableBook: Sendable, Hashable {
    /// What kind of thing it is: `复查总览`.
    var subject: String
    /// `复查总览 2024—2026年`
    var title: String
    /// Ascending; the marks of a cell of a matrix are one a year.
    var years: [Int]
    /// What is worth typing into a table's filter.
    var filterHint: String
    var language: Language
    /// In the order they are read.
    var tables: [ListTable]

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}
