import Values

/// An element of a template, with the place it stands at.
struct TemplateElement: Sendable, Hashable {
    /// Every element the two languages have. Which may stand where, the schemas say:
    /// `templates/schemas/dossier.rng` and `deck.rng`.
    enum Name: String, Sendable, Hashable, CaseIterable {
        case dossier, part, include, cover, mark, title, subtitle, entry
        case section, annex, landscape, p, notice, list, item, sign, seal
        case toc, figures, tables, annexes, newpage
        case value, ref, strong, name, claim, footnote
        case each
        case condition = "if"
        case otherwise = "else"
        case table, columns, column, row, cell, note, figure
        case deck, slide, number, verdict, line, numbers
    }

    let name: Name
    let attributes: [String: String]
    let children: [TemplateNode]
    let place: SourceLocation
    /// The attributes that name a value, ask for one or have values in braces, read once: an
    /// element is filled as often as its list is long.
    private let paths: [String: ValuePath]
    private let texts: [String: Interpolation]
    /// What the attribute `test` asks; nil where it is missing or no condition.
    let test: Test?

    init(
        name: Name, attributes: [String: String], children: [TemplateNode], place: SourceLocation
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.place = place
        paths = attributes.filter { Self.pathNames.contains($0.key) }.mapValues(ValuePath.init)
        texts = attributes.mapValues(Interpolation.init)
        test = attributes["test"].flatMap(Test.init)
    }

    private static let pathNames: Set<String> = ["of", "in", "mark"]

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// The name that the attribute `of`, `in` or `mark` holds.
    func path(_ attribute: String) -> ValuePath? { paths[attribute] }

    func text(_ attribute: String) -> Interpolation? { texts[attribute] }

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
        parent.with([.element(self)])
    }

    /// Whether an attribute of it, or of an element in it, may read one of the names.
    func mentions(_ names: [String]) -> Bool {
        let paths = paths.values + (test?.terms.map(\.path) ?? []) + texts.values.flatMap(\.paths)
        return paths.contains { $0.segments.first.map(names.contains) ?? false }
            || elements.contains { $0.mentions(names) }
    }

    /// The same with other children.
    func with(_ children: [TemplateNode]) -> TemplateElement {
        TemplateElement(name: name, attributes: attributes, children: children, place: place)
    }

    func first(_ name: Name) -> TemplateElement? { elements.first { $0.name == name } }
}

/// What an element holds, in order.
enum TemplateNode: Sendable, Hashable {
    case text(String)
    case element(TemplateElement)
}
