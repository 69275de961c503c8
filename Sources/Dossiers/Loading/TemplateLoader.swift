import Glibc
import Values
import XMLTree

/// Reads a template: checked against its schema, then by name.
enum TemplateLoader {
    /// What a template makes: its folder, and its grammar in `schemas`.
    enum Kind: String, Sendable, Hashable {
        case dossier, deck

        /// `dossiers`, `decks`.
        var folder: String { rawValue + "s" }
    }

    /// Loads a template and checks every name of a value or picture in it, and what it says in
    /// its own words.
    static func checked(
        _ kind: Kind, _ name: String, templates: String
    ) throws(InputFault) -> TemplateElement {
        let template = try load(kind, name, templates: templates)
        let mistakes =
            TemplateCheck.check(template, against: Reading.kind.shape) + ProseCheck.check(template)
        guard mistakes.isEmpty else { throw InputFault(mistakes.sorted()) }
        return template
    }

    /// The templates of a kind there are, without `.xml`, in order.
    static func names(_ kind: Kind, templates: String) -> [String] {
        guard let stream = opendir("\(templates)/\(kind.folder)") else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".xml"), !name.hasPrefix(".") {
                names.append(String(name.dropLast(4)))
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Loads `dossiers/<name>.xml` or `decks/<name>.xml` of the templates folder.
    static func load(
        _ kind: Kind, _ name: String, templates: String
    ) throws(InputFault) -> TemplateElement {
        let schema = try RelaxNGSchema.load(path: "\(templates)/schemas/\(kind.rawValue).rng")
        let root = try read(
            "\(kind.folder)/\(name).xml", root: kind.rawValue, templates: templates, schema)
        return try joined(root, parts: "\(kind.folder)/parts", templates: templates, schema)
    }

    private static func read(
        _ file: String, root: String, templates: String, _ schema: RelaxNGSchema
    ) throws(InputFault) -> TemplateElement {
        let document = try XMLDocument.load(path: "\(templates)/\(file)", file: file)
        let mistakes = schema.validate(document)
        guard mistakes.isEmpty else { throw InputFault(mistakes) }
        // The grammar knows whole dossiers and parts alike.
        guard document.root.name == root else {
            throw InputFault(
                .templateWrongRoot, ["name": document.root.name, "expected": root],
                at: SourceLocation(file: file, line: document.root.line))
        }
        return try template(from: document)
    }

    /// With the parts that it names in their places; a part names no other.
    private static func joined(
        _ element: TemplateElement, parts folder: String, templates: String,
        _ schema: RelaxNGSchema
    ) throws(InputFault) -> TemplateElement {
        var children: [TemplateNode] = []
        for child in element.children {
            guard case .element(let inner) = child else {
                children.append(child)
                continue
            }
            guard inner.name == .include, let name = inner["part"] else {
                children.append(
                    .element(
                        try joined(inner, parts: folder, templates: templates, schema)))
                continue
            }
            children += try read(
                "\(folder)/\(name).xml", root: "part", templates: templates, schema
            ).children
        }
        return element.with(children)
    }

    /// A template from a document that has been validated, or in a test has not.
    static func template(from document: XMLDocument) throws(InputFault) -> TemplateElement {
        var diagnostics: [Diagnostic] = []
        let root = element(document.root, file: document.file, &diagnostics)
        guard let root, diagnostics.isEmpty else { throw InputFault(diagnostics.sorted()) }
        return root
    }

    private static func element(
        _ element: XMLElement, file: String, _ diagnostics: inout [Diagnostic]
    ) -> TemplateElement? {
        let place = SourceLocation(file: file, line: element.line)
        guard let name = TemplateElement.Name(rawValue: element.name) else {
            let names = TemplateElement.Name.allCases.map(\.rawValue)
            diagnostics.append(
                Diagnostic(
                    .templateUnknownElement,
                    [
                        "name": element.name,
                        "nearest": NearestName.find(element.name, among: names),
                    ], at: place))
            return nil
        }
        var children: [TemplateNode] = []
        for child in element.children {
            switch child {
            case .text(let text): children.append(.text(text))
            case .element(let inner):
                if let inner = self.element(inner, file: file, &diagnostics) {
                    children.append(.element(inner))
                }
            }
        }
        var attributes: [String: String] = [:]
        for attribute in element.attributes { attributes[attribute.name] = attribute.value }
        return TemplateElement(
            name: name, attributes: attributes, children: children, place: place)
    }
}
