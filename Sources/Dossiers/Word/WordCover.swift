import Packaging
import Typesetting
import WordProcessing

/// The cover as paragraphs at the heights that our own has: marks at the top right, title at a
/// third of the paper, the units at the foot.
struct WordCover {
    let setter: any LineSetter

    private static let markHeight = 28.0
    private static let titleHeight = 46.0
    private static let subtitleHeight = 34.0
    private static let entryHeight = 32.0
    /// Between a label and its value.
    private static let gap = 24.0

    func blocks(_ cover: Cover) -> [WordBlock] {
        var blocks = [marks(cover)]
        var used = Self.markHeight
        for (index, line) in cover.title.enumerated() {
            let before = index == 0 ? titleTop - used : 0
            blocks.append(
                words(line, WordStyles.coverTitle, Styles.coverTitle, before: before))
            used += before + Self.titleHeight
        }
        for (index, line) in cover.subtitle.enumerated() {
            let before = index == 0 ? 10.0 : 0
            blocks.append(
                words(line, WordStyles.coverSubtitle, Styles.coverSubtitle, before: before))
            used += before + Self.subtitleHeight
        }
        return blocks + foot(cover, used: used)
    }

    /// Where the first line of the title begins, so that its baseline is at a third of the paper.
    private var titleTop: Double {
        Sheet.size.height / 3 - Sheet.top
            - TextLayout.baseline(leading: Self.titleHeight, size: Styles.coverTitle.size)
    }

    private func marks(_ cover: Cover) -> WordBlock {
        var words: [WordInline] = []
        // The first mark stands outermost.
        for mark in cover.marks.reversed() {
            if !words.isEmpty { words.append(.text("　")) }
            words.append(
                .text("\u{A0}\(mark)\u{A0}", WordLook(box: OfficeStroke(.black, width: 0.75))))
        }
        return .paragraph(WordParagraph(WordStyles.coverMark, words))
    }

    /// The words shrink until they fit one line: a title is never cut.
    private func words(
        _ text: String, _ name: String, _ style: TextStyle, before: Double
    ) -> WordBlock {
        var fitting = style
        while fitting.size > 10, setter.width(of: text, style: fitting) > Sheet.textWidth {
            fitting.size -= 1
        }
        let look = WordLook(size: fitting.size == style.size ? nil : fitting.size)
        return .paragraph(
            WordParagraph(
                name, format: WordFormat(spaceBefore: before > 0 ? before : nil),
                WordWords.runs(text, look)))
    }

    /// A table without lines, so that labels and values stay under each other.
    private func foot(_ cover: Cover, used: Double) -> [WordBlock] {
        guard !cover.foot.isEmpty else { return [] }
        let style = Styles.coverFoot
        let labels = cover.foot.map { setter.width(of: $0.label, style: style) }
        let values = cover.foot.map { setter.width(of: $0.value, style: style) }
        // A tenth more: another program's faces are not all as wide as ours.
        let label = (labels.max() ?? 0) * 1.1 + Self.gap
        let value = min((values.max() ?? 0) * 1.1, Sheet.textWidth - label)
        let lines = values.reduce(0.0) { $0 + max(($1 / max(value, 1)).rounded(.up), 1) }
        let height = lines * Self.entryHeight
        let table = WordTable(
            columns: [label, value],
            rows: cover.foot.map { entry in
                WordRow(
                    [cell(entry.label), cell(entry.value)], height: Self.entryHeight)
            }, padding: 0, indent: max((Sheet.textWidth - label - value) / 2, 0))
        // A line less than there is room for: a cover must not run on to a second page.
        let space = Sheet.textHeight - used - height - 20
        return [
            .paragraph(
                WordParagraph(
                    WordStyles.coverEntry,
                    format: WordFormat(leading: .exact(1), spaceBefore: max(space, 0)))),
            .table(table),
        ]
    }

    private func cell(_ text: String) -> WordCell {
        WordCell([WordParagraph(WordStyles.coverEntry, WordWords.runs(text))], anchor: .top)
    }
}
