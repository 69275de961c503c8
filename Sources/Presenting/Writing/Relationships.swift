/// What one part points to, numbered in the order in which it was named.
struct Relationships {
    enum Kind: String {
        case officeDocument, slideMaster, slideLayout, slide, notesMaster, notesSlide, theme
        case presProps, viewProps, tableStyles, image
        case extendedProperties = "extended-properties"
        case coreProperties = "metadata/core-properties"

        var uri: String {
            // The core properties belong to packages of any kind, not to Office's only.
            self == .coreProperties
                ? "http://schemas.openxmlformats.org/package/2006/relationships/\(rawValue)"
                : "\(Namespace.relationships)/\(rawValue)"
        }
    }

    private var targets: [(kind: Kind, target: String)] = []

    /// The identifier of a target relative to the part's folder; the same one gives the same.
    mutating func id(_ kind: Kind, _ target: String) -> String {
        if let index = targets.firstIndex(where: { $0.kind == kind && $0.target == target }) {
            return "rId\(index + 1)"
        }
        targets.append((kind, target))
        return "rId\(targets.count)"
    }

    var markup: Markup {
        Markup(
            "Relationships", ["xmlns": Namespace.packageRelationships],
            targets.enumerated().map { index, one in
                Markup(
                    "Relationship",
                    ["Id": "rId\(index + 1)", "Type": one.kind.uri, "Target": one.target])
            })
    }
}
