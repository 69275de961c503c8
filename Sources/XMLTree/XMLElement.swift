/// One element of a document that was read: a plain value, safe to keep and to compare.
package struct XMLElement: Sendable, Hashable {
    /// Local name, without prefix.
    package var name: String
    /// Empty where the element is in no namespace.
    package var namespace: String
    /// In the order of the file, without namespace declarations.
    package var attributes: [XMLAttribute]
    package var children: [XMLNode]
    /// Line of the start tag, 1-based.
    package var line: Int

    package init(
        name: String, namespace: String = "", attributes: [XMLAttribute] = [],
        children: [XMLNode] = [], line: Int = 0
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.line = line
    }

    /// The child elements, without the text between them.
    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside, in order, as written (white space kept).
    package var text: String {
        var joined = ""
        appendText(to: &joined)
        return joined
    }

    /// The first child of that name in this element's own namespace.
    package func first(_ name: String) -> XMLElement? {
        elements.first { $0.name == name && $0.namespace == namespace }
    }

    /// All children of that name in this element's own namespace.
    package func all(_ name: String) -> [XMLElement] {
        elements.filter { $0.name == name && $0.namespace == namespace }
    }

    /// The value of an attribute without namespace.
    package func attribute(_ name: String, namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }

    private func appendText(to joined: inout String) {
        for child in children {
            switch child {
            case .text(let text): joined += text
            case .element(let element): element.appendText(to: &joined)
            }
        }
    }
}

/// What stands between a start tag and its end tag. Comments and instructions are left out.
package enum XMLNode: Sendable, Hashable {
    case element(XMLElement)
    case text(String)
}

/// One attribute, its value with references resolved.
package struct XMLAttribute: Sendable, Hashable {
    package var name: String
    /// Empty where the attribute has no prefix.
    package var namespace: String
    package var value: String

    package init(name: String, namespace: String = "", value: String) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}
