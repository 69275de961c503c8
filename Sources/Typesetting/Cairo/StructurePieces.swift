/// Cairo 1.16 marks what is drawn in an element only if no other element stands in it: the words
/// beside a link would belong to nothing.
extension [Drawing] {
    /// The same drawings, with what is inked in an element between others tagged as a `Span` of it.
    var pieced: [Drawing] { pieced(isMixed: false) }

    private func pieced(isMixed: Bool) -> [Drawing] {
        var result: [Drawing] = []
        result.reserveCapacity(count)
        var piece: [Drawing] = []
        func close() {
            if !piece.isEmpty { result.append(.tag("Span", piece)) }
            piece = []
        }
        for drawing in self {
            switch drawing {
            case .tag(let tag, let inner):
                close()
                let isMixed = inner.hasElements
                result.append(isMixed ? .tag(tag, inner.pieced(isMixed: true)) : drawing)
            case .link, .destination:
                close()
                result.append(drawing)
            case .group(let inner, let offset, let degrees, let clip) where inner.hasElements:
                close()
                result.append(
                    .group(
                        inner.pieced(isMixed: isMixed), offset: offset, degrees: degrees,
                        clip: clip))
            case .fill, .stroke, .glyphs, .group:
                if isMixed { piece.append(drawing) } else { result.append(drawing) }
            }
        }
        close()
        return result
    }

    private var hasElements: Bool {
        contains { drawing in
            switch drawing {
            case .tag, .link: true
            case .group(let inner, _, _, _): inner.hasElements
            case .fill, .stroke, .glyphs, .destination: false
            }
        }
    }
}
