import Values

/// The words a RELAX NG grammar knows, and where: which attributes, children and values each
/// element may have. Looser than the grammar (no order, no number), so that every wrong word of
/// a document can be named in one walk.
struct SchemaVocabulary: Sendable {
    struct Attribute: Sendable {
        /// Nil for any name.
        var name: String?
        var isRequired: Bool
        var values: Values
    }

    /// What a text may be: some words, or anything.
    struct Values: Sendable {
        var words: [String] = []
        var isOpen = false

        mutating func add(_ other: Values) {
            for word in other.words where !words.contains(word) { words.append(word) }
            isOpen = isOpen || other.isOpen
        }
    }

    struct Element: Sendable {
        /// Nil for any name.
        var name: String?
        var namespace: String
        var attributes: [Attribute] = []
        /// Indices into ``SchemaVocabulary/elements``.
        var children: [Int] = []
        var text = Values()
    }

    private(set) var elements: [Element] = []
    /// Which may be the root.
    private(set) var roots: [Int] = []

    init(_ schema: XMLDocument) throws(InputFault) {
        var builder = VocabularyBuilder()
        try builder.takeGrammar(schema.root, path: schema.file, depth: 0)
        elements = []
        roots = builder.start(of: schema.root)
        elements = builder.elements
    }

    /// The children that an element of that name may have, wherever it stands.
    func children(of name: String) -> [String] {
        elements.filter { $0.name == name }.flatMap(\.children)
            .compactMap { elements[safely: $0]?.name }.unique
    }

    /// A mistake and the line of the element that has it.
    typealias Mistake = (line: Int, diagnostic: Diagnostic)

    /// Every wrong word of the document.
    func mistakes(in document: XMLDocument) -> [Mistake] {
        var found: [Mistake] = []
        check(
            document.root, allowed: roots, parent: nil, file: document.file, into: &found)
        return found
    }

    private func check(
        _ element: XMLElement, allowed: [Int], parent: String?, file: String,
        into found: inout [Mistake]
    ) {
        let here = SourceLocation(file: file, line: element.line)
        let candidates = allowed.compactMap { elements[safely: $0] }
        let matching = candidates.filter { $0.name == nil || $0.name == element.name }
        let rules = matching.filter { $0.name == nil || $0.namespace == element.namespace }
        if rules.isEmpty {
            found.append((element.line, wrongElement(element, candidates, matching, parent, here)))
            return
        }
        // Where the grammar takes anything, nothing can be said.
        if rules.contains(where: { $0.name == nil }) { return }
        checkAttributes(of: element, rules, here, into: &found)
        let children = rules.flatMap(\.children)
        for child in element.elements {
            check(child, allowed: children, parent: element.name, file: file, into: &found)
        }
        checkText(of: element, rules, here, into: &found)
    }

    private func wrongElement(
        _ element: XMLElement, _ candidates: [Element], _ matching: [Element], _ parent: String?,
        _ here: SourceLocation
    ) -> Diagnostic {
        if let expected = matching.first {
            return Diagnostic(
                .schemaWrongNamespace,
                [
                    "element": element.name, "expected": expected.namespace,
                    "found": element.namespace,
                ], at: here)
        }
        let names = candidates.compactMap(\.name).unique
        let shared = [
            "element": element.name, "parent": parent ?? "",
            "allowed": names.map { "<\($0)>" }.joined(separator: " "),
        ]
        if let near = Spelling.nearest(to: element.name, among: names) {
            return Diagnostic(
                .schemaUnknownElementNear, shared.merging(["near": near]) { _, new in new },
                at: here)
        }
        if parent == nil { return Diagnostic(.schemaWrongRoot, shared, at: here) }
        let isKnown = elements.contains { $0.name == element.name }
        return Diagnostic(
            isKnown ? .schemaMisplacedElement : .schemaUnknownElement, shared, at: here)
    }

    private func checkAttributes(
        of element: XMLElement, _ rules: [Element], _ here: SourceLocation,
        into found: inout [Mistake]
    ) {
        let known = rules.flatMap(\.attributes)
        let takesAny = known.contains { $0.name == nil }
        let names = known.compactMap(\.name).unique
        for attribute in element.attributes where attribute.namespace.isEmpty {
            let uses = known.filter { $0.name == attribute.name }
            let shared = [
                "attribute": attribute.name, "element": element.name, "value": attribute.value,
            ]
            if uses.isEmpty {
                if takesAny { continue }
                let unused = names.filter { element.attribute($0) == nil }
                found.append(
                    (
                        element.line,
                        Self.diagnostic(
                            .schemaUnknownAttribute, near: .schemaUnknownAttributeNear,
                            word: attribute.name, among: unused, allowed: names, shared, here)
                    ))
                continue
            }
            var values = Values()
            for use in uses { values.add(use.values) }
            if !values.isOpen, !values.words.isEmpty,
                !values.words.contains(attribute.value.collapsed)
            {
                found.append(
                    (
                        element.line,
                        Self.diagnostic(
                            .schemaWrongValue, near: .schemaWrongValueNear, word: attribute.value,
                            among: values.words, allowed: values.words, shared, here)
                    ))
            }
        }
        for name in names where element.attribute(name) == nil {
            let isRequired = rules.allSatisfy { rule in
                rule.attributes.contains { $0.name == name && $0.isRequired }
            }
            // A misspelt attribute is one mistake, not two.
            let isMisspelt = element.attributes.contains {
                !names.contains($0.name) && Spelling.nearest(to: $0.name, among: [name]) != nil
            }
            if isRequired, !isMisspelt {
                found.append(
                    (
                        element.line,
                        Diagnostic(
                            .schemaMissingAttribute, ["attribute": name, "element": element.name],
                            at: here)
                    ))
            }
        }
    }

    private func checkText(
        of element: XMLElement, _ rules: [Element], _ here: SourceLocation,
        into found: inout [Mistake]
    ) {
        var values = Values()
        for rule in rules { values.add(rule.text) }
        let own = element.children.reduce(into: "") { joined, node in
            if case .text(let text) = node { joined += text }
        }.collapsed
        if values.isOpen || own.isEmpty || values.words.contains(own) { return }
        let shared = ["element": element.name, "value": own, "attribute": "<\(element.name)>"]
        let diagnostic =
            values.words.isEmpty
            ? Diagnostic(.schemaUnexpectedText, shared, at: here)
            : Self.diagnostic(
                .schemaWrongValue, near: .schemaWrongValueNear, word: own, among: values.words,
                allowed: values.words, shared, here)
        found.append((element.line, diagnostic))
    }

    private static func diagnostic(
        _ kind: Diagnostic.Kind, near: Diagnostic.Kind, word: String, among: [String],
        allowed: [String], _ shared: [String: String], _ here: SourceLocation
    ) -> Diagnostic {
        var parameters = shared
        parameters["allowed"] = allowed.joined(separator: " ")
        guard let nearest = Spelling.nearest(to: word, among: among) else {
            return Diagnostic(kind, parameters, at: here)
        }
        parameters["near"] = nearest
        return Diagnostic(near, parameters, at: here)
    }
}

extension Array {
    /// Nil outside the bounds.
    subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Array where Element: Hashable {
    /// Each once, in the order of the first.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// White space at the ends removed and runs of it made one space, as XSD `token` does.
    var collapsed: String {
        split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
            .joined(separator: " ")
    }
}
