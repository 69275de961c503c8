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
        let tag = column.nextTag("TOC")
        return entries.map { entry in
            let style =
                entry.level == 1 && contents.kind == .headings
                ? Styles.contentsChapter : Styles.contents
            let number = pages[entry.destination].map(String.init) ?? "0"
            var strip = Strip(
                height: Styles.contentsLeading,
                drawings: line(entry, number: number, style: style))
            strip.structure = [tag, column.nextTag("TOCI")]
            return strip
        }
    }

    private func line(_ entry: Entry, number: String, style: TextStyle) -> [Drawing] {
        let y = TextLayout.baseline(leading: Styles.contentsLeading, size: style.size)
        let indent = Double(entry.level - 1) * 28
        let numberWidth = setter.width(of: number, style: Styles.contents)
        // Dots stand at the same places on every line.
        let dot = 5.6
        let lastDot = Sheet.textWidth - 34
        let room = lastDot - indent - 12
        let words = fitted(entry.text, room: room, style: style)
        let end = indent + setter.width(of: words, style: style) + 6
        var drawings = setter.label(
            words, style: style, at: Point(x: indent, y: y), align: .leading)
        var dots: [Drawing] = []
        var x = lastDot
        while x > end {
            dots.append(
                .fill(.circle(center: Point(x: x, y: y - 1.6), radius: 0.55), Styles.grey))
            x -= dot
        }
        drawings.append(.tag("Artifact", dots))
        drawings += setter.label(
            number, style: Styles.contents,
            at: Point(x: Sheet.textWidth - numberWidth, y: y), align: .leading)
        drawings.append(
            .link(
                Rect(
                    x: indent, y: 0, width: Sheet.textWidth - indent, height: Styles.contentsLeading
                ),
                destination: entry.destination))
        return drawings
    }

    /// The words, cut with …… only where one line cannot hold them.
    private func fitted(_ text: String, room: Double, style: TextStyle) -> String {
        guard setter.width(of: text, style: style) > room else { return text }
        var words = text
        while !words.isEmpty, setter.width(of: words + "……", style: style) > room {
            words.removeLast()
        }
        return words + "……"
    }

    /// What is listed, in order.
    static func entries(_ kind: Contents.Kind, in document: Document) -> [Entry] {
        document.blocks.compactMap { block in
            switch (kind, block) {
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
