import Assessment
import Charting
import Typesetting
import Values

/// Laid slides → pages to be inked.
struct SlidePages {
    let setter: any LineSetter & Lettering
    let theme: ChartTheme
    let language: Language
    let markInks: [Verdict: Ink]

    /// How much larger a slide's pictures are drawn than the dossier's: 9 pt letters become 16 pt.
    static let scale = 16.0 / 9

    func page(_ slide: LaidSlide, number: Int) -> Page {
        Page(
            size: SlideFrames.size, label: String(number),
            drawings: [.destination("slide-\(number)", at: .zero)]
                + slide.blocks.flatMap(drawings))
    }

    private func drawings(_ block: LaidSlide.Block) -> [Drawing] {
        switch block.content {
        case .text(let text): [.tag(tag(text.role), self.text(text, block.frame))]
        case .picture(let exhibit):
            [
                .tag(
                    Tag("Figure", alt: exhibit.recipe.alt(language)),
                    [picture(exhibit, block.frame)])
            ]
        case .table(let table): [.tag("Table", self.table(table, block.frame))]
        case .box(let stroke): [.tag("Artifact", [.stroke(.rect(block.frame), stroke)])]
        }
    }

    private func tag(_ role: LaidSlide.Text.Role) -> Tag {
        switch role {
        case .title: "H1"
        case .subtitle, .plain, .foot: "P"
        case .folio: "Artifact"
        }
    }

    /// The picture of an exhibit, in letters that the last row reads, or as large as fit.
    func picture(_ exhibit: Exhibit, _ frame: Rect) -> Drawing {
        var scale = Self.scale
        while true {
            let theme = theme.scaled(by: scale)
            let chart = exhibit.recipe.chart(theme, language)
            let asked = chart.heightAsked
            if let asked, asked > frame.size.height, scale > 0.5 {
                scale *= 0.94
                continue
            }
            let height = asked.map { min(frame.size.height, $0 * 1.6) } ?? frame.size.height
            return .group(
                chart.drawings(
                    in: Size(width: frame.size.width, height: height), lettering: setter,
                    theme: theme),
                offset: Point(x: frame.minX, y: frame.minY + (frame.size.height - height) / 3))
        }
    }

    private func text(_ text: LaidSlide.Text, _ frame: Rect) -> [Drawing] {
        var drawings: [Drawing] = []
        var y = frame.minY
        for paragraph in text.paragraphs {
            y += paragraph.spaceBefore
            let size = paragraph.size
            let indent = paragraph.mark == nil ? 0 : size * 1.25
            if let mark = paragraph.mark {
                drawings += VerdictMark.drawings(
                    mark,
                    at: Point(x: frame.minX + size * 0.5, y: y + paragraph.leading / 2),
                    radius: size * 0.38, ink: markInks[mark] ?? theme[.text])
            }
            let lines = setter.lines(
                paragraph.spans,
                style: ParagraphStyle(
                    measure: frame.size.width - indent, alignment: paragraph.alignment))
            for line in lines {
                let baseline = y + TextLayout.baseline(leading: paragraph.leading, size: size)
                drawings.append(
                    .group(line.drawings, offset: Point(x: frame.minX + indent, y: baseline)))
                y += paragraph.leading
            }
        }
        return drawings
    }

    /// Three rules, no vertical lines.
    private func table(_ table: LaidTable, _ frame: Rect) -> [Drawing] {
        var drawings: [Drawing] = []
        var y = frame.minY
        func rule(_ width: Double) {
            drawings.append(
                .tag(
                    "Artifact",
                    [
                        .stroke(
                            .line(
                                from: Point(x: frame.minX, y: y), to: Point(x: frame.maxX, y: y)),
                            Stroke(theme[.text], width: width))
                    ]))
        }
        rule(1.4)
        for (index, row) in table.rows.enumerated() {
            var x = frame.minX
            var cells: [Drawing] = []
            for (cell, width) in zip(row.cells, table.columns) {
                cells.append(
                    .tag(
                        index == 0 ? .columnHead : "TD",
                        self.cell(
                            cell, index == 0 ? table.head : table.style,
                            Rect(x: x, y: y, width: width, height: row.height))))
                x += width
            }
            drawings.append(.tag("TR", cells))
            y += row.height
            if index == 0 { rule(0.7) }
        }
        rule(1.4)
        return drawings
    }

    private func cell(_ cell: LaidTable.Cell, _ style: TextStyle, _ frame: Rect) -> [Drawing] {
        let size = style.size
        let leading = SlideType.leading(size)
        let indent = cell.mark == nil ? 0 : size * 1.3
        let left = frame.minX + LaidTable.padding
        let lines = setter.lines(
            [Span(Interpreter.plain(cell.inlines), style)],
            style: ParagraphStyle(
                measure: frame.size.width - 2 * LaidTable.padding - indent,
                alignment: cell.alignment))
        var drawings: [Drawing] = []
        if let mark = cell.mark {
            drawings += VerdictMark.drawings(
                mark, at: Point(x: left + size * 0.45, y: frame.minY + size * 0.3 + leading / 2),
                radius: size * 0.36, ink: markInks[mark] ?? theme[.text])
        }
        for (row, line) in lines.enumerated() {
            drawings.append(
                .group(
                    line.drawings,
                    offset: Point(
                        x: left + indent,
                        y: frame.minY + size * 0.3 + Double(row) * leading
                            + TextLayout.baseline(leading: leading, size: size))))
        }
        return drawings
    }
}
