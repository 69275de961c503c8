/// A piece of well-formed XML: tags are closed and values escaped by construction.
struct Markup: Sendable, Hashable {
    let text: String

    private init(wellFormed text: String) { self.text = text }

    /// An element; attributes and children that are nil are left out.
    init(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [Markup?] = []
    ) {
        self.init(name, Array(attributes.map { ($0.key, $0.value) }), children)
    }

    private init(_ name: String, _ attributes: [(String, String?)], _ children: [Markup?]) {
        var text = "<\(name)"
        for (key, value) in attributes {
            if let value { text += " \(key)=\"\(XMLText.attribute(value))\"" }
        }
        let inside = children.compactMap { $0 }
        if inside.isEmpty {
            text += "/>"
        } else {
            text += ">"
            for child in inside { text += child.text }
            text += "</\(name)>"
        }
        self.text = text
    }

    /// An element around words.
    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], words: String) {
        self.init(name, attributes, [Markup(wellFormed: XMLText.content(words))])
    }

    /// The root of a part about slides, with the namespaces that all of them use.
    static func root(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [Markup?] = []
    ) -> Markup {
        Markup(
            name,
            [
                ("xmlns:a", Namespace.drawing), ("xmlns:r", Namespace.relationships),
                ("xmlns:p", Namespace.presentation),
            ] + attributes.map { ($0.key, $0.value) }, children)
    }

    /// XML that is fixed in the code, and indented there to be read.
    static func fixed(_ text: String) -> Markup {
        Markup(wellFormed: text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined())
    }

    /// The bytes of the part whose root this is.
    var part: [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(text)".utf8)
    }
}

/// Names of the vocabularies (ECMA-376-1, transitional), and of Microsoft's additions to them.
enum Namespace {
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    static let relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageRelationships =
        "http://schemas.openxmlformats.org/package/2006/relationships"
    static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    static let table = "http://schemas.openxmlformats.org/drawingml/2006/table"
    static let svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    static let decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"
}
