/// Text cut where a reader pauses; what stands in quotes or brackets is not cut.
enum Clause {
    private static let openings: [Character: Character] = [
        "“": "”", "（": "）", "(": ")", "《": "》", "「": "」", "‘": "’",
    ]

    static func split(_ text: String, at stops: Set<Character> = ["，", ",", "。", "；", ";"])
        -> [String]
    {
        var parts: [String] = []
        var part = ""
        var closing: [Character] = []
        let all = Array(text)
        for (index, character) in all.enumerated() {
            if closing.isEmpty, stops.contains(character) {
                // `1,500` is one number.
                let next = index + 1 < all.count ? all[index + 1] : nil
                if character == ",", part.last.flatMap(Numeral.digit) != nil,
                    next.flatMap(Numeral.digit) != nil
                {
                    part.append(character)
                    continue
                }
                parts.append(part)
                part = ""
                continue
            }
            if closing.last == character {
                closing.removeLast()
            } else if let close = openings[character] {
                closing.append(close)
            }
            part.append(character)
        }
        parts.append(part)
        return parts.map(CellText.trimmed).filter { !$0.isEmpty }
    }

    /// `A、B和C` as three, where each is long enough to be a quantity's name.
    static func subjects(_ text: String) -> [String] {
        guard !text.isEmpty else { return [""] }
        let parts = split(text, at: ["、", "和", "与", "及"])
        return parts.count > 1 && parts.allSatisfy { $0.count >= 4 } ? parts : [text]
    }

    /// Without quotation marks, brackets and spaces: what two wordings are compared by.
    static func bare(_ text: String) -> [Character] {
        FoldedText(text).text.filter { $0.isLetter || $0.isNumber || "%≥≤.".contains($0) }
    }
}

/// A list of things named one by one: `A、B、C等D`.
struct NamedList: Hashable {
    /// As printed, without quotation marks around them; the first may have words before it, the
    /// last words behind it.
    var names: [String]
    /// Where the words behind the list begin with 等.
    var isOpen: Bool

    /// All lists of two or more in a text.
    static func all(in text: String) -> [NamedList] {
        Clause.split(text).compactMap { clause in
            let parts = Clause.split(clause, at: ["、"])
            // Hundreds of things are no list that anybody compares.
            guard (2...200).contains(parts.count) else { return nil }
            var names = parts
            var isOpen = false
            if let last = names.last, let cut = last.firstIndex(of: "等"), cut > last.startIndex {
                names[names.count - 1] = String(last[..<cut])
                isOpen = true
            }
            return NamedList(names: names.map(Self.unquoted), isOpen: isOpen)
        }
    }

    private static func unquoted(_ text: String) -> String {
        text.filter { !"“”‘’「」".contains($0) }
    }

    /// The things of one list that the other lacks; nil where the two do not name the same things.
    func lacking(in other: NamedList) -> [String]? {
        let shared = names.indices.filter { isNamed($0, in: other) }
        guard shared.count >= 2, shared.count * 2 >= min(names.count, other.names.count) else {
            return nil
        }
        return names.indices.filter { !shared.contains($0) }.map { names[$0] }
    }

    private func isNamed(_ index: Int, in other: NamedList) -> Bool {
        other.names.indices.contains { theirs in
            let (own, their) = (names[index], other.names[theirs])
            if own == their { return true }
            let isFirst = index == 0 || theirs == 0
            let isLast = index == names.count - 1 || theirs == other.names.count - 1
            // What the words around a list do to its ends.
            return isFirst && Self.common(own.reversed(), their.reversed()) >= 3
                || isLast && Self.common(own, their) >= 3
        }
    }

    private static func common(_ one: some Sequence<Character>, _ other: some Sequence<Character>)
        -> Int
    { zip(one, other).prefix { $0 == $1 }.count }
}
