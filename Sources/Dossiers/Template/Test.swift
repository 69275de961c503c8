import Values

/// What `<if test="…">` asks: terms that must all hold.
struct Test: Sendable, Hashable {
    enum Term: Sendable, Hashable {
        case holds(ValuePath)
        case fails(ValuePath)
        case equals(ValuePath, String)
        case differs(ValuePath, String)

        var path: ValuePath {
            switch self {
            case .holds(let path), .fails(let path), .equals(let path, _), .differs(let path, _):
                path
            }
        }
    }

    var terms: [Term]

    /// Nil where the words are not a condition.
    init?(_ text: String) {
        terms = []
        for part in text.split(separator: " and ", omittingEmptySubsequences: false) {
            guard let term = Self.term(part.trimmed) else { return nil }
            terms.append(term)
        }
        if terms.isEmpty { return nil }
    }

    func holds(in scope: ValueScope) -> Bool {
        terms.allSatisfy { term in
            let value = scope.value(term.path)
            return switch term {
            case .holds: value.isTrue
            case .fails: !value.isTrue
            case .equals(_, let words): value.printed == words
            case .differs(_, let words): value.printed != words
            }
        }
    }

    private static func term(_ text: Substring) -> Term? {
        if let (name, words) = comparison(text, by: "!=") {
            return name.map { .differs($0, words) }
        }
        if let (name, words) = comparison(text, by: "=") { return name.map { .equals($0, words) } }
        if text.hasPrefix("not ") { return path(text.dropFirst(4).trimmed).map(Term.fails) }
        if text == "not" || text == "and" { return nil }
        return path(text).map(Term.holds)
    }

    private static func comparison(_ text: Substring, by sign: String) -> (ValuePath?, String)? {
        guard let range = text.firstRange(of: sign) else { return nil }
        let words = text[range.upperBound...].trimmed
        guard words.count >= 2, words.hasPrefix("'"), words.hasSuffix("'") else {
            return (nil, "")
        }
        return (path(text[..<range.lowerBound].trimmed), String(words.dropFirst().dropLast()))
    }

    private static func path(_ text: Substring) -> ValuePath? {
        let isName = !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
        return isName ? ValuePath(String(text)) : nil
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Without white space at either end.
    var trimmed: Substring {
        var rest = self[startIndex...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return rest
    }
}
