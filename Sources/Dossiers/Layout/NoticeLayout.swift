import Typesetting

/// A box round a few paragraphs.
struct NoticeLayout {
    let setter: any LineSetter
    var measure = Sheet.textWidth

    func strips(_ paragraphs: [Paragraph], in column: inout Column) -> [Strip] {
        let inset = 10.0
        var y = 8.0
        var drawings: [Drawing] = []
        for paragraph in paragraphs {
            let spans = TextLayout.spans(
                paragraph.inlines, text: Styles.small, strong: Styles.smallStrong)
            let lines = setter.lines(
                spans, style: ParagraphStyle(measure: measure - inset * 2))
            for line in lines {
                drawings.append(
                    .group(
                        line.drawings,
                        offset: Point(
                            x: inset,
                            y: y
                                + TextLayout.baseline(
                                    leading: Styles.smallLeading, size: Styles.small.size))))
                y += Styles.smallLeading
            }
        }
        guard !drawings.isEmpty else { return [] }
        let height = y + 8
        let box = Path.rect(Rect(x: 0, y: 0, width: measure, height: height))
        var strip = Strip(
            height: height,
            drawings: [.tag("Artifact", [.stroke(box, Stroke(.black, width: 0.8))])] + drawings)
        strip.spaceBefore = 8
        strip.spaceAfter = 8
        strip.structure = [column.nextTag("P")]
        return [strip]
    }
}
