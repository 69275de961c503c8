import Typesetting
import WordProcessing

/// Headings, and the lists of pages that name them.
extension WordStyles {
    static let headings: [WordStyle] =
        (1...4).map { level in
            WordStyle(
                heading(level), name: "heading \(level)", basedOn: "Normal", next: body,
                format: headingFormat(
                    level, outlineLevel: level - 1, counting: WordNumerals.firstCounting),
                look: Styles.heading(level: level).wordLook)
        }
        + (1...4).map { level in
            WordStyle(
                annexHeading(level), name: "附件标题 \(level)", basedOn: "Normal", next: body,
                format: headingFormat(
                    level, outlineLevel: level, counting: WordNumerals.annexCounting),
                look: Styles.heading(level: level).wordLook)
        } + [
            WordStyle(
                chapter, name: "无编号章标题", basedOn: "Normal", next: body,
                format: chapterFormat(outlineLevel: 0), look: Styles.title.wordLook),
            WordStyle(
                listTitle, name: "TOC Heading", basedOn: "Normal", next: body,
                format: chapterFormat(outlineLevel: nil), look: Styles.title.wordLook),
            WordStyle(
                exhibitListTitle, name: "图表目录标题", basedOn: "Normal", next: body,
                format: keptFormat(before: 6, after: 0, indent: twoCharacters),
                look: Styles.heading(level: 2).wordLook),
            WordStyle(
                annexNumber, name: "附件号", basedOn: "Normal", next: chapter,
                format: keptFormat(before: 0, after: Sheet.leading, indent: WordIndent()),
                look: Styles.annexNumber.wordLook),
        ]

    private static func headingFormat(
        _ level: Int, outlineLevel: Int, counting: Int
    ) -> WordFormat {
        var format = format(
            Sheet.leading, alignment: .left, before: level == 1 ? 10 : level == 2 ? 6 : 0,
            indent: twoCharacters)
        format.keepsWithNext = true
        format.keepsTogether = true
        format.outlineLevel = outlineLevel
        format.counted = .by(counting, level: level - 1)
        return format
    }

    private static func chapterFormat(outlineLevel: Int?) -> WordFormat {
        var format = format(Styles.titleLeading, alignment: .center, before: 10, after: 14)
        format.keepsWithNext = true
        format.keepsTogether = true
        format.outlineLevel = outlineLevel
        return format
    }

    /// A line that stays with what it stands over.
    private static func keptFormat(
        before: Double, after: Double, indent: WordIndent
    ) -> WordFormat {
        var format = format(
            Sheet.leading, alignment: .left, before: before, after: after, indent: indent)
        format.keepsWithNext = true
        return format
    }

    // MARK: Lists of pages

    private static func listFormat(_ left: Double) -> WordFormat {
        var format = format(
            Styles.contentsLeading, alignment: .left,
            // No indent at the right: Writer leaves out what a tabulator puts beyond it.
            indent: WordIndent(left: left + 28, first: -28))
        format.tabs = [WordTab(.right, at: Sheet.textWidth, hasDots: true)]
        return format
    }

    static let lists = [
        WordStyle(
            contents(1), name: "toc 1", basedOn: "Normal", isQuick: false, format: listFormat(0),
            look: Styles.contentsChapter.wordLook),
        WordStyle(
            contents(2), name: "toc 2", basedOn: "Normal", isQuick: false,
            format: listFormat(28), look: Styles.contents.wordLook),
        WordStyle(
            listOfExhibits, name: "table of figures", basedOn: "Normal", isQuick: false,
            format: listFormat(0), look: Styles.contents.wordLook),
    ]
}
