import Typesetting

extension Page {
    /// The words of a page in drawing order, line by line parted by `|`; page numbers and
    /// running marks left out.
    var text: String { drawings.flatMap(\.texts).joined(separator: "|") }
}

extension Drawing {
    fileprivate var texts: [String] {
        switch self {
        case .glyphs(let run): [run.text]
        case .group(let drawings, _, _, _):
            // The pieces of one line belong together.
            drawings.allSatisfy(\.isWords)
                ? [drawings.flatMap(\.texts).joined()] : drawings.flatMap(\.texts)
        case .tag("Artifact", _): []
        case .tag(_, let drawings): drawings.flatMap(\.texts)
        case .fill, .stroke, .link, .destination: []
        }
    }

    private var isWords: Bool {
        switch self {
        case .glyphs, .link: true
        case .fill, .stroke, .group, .destination, .tag: false
        }
    }
}
