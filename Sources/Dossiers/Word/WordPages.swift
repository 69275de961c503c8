import Typesetting
import WordProcessing

/// The pages of GB/T 9704-2012 in Word: A4, 版心 156 × 225 mm, 22 lines of 28 characters.
enum WordPages {
    static let page = WordPage(
        width: Sheet.size.width, height: Sheet.size.height, top: Sheet.top,
        bottom: Sheet.size.height - Sheet.top - Sheet.textHeight, left: Sheet.inner,
        right: Sheet.outer, header: Sheet.top - 22 - 10, footer: 64)

    /// 29 pt from line to line would leave 21 lines, and 16 pt from character to character 27: the
    /// grid's pitch is that of our own pages, in whole twentieths of a point.
    static let grid = WordGrid(pitch: Sheet.leading, tracking: Sheet.bodyTracking)

    /// The running mark at the outer edge; nil without one.
    static func header(_ mark: String?) -> WordMargin? {
        guard let mark, !mark.isEmpty else { return nil }
        func side(_ alignment: WordFormat.Alignment) -> [WordParagraph] {
            [
                WordParagraph(
                    WordStyles.header, format: WordFormat(alignment: alignment), [.text(mark)])
            ]
        }
        return WordMargin(odd: side(.right), even: side(.left))
    }

    /// `— 3 —` at the outer edge, one character in (GB/T 9704-2012, 7.5).
    static let footer: WordMargin = {
        let words: [WordInline] = [.text("— "), .field("PAGE", [.text("1")]), .text(" —")]
        let character = Styles.folio.size
        return WordMargin(
            odd: [
                WordParagraph(
                    WordStyles.footer,
                    format: WordFormat(
                        alignment: .right, indent: WordIndent(right: character)), words)
            ],
            even: [
                WordParagraph(
                    WordStyles.footer,
                    format: WordFormat(alignment: .left, indent: WordIndent(left: character)),
                    words)
            ])
    }()
}
