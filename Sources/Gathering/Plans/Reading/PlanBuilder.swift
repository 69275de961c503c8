import Values

/// Makes actions, groups and numbered items of a table's rows.
struct PlanBuilder {
    let headings: HeadingTable
    private(set) var actions: [PlanAction] = []
    private(set) var groups: [PlanGroup] = []
    private(set) var items: [PlanItem] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var due = ""
    private var bureaus: [String] = []
    private var sawRow = false

    init(headings: HeadingTable) { self.headings = headings }

    mutating func take(_ row: PlanRow) {
        if let action = row.action {
            let mark = PlanMark(action.text)
            actions.append(
                PlanAction(number: mark?.number, text: action.text, location: action.location))
        }
        guard row.group != nil || !row.content.isEmpty || row.number != nil else { return }
        let isNew = begin(row)
        // A row whose group is blank goes on with the row above: so do its time and its units.
        if let text = row.due { due = JoinedLines.join(text.text) } else if isNew { due = "" }
        if let text = row.bureaus {
            bureaus = UnitNames.list(text.text)
        } else if isNew {
            bureaus = []
        }
        note(row)
        for item in items(of: row) { add(item, row) }
    }

    /// Begins a group where the row is the first of one.
    private mutating func begin(_ row: PlanRow) -> Bool {
        guard let group = row.group else {
            defer { sawRow = true }
            return !sawRow || row.action != nil
        }
        sawRow = true
        let text = JoinedLines.join(group.text)
        let action = actions.isEmpty ? nil : actions.count - 1
        if let last = groups.last, last.text == text, last.action == action { return false }
        let mark = PlanMark(text)
        let place = group.location
        groups.append(
            PlanGroup(
                number: mark.map { String($0.number) } ?? "", text: text, action: action, dues: [],
                bureaus: [], location: place, dueLocation: row.due?.location ?? place,
                bureausLocation: row.bureaus?.location ?? place))
        return true
    }

    private mutating func note(_ row: PlanRow) {
        guard let last = groups.indices.last else { return }
        if !due.isEmpty, !groups[last].dues.contains(due) { groups[last].dues.append(due) }
        for name in bureaus where !groups[last].bureaus.contains(name) {
            groups[last].bureaus.append(name)
        }
    }

    private struct Item {
        var number: String
        var lines: [String]
        var location: SourceLocation
    }

    private mutating func items(of row: PlanRow) -> [Item] {
        if let number = row.number {
            let text = JoinedLines.join(row.content.map(\.text))
            let mark = PlanMark(number.text)
            let digits = mark.map { String($0.number) } ?? FoldedText(number.text).text
            let own = PlanMark(text)
            let isRepeated = own?.style == .bracket && own.map { String($0.number) } == digits
            return [
                Item(
                    number: digits, lines: [isRepeated ? own?.rest ?? text : text],
                    location: row.content.first?.location ?? number.location)
            ]
        }
        var items: [Item] = []
        var last = self.items.last.flatMap { Int($0.task.number) }
        let lines = row.content.flatMap { line in
            ItemMarks.split(line.text, after: &last).map { PlacedText($0, line.location) }
        }
        // Tables without brackets number their items `1.` or `1、`.
        let hasBrackets = lines.contains { PlanMark($0.text)?.style == .bracket }
        let style: PlanMark.Style = hasBrackets ? .bracket : .point
        for line in lines where !CellText.trimmed(line.text).isEmpty {
            if let mark = PlanMark(line.text), mark.style == style {
                items.append(
                    Item(number: String(mark.number), lines: [mark.rest], location: line.location))
            } else if let last = items.indices.last {
                items[last].lines.append(line.text)
            } else {
                diagnostics.append(
                    Diagnostic(
                        .planNumberMissing, ["text": PlanHeadings.short(line.text)],
                        at: line.location))
            }
        }
        return items
    }

    private mutating func add(_ item: Item, _ row: PlanRow) {
        var state: TaskState?
        if let written = row.state {
            state = headings.word(written.text, of: "state").flatMap(TaskState.init)
            if state == nil {
                diagnostics.append(
                    Diagnostic(
                        .wordUnknown,
                        [
                            "field": "状态", "value": written.text,
                            "words": headings.usualWords(of: "state").joined(separator: "、"),
                        ], at: written.location))
            }
        }
        let text = JoinedLines.join(item.lines)
        let task = PlanTask(
            number: item.number, action: actions.last?.text ?? "",
            group: groups.last?.text ?? "", text: text, due: due, bureaus: bureaus,
            state: state, progress: row.progress.map { JoinedLines.join($0.text) } ?? "",
            location: item.location)
        items.append(
            PlanItem(
                task: task, group: groups.isEmpty ? nil : groups.count - 1,
                checks: CheckSplitter.checks(of: text)))
    }
}

/// Items that stand one behind the other on a line: `（3）…。（4）…`.
enum ItemMarks {
    /// - Parameter last: number of the item before; that of the last one found, afterwards.
    static func split(_ line: String, after last: inout Int?) -> [String] {
        let text = Array(line)
        var starts: [Int] = []
        for at in text.indices where "（(".contains(text[at]) {
            guard let (style, number, length) = PlanMark.mark(text[at...]), style == .bracket
            else { continue }
            let before = text[..<at].last { !$0.isWhitespace }
            let after = at + length < text.count ? text[at + length] : nil
            let endsSentence = before.map { "。；;！？!?".contains($0) } ?? true
            // `见（3）、（4）` names items and begins none.
            let begins =
                endsSentence
                || (last.map { number == $0 + 1 } ?? false
                    && !(before.map { "见第按照据至到和与、，,及：:".contains($0) } ?? false)
                    && !(after.map { "、，。；,;）)项条款号".contains($0) } ?? true))
            if begins {
                starts.append(at)
                last = number
            }
        }
        guard let first = starts.first else { return [line] }
        let bounds = (first > 0 ? [0] : []) + starts + [text.count]
        return zip(bounds, bounds.dropFirst()).map { String(text[$0..<$1]) }
    }
}
