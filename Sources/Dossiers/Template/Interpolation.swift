/// An attribute with values in braces: `{clause.title}的逐月均值`, or a choice of words:
/// `{tier.isOwn ? '方案目标' : '基本条件'}`, or a name whose digits are no result: `{'ISO 9001'}`.
struct Interpolation: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case words(String)
        case value(ValuePath)
        case choice(Test, String, String)
        /// As `<name>` in prose.
        case name(String)
        /// Braces that hold neither; the check reports them.
        case unreadable(String)
    }

    var pieces: [Piece]

    /// Every value that is asked for.
    var paths: [ValuePath] {
        pieces.flatMap { piece -> [ValuePath] in
            switch piece {
            case .value(let path): [path]
            case .choice(let test, _, _): test.terms.map(\.path)
            case .words, .name, .unreadable: []
            }
        }
    }

    init(_ text: String) {
        pieces = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(Self.piece(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
    }

    private static func piece(_ text: Substring) -> Piece {
        let quotes = text.split(separator: "'", omittingEmptySubsequences: false)
        if quotes.count == 3, quotes[0].trimmed.isEmpty, quotes[2].trimmed.isEmpty {
            return .name(String(quotes[1]))
        }
        guard let mark = text.firstIndex(of: "?") else { return .value(ValuePath(String(text))) }
        // 'words' : 'words'
        let words = text[text.index(after: mark)...].split(
            separator: "'", omittingEmptySubsequences: false)
        guard let test = Test(String(text[..<mark].trimmed)), words.count == 5,
            words[2].trimmed == ":"
        else { return .unreadable(String(text)) }
        return .choice(test, String(words[1]), String(words[3]))
    }

    func text(in scope: ValueScope) -> String {
        pieces.map {
            switch $0 {
            case .words(let words), .name(let words): words
            case .value(let path): scope.value(path).printed ?? ""
            case .choice(let test, let yes, let no): test.holds(in: scope) ? yes : no
            case .unreadable(let text): "{\(text)}"
            }
        }.joined()
    }
}
