import Packaging

extension Markup {
    /// The root of a part about slides, with the namespaces that all of them use.
    static func root(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [Markup?] = []
    ) -> Markup {
        Markup(
            name,
            attributes: [
                ("xmlns:a", Namespace.drawing), ("xmlns:r", Namespace.relationships),
                ("xmlns:p", Namespace.presentation),
            ] + attributes.map { ($0.key, $0.value) }, children)
    }
}

extension Namespace {
    static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    static let table = "http://schemas.openxmlformats.org/drawingml/2006/table"
}

extension Relationships.Kind {
    static let slideMaster = Self("slideMaster")
    static let slideLayout = Self("slideLayout")
    static let slide = Self("slide")
    static let notesMaster = Self("notesMaster")
    static let notesSlide = Self("notesSlide")
    static let presProps = Self("presProps")
    static let viewProps = Self("viewProps")
    static let tableStyles = Self("tableStyles")
}

extension ContentType {
    static let presentation = slideKind("presentation.main")
    static let slide = slideKind("slide")
    static let slideMaster = slideKind("slideMaster")
    static let slideLayout = slideKind("slideLayout")
    static let notesMaster = slideKind("notesMaster")
    static let notesSlide = slideKind("notesSlide")
    static let presentationProperties = slideKind("presProps")
    static let viewProperties = slideKind("viewProps")
    static let tableStyles = slideKind("tableStyles")

    private static func slideKind(_ name: String) -> String {
        "application/vnd.openxmlformats-officedocument.presentationml.\(name)+xml"
    }
}
