import Assessment
import Typesetting
import WordProcessing

/// Tables that can be edited, with the columns of our own pages.
struct WordTables {
    let setter: any LineSetter
    let markInks: [Verdict: Ink]
    let words: WordWords

    /// Caption, table and note.
    ///
    /// - Parameters:
    ///   - label: the table's number as its caption has it.
    ///   - isContinued: whether an earlier part of the same table stands before it.
    func blocks(
        _ table: Table, label: [WordInline], measure: Double, isContinued: Bool
    ) -> [WordBlock] {
        let grid = WordTableGrid(
            table, setter: setter, markInks: markInks, words: words, measure: measure,
            isContinued: isContinued)
        var blocks: [WordBlock] = []
        if !table.caption.isEmpty {
            blocks.append(
                .paragraph(caption(table, label: label, isContinued: isContinued)))
        }
        blocks.append(.table(grid.table()))
        if !table.note.isEmpty { blocks.append(.paragraph(note(table.note))) }
        return blocks
    }

    private func caption(
        _ table: Table, label: [WordInline], isContinued: Bool
    ) -> WordParagraph {
        var inlines: [WordInline] = []
        if isContinued {
            // A second sequence would give the same table two numbers.
            let number = table.isNumbered ? table.number : "表"
            inlines = WordWords.runs("续\(number)　\(table.caption)")
        } else if table.isNumbered {
            inlines =
                words.bookmarks.marked(table.id, label) + [.text("　")]
                + WordWords.runs(table.caption)
        } else {
            inlines = words.bookmarks.marked(table.id, WordWords.runs(table.caption))
        }
        return WordParagraph(WordStyles.tableCaption, inlines)
    }

    private func note(_ inlines: [Inline]) -> WordParagraph {
        WordParagraph(
            WordStyles.note,
            format: WordFormat(
                spaceBefore: 4, spaceAfter: 8, indent: WordIndent(left: 19, first: -19)),
            [.text("注：")] + words.inlines(inlines))
    }
}
