import Typesetting

/// The table of contents and the lists of figures and tables: words, dots, page number.
struct ContentsLayout {
    let setter: any LineSetter
    /// On which page each id stands, from the pass before; empty in the first.
    let pages: [String: Int]

    struct Entry {
        var text: String
        var destination: String
        var level: Int
    }

    func strips(_ contents: Contents, of document: Document, in column: inout Column) -> [Strip] {
        let entries = Self.entries(contents.kind, in: document)
        guard !entries.isEmpty else { return [] }
        if contents.kind == .annexes { return annexes(entries, in: &column) }
        let tag = column.nextTag("TOC")
        return entries.map { entry in
            let style =
                entry.level == 1 && contents.kind == .headings
                ? Styles.contentsChapter : Styles.contents
            let number = pages[entry.destination].map(String.init) ?? "0"
            return strip(entry, number: number, style: style, tag, in: &column)
        }
    }

    /// `附件：1.任务表`, the others under its number (GB/T 9704-2012, 7.3.4).
    private func annexes(_ entries: [Entry], in column: inout Column) -> [Strip] {
        let word = "附件："
        let size = Styles.body.size
        let left = size * 2 + setter.width(of: word, style: Styles.body)
        let isSingle = entries.count == 1
        return entries.enumerated().flatMap { index, entry in
            let number = isSingle ? "" : "\(index + 1)."
            let hang = setter.width(of: number, style: Styles.body)
            let lines = setter.lines(
                [Span(number + entry.text, Styles.body, destination: entry.destination)],
                style: ParagraphStyle(
                    measure: Sheet.textWidth - left, alignment: .leading, hangingIndent: hang))
            var strips = TextLayout(setter: setter).stack(
                lines, leading: Sheet.leading, size: size, left: left, tag: column.nextTag("P"))
            if index == 0, !strips.isEmpty {
                let y = TextLayout.baseline(leading: Sheet.leading, size: size)
                strips[0].drawings =
                    setter.label(
                        word, style: Styles.body, at: Point(x: size * 2, y: y), align: .leading)
                    + strips[0].drawings
                strips[0].spaceBefore = Sheet.leading
            }
            for position in strips.indices { strips[position].keepsWithNext = true }
            if index == entries.count - 1, let last = strips.indices.last {
                strips[last].keepsWithNext = false
            }
            return strips
        }
    }

    private func strip(
        _ entry: Entry, number: String, style: TextStyle, _ tag: StructureTag,
        in column: inout Column
    ) -> Strip {
        let leading = Styles.contentsLeading
        let baseline = TextLayout.baseline(leading: leading, size: style.size)
        let indent = Double(entry.level - 1) * 28
        // Dots stand at the same places on every line; long words take a second line.
        let lastDot = Sheet.textWidth - 34
        let lines = setter.lines(
            [Span(entry.text, style)],
            style: ParagraphStyle(
                measure: lastDot - indent - 12, alignment: .leading, hangingIndent: 28))
        var drawings: [Drawing] = lines.enumerated().map { index, line in
            .group(line.drawings, offset: Point(x: indent, y: Double(index) * leading + baseline))
        }
        let y = Double(max(lines.count, 1) - 1) * leading + baseline
        drawings.append(
            .tag("Artifact", dots(from: lastDot, to: indent + (lines.last?.width ?? 0), y)))
        drawings += setter.label(
            number, style: Styles.contents, at: Point(x: Sheet.textWidth, y: y), align: .trailing)
        let height = Double(max(lines.count, 1)) * leading
        drawings.append(
            .link(
                Rect(x: indent, y: 0, width: Sheet.textWidth - indent, height: height),
                destination: entry.destination))
        var strip = Strip(height: height, drawings: drawings)
        strip.structure = [tag, column.nextTag("TOCI")]
        return strip
    }

    /// Dots as short strokes with round ends, all in one path: a page of them is one line's work.
    private func dots(from last: Double, to end: Double, _ y: Double) -> [Drawing] {
        var steps: [Path.Step] = []
        var x = last
        while x > end + 6 {
            steps.append(.move(Point(x: x - Self.dotLength / 2, y: y - 1.6)))
            steps.append(.line(Point(x: x + Self.dotLength / 2, y: y - 1.6)))
            x -= 5.6
        }
        return steps.isEmpty ? [] : [.stroke(Path(steps), Stroke(Styles.grey, width: 1.1))]
    }

    /// Not 0: there are viewers that leave out a line without length.
    private static let dotLength = 0.02

    /// What is listed, in order.
    static func entries(_ kind: Contents.Kind, in document: Document) -> [Entry] {
        document.blocks.compactMap { block in
            switch (kind, block) {
            case (.annexes, .heading(let heading)) where heading.isAnnex:
                Entry(text: heading.title, destination: heading.id, level: 1)
            case (.headings, .heading(let heading)) where heading.isListed && heading.level <= 2:
                Entry(text: heading.text, destination: heading.id, level: heading.level)
            case (.figures, .figure(let figure)) where figure.isNumbered:
                Entry(
                    text: "\(figure.number)　\(figure.caption)", destination: figure.id, level: 1)
            case (.tables, .table(let table)) where table.isNumbered:
                Entry(text: "\(table.number)　\(table.caption)", destination: table.id, level: 1)
            default: nil
            }
        }
    }
}
