import Typesetting

/// The cover: marks at the top right, title at a third of the height, the units below.
struct CoverLayout {
    let setter: any LineSetter

    /// Drawings relative to the text block's top left corner.
    func drawings(_ cover: Cover) -> [Drawing] {
        marks(cover) + title(cover) + foot(cover)
    }

    private func marks(_ cover: Cover) -> [Drawing] {
        var right = Sheet.textWidth
        var drawings: [Drawing] = []
        let style = Styles.coverMark
        for mark in cover.marks {
            let width = setter.width(of: mark, style: style) + 20
            let box = Rect(x: right - width, y: 0, width: width, height: 28)
            drawings.append(.tag("Artifact", [.stroke(.rect(box), Stroke(.black, width: 0.8))]))
            drawings.append(
                .tag(
                    "P",
                    setter.label(
                        mark, style: style,
                        at: Point(
                            x: right - width / 2,
                            y: TextLayout.baseline(leading: 28, size: style.size)),
                        align: .center)))
            right -= width + 10
        }
        return drawings
    }

    private func title(_ cover: Cover) -> [Drawing] {
        // The first line's baseline stands at a third of the paper.
        var y = Sheet.size.height / 3 - Sheet.top
        var drawings: [Drawing] = []
        for line in cover.title {
            drawings.append(.tag("H1", centred(line, Styles.coverTitle, y)))
            y += 46
        }
        y += 10
        for line in cover.subtitle {
            drawings.append(.tag("P", centred(line, Styles.coverSubtitle, y)))
            y += 34
        }
        return drawings
    }

    /// The words shrink until they fit one line: a title is never cut.
    private func centred(_ text: String, _ style: TextStyle, _ y: Double) -> [Drawing] {
        var style = style
        while style.size > 10, setter.width(of: text, style: style) > Sheet.textWidth {
            style.size -= 1
        }
        return setter.label(
            text, style: style, at: Point(x: Sheet.textWidth / 2, y: y), align: .center)
    }

    private func foot(_ cover: Cover) -> [Drawing] {
        let style = Styles.coverFoot
        let leading = 32.0
        let labels = cover.foot.map { setter.width(of: $0.label, style: style) }
        let values = cover.foot.map { setter.width(of: $0.value, style: style) }
        let labelWidth = labels.max() ?? 0
        let valueWidth = min(values.max() ?? 0, Sheet.textWidth - labelWidth - 24)
        let left = (Sheet.textWidth - labelWidth - 24 - valueWidth) / 2
        var drawings: [Drawing] = []
        var lines: [(label: String, value: [SetLine])] = []
        for entry in cover.foot {
            lines.append(
                (
                    entry.label,
                    setter.lines(
                        [Span(entry.value, style)],
                        style: ParagraphStyle(measure: valueWidth + 1, alignment: .leading))
                ))
        }
        let count = lines.reduce(0) { $0 + max($1.value.count, 1) }
        var y = Sheet.textHeight - Double(count) * leading
        for (label, value) in lines {
            let baseline = y + TextLayout.baseline(leading: leading, size: style.size)
            drawings += setter.label(
                label, style: style, at: Point(x: left, y: baseline), align: .leading)
            for (index, line) in value.enumerated() {
                drawings.append(
                    .group(
                        line.drawings,
                        offset: Point(
                            x: left + labelWidth + 24, y: baseline + Double(index) * leading)))
            }
            y += Double(max(value.count, 1)) * leading
        }
        return [.tag("P", drawings)]
    }
}
