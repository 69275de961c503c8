import Values

/// An element of a template, with the place it stands at.
struct TemplateElement: Sendable, Hashable {
    /// Every element the two languages have. Which may stand where, the schemas say:
    /// `templates/schemas/dossier.rng` and `deck.rng`.
    enum Name: String, Sendable, Hashable, CaseIterable {
        case dossier, cover, mark, title, subtitle, entry
        case section, p, notice, toc, figures, tables, newpage
        case value, ref, strong
        case each
        case condition = "if"
        case otherwise = "else"
        case table, column, row, cell, note, figure
        case deck, slide, number, verdict, line, numbers
    }

    var name: Name
    var attributes: [String: String]
    var children: [TemplateNode]
    var place: SourceLocation

    subscript(attribute: String) -> String? { attributes[attribute] }

    var elements: [TemplateElement] {
        children.compactMap {
            switch $0 {
            case .element(let element): element
            case .text: nil
            }
        }
    }

    /// Its parent with it as the only child.
    func alone(in parent: TemplateElement) -> TemplateElement {
        TemplateElement(
            name: parent.name, attributes: parent.attributes, children: [.element(self)],
            place: parent.place)
    }

    /// Whether an attribute of it, or of an element in it, may read one of the names.
    func mentions(_ names: [String]) -> Bool {
        attributes.values.contains { text in names.contains { text.contains($0) } }
            || elements.contains { $0.mentions(names) }
    }

    func first(_ name: Name) -> TemplateElement? { elements.first { $0.name == name } }
}

/// What an element holds, in order.
enum TemplateNode: Sendable, Hashable {
    case text(String)
    case element(TemplateElement)
}
