import Typesetting

/// Paragraphs and headings as strips of lines.
struct TextLayout {
    let setter: any LineSetter
    /// Width of the text block.
    var measure = Sheet.textWidth

    /// Inlines as spans in a style and its strong companion.
    static func spans(
        _ inlines: [Inline], text: TextStyle, strong: TextStyle
    ) -> [Span] {
        inlines.compactMap { inline in
            switch inline {
            case .text(let words): words.isEmpty ? nil : Span(words, text)
            case .strong(let words): words.isEmpty ? nil : Span(words, strong)
            case .reference(let id, _): Span(id, text, destination: id)
            case .link(let words, let id, _): Span(words, text, destination: id)
            case .number(let words, let code, let isStrong):
                Span(
                    words, isStrong ? strong : text, footing: Styles.footing(code, under: text))
            case .footnote(_, let number):
                Span(
                    FootnoteLayout.mark(number), text,
                    destination: FootnoteLayout.destination(number))
            }
        }
    }

    /// Lines of running text: the first two stay together, and the last two.
    func strips(_ paragraph: Paragraph, in column: inout Column) -> [Strip] {
        let style = Styles.paragraph(paragraph.role)
        let spans = Self.spans(paragraph.inlines, text: style.text, strong: style.strong)
        let lines = setter.lines(
            spans,
            style: ParagraphStyle(
                measure: measure, firstIndent: style.indent, hangingIndent: style.hang))
        let isTight = paragraph.role == .note && paragraph.inlines.contains(where: \.isTraced)
        var strips = stack(
            lines, leading: isTight ? Styles.tracedNoteLeading : style.leading,
            size: style.text.size, tag: column.nextTag("P"))
        if paragraph.role == .question, let last = strips.indices.last {
            strips[last].keepsWithNext = true
        }
        if paragraph.role == .small { strips.indices.first.map { strips[$0].spaceBefore = 4 } }
        if paragraph.role == .note { strips.indices.first.map { strips[$0].spaceBefore = 3 } }
        return strips
    }

    func strips(_ heading: Heading, in column: inout Column) -> [Strip] {
        let isTitle = heading.level == 1 && (heading.isAnnex || !heading.isNumbered)
        let style = isTitle ? Styles.title : Styles.heading(level: heading.rank)
        let lines = setter.lines(
            [Span(heading.isAnnex ? heading.title : heading.text, style)],
            style: ParagraphStyle(
                measure: measure, alignment: isTitle ? .center : .leading,
                firstIndent: isTitle ? 0 : 32))
        let tag = column.nextTag("H\(heading.level)")
        var strips = heading.isAnnex ? annexNumber(heading, tag) : []
        strips += stack(
            lines, leading: isTitle ? Styles.titleLeading : Sheet.leading, size: style.size,
            tag: tag)
        for index in strips.indices { strips[index].keepsWithNext = true }
        if let first = strips.indices.first {
            strips[first].startsPage = heading.startsPage
            if !heading.id.isEmpty { strips[first].anchors = [heading.id] }
            strips[first].spaceBefore = heading.rank == 1 ? 10 : heading.rank == 2 ? 6 : 0
            if heading.isAnnex { strips[first].head = heading.number }
        }
        if isTitle, let last = strips.indices.last { strips[last].height += 14 }
        return strips
    }

    /// At the left edge of the first line; the title stands on the third.
    private func annexNumber(_ heading: Heading, _ tag: StructureTag) -> [Strip] {
        let lines = setter.lines(
            [Span(heading.number, Styles.annexNumber)],
            style: ParagraphStyle(measure: measure, alignment: .leading))
        var strips = stack(
            lines, leading: Sheet.leading, size: Styles.annexNumber.size, tag: tag)
        if let last = strips.indices.last { strips[last].height += Sheet.leading }
        return strips
    }

    /// Items one under the other, each with its number or a dash.
    func strips(_ list: List, in column: inout Column) -> [Strip] {
        let tag = column.nextTag("L")
        return list.items.enumerated().flatMap { index, item in
            let mark = Self.mark(of: list, index)
            let words = Paragraph(role: list.role, inlines: [.text(mark)] + item)
            let inner = strips(words, in: &column)
            return inner.map { strip in
                var strip = strip
                strip.structure.insert(tag, at: 0)
                return strip
            }
        }
    }

    /// `（3）`, `——`
    static func mark(of list: List, _ index: Int) -> String {
        list.isNumbered ? "（\(index + 1)）" : "——"
    }

    /// Lines under each other, each as high as the leading.
    func stack(
        _ lines: [SetLine], leading: Double, size: Double, left: Double = 0, tag: StructureTag
    ) -> [Strip] {
        lines.enumerated().map { index, line in
            var strip = Strip(
                height: leading,
                drawings: [
                    .group(
                        line.drawings,
                        offset: Point(x: left, y: Self.baseline(leading: leading, size: size)))
                ])
            strip.structure = [tag]
            // Neither a first nor a last line alone on a page.
            strip.keepsWithNext =
                lines.count > 1 && (index == 0 || index == lines.count - 2)
            return strip
        }
    }

    /// How far under the top of a line its baseline is, so that Han characters stand in the
    /// middle: they reach 0.88 em above the baseline and 0.12 em below it.
    static func baseline(leading: Double, size: Double) -> Double {
        (leading - size) / 2 + size * 0.88
    }
}
