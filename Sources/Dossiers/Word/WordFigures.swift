import Assessment
import Typesetting
import Values
import WordProcessing

/// Makes the picture of a figure as high as it is asked for; nil where there is nothing to draw.
typealias WordPainter = (Figure) throws(InputFault) -> WordPicture?

/// A figure: picture, caption, note, codes.
struct WordFigures {
    let words: WordWords

    func blocks(
        _ figure: Figure, picture: WordPicture, label: [WordInline]
    ) -> [WordBlock] {
        let marks = words.bookmarks
        let image: [WordInline] = [.picture(picture)]
        var paragraphs = [
            WordParagraph(
                WordStyles.figure, figure.number.isEmpty ? marks.marked(figure.id, image) : image)
        ]
        if !figure.caption.isEmpty {
            let number =
                figure.number.isEmpty ? [] : marks.marked(figure.id, label) + [.text("　")]
            paragraphs.append(
                WordParagraph(WordStyles.caption, number + WordWords.runs(figure.caption)))
        }
        if !figure.note.isEmpty {
            paragraphs.append(
                WordParagraph(WordStyles.figureNote, words.inlines(figure.note)))
        }
        if !figure.traces.isEmpty { paragraphs.append(traces(figure)) }
        let last = paragraphs.count - 1
        for index in paragraphs.indices {
            if index == last {
                paragraphs[index].format.spaceAfter = 8
                // The picture's own style would hold it to what is not its own.
                if index == 0 { paragraphs[index].format.keepsWithNext = false }
            } else if index > 0 {
                paragraphs[index].format.keepsWithNext = true
            }
        }
        return paragraphs.map { .paragraph($0) }
    }

    /// `溯源码　2024年 J20JB　2026年 K177T`, a size smaller than the note.
    private func traces(_ figure: Figure) -> WordParagraph {
        var runs: [WordInline] = [.text("溯源码")]
        let look = Styles.traceList.wordLook
        for trace in figure.traces {
            runs += WordWords.runs("　" + trace.label)
            runs += trace.codes.map { .text(" " + $0.text, look) }
        }
        return WordParagraph(WordStyles.traceLine, runs)
    }
}
