import Typesetting

/// Words at the foot of a page, under a short rule.
struct FootnoteLayout {
    let setter: any LineSetter

    /// One note, its lines set, with the top of the first line as origin.
    struct Note: Sendable {
        var height: Double
        var drawings: [Drawing]
        var structure: StructureTag
    }

    /// White and the rule between the text and the first note.
    static let separation = 14.0

    /// `⁽³⁾`, raised: it stands at the end of what it is about, and before the note.
    static func mark(_ number: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return "⁽" + String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
            + "⁾"
    }

    /// Where a click on the mark goes.
    static func destination(_ number: Int) -> String { prefix + String(number) }

    private static let prefix = "footnote-"

    /// The notes that drawings call, by the links of their marks.
    static func called(in drawings: [Drawing]) -> [Int] {
        var numbers: [Int] = []
        drawings.walk { drawing in
            guard case .link(_, let destination) = drawing, destination.hasPrefix(prefix),
                let number = Int(destination.dropFirst(prefix.count))
            else { return }
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    func note(
        _ inlines: [Inline], number: Int, measure: Double, in column: inout Column
    ) -> Note {
        let spans =
            [Span(FootnoteLayout.mark(number) + " ", Styles.footnote)]
            + TextLayout.spans(inlines, text: Styles.footnote, strong: Styles.footnoteStrong)
        let lines = setter.lines(
            spans, style: ParagraphStyle(measure: measure, hangingIndent: 15))
        let leading = Styles.footnoteLeading
        let drawings = lines.enumerated().map { index, line -> Drawing in
            let baseline = TextLayout.baseline(leading: leading, size: Styles.footnote.size)
            return .group(
                line.drawings, offset: Point(x: 0, y: Double(index) * leading + baseline))
        }
        return Note(
            height: Double(lines.count) * leading, drawings: drawings,
            structure: column.nextTag("Note"))
    }

    /// Every footnote of a document with its number.
    static func notes(in document: Document) -> [(number: Int, inlines: [Inline])] {
        document.blocks.flatMap(\.inlines).compactMap { inline in
            guard case .footnote(let inlines, let number) = inline else { return nil }
            return (number, inlines)
        }
    }
}
