/// What one part points to, numbered in the order in which it was named.
package struct Relationships: Sendable {
    /// What the target is to the part: the last step of the kind's name.
    package struct Kind: Sendable, Hashable {
        let uri: String

        /// A kind of Office's own (ECMA-376-1, 11 to 14).
        package init(_ name: String) { uri = "\(Namespace.relationships)/\(name)" }

        private init(uri: String) { self.uri = uri }

        package static let officeDocument = Kind("officeDocument")
        package static let extendedProperties = Kind("extended-properties")
        package static let theme = Kind("theme")
        package static let image = Kind("image")
        /// The core properties belong to packages of any kind, not to Office's only
        /// (ECMA-376-2, 11).
        package static let coreProperties = Kind(
            uri: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                + "core-properties")
    }

    private var targets: [(kind: Kind, target: String)] = []

    package init() {}

    package var isEmpty: Bool { targets.isEmpty }

    /// The identifier of a target relative to the part's folder; the same one gives the same.
    package mutating func id(_ kind: Kind, _ target: String) -> String {
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
