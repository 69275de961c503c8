import Assessment
import Packaging
import Typesetting
import WordProcessing

/// Pieces of a line as runs, fields and notes.
struct WordWords {
    let bookmarks: WordBookmarks

    func inlines(_ inlines: [Inline]) -> [WordInline] { inlines.flatMap(self.inline) }

    private func inline(_ inline: Inline) -> [WordInline] {
        switch inline {
        case .text(let words): return Self.runs(words)
        case .strong(let words): return Self.runs(words, WordLook(style: WordStyles.strong))
        // Numbering has made a link of it; a document that was not numbered shows the id.
        case .reference(let id, _): return Self.runs(id)
        case .link(let words, let id, _):
            return bookmarks.reference(Self.runs(words), words: words, to: id)
        case .number(let words, let code, let isStrong):
            return Self.runs(words, WordLook(style: isStrong ? WordStyles.strong : nil))
                + Self.code(code)
        case .footnote(let words, _):
            return [.note([WordParagraph(nil, self.inlines(words))])]
        }
    }

    /// A code behind its number: small, lower, and never parted from it by the end of a line.
    static func code(_ code: TraceCode) -> [WordInline] {
        [.text(" " + code.text, WordLook(style: WordStyles.trace, size: 5.5, rise: -1.5))]
    }

    /// Words with real raised and lowered digits; characters that only tell our own setter where to
    /// break a line are left out.
    static func runs(_ words: String, _ look: WordLook = WordLook()) -> [WordInline] {
        let visible = String(
            String.UnicodeScalarView(
                words.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{2060}" }))
        return Notation.pieces(of: visible).map { piece in
            var look = look
            switch piece.shift {
            case .raised: look.shift = .raised
            case .lowered: look.shift = .lowered
            case nil: break
            }
            return .text(piece.text, look)
        }
    }

    static func mark(_ verdict: Verdict, _ inks: [Verdict: Ink]) -> [WordInline] {
        let ink = inks[verdict].map { OfficeInk($0.red, $0.green, $0.blue) }
        return [
            .text(verdict.mark, WordLook(style: WordStyles.mark, size: 9, ink: ink)), .text(" "),
        ]
    }
}
