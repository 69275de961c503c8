import Assessment
import Values

/// Fills a checked template with values.
struct Interpreter {
    private(set) var diagnostics: [Diagnostic] = []
    /// Of the numbers that values hold.
    let codes: TraceIndex?
    /// Told of every value that is printed, for tests.
    private let observe: ((ValuePath, TemplateValue) -> Void)?

    init(codes: TraceIndex?, observe: ((ValuePath, TemplateValue) -> Void)? = nil) {
        self.codes = codes
        self.observe = observe
    }

    /// Names that only the finished rest of a document gives a value.
    struct LateNames {
        var names: [String]
        /// The root with their values, out of the document without them.
        var root: (Document) -> Record
    }

    /// The document that `template` says about `root`; without `codes` no number has one.
    static func document(
        from template: TemplateElement, root: Record, codes: TraceIndex? = nil,
        observe: ((ValuePath, TemplateValue) -> Void)? = nil, late: LateNames? = nil
    ) throws(InputFault) -> Document {
        var interpreter = Interpreter(codes: codes, observe: observe)
        let scope = ValueScope(root: root)
        var document = Document(
            title: interpreter.attribute("title", of: template, scope) ?? "",
            author: interpreter.attribute("author", of: template, scope).flatMap {
                $0 == "—" ? nil : $0
            },
            subject: interpreter.attribute("subject", of: template, scope) ?? "",
            runningHead: interpreter.attribute("head", of: template, scope) ?? "",
            pageLimit: template["pages"].flatMap { Int($0) }, blocks: [])
        document.name = interpreter.attribute("name", of: template, scope) ?? ""
        var parts = template.elements.map { element in
            interpreter.blocks(of: element.alone(in: template), scope, level: 0)
        }
        document.blocks = parts.flatMap { $0 }
        if let late, interpreter.diagnostics.isEmpty {
            // What does not read a late name stands as it is.
            let scope = ValueScope(root: late.root(document))
            for (index, element) in template.elements.enumerated()
            where element.mentions(late.names) {
                parts[index] = interpreter.blocks(
                    of: element.alone(in: template), scope, level: 0)
            }
            document.blocks = parts.flatMap { $0 }
        }
        guard interpreter.diagnostics.isEmpty else {
            throw InputFault(interpreter.diagnostics.sorted())
        }
        return document
    }

    // MARK: Blocks

    mutating func blocks(
        of parent: TemplateElement, _ scope: ValueScope, level: Int
    ) -> [Block] {
        var blocks: [Block] = []
        for element in parent.elements {
            switch element.name {
            case .cover: blocks.append(.cover(cover(element, scope)))
            case .section: blocks += section(element, scope, level: level + 1)
            case .annex: blocks += section(element, scope, level: 1)
            case .landscape:
                blocks.append(.orientation(.landscape))
                blocks += self.blocks(of: element, scope, level: level)
                blocks.append(.orientation(.portrait))
            case .list:
                let list = list(element, scope)
                if !list.items.isEmpty { blocks.append(.list(list)) }
            case .sign: blocks.append(.sign(sign(element, scope)))
            case .p:
                let paragraph = paragraph(element, scope)
                if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
            case .notice:
                blocks.append(
                    .notice(expanded(element, scope).map { paragraph($0.element, $0.scope) }))
            case .toc: blocks.append(contents(.headings, element, scope))
            case .figures: blocks.append(contents(.figures, element, scope))
            case .tables: blocks.append(contents(.tables, element, scope))
            case .annexes: blocks.append(contents(.annexes, element, scope))
            case .newpage: blocks.append(.newPage)
            case .table:
                let table = table(element, scope)
                if !table.rows.isEmpty { blocks.append(.table(table)) }
            case .figure: figure(element, scope).map { blocks.append(.figure($0)) }
            case .each:
                for inner in scopes(element, scope) {
                    blocks += self.blocks(of: element, inner, level: level)
                }
            case .condition:
                let branch = branch(element, scope)
                if let branch { blocks += self.blocks(of: branch, scope, level: level) }
            case .otherwise: break
            case .dossier, .part, .include, .mark, .title, .subtitle, .entry, .item, .seal, .value,
                .ref, .strong, .name, .claim, .footnote, .columns, .column, .row, .cell, .note,
                .deck, .slide, .number, .verdict, .line, .numbers:
                misplaced(element, in: parent)
            }
        }
        return blocks
    }

