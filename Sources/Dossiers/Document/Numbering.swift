import Values

/// Gives headings, tables and figures their numbers and turns references into words.
struct Numbering {
    /// What an id stands for.
    private(set) var labels: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private var counters = [0, 0, 0, 0]
    private var tables = 0
    private var figures = 0
    private var footnotes = 0
    /// Annexes so far, and how many there are: a single one has no number (GB/T 9704-2012, 7.4).
    private var annexes = 0
    private let annexCount: Int
    /// For ids of what the template gives none.
    private var headings = 0
    private var exhibits = 0

    /// The document with every number in place; a reference that leads nowhere is a fault.
    static func number(_ document: Document) throws(InputFault) -> Document {
        var numbering = Numbering(
            annexCount: document.blocks.count { block in
                if case .heading(let heading) = block { heading.isAnnex } else { false }
            })
        var document = document
        document.blocks = document.blocks.map { numbering.number($0) }
        document.blocks = document.blocks.map { numbering.resolve($0) }
        guard numbering.diagnostics.isEmpty else {
            throw InputFault(numbering.diagnostics.sorted())
        }
        return document
    }

    private init(annexCount: Int) { self.annexCount = annexCount }

    private var isInAnnex: Bool { annexes > 0 }

    // MARK: First, the numbers

    private mutating func number(_ block: Block) -> Block {
        switch block {
        case .heading(var heading):
            headings += 1
            if heading.id.isEmpty { heading.id = "s\(headings)" }
            if heading.isAnnex { beginAnnex() }
            // An annex has an order of its own, which begins with 一、 again.
            heading.rank = max(isInAnnex ? heading.level - 1 : heading.level, 1)
            heading.number =
                heading.isAnnex
                ? annexNumber : heading.isNumbered ? nextNumber(level: heading.rank) : ""
            if !isInAnnex, heading.isNumbered, heading.level == 1 { (tables, figures) = (0, 0) }
            name(heading.id, label(of: heading), at: nil)
            return .heading(heading)
        case .table(var table):
            if table.isNumbered {
                tables += 1
                table.number = exhibitNumber("表", tables)
            }
            exhibits += 1
            if table.id.isEmpty { table.id = "t\(exhibits)" }
            name(table.id, table.number, at: table.place)
            for row in table.rows.indices {
                name(table.rows[row].id, table.number, at: table.place)
                for cell in table.rows[row].cells.indices {
                    call(&table.rows[row].cells[cell].inlines)
                }
            }
            call(&table.note)
            return .table(table)
        case .figure(var figure):
            if figure.isNumbered {
                figures += 1
                figure.number = exhibitNumber("图", figures)
            }
            exhibits += 1
            if figure.id.isEmpty { figure.id = "f\(exhibits)" }
            name(figure.id, figure.number, at: figure.place)
            call(&figure.note)
            return .figure(figure)
        case .paragraph(var paragraph):
            call(&paragraph.inlines)
            return .paragraph(paragraph)
        case .notice(var paragraphs):
            for index in paragraphs.indices { call(&paragraphs[index].inlines) }
            return .notice(paragraphs)
        case .list(var list):
            for index in list.items.indices { call(&list.items[index]) }
            return .list(list)
        case .cover, .contents, .newPage, .sign, .orientation: return block
        }
    }

    private mutating func beginAnnex() {
        annexes += 1
        counters = counters.map { _ in 0 }
        (tables, figures) = (0, 0)
    }

    private var annexNumber: String { annexCount > 1 ? "附件\(annexes)" : "附件" }

    private func exhibitNumber(_ kind: String, _ count: Int) -> String {
        isInAnnex
            ? "附\(kind)\(annexes)-\(count)" : "\(kind)\(max(counters[0], 1))-\(count)"
    }

    private func label(of heading: Heading) -> String {
        if heading.isAnnex { return heading.number }
        guard heading.isNumbered, heading.rank == 1 else { return heading.title }
        let part = "第\(String(heading.number.dropLast()))部分"
        return isInAnnex ? annexNumber + part : part
    }

    /// Gives footnotes their numbers, one after another through the whole document.
    private mutating func call(_ inlines: inout [Inline]) {
        for index in inlines.indices {
            guard case .footnote(let words, _) = inlines[index] else { continue }
            footnotes += 1
            inlines[index] = .footnote(words, number: footnotes)
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
        case .list(var list):
            list.items = list.items.map { resolve($0) }
            return .list(list)
        case .cover, .heading, .contents, .newPage, .sign, .orientation: return block
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
            case .footnote(let words, let number):
                return .footnote(resolve(words), number: number)
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
