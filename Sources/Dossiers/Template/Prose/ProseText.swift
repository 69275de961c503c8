import Values

/// The words of a template as they will stand beside each other, each character with its line.
///
/// What a value will fill is one character that no template types: so words on both sides of it
/// can be read together, and `较…年提升` is found whatever the year is.
struct ProseText: Sendable, Hashable {
    /// Stands for what a value prints (OBJECT REPLACEMENT CHARACTER).
    static let filled: Character = "\u{FFFC}"

    private(set) var characters: [Character] = []
    /// Of each character, 1-based; nil where the template's file is not known by lines.
    private(set) var lines: [Int?] = []
    /// Of each character: it stands in `<name>` or `{'…'}`.
    private(set) var isName: [Bool] = []
    /// The line that the next character stands on.
    private var line: Int?

    /// The words in an element, with those of the elements in it.
    init(of element: TemplateElement) {
        line = element.place.line
        append(element, asName: element.name == .name)
    }

    /// The words of an attribute: both of a choice.
    init(_ text: Interpolation, line: Int?) {
        self.line = line
        for piece in text.pieces {
            switch piece {
            case .words(let words): append(words, asName: false)
            case .name(let words): append(words, asName: true)
            case .value: appendFilled()
            case .choice(_, let yes, let no):
                append(yes, asName: false)
                appendFilled()
                append(no, asName: false)
            // The check of names reports it.
            case .unreadable: appendFilled()
            }
        }
    }

    private mutating func append(_ element: TemplateElement, asName: Bool) {
        for child in element.children {
            switch child {
            case .text(let text): append(text, asName: asName)
            case .element(let inner):
                // A start tag is where the parser says; a text is on the line it was left on.
                line = inner.place.line ?? line
                if inner.name.isFilled || inner.children.isEmpty { appendFilled() }
                append(inner, asName: asName || inner.name == .name)
            }
        }
    }

    private mutating func append(_ text: String, asName: Bool) {
        var rest = text[...]
        while let next = rest.first {
            guard next.isWhitespace else {
                put(next, asName: asName)
                rest = rest.dropFirst()
                continue
            }
            // White space with a line break in it is not printed: see Interpreter.collapsed.
            let space = rest.prefix { $0.isWhitespace }
            let breaks = space.count { $0.isNewline }
            if breaks == 0 { put(" ", asName: asName) }
            line = line.map { $0 + breaks }
            rest = rest[space.endIndex...]
        }
    }

    private mutating func put(_ character: Character, asName: Bool) {
        characters.append(character)
        lines.append(line)
        isName.append(asName)
    }

    private mutating func appendFilled() { put(Self.filled, asName: false) }

    /// Of each character: it stands in quotation marks that are closed again.
    var isQuoted: [Bool] {
        var quoted = [Bool](repeating: false, count: characters.count)
        var opened: [(mark: Character, index: Int)] = []
        for (index, character) in characters.enumerated() {
            if let close = Self.quotes[character] {
                opened.append((close, index))
            } else if let last = opened.last, last.mark == character {
                opened.removeLast()
                for inside in last.index...index { quoted[inside] = true }
            }
        }
        return quoted
    }

    private static let quotes: [Character: Character] = [
        "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》",
    ]

    /// The words around a place, for a message: `…余量不到限值的5%、持续推进…`.
    func around(_ range: Range<Int>, reach: Int = 8) -> String {
        let first = max(range.lowerBound - reach, 0)
        let end = min(range.upperBound + reach, characters.count)
        var words = first > 0 ? "…" : ""
        for character in characters[first..<end] {
            // Two values beside each other are one gap.
            if character == Self.filled {
                if words.last != "…" { words += "…" }
            } else if !(character.isWhitespace && (words.last?.isWhitespace ?? true)) {
                words.append(character)
            }
        }
        if end < characters.count, words.last != "…" { words += "…" }
        return String(words.trimmed)
    }

    func words(_ range: Range<Int>) -> String {
        String(characters[range].filter { $0 != Self.filled }.map { $0 })
    }
}

extension TemplateElement.Name {
    /// Prints what a result says.
    fileprivate var isFilled: Bool {
        switch self {
        case .value, .claim, .number, .verdict: true
        default: false
        }
    }
}
