/// Sets Chinese text with Latin inside it. Belongs to one thread.
package final class TextSetter {
    package let library: FontLibrary

    /// Opens the book's faces.
    package convenience init(book: FontBook) throws(FontFault) {
        self.init(library: try FontLibrary(book: book))
    }

    /// Uses faces already open on this thread.
    package init(library: FontLibrary) {
        self.library = library
    }

    package var book: FontBook { library.book }

    /// Width of the text on one line, in points.
    package func width(of text: String, style: TextStyle) -> Double {
        LineMeasure.width(of: itemized([Span(text, style)]))
    }

    /// The text on one line whatever its length, with its baseline at `place`: its left end there,
    /// its middle or its right end, by `align`.
    package func label(
        _ text: String, style: TextStyle, at place: Point, align: Alignment = .leading
    ) -> [Drawing] {
        let spans = [Span(text, style)]
        return LineComposer.label(
            itemized(spans), spans, align: align, library: library
        ).map { $0.moved(by: place) }
    }

    /// The lines of a paragraph; U+000A begins a new line, U+200B is a place where a title should
    /// be broken, U+2060 one where a line must not.
    package func lines(_ spans: [Span], style: ParagraphStyle) -> [SetLine] {
        let clusters = Itemizer(library: library).clusters(spans)
        let measure = LineMeasure(clusters)
        let breaker = LineBreaker(measure, style: style)
        let composer = LineComposer(
            library: library, clusters: clusters, spans: spans, style: style)
        var lines: [SetLine] = []
        var start = 0
        while start < clusters.count {
            let end = clusters[start...].firstIndex { $0.kind == .newline } ?? clusters.count
            let part = breaker.lines(start..<end, isFirst: start == 0)
            if part.isEmpty {
                let em = clusters[start].em
                lines.append(
                    SetLine(
                        drawings: [], width: 0, ascent: LineComposer.ascent * em,
                        descent: LineComposer.descent * em))
            }
            lines += part.map(composer.line)
            start = end + 1
        }
        return lines
    }

    // A label has one line: a line break in it is a space.
    private func itemized(_ spans: [Span]) -> [Cluster] {
        let isBreak = { (scalar: Unicode.Scalar) in CharacterClass.of(scalar.value) == .newline }
        let flat = spans.map { span in
            guard span.text.unicodeScalars.contains(where: isBreak) else { return span }
            var copy = span
            copy.text = String(
                String.UnicodeScalarView(span.text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
            return copy
        }
        return Itemizer(library: library).unbroken(flat)
    }
}

extension SetLine {
    /// Whether the line is wider than the paragraph's measure: one character that no break can
    /// make fit. A page must not be printed with it.
    package func overflows(_ style: ParagraphStyle) -> Bool { width > style.measure + 0.01 }

    /// The line's drawings with its origin at `place`.
    package func drawings(at place: Point) -> [Drawing] { drawings.map { $0.moved(by: place) } }
}

extension Drawing {
    /// The same drawing elsewhere: glyph runs, links and destinations are moved in place, the rest is
    /// put into a group.
    package func moved(by offset: Point) -> Drawing {
        switch self {
        case .glyphs(var run):
            for index in run.glyphs.indices {
                run.glyphs[index].x += offset.x
                run.glyphs[index].y += offset.y
            }
            return .glyphs(run)
        case .link(let rect, let destination):
            return .link(
                Rect(
                    x: rect.minX + offset.x, y: rect.minY + offset.y, width: rect.size.width,
                    height: rect.size.height), destination: destination)
        case .destination(let name, let place):
            return .destination(name, at: Point(x: place.x + offset.x, y: place.y + offset.y))
        case .tag(let tag, let drawings):
            return .tag(tag, drawings.map { $0.moved(by: offset) })
        case .group(let drawings, let place, let degrees, let clip):
            return .group(
                drawings, offset: Point(x: place.x + offset.x, y: place.y + offset.y),
                degrees: degrees, clip: clip)
        case .fill, .stroke:
            return .group([self], offset: offset)
        }
    }
}
