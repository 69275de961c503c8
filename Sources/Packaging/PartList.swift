/// The parts of the file in order, each with its kind and with what it points to.
package struct PartList: Sendable {
    private var parts: [ZipContainer.Part] = []
    private var overrides: [(path: String, type: String)] = []
    private var extensions: [(name: String, type: String)] = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ]
    /// Paths of pictures by their bytes: the same picture is written once.
    private var media: [[UInt8]: String] = [:]
    private let folder: String

    /// - Parameter folder: of the program's own parts, `ppt` or `word`.
    package init(folder: String) { self.folder = folder }

    package enum Media: String, Sendable {
        case png, svg

        var type: String {
            switch self {
            case .png: "image/png"
            case .svg: "image/svg+xml"
            }
        }
    }

    /// Adds `ppt/slides/slide1.xml` and, where it points to something, its list of targets.
    package mutating func add(
        _ path: String, type: String, _ markup: Markup, targets: Relationships? = nil
    ) {
        overrides.append(("/" + path, type))
        parts.append(ZipContainer.Part(path: path, bytes: markup.part))
        if let targets { add(targets, of: path) }
    }

    /// Where the bytes of a picture are, as seen from the program's folder: `media/image1.png`.
    package mutating func target(of bytes: [UInt8], _ kind: Media) -> String {
        if let known = media[bytes] { return known }
        let name = "media/image\(media.count + 1).\(kind.rawValue)"
        media[bytes] = name
        if !extensions.contains(where: { $0.name == kind.rawValue }) {
            extensions.append((kind.rawValue, kind.type))
        }
        parts.append(
            ZipContainer.Part(path: "\(folder)/\(name)", bytes: bytes, isStored: kind == .png))
        return name
    }

    /// All parts. The list of kinds is the first and the root's targets the second, where
    /// readers of streams look for them.
    package func closed(root: Relationships) -> [ZipContainer.Part] {
        [
            ZipContainer.Part(path: "[Content_Types].xml", bytes: contentTypes.part),
            ZipContainer.Part(path: "_rels/.rels", bytes: root.markup.part),
        ] + parts
    }

    private mutating func add(_ targets: Relationships, of path: String) {
        var steps = path.split(separator: "/")
        let name = steps.popLast() ?? ""
        parts.append(
            ZipContainer.Part(
                path: (steps + ["_rels", "\(name).rels"]).joined(separator: "/"),
                bytes: targets.markup.part))
    }

    private var contentTypes: Markup {
        Markup(
            "Types", ["xmlns": Namespace.contentTypes],
            extensions.map { Markup("Default", ["Extension": $0.name, "ContentType": $0.type]) }
                + overrides.map {
                    Markup("Override", ["PartName": $0.path, "ContentType": $0.type])
                })
    }
}
