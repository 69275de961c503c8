import Values

/// Reads what stands around the table: titles, sections with their units, milestones.
struct PlanBody {
    private(set) var titles: [PlanTitle] = []
    private(set) var edition: PlacedText?
    private(set) var years: ClosedRange<Int>?
    private(set) var sections: [PlanSection] = []
    private(set) var milestones: [PlanMilestone] = []

    /// - Parameters:
    ///   - lines: all that stands before the table's headings, its titles too.
    ///   - after: what stands behind the table.
    init(_ lines: [PlacedText], after: [PlacedText] = []) {
        var rest = lines[...]
        let over = Self.cutTitle(from: &rest)
        addTitle(.document, Self.cutLeading(from: &rest))
        addTitle(.table, over)
        read(rest + after)
    }

    /// The lines of a title that stand at the end, without blank ones around them.
    private static func cutTitle(from lines: inout ArraySlice<PlacedText>) -> [PlacedText] {
        var title: [PlacedText] = []
        while let last = lines.last {
            let text = CellText.trimmed(last.text)
            if text.isEmpty, title.isEmpty {
                lines = lines.dropLast()
                continue
            }
            guard isTitleLine(text), title.count < 5 else { break }
            title.insert(last, at: 0)
            lines = lines.dropLast()
        }
        return title
    }

    private static func cutLeading(from lines: inout ArraySlice<PlacedText>) -> [PlacedText] {
        var title: [PlacedText] = []
        while let first = lines.first {
            let text = CellText.trimmed(first.text)
            if text.isEmpty, title.isEmpty {
                lines = lines.dropFirst()
                continue
            }
            guard isTitleLine(text), title.count < 8 else { break }
            title.append(first)
            lines = lines.dropFirst()
        }
        return title
    }

    /// Short, not numbered, no sentence, no units.
    private static func isTitleLine(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 50 && PlanMark(text) == nil && units(text) == nil
            && milestone(text) == nil && !text.contains { "。；;：:".contains($0) }
    }

    private mutating func addTitle(_ role: PlanTitle.Role, _ lines: [PlacedText]) {
        guard let first = lines.first else { return }
        var texts: [String] = []
        for line in lines {
            var text = CellText.trimmed(line.text)
            if let mark = EditionMark.cut(from: &text), edition == nil {
                edition = PlacedText(mark, line.location)
            }
            texts.append(text)
        }
        let text = JoinedLines.join(texts)
        guard !text.isEmpty else { return }
        titles.append(PlanTitle(role: role, text: text, location: first.location))
        if years == nil { years = YearRange.first(in: text) }
    }

    private mutating func read(_ lines: ArraySlice<PlacedText>) {
        var part = ""
        for line in lines {
            let text = CellText.trimmed(line.text)
            guard !text.isEmpty else { continue }
            let mark = PlanMark(text)
            if let mark, mark.style == .chinesePoint, Self.isHeading(mark.rest) {
                part = text
                continue
            }
            if let mark, mark.style == .chineseBracket || mark.style == .bracket,
                Self.isHeading(mark.rest)
            {
                sections.append(
                    PlanSection(
                        part: part, mark: mark.printed, number: mark.number, title: mark.rest,
                        paragraphs: [], units: [], location: line.location))
                continue
            }
            if let (year, rest) = Self.milestone(text) {
                milestones.append(PlanMilestone(year: year, text: rest, location: line.location))
            }
            if sections.isEmpty || sections[sections.count - 1].part != part {
                sections.append(
                    PlanSection(
                        part: part, mark: "", number: nil, title: "", paragraphs: [], units: [],
                        location: line.location))
            }
            let last = sections.count - 1
            if let (role, names) = Self.units(text) {
                sections[last].units.append(
                    PlanUnits(role: role, names: names, location: line.location))
            } else {
                sections[last].paragraphs.append(PlacedText(text, line.location))
            }
        }
    }

    /// A numbered line that is a heading and not a numbered sentence.
    private static func isHeading(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 40 && !text.contains { "。；;".contains($0) }
    }

    /// `牵头单位：…`
    private static func units(_ text: String) -> (PlanUnits.Role, [String])? {
        guard let colon = text.prefix(10).firstIndex(where: { "：:".contains($0) }) else {
            return nil
        }
        let head = FoldedText(text[..<colon]).text
        guard ["单位", "部门"].contains(where: { head.hasSuffix($0) }) else { return nil }
        let words: [(String, PlanUnits.Role)] = [
            ("牵头", .lead), ("主责", .lead), ("主办", .lead), ("责任", .responsible),
            ("配合", .supporting), ("协助", .supporting), ("协办", .supporting),
            ("参与", .supporting), ("参加", .supporting),
        ]
        guard let role = words.first(where: { head.hasPrefix($0.0) })?.1 else { return nil }
        return (role, UnitNames.list(String(text[text.index(after: colon)...])))
    }

    /// `2025年，…`, `到2025年底，…`
    private static func milestone(_ text: String) -> (Int, String)? {
        guard let cut = text.prefix(12).firstIndex(where: { "，,：:".contains($0) }) else {
            return nil
        }
        var head = FoldedText(text[..<cut]).text[...]
        for word in ["到", "至", "截至"] where head.hasPrefix(word) {
            head = head.dropFirst(word.count)
        }
        guard head.count >= 5, let year = Int(head.prefix(4)), (1900...2199).contains(year),
            head.dropFirst(4).first == "年",
            head.dropFirst(5).allSatisfy({ $0.isNumber || "底末前月上下半第一二三四季度起".contains($0) })
        else { return nil }
        return (year, CellText.trimmed(String(text[text.index(after: cut)...])))
    }
}
