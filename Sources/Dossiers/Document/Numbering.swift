import Values

/// Gives headings, tables and figures their numbers and turns references into words.
struct Numbering {
    /// What an id stands for.
    private(set) var labels: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private var counters = [0, 0, 0, 0]
    private var tables = 0
    private var figures = 0
    /// For ids of what the template gives none.
    private var headings = 0
    private var exhibits = 0

    /// The document with every number in place; a reference that leads nowhere is a fault.
    static func number(_ document: Document) throws(InputFault) -> Document {
        var numbering = Numbering()
        var document = document
        document.blocks = document.blocks.map { numbering.number($0) }
        document.blocks = document.blocks.map { numbering.resolve($0) }
        guard numbering.diagnostics.isEmpty else {
            throw InputFault(numbering.diagnostics.sorted())
        }
        return document
    }

    // MARK: First, the numbers

    private mutating func number(_ block: Block) -> Block {
        switch block {
        case .heading(var heading):
            heading.number = heading.isNumbered ? nextNumber(level: heading.level) : ""
            headings += 1
            if heading.id.isEmpty { heading.id = "s\(headings)" }
            if heading.isNumbered, heading.level == 1 { (tables, figures) = (0, 0) }
            let label =
                heading.level == 1 && heading.isNumbered
                ? "第\(String(heading.number.dropLast()))部分" : heading.title
            name(heading.id, label, at: nil)
            return .heading(heading)
        case .table(var table):
            if table.isNumbered {
                tables += 1
                table.number = "表\(max(counters[0], 1))-\(tables)"
            }
            exhibits += 1
            if table.id.isEmpty { table.id = "t\(exhibits)" }
            name(table.id, table.number, at: table.place)
            for row in table.rows { name(row.id, table.number, at: table.place) }
            return .table(table)
        case .figure(var figure):
            if figure.isNumbered {
                figures += 1
                figure.number = "图\(max(counters[0], 1))-\(figures)"
            }
            exhibits += 1
            if figure.id.isEmpty { figure.id = "f\(exhibits)" }
            name(figure.id, figure.number, at: figure.place)
            return .figure(figure)
        case .cover, .paragraph, .contents, .newPage, .notice: return block
        }
    }

    private mutating func name(_ id: String, _ label: String, at place: SourceLocation?) {
        guard !id.isEmpty else { return }
        if labels.updateValue(label, forKey: id) != nil {
            diagnostics.append(Diagnostic(.documentDuplicateID, ["id": id], at: place))
        }
    }

    private mutating func nextNumber(level: Int) -> String {
        let index = min(max(level, 1), counters.count) - 1
        counters[index] += 1
        for deeper in (index + 1)..<max(counters.count, index + 1) { counters[deeper] = 0 }
        let count = counters[index]
        return switch level {
        case 1: Self.chinese(count) + "、"
        case 2: "（\(Self.chinese(count))）"
        case 3: "\(count)."
        default: "（\(count)）"
        }
    }

    /// 1 → 一, 12 → 十二, 39 → 三十九; over 99 in Arabic figures.
    static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number / 10
        let head = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十"
        return head + digits[number % 10]
    }

    // MARK: Then, the references

    private mutating func resolve(_ block: Block) -> Block {
        switch block {
        case .paragraph(let paragraph): return .paragraph(resolve(paragraph))
        case .notice(let paragraphs): return .notice(paragraphs.map { resolve($0) })
        case .table(var table):
            table.note = resolve(table.note)
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].inlines = resolve(
                        table.rows[row].cells[cell].inlines)
                }
            }
            return .table(table)
        case .figure(var figure):
            figure.note = resolve(figure.note)
            return .figure(figure)
        case .cover, .heading, .contents, .newPage: return block
        }
    }

    private mutating func resolve(_ paragraph: Paragraph) -> Paragraph {
        Paragraph(role: paragraph.role, inlines: resolve(paragraph.inlines))
    }

    private mutating func resolve(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .text, .strong, .number: return inline
            case .reference(let id, let place):
                guard let label = label(of: id, at: place) else { return .text("？") }
                return .link(label, to: id, at: place)
            case .link(_, let id, let place):
                _ = label(of: id, at: place)
                return inline
            }
        }
    }

    private mutating func label(of id: String, at place: SourceLocation) -> String? {
        if let label = labels[id] { return label }
        diagnostics.append(
            Diagnostic(
                .documentBrokenReference,
                ["id": id, "nearest": NearestName.find(id, among: labels.keys.sorted())],
                at: place))
        return nil
    }
}
