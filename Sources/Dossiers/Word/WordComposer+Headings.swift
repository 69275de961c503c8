import Typesetting
import WordProcessing

/// Headings of the text and of annexes.
extension WordComposer {
    mutating func add(_ heading: Heading) {
        if heading.level == 1 { captions.beginChapter() }
        if heading.isAnnex { return addAnnex(heading) }
        var format = WordFormat()
        if heading.startsPage { format.startsPage = true }
        if !heading.isListed { format.outlineLevel = 9 }
        let isTitle = heading.level == 1 && !heading.isNumbered
        // In an annex looks and numbers begin again, one level lower in the whole: the level belongs to
        // the style, and the heading styles that every program knows have theirs already.
        let isInAnnex = heading.level != heading.rank
        let style =
            isTitle
            ? WordStyles.chapter
            : isInAnnex
                ? WordStyles.annexHeading(heading.rank) : WordStyles.heading(heading.rank)
        var title = heading.title
        if !isTitle {
            if let (counting, level) = numerals.next(heading, isInAnnex: isInAnnex) {
                // The style says the same of the first counting; said here too, readers that know no
                // styles see the number.
                format.counted = .by(counting, level: level)
            } else {
                format.counted = .not
                title = heading.text
            }
        }
        if isTitle { title = lines(of: title) }
        add(
            WordParagraph(
                style, format: format, bookmarks.marked(heading.id, WordWords.runs(title))))
    }

    private func lines(of title: String) -> String {
        WordTitle(setter: setter, measure: Sheet.measure(isTurned: isTurned)).lines(title)
    }

    /// On pages of its own, its number on the first line and its title on the third (GB/T
    /// 9704-2012, 7.4).
    private mutating func addAnnex(_ heading: Heading) {
        closeSection()
        head =
            document.runningHead.isEmpty
            ? heading.number : "\(document.runningHead)　\(heading.number)"
        add(WordParagraph(WordStyles.annexNumber, WordWords.runs(heading.number)))
        add(
            WordParagraph(
                WordStyles.chapter,
                bookmarks.marked(heading.id, WordWords.runs(lines(of: heading.title)))))
    }
}
