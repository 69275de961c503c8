import Values

/// Every table of a dossier, for those who reckon on: what `fucha dossier --tables` writes.
struct TablesOut: Sendable {
    /// One table with what names it.
    struct Entry: Sendable {
        var table: Table
        /// `表4-1 逐条评价`
        var name: String
    }

    var entries: [Entry]

    /// In the order of the document; a table without number goes by its caption.
    init(_ document: Document) {
        let tables = document.blocks.compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        entries = tables.map { table in
            let name = [table.number, table.caption].filter { !$0.isEmpty }.joined(separator: " ")
            return Entry(table: table, name: name.isEmpty ? table.id : name)
        }
    }

    /// File names that every system takes, each once: `表4-1 逐条评价.csv`.
    static func fileNames(_ names: [String], form: String) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let safe = String(name.map { isUnsafe($0) ? "_" : $0 }.prefix(longest))
            // Windows leaves out dots and spaces at the end, and a dot at the head hides a file.
            var base = String(safe.trimmed.drop { $0 == "." })
            while let last = base.last, last == "." || last == " " { base.removeLast() }
            if base.isEmpty { base = "表" }
            var unique = base
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(base) (\(number))"
                number += 1
            }
            return "\(unique).\(form)"
        }
    }

    /// In characters: 60 of three bytes each fit the 255 bytes of a name.
    private static let longest = 60

    private static func isUnsafe(_ character: Character) -> Bool {
        "/\\:*?\"<>|".contains(character)
            || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}

extension Table {
    /// A row a level of common words, and the columns' own titles under them.
    var headDepth: Int { (columns.map(\.groups.count).max() ?? 0) + 1 }
}
