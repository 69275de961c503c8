import Typesetting

/// Titles over the whole measure, in the lines of our own pages: broken by meaning, which no office
/// program does (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整).
struct WordTitle {
    let setter: any LineSetter
    let measure: Double

    /// The title with line feeds where our own lines end; as it is where it fits one line.
    func lines(_ title: String) -> String {
        let lines = setter.lines(
            [Span(title, Styles.title)],
            style: ParagraphStyle(measure: measure, alignment: .center))
        guard lines.count > 1 else { return title }
        let texts = lines.map(Self.text)
        // The setter leaves out spaces at the end of a line; anything else would lose words.
        guard Self.solid(texts.joined()) == Self.solid(title) else { return title }
        return texts.joined(separator: "\n")
    }

    private static func text(of line: SetLine) -> String {
        var text = ""
        line.drawings.walk { drawing in
            if case .glyphs(let run) = drawing { text += run.text }
        }
        return text
    }

    /// Without what only tells where to break.
    private static func solid(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{2060}"
                }))
    }
}
