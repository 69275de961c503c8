import Typesetting
import WordProcessing

/// The pages of GB/T 9704-2012 in Word: A4, 版心 156 × 225 mm, 22 lines of 28 characters.
enum WordPages {
    static func page(isTurned: Bool) -> WordPage {
        let bottom = Sheet.size.height - Sheet.top - Sheet.textHeight
        // Turned with its head to the left (7.6.1): the paper's left margin is above the text.
        return isTurned
            ? WordPage(
                width: Sheet.size.height, height: Sheet.size.width, isTurned: true,
                top: Sheet.inner, bottom: Sheet.outer, left: bottom, right: Sheet.top,
                header: Sheet.inner - headerHeight, footer: Sheet.outer - footerDepth)
            : WordPage(
                width: Sheet.size.width, height: Sheet.size.height, top: Sheet.top,
                bottom: bottom, left: Sheet.inner, right: Sheet.outer,
                header: Sheet.top - headerHeight, footer: bottom - footerDepth)
    }

    /// From the top of the running mark to the text.
    private static let headerHeight = 32.0
    /// From the text to the foot of the page number's line, a fifth of which is below the baseline:
    /// its dashes stand 7 mm under the text (7.5).
    private static let footerDepth =
        Sheet.folioDrop + Styles.folio.size * Sheet.dashHeight + WordStyles.footerLeading / 5

    /// 29 pt from line to line would leave 21 lines, and 16 pt from character to character 27: the
    /// grid is that of our own pages.
    static let grid = WordGrid(pitch: Sheet.leading, tracking: Sheet.bodyTracking)

    /// The running mark at the outer edge, and across from it what an annex belongs to; nil without
    /// either.
    static func header(mark: String?, head: String?, isTurned: Bool) -> WordMargin? {
        let (mark, head) = (mark ?? "", head ?? "")
        guard !mark.isEmpty || !head.isEmpty else { return nil }
        let tab = WordTab(.right, at: Sheet.measure(isTurned: isTurned))
        func side(_ first: [WordInline], _ second: [WordInline]) -> [WordParagraph] {
            [
                WordParagraph(
                    WordStyles.header, format: WordFormat(alignment: .left, tabs: [tab]),
                    first + [.text("\t")] + second)
            ]
        }
        let markWords: [WordInline] = [.text(mark)]
        let headWords: [WordInline] = [.text(head, Styles.runningHead.wordLook)]
        return WordMargin(odd: side(headWords, markWords), even: side(markWords, headWords))
    }

    /// `— 3 —` at the outer edge, one character in (7.5).
    static let footer: WordMargin = {
        let words: [WordInline] = [.text("— "), .field("PAGE", [.text("1")]), .text(" —")]
        let character = Styles.folio.size
        func side(_ alignment: WordFormat.Alignment, _ indent: WordIndent) -> [WordParagraph] {
            [
                WordParagraph(
                    WordStyles.footer,
                    format: WordFormat(alignment: alignment, indent: indent), words)
            ]
        }
        return WordMargin(
            odd: side(.right, WordIndent(right: character)),
            even: side(.left, WordIndent(left: character)))
    }()
}
