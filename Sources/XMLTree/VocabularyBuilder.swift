import Values

/// Collects the words of a RELAX NG grammar in XML syntax (ISO/IEC 19757-2), its includes and
/// its references followed.
struct VocabularyBuilder {
    private(set) var elements: [SchemaVocabulary.Element] = []
    private var definitions: [String: [Scoped]] = [:]
    private var starts: [Scoped] = []
    /// Element patterns seen already: recursion ends here.
    private var indices: [Scoped: Int] = [:]

    /// A pattern and the namespace in force around it.
    private struct Scoped: Hashable {
        var pattern: XMLElement
        var namespace: String
    }

    /// Takes the definitions of a grammar; `path` is where its includes are looked for.
    mutating func takeGrammar(
        _ grammar: XMLElement, path: String, namespace: String = "", depth: Int
    ) throws(InputFault) {
        guard depth < 8 else { return }
        let space = grammar.attribute("ns") ?? namespace
        for part in grammar.elements {
            let inner = part.attribute("ns") ?? space
            switch part.name {
            case "define":
                definitions[part.attribute("name") ?? "", default: []]
                    .append(Scoped(pattern: part, namespace: inner))
            case "start": starts.append(Scoped(pattern: part, namespace: inner))
            case "div":
                try takeGrammar(part, path: path, namespace: inner, depth: depth + 1)
            case "include":
                let target = Self.beside(path, part.attribute("href") ?? "")
                let included = try XMLDocument.load(path: target, file: target)
                try takeGrammar(included.root, path: target, namespace: "", depth: depth + 1)
                // What stands inside an include replaces the definition of that name.
                for own in part.elements where own.name == "define" {
                    definitions[own.attribute("name") ?? ""] = []
                }
                if part.elements.contains(where: { $0.name == "start" }) { starts = [] }
                try takeGrammar(part, path: path, namespace: inner, depth: depth + 1)
            default: break
            }
        }
    }

    /// The elements that may be the root. A grammar may also be one bare element pattern.
    mutating func start(of root: XMLElement) -> [Int] {
        var top = Content()
        if root.name == "grammar" {
            for start in starts {
                collect(start.pattern.elements, start.namespace, optional: false, into: &top)
            }
        } else {
            collect([root], "", optional: false, into: &top)
        }
        return top.children.unique
    }

    private struct Content {
        var attributes: [SchemaVocabulary.Attribute] = []
        var children: [Int] = []
        var text = SchemaVocabulary.Values()
        /// References being followed: a definition may refer to itself.
        var following: Set<String> = []
    }

    private mutating func collect(
        _ patterns: [XMLElement], _ namespace: String, optional: Bool, into content: inout Content
    ) {
        for pattern in patterns {
            let space = pattern.attribute("ns") ?? namespace
            switch pattern.name {
            case "element": content.children.append(index(of: pattern, space))
            case "attribute":
                content.attributes += attributes(pattern, optional: optional, content.following)
            case "text": content.text.isOpen = true
            case "data", "list": content.text.isOpen = true
            case "value": content.text.words.append(pattern.text.collapsed)
            case "mixed":
                content.text.isOpen = true
                collect(pattern.elements, space, optional: optional, into: &content)
            case "optional", "zeroOrMore", "choice":
                collect(pattern.elements, space, optional: true, into: &content)
            case "group", "interleave", "oneOrMore":
                collect(pattern.elements, space, optional: optional, into: &content)
            case "ref", "parentRef":
                let name = pattern.attribute("name") ?? ""
                guard content.following.insert(name).inserted else { continue }
                for definition in definitions[name] ?? [] {
                    collect(
                        definition.pattern.elements, definition.namespace, optional: optional,
                        into: &content)
                }
                content.following.remove(name)
            default: break
            }
        }
    }

    private mutating func index(of pattern: XMLElement, _ namespace: String) -> Int {
        let key = Scoped(pattern: pattern, namespace: namespace)
        if let known = indices[key] { return known }
        let index = elements.count
        indices[key] = index
        let name = pattern.attribute("name") ?? pattern.first("name")?.text.collapsed
        elements.append(
            SchemaVocabulary.Element(name: name.map(Self.local), namespace: namespace))
        var content = Content()
        let body = pattern.elements.filter { !Self.nameClasses.contains($0.name) }
        collect(body, namespace, optional: false, into: &content)
        elements[index].attributes = content.attributes
        elements[index].children = content.children.unique
        elements[index].text = content.text
        return index
    }

    private mutating func attributes(
        _ pattern: XMLElement, optional: Bool, _ following: Set<String>
    ) -> [SchemaVocabulary.Attribute] {
        var content = Content()
        content.following = following
        let body = pattern.elements.filter { !Self.nameClasses.contains($0.name) }
        collect(body, "", optional: false, into: &content)
        // An attribute without content takes any text.
        if body.isEmpty { content.text.isOpen = true }
        let name = pattern.attribute("name") ?? pattern.first("name")?.text.collapsed
        return [
            SchemaVocabulary.Attribute(
                name: name.map(Self.local), isRequired: !optional, values: content.text)
        ]
    }

    private static let nameClasses: Set<String> = ["name", "anyName", "nsName", "except"]

    private static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static func beside(_ path: String, _ target: String) -> String {
        guard !target.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return target }
        return String(path[...slash]) + target
    }
}
