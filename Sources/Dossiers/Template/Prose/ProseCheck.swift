import Values

/// Checks what a template says in its own words: no number that is not a result's, no word of
/// change that no result bears out. One run finds all.
struct ProseCheck {
    private var diagnostics: [Diagnostic] = []

    static func check(_ template: TemplateElement) -> [Diagnostic] {
        var check = ProseCheck()
        check.attributes(of: template)
        check.words(in: template)
        return check.diagnostics.sorted()
    }

    // MARK: What is prose

    /// Attributes that steer and are not printed. Any other one is read as prose, so that a new
    /// one is not a way round the check.
    private static let steering: Set<String> = [
        "id", "to", "of", "in", "as", "test", "mark", "chart", "indicator", "kind", "role",
        "align", "narrow", "numbered", "listed", "page", "pages", "keep", "wide", "span", "word",
    ]

    private mutating func attributes(of element: TemplateElement) {
        for name in element.attributes.keys.sorted() where !Self.steering.contains(name) {
            guard let text = element.text(name) else { continue }
            check(ProseText(text, line: element.place.line), at: element.place)
        }
        for child in element.elements { attributes(of: child) }
    }

    /// The innermost elements with words of their own are read whole, with all that is in them.
    private mutating func words(in element: TemplateElement) {
        if element.holdsWords {
            check(ProseText(of: element), at: element.place)
        } else {
            for child in element.elements { words(in: child) }
        }
    }

    // MARK: What is found in it

    private mutating func check(_ text: ProseText, at place: SourceLocation) {
        for range in OrphanNumbers.ranges(in: text) {
            report(.proseNumber, "number", range, text, place)
        }
        for range in RelativeClaims.ranges(in: text) {
            report(.proseRelativeWord, "word", range, text, place)
        }
    }

    private mutating func report(
        _ kind: Diagnostic.Kind, _ name: String, _ range: Range<Int>, _ text: ProseText,
        _ place: SourceLocation
    ) {
        let line = text.lines[range.lowerBound]
        diagnostics.append(
            Diagnostic(
                kind, [name: text.words(range), "around": text.around(range)],
                at: line.map { SourceLocation(file: place.file, line: $0) } ?? place))
    }
}

extension SourceLocation {
    /// Nil where the place is not a line.
    var line: Int? {
        switch place {
        case .line(let line, _): line
        case .whole, .sheet, .cell, .rows, .paragraph, .tableCell: nil
        }
    }
}

extension TemplateElement {
    /// Words, or what prints words, stand directly in it.
    fileprivate var holdsWords: Bool {
        children.contains { child in
            switch child {
            case .text(let text): text.contains { !$0.isWhitespace }
            case .element(let element):
                switch element.name {
                case .value, .claim, .name, .ref, .strong: true
                default: false
                }
            }
        }
    }
}
