import Values

/// The headings above one column, from the topmost merged one down.
struct HeadingPath: Sendable, Hashable {
    /// 1-based column.
    var column: Int
    /// Row of the lowest heading, for messages.
    var row: Int
    /// As written, without repeats of a merged heading.
    var parts: [String]
    /// All headings are merged ones that begin in another column: the column has none of its own.
    var isOnlyMerged = false

    init(column: Int, row: Int, parts: [String]) {
        self.column = column
        self.row = row
        self.parts = parts
    }

    /// As messages print it: `臭氧/最大8小时平均`.
    var text: String { parts.joined(separator: "/") }

    var isEmpty: Bool { parts.allSatisfy { FoldedText($0).text.isEmpty } }

    /// What the path says, generic words and units taken out.
    func read(by table: HeadingTable, at interval: Interval?) -> HeadingReading {
        var names: [HeadingText] = []
        var unit: String?
        var generics: [HeadingText] = []
        for part in parts {
            let heading = HeadingText(part)
            if heading.whole.isEmpty { continue }
            if let written = heading.unit { unit = written }
            if heading.name.isEmpty { continue }
            // A row of bare units under the headings.
            if heading.unit == nil, UnitTable.unit(folded: heading.whole) != nil,
                table.time(heading.whole) == nil, !names.isEmpty
            {
                unit = heading.whole
                continue
            }
            if table.isGeneric(heading.name, at: interval) {
                generics.append(heading)
            } else {
                names.append(heading)
            }
        }
        if names.isEmpty { names = generics }
        return HeadingReading(names: names, unit: unit)
    }

    /// Whether a heading that somebody declared means this column.
    func matches(declared: String) -> Bool {
        let wanted = FoldedText(declared).text
        if FoldedText(parts.joined(separator: "/")).text == wanted { return true }
        guard let last = parts.last(where: { !FoldedText($0).text.isEmpty }) else { return false }
        let heading = HeadingText(last)
        return heading.whole == wanted || heading.name == wanted
    }
}

/// A heading path after units and generic words are taken out of it.
struct HeadingReading: Sendable, Hashable {
    var names: [HeadingText]
    /// Folded.
    var unit: String?

    /// The keys to look up, most telling first: the whole path, then the lowest heading alone.
    var keys: [HeadingText] {
        guard let last = names.last else { return [] }
        guard names.count > 1 else { return [last] }
        var whole = last
        whole.name = names.map(\.name).joined(separator: "/")
        whole.remarks = names.flatMap(\.remarks)
        return [whole, last]
    }
}
