/// An element of the logical structure, as Cairo counts them: one for each tag and each link, in
/// the order in which they are drawn.
package struct StructureUse: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case tag(Tag)
        /// A link to a place that stands on the page with the label.
        case link(destination: String, page: String)
    }

    package var kind: Kind
    /// What Cairo writes for it.
    package var name: String {
        switch kind {
        case .tag(let tag): tag.name
        case .link: "Link"
        }
    }
}

extension [Page] {
    /// The structure of the pages in drawing order. The nth is the nth element that
    /// ``CairoRenderer/pdf(pages:outline:info:library:)`` writes: what Cairo has no words for can
    /// be added to the file afterwards.
    package var structure: [StructureUse] {
        var labels: [String: String] = [:]
        for (index, page) in enumerated() {
            page.drawings.walk { drawing in
                guard case .destination(let name, _) = drawing else { return }
                labels[name] = page.label ?? String(index + 1)
            }
        }
        var uses: [StructureUse] = []
        for page in self { PageLayers(page.drawings).elements.collect(into: &uses, labels) }
        return uses
    }
}

extension [Drawing] {
    fileprivate func collect(into uses: inout [StructureUse], _ labels: [String: String]) {
        for drawing in self {
            switch drawing {
            case .fill, .stroke, .glyphs, .destination: break
            case .group(let inner, _, _, _): inner.collect(into: &uses, labels)
            case .link(_, let name):
                uses.append(
                    StructureUse(kind: .link(destination: name, page: labels[name] ?? "")))
            case .tag(let tag, let inner):
                uses.append(StructureUse(kind: .tag(tag)))
                inner.collect(into: &uses, labels)
            }
        }
    }
}
