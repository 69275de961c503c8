import Assessment
import Typesetting

/// A picture that is ready to be drawn at any height.
struct Art {
    /// Points.
    var height: Double
    /// It must not be drawn lower than this.
    var least: Double
    /// The words that stand for it.
    var alt = ""
    var draw: (Double) -> [Drawing]
}

/// Finds a picture's art; nil where there is nothing to draw.
typealias PicturePainter = (Picture) -> Art?

/// A figure as strips: picture, caption, note.
struct FigureLayout {
    let setter: any LineSetter
    let paint: PicturePainter
    var measure = Sheet.textWidth

    func strips(_ figure: Figure, in column: inout Column) -> [Strip] {
        guard let art = paint(figure.picture) else { return [] }
        var strip = Strip(height: art.height, drawings: placed(art, art.height))
        if art.least < art.height {
            strip.compact = Strip.Compact(height: art.least, drawings: placed(art, art.least))
        }
        strip.spaceBefore = 10
        strip.place = figure.place
        strip.floats = figure.isNumbered
        strip.structure = [column.nextTag("Figure", alt: art.alt)]
        strip.anchors = figure.id.isEmpty ? [] : [figure.id]
        var strips = [strip]
        if !figure.caption.isEmpty { strips += caption(figure, in: &column) }
        if !figure.note.isEmpty { strips += note(figure, in: &column) }
        if !figure.traces.isEmpty { strips += traces(figure, in: &column) }
        for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
        if let last = strips.indices.last { strips[last].spaceAfter = 8 }
        return strips
    }

    /// In the middle of what is wider than a chart.
    private func placed(_ art: Art, _ height: Double) -> [Drawing] {
        let left = (measure - Sheet.textWidth) / 2
        let drawings = art.draw(height)
        return left > 0 ? [.group(drawings, offset: Point(x: left, y: 0))] : drawings
    }

    private func caption(_ figure: Figure, in column: inout Column) -> [Strip] {
        let words = figure.number.isEmpty ? figure.caption : "\(figure.number)　\(figure.caption)"
        let lines = setter.lines(
            [Span(words, Styles.caption)],
            style: ParagraphStyle(measure: measure, alignment: .center))
        return TextLayout(setter: setter).stack(
            lines, leading: 20, size: Styles.caption.size, tag: column.nextTag("Caption"))
    }

    /// `溯源码　2024年 J20JB　2026年 K177T`, a size smaller than the note.
    private func traces(_ figure: Figure, in column: inout Column) -> [Strip] {
        var spans = [Span("溯源码", Styles.traceLabel)]
        for trace in figure.traces {
            spans.append(Span("　" + trace.label, Styles.traceLabel))
            spans += trace.codes.map { Span(" " + $0.text, Styles.traceList) }
        }
        let lines = setter.lines(
            spans, style: ParagraphStyle(measure: measure, alignment: .center))
        return TextLayout(setter: setter).stack(
            lines, leading: Styles.traceLeading, size: Styles.traceLabel.size,
            tag: column.nextTag("Note"))
    }

    private func note(_ figure: Figure, in column: inout Column) -> [Strip] {
        let lines = setter.lines(
            TextLayout.spans(figure.note, text: Styles.note, strong: Styles.note),
            style: ParagraphStyle(measure: measure, alignment: .center))
        return TextLayout(setter: setter).stack(
            lines, leading: Styles.noteLeading, size: Styles.note.size,
            tag: column.nextTag("Note"))
    }
}
