import Values

/// Reads a 任务分解表 that was copied into plain text: every cell on lines of its own.
///
/// Nothing says where a cell ends, so what the lines are tells: a numbered item, a time, names of
/// units.
struct PlanTextTable {
    let headings: HeadingTable
    private let lines: [PlacedText]
    /// Index of the first line of the headings; nil where they are nowhere.
    private(set) var heading: Int?
    private var body = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ lines: [PlacedText], headings: HeadingTable) {
        self.headings = headings
        self.lines = lines
        for start in lines.indices {
            let (fields, end) = self.fields(from: start)
            guard PlanHeadings.areEnough(fields) else { continue }
            heading = start
            body = end
            let missing = PlanHeadings.missing(from: fields, headings)
            if !missing.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        .planColumnsMissing, ["columns": missing.joined(separator: "、")],
                        at: lines[start].location))
            }
            return
        }
    }

    /// The headings that follow each other from there on; one may be broken over three lines.
    private func fields(from start: Int) -> ([String], end: Int) {
        var found: [String] = []
        var at = start
        while at < lines.count {
            let field = (1...3).lazy.compactMap { count -> (String, Int)? in
                guard at + count <= lines.count else { return nil }
                let text = JoinedLines.join(lines[at..<(at + count)].map(\.text))
                guard text.count <= 12,
                    let field = headings.field(HeadingText(text).name, of: .tasks)
                else { return nil }
                return (field.id, count)
            }.first
            guard let (id, count) = field, !found.contains(id) else { break }
            found.append(id)
            at += count
        }
        return (found, at)
    }

    mutating func rows() -> [PlanRow] {
        guard heading != nil else { return [] }
        var rows: [PlanRow] = []
        var name: [PlacedText] = []
        var action: [PlacedText] = []
        var block: [PlacedText] = []
        func isBegun() -> Bool { !name.isEmpty || !block.isEmpty }
        var at = body
        while at < lines.count {
            let line = PlacedText(CellText.trimmed(lines[at].text), lines[at].location)
            let (fields, end) = self.fields(from: at)
            if PlanHeadings.areEnough(fields) {
                // The headings again, at the top of a page.
                at = end
                continue
            }
            at += 1
            if line.text.isEmpty { continue }
            let style = PlanMark(line.text)?.style
            if style == .chineseBracket || style == .chinesePoint {
                if isBegun() || !action.isEmpty { rows.append(row(action, name, block)) }
                (action, name, block) = ([line], [], [])
            } else if style == .point {
                if isBegun() { rows.append(row(action, name, block)) }
                if isBegun() { action = [] }
                (name, block) = ([line], [])
            } else if style == .bracket || !block.isEmpty {
                block.append(line)
            } else if !name.isEmpty {
                name.append(line)
            } else if !action.isEmpty {
                action.append(line)
            } else {
                unread(line)
            }
        }
        if isBegun() || !action.isEmpty { rows.append(row(action, name, block)) }
        return rows
    }

    /// Splits what follows a group's name into items, time and units.
    private mutating func row(
        _ action: [PlacedText], _ name: [PlacedText], _ block: [PlacedText]
    ) -> PlanRow {
        var row = PlanRow(action: Self.joined(action), group: Self.joined(name))
        var end = block.count
        var units = block.count
        // The longest that is a time: 持续 and 推进 on two lines are one.
        search: for start in block.indices {
            for count in [3, 2, 1] where start + count <= block.count {
                let part = Array(block[start..<(start + count)])
                let text = JoinedLines.join(part.map(\.text))
                if PlanDue(text, headings: headings) != nil {
                    row.due = PlacedText(text, part[0].location)
                    (end, units) = (start, start + count)
                    break search
                }
            }
        }
        if row.due == nil {
            while end > 0, UnitNames.isList(block[end - 1].text) { end -= 1 }
            units = end
        }
        row.content = Array(block[..<end])
        // Prose after the last group is no unit.
        let rest = block[units...]
        let names = rest.prefix { line in
            line.text.count <= 60 && !line.text.contains { "。：".contains($0) }
        }
        if let first = names.first {
            row.bureaus = PlacedText(names.map(\.text).joined(separator: "\n"), first.location)
        }
        for line in rest.dropFirst(names.count) { unread(line) }
        return row
    }

    private mutating func unread(_ line: PlacedText) {
        diagnostics.append(
            Diagnostic(
                .planTextUnread, ["text": PlanHeadings.short(line.text)], at: line.location))
    }

    private static func joined(_ lines: [PlacedText]) -> PlacedText? {
        lines.first.map { PlacedText(JoinedLines.join(lines.map(\.text)), $0.location) }
    }
}
