/// The named places of a document: each once, and every link goes to one.
enum Destinations {
    static func check(_ pages: [Page], outline: [OutlineEntry]) throws(RenderFault) {
        var names: Set<String> = []
        var repeated: (name: String, page: Int)?
        var links: [(name: String, page: Int)] = []
        for (index, page) in pages.enumerated() {
            page.drawings.walk { drawing in
                switch drawing {
                case .destination(let name, _):
                    if !names.insert(name).inserted, repeated == nil {
                        repeated = (name, index + 1)
                    }
                case .link(_, let name): links.append((name, index + 1))
                case .fill, .stroke, .glyphs, .group, .tag: break
                }
            }
        }
        if let repeated { throw .repeatedDestination(repeated.name, page: repeated.page) }
        for link in links where !names.contains(link.name) {
            throw .unknownDestination(link.name, page: link.page)
        }
        for entry in outline where !names.contains(entry.destination) {
            throw .unknownDestination(entry.destination, page: nil)
        }
    }
}

extension [Drawing] {
    /// Hands over what is inked or linked, inside groups and tags too, in drawing order.
    package func walk(_ body: (Drawing) -> Void) {
        for drawing in self {
            switch drawing {
            case .group(let drawings, _, _, _), .tag(_, let drawings): drawings.walk(body)
            case .fill, .stroke, .glyphs, .link, .destination: body(drawing)
            }
        }
    }
}
