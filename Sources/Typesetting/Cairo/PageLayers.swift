/// What is inked on a page, by whether it belongs to the text.
///
/// Cairo has no word for an artifact (ISO 32000-1, 14.8.2.2). What belongs to no text is therefore
/// drawn first and in no element: one stretch at the beginning of a page's content, which is easily
/// named afterwards, and thousands of elements that would have to be taken out of the tree again
/// never come into it. Tints, grids and page numbers lie under or beside the text anyway.
struct PageLayers {
    /// Artifacts and what stands in no element, where their groups put them, in drawing order.
    private(set) var under: [Drawing]
    /// The elements with their links and places, as Cairo is to mark them.
    private(set) var elements: [Drawing]

    init(_ drawings: [Drawing]) {
        let parts = drawings.parted(isInElement: false, isArtifact: false)
        under = parts.under
        elements = parts.elements.pieced
    }
}

extension [Drawing] {
    fileprivate func parted(
        isInElement: Bool, isArtifact: Bool
    ) -> (under: [Drawing], elements: [Drawing]) {
        var under: [Drawing] = []
        var elements: [Drawing] = []
        for drawing in self {
            switch drawing {
            case .fill, .stroke, .glyphs:
                if isInElement && !isArtifact {
                    elements.append(drawing)
                } else {
                    under.append(drawing)
                }
            case .link, .destination: elements.append(drawing)
            case .group(let inner, let offset, let degrees, let clip):
                let parts = inner.parted(isInElement: isInElement, isArtifact: isArtifact)
                func grouped(_ drawings: [Drawing]) -> [Drawing] {
                    if drawings.isEmpty { return [] }
                    return [.group(drawings, offset: offset, degrees: degrees, clip: clip)]
                }
                under += grouped(parts.under)
                elements += grouped(parts.elements)
            case .tag(let tag, let inner):
                if isArtifact || tag.name == "Artifact" {
                    let parts = inner.parted(isInElement: isInElement, isArtifact: true)
                    under += parts.under
                    elements += parts.elements
                } else if tag.name == "Figure" {
                    // A picture is one thing, and what covers what in it is its own affair.
                    elements.append(.tag(tag, inner.withoutArtifacts))
                } else {
                    let parts = inner.parted(isInElement: true, isArtifact: false)
                    under += parts.under
                    elements.append(.tag(tag, parts.elements))
                }
            }
        }
        return (under, elements)
    }

    /// The same, with what was an artifact as plain ink.
    private var withoutArtifacts: [Drawing] {
        flatMap { drawing -> [Drawing] in
            switch drawing {
            case .fill, .stroke, .glyphs, .link, .destination: return [drawing]
            case .group(let inner, let offset, let degrees, let clip):
                return [
                    .group(inner.withoutArtifacts, offset: offset, degrees: degrees, clip: clip)
                ]
            case .tag(let tag, let inner):
                let rest = inner.withoutArtifacts
                return tag.name == "Artifact" ? rest : [.tag(tag, rest)]
            }
        }
    }
}
