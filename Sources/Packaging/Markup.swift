/// A piece of well-formed XML: tags are closed and values escaped by construction.
package struct Markup: Sendable, Hashable {
    package let text: String

    private init(wellFormed text: String) { self.text = text }

    /// An element; attributes and children that are nil are left out.
    package init(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [Markup?] = []
    ) {
        self.init(name, attributes: attributes.map { ($0.key, $0.value) }, children)
    }

    /// The same with attributes that are made one by one, such as a root's namespaces.
    package init(
        _ name: String, attributes: [(String, String?)], _ children: [Markup?] = []
    ) {
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
    package init(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], words: String
    ) {
        self.init(name, attributes, [Markup(wellFormed: XMLText.content(words))])
    }

    /// XML that is fixed in the code, and indented there to be read.
    package static func fixed(_ text: String) -> Markup {
        Markup(wellFormed: text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined())
    }

    /// The bytes of the part whose root this is.
    package var part: [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(text)".utf8)
    }
}
