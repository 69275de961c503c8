/// The named places of a document: each once, and every link goes to one.
enum Destinations {
    static func check(_ pages: [Page], outline: [OutlineEntry]) throws(RenderFault) {
        var names: Set<String> = []
        for (index, page) in pages.enumerated() {
            for case .destination(let name, _) in page.drawings.flattened
            where !names.insert(name).inserted {
                throw .repeatedDestination(name, page: index + 1)
            }
        }
        for (index, page) in pages.enumerated() {
            for case .link(_, let name) in page.drawings.flattened where !names.contains(name) {
                throw .unknownDestination(name, page: index + 1)
            }
        }
        for entry in outline where !names.contains(entry.destination) {
            throw .unknownDestination(entry.destination, page: nil)
        }
    }
}

extension [Drawing] {
    /// The drawings with those inside groups and tags, in drawing order.
    var flattened: [Drawing] {
        flatMap { drawing -> [Drawing] in
            switch drawing {
            case .group(let drawings, _, _, _), .tag(_, let drawings): drawings.flattened
            case .fill, .stroke, .glyphs, .link, .destination: [drawing]
            }
        }
    }
}
