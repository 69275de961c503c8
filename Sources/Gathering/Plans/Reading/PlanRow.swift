import Values

/// A row of the 任务分解表 before its items are told apart: all formats come to this.
struct PlanRow {
    /// An action that begins with this row.
    var action: PlacedText?
    /// Nil where the cell is blank: the row goes on with the group above.
    var group: PlacedText?
    /// A column of numbers, where the table has one.
    var number: PlacedText?
    /// Lines of 建设内容.
    var content: [PlacedText] = []
    var due: PlacedText?
    var bureaus: PlacedText?
    var state: PlacedText?
    var progress: PlacedText?
}

/// Lines put together again, as they were before a cell's width broke them.
enum JoinedLines {
    /// Words of Latin letters are parted by a space, Chinese ones by nothing.
    static func join(_ lines: [String]) -> String {
        lines.map(CellText.trimmed).filter { !$0.isEmpty }.reduce(into: "") { whole, line in
            if let last = whole.last, let first = line.first, last.isASCII, first.isASCII,
                last.isLetter || last.isNumber, first.isLetter
            {
                whole += " "
            }
            whole += line
        }
    }

    static func join(_ text: String) -> String {
        join(text.split(whereSeparator: \.isNewline).map(String.init))
    }
}

/// Names of units in a cell or after `牵头单位：`.
enum UnitNames {
    /// With what a unit's name ends: a line that ends otherwise goes on in the next.
    private static let endings: Set<Character> = [
        "局", "委", "部", "办", "处", "室", "院", "所", "站", "心", "团", "司", "府", "道", "镇", "乡", "联",
        "会", "队", "馆", "场", "社", "校", "位", "组", "厅", "署", "科", "村", ")", "）",
    ]

    static func list(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let line = CellText.trimmed(String(line))
            if let last = lines.last?.last, !endings.contains(last), !"、，,；;".contains(last) {
                lines[lines.count - 1] += line
            } else if !line.isEmpty {
                lines.append(line)
            }
        }
        return lines.flatMap { RegisterTable.list($0) }.map { name in
            CellText.trimmed(name.last == "。" ? String(name.dropLast()) : name)
        }.filter { !$0.isEmpty }
    }

    /// A line of a table in plain text that can be nothing but names of units.
    static func isList(_ line: String) -> Bool {
        let text = CellText.trimmed(line)
        guard let last = text.last, text.count <= 60, PlanMark(text) == nil else { return false }
        return endings.contains(last) && !text.contains { "。，；：".contains($0) }
    }

    /// One is the other with characters left out, as 区文旅局 is of 区文化和旅游局.
    static func isShortForm(_ short: String, of long: String) -> Bool {
        guard short.count < long.count, short.count >= 4, short.first == long.first,
            short.last == long.last
        else { return false }
        var rest = long[...]
        for character in short {
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }
}

/// What 完成时限 says.
enum PlanDue: Hashable {
    /// By the end of that year, or within it.
    case year(Int)
    /// 持续推进, 长期坚持: no end.
    case continuing
    /// A time within a year that is not named.
    case withinYear

    /// Nil where the text is no time.
    init?(_ text: String, headings: HeadingTable) {
        var rest = FoldedText(text).text[...]
        if headings.word(String(rest), of: "state") == TaskState.continuing.rawValue {
            self = .continuing
            return
        }
        for word in ["完成", "以前", "之前", "前", "底", "末", "内"] where rest.hasSuffix(word) {
            rest = rest.dropLast(word.count)
        }
        for word in ["推进", "开展", "坚持", "实施", "落实", "进行", "保持"] where rest.hasSuffix(word) {
            rest = rest.dropLast(word.count)
        }
        switch rest {
        case "持续", "长期", "常年", "常态", "常态化", "全年", "每年", "逐年": self = .continuing
        default:
            let parts = rest.split { !$0.isASCII || !$0.isNumber }
            let years = parts.compactMap { $0.count == 4 ? Int($0) : nil }
                .filter { (1900...2199).contains($0) }
            let words = rest.filter { !$0.isNumber }
            let isTime = words.allSatisfy { "年月日底末前-~至到—上下半第一二三四季度旬中./".contains($0) }
            guard isTime, rest.count <= 16, let first = rest.first,
                first.isNumber || words.contains("年") || words.contains("月")
            else { return nil }
            if let last = years.max() {
                self = .year(last)
            } else if words.contains("月") || words.hasPrefix("年") {
                self = .withinYear
            } else {
                return nil
            }
        }
    }
}