    private mutating func section(
        _ element: TemplateElement, _ scope: ValueScope, level: Int
    ) -> [Block] {
        let isAnnex = element.name == .annex
        let heading = Heading(
            level: min(level, 4), title: attribute("title", of: element, scope) ?? "",
            id: attribute("id", of: element, scope) ?? "",
            isNumbered: element["numbered"] != "no", isListed: element["listed"] != "no",
            startsPage: isAnnex || attribute("page", of: element, scope) == "new",
            isAnnex: isAnnex)
        return [.heading(heading)] + blocks(of: element, scope, level: level)
    }

    private mutating func contents(
        _ kind: Contents.Kind, _ element: TemplateElement, _ scope: ValueScope
    ) -> Block {
        .contents(Contents(kind: kind, title: attribute("title", of: element, scope) ?? ""))
    }

    private mutating func paragraph(
        _ element: TemplateElement, _ scope: ValueScope
    ) -> Paragraph {
        Paragraph(
            role: choice("role", of: element, Paragraph.Role.self) ?? .body,
            inlines: inlines(of: element, scope))
    }

    private mutating func list(_ element: TemplateElement, _ scope: ValueScope) -> List {
        List(
            isNumbered: element["numbered"] == "yes",
            role: choice("role", of: element, Paragraph.Role.self) ?? .body,
            items: expanded(element, scope).map { inlines(of: $0.element, $0.scope) }
                .filter { !$0.isEmpty })
    }

    private mutating func sign(_ element: TemplateElement, _ scope: ValueScope) -> Sign {
        var sign = Sign(entries: [], seals: [])
        for (element, scope) in expanded(element, scope) {
            let words = Self.plain(inlines(of: element, scope))
            switch element.name {
            case .entry: sign.entries.append(entry(element, scope, words))
            case .seal: sign.seals.append(words)
            default: misplaced(element, in: element)
            }
        }
        return sign
    }

    private mutating func entry(
        _ element: TemplateElement, _ scope: ValueScope, _ words: String
    ) -> Cover.Entry {
        Cover.Entry(label: attribute("label", of: element, scope) ?? "", value: words)
    }

    private mutating func figure(_ element: TemplateElement, _ scope: ValueScope) -> Figure? {
        let name = attribute("chart", of: element, scope) ?? ""
        guard let kind = Picture.Kind(rawValue: name) else {
            bad("chart", name, Picture.Kind.self, element)
            return nil
        }
        return Figure(
            id: attribute("id", of: element, scope) ?? "",
            caption: attribute("caption", of: element, scope) ?? "",
            picture: Picture(kind, attribute("indicator", of: element, scope) ?? ""),
            note: element.first(.note).map { inlines(of: $0, scope) } ?? [],
            isNumbered: element["numbered"] != "no", place: element.place)
    }

    mutating func cover(_ element: TemplateElement, _ scope: ValueScope) -> Cover {
        var cover = Cover(marks: [], title: [], subtitle: [], foot: [])
        for (element, scope) in expanded(element, scope) {
            let words = Self.plain(inlines(of: element, scope))
            switch element.name {
            case .mark: cover.marks.append(words)
            case .title: cover.title.append(words)
            case .subtitle: cover.subtitle.append(words)
            case .entry: cover.foot.append(entry(element, scope, words))
            default: misplaced(element, in: element)
            }
        }
        return cover
    }

    // MARK: Going through lists and conditions

    /// The elements under `parent` with each and if done.
    mutating func expanded(
        _ parent: TemplateElement, _ scope: ValueScope
    ) -> [(element: TemplateElement, scope: ValueScope)] {
        var result: [(element: TemplateElement, scope: ValueScope)] = []
        for element in parent.elements {
            switch element.name {
            case .each:
                for inner in scopes(element, scope) { result += expanded(element, inner) }
            case .condition:
                let branch = branch(element, scope)
                if let branch { result += expanded(branch, scope) }
            case .otherwise: break
            default: result.append((element, scope))
            }
        }
        return result
    }

    func scopes(_ element: TemplateElement, _ scope: ValueScope) -> [ValueScope] {
        guard let list = element.path("in"), let name = element["as"],
            case .list(let records) = scope.value(list)
        else { return [] }
        return records.map { scope.with(name, $0) }
    }

    /// The `<if>` itself where it holds, its `<else>` where not.
    func branch(_ element: TemplateElement, _ scope: ValueScope) -> TemplateElement? {
        guard let test = element.test else { return nil }
        return test.holds(in: scope) ? element : element.first(.otherwise)
    }

    // MARK: Words

    mutating func inlines(of parent: TemplateElement, _ scope: ValueScope) -> [Inline] {
        var pieces: [Inline] = []
        for child in parent.children {
            switch child {
            case .text(let text): pieces.append(.text(Self.collapsed(text)))
            case .element(let element): pieces += inlines(from: element, scope, in: parent)
            }
        }
        return Self.tidy(pieces)
    }

    private mutating func inlines(
        from element: TemplateElement, _ scope: ValueScope, in parent: TemplateElement
    ) -> [Inline] {
        switch element.name {
        case .value:
            let path = element.path("of") ?? ValuePath("")
            let value = scope.value(path)
            observe?(path, value)
            return inlines(of: value, unit: attribute("unit", of: element, scope) ?? "")
        case .strong:
            return Self.tidy(
                inlines(of: element, scope).map { inline in
                    switch inline {
                    case .text(let words): .strong(words)
                    case .number(let words, let code, _): .number(words, code, isStrong: true)
                    case .strong, .reference, .link, .footnote: inline
                    }
                })
        case .name: return inlines(of: element, scope)
        case .claim: return claim(element, scope)
        case .ref:
            let target = attribute("to", of: element, scope) ?? ""
            let inside = inlines(of: element, scope)
            if target.isEmpty || target == "—" { return inside }
            let words = Self.plain(inside)
            return words.isEmpty
                ? [.reference(target, at: element.place)]
                : [.link(words, to: target, at: element.place)]
        case .footnote: return [.footnote(inlines(of: element, scope))]
        case .each:
            let parts = scopes(element, scope).map { inlines(of: element, $0) }
                .filter { !$0.isEmpty }
            let separator = element["separator"].map { [Inline.text($0)] } ?? []
            return Array(parts.joined(separator: separator))
        case .condition:
            return branch(element, scope).map { inlines(of: $0, scope) } ?? []
        case .otherwise, .note: return []
        default:
            misplaced(element, in: parent)
            return []
        }
    }

    /// The words of a value, each number with the code of what it is. A unit that the template
    /// gives belongs to the last number: the code stands under both.
    private func inlines(of value: TemplateValue, unit: String) -> [Inline] {
        guard let phrase = value.phrase, !phrase.isEmpty else {
            return [.text((value.printed ?? "") + (value.isTrue ? unit : ""))]
        }
        return phrase.pieces.enumerated().map { index, piece -> Inline in
            let words = piece.text + (index == phrase.pieces.count - 1 ? unit : "")
            let code = piece.trace.flatMap { codes?.code(for: $0) }
            return code.map { .number(words, $0) } ?? .text(words)
        }
    }

    /// White space with a line break in it is the template's own and goes; any other is one
    /// space.
    static func collapsed(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let next = rest.first {
            guard next.isWhitespace else {
                let word = rest.prefix { !$0.isWhitespace }
                result += word
                rest = rest[word.endIndex...]
                continue
            }
            let space = rest.prefix { $0.isWhitespace }
            if !space.contains(where: \.isNewline) { result += " " }
            rest = rest[space.endIndex...]
        }
        return result
    }

    /// Neighbouring words of one weight made one, without empty ones.
    static func tidy(_ pieces: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for piece in pieces {
            if case .text(let text) = piece {
                if text.isEmpty { continue }
                if case .text(let before)? = result.last {
                    result[result.count - 1] = .text(before + text)
                    continue
                }
            }
            if case .strong(let text) = piece, case .strong(let before)? = result.last {
                result[result.count - 1] = .strong(before + text)
                continue
            }
            result.append(piece)
        }
        return result
    }

    static func plain(_ inlines: [Inline]) -> String { inlines.map(\.plainText).joined() }

    // MARK: Attributes

    mutating func attribute(
        _ name: String, of element: TemplateElement, _ scope: ValueScope
    ) -> String? {
        element.text(name)?.text(in: scope)
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, of element: TemplateElement, _ type: Choice.Type
    ) -> Choice? {
        guard let text = element[name] else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        bad(name, text, type, element)
        return nil
    }

    mutating func bad<Choice: RawRepresentable<String> & CaseIterable>(
        _ attribute: String, _ value: String, _ type: Choice.Type, _ element: TemplateElement
    ) {
        diagnostics.append(
            Diagnostic(
                .templateBadAttribute,
                [
                    "attribute": attribute, "value": value,
                    "allowed": Choice.allCases.map(\.rawValue).joined(separator: "、"),
                ], at: element.place))
    }

    mutating func misplaced(_ element: TemplateElement, in parent: TemplateElement) {
        diagnostics.append(
            Diagnostic(
                .templateMisplaced,
                ["name": element.name.rawValue, "parent": parent.name.rawValue],
                at: element.place))
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
