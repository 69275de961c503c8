/// Places the glyphs of one chosen line.
struct LineComposer {
    let library: FontLibrary
    let clusters: [Cluster]
    let spans: [Span]
    let style: ParagraphStyle

    func line(_ line: LineBreaker.Line) -> SetLine {
        var fit = line.fit
        let isFlush = style.alignment == .center || style.alignment == .trailing
        if isFlush, line.inkEnd > line.start {
            // Centred and right-aligned lines are aligned by ink, not by the white of a mark.
            fit.endCut = clusters[line.inkEnd - 1].trailWhite
        }
        // The origin of every glyph, and white set between a glyph's box and the next one's.
        var places: [Double] = []
        var whites: [Double] = []
        places.reserveCapacity(line.inkEnd - line.start)
        var x = 0.0
        for index in line.start..<line.inkEnd {
            let cluster = clusters[index]
            let isFirst = index == line.start
            let isLast = index == line.inkEnd - 1
            // The glyph's origin stays put in its box: white taken off its left moves it left.
            x -= isFirst ? cluster.leadWhite : cluster.leadCut
            places.append(x)
            x += cluster.advance
            var white = 0.0
            if isLast {
                white = -fit.endCut
            } else {
                white = cluster.gap - cluster.trailCut - fit.squeeze * cluster.squeeze
                white += fit.gaps * (fit.gaps > 0 ? cluster.gapStretch : cluster.gapShrink)
                if cluster.spreads { white += fit.spread }
            }
            whites.append(white)
            x += white
        }
        let shift: Double
        switch style.alignment {
        case .leading, .justified: shift = line.indent
        case .center: shift = line.indent + (style.measure - line.indent - x) / 2
        case .trailing: shift = style.measure - x
        }
        var drawings = runs(line, places: places, whites: whites, shift: shift)
        drawings += links(line, places: places, end: x, shift: shift)
        drawings += footings(line, places: places, end: x, shift: shift)
        let em =
            clusters[line.start..<max(line.start, line.inkEnd)].map(\.em).max()
            ?? spans.first?.style.size ?? 0
        return SetLine(
            drawings: drawings, width: x + shift, ascent: Self.ascent * em,
            descent: Self.descent * em)
    }

    // Programs that read a PDF guess words from the white between boxes: a box pushed into its
    // neighbour's reads as another line, and a gap as a typed space. So marks set close and
    // characters spread wide are one cluster, and the gap beside Latin is a space glyph in the cluster of the Latin beside it:
    // 2026年 is found and copied as it was written.
    private func runs(
        _ line: LineBreaker.Line, places: [Double], whites: [Double], shift: Double
    ) -> [Drawing] {
        var drawings: [Drawing] = []
        var run: GlyphRun?
        var key: RunKey?
        var head = 0
        for index in line.start..<line.inkEnd {
            let cluster = clusters[index]
            if cluster.kind == .breakHere || cluster.kind == .noBreakHere { continue }
            guard let scalar = Unicode.Scalar(cluster.scalar) else { continue }
            let place = index - line.start
            let bytes = UTF8.width(scalar)
            let next = RunKey(
                face: cluster.glyph.face, size: cluster.size, rise: cluster.rise,
                ink: spans[cluster.span].style.ink)
            let isNew = next != key
            if isNew {
                if let run { drawings.append(.glyphs(run)) }
                run = GlyphRun(
                    face: FaceID(index: next.face), size: next.size, ink: next.ink, text: "",
                    glyphs: [])
                key = next
            }
            run?.text.unicodeScalars.append(scalar)
            var own = GlyphRun.Glyph(
                id: cluster.glyph.id, x: places[place] + shift, y: -cluster.rise, byteCount: bytes)
            let before = index > line.start ? clusters[index - 1] : cluster
            if !isNew, index > line.start, joins(before, places[place] - places[place - 1]) {
                run?.glyphs[head].byteCount += bytes
                own.byteCount = 0
            } else {
                head = run?.glyphs.count ?? 0
                if isNew, index > line.start, before.gap > 0, cluster.kind.takesHanGap,
                    let space = space(cluster)
                {
                    let reach = whites[place - 1] + 0.05 * cluster.em
                    run?.glyphs.append(
                        GlyphRun.Glyph(
                            id: space.id, x: own.x - min(space.advance * cluster.size, reach),
                            y: own.y, byteCount: bytes))
                    own.byteCount = 0
                }
            }
            run?.glyphs.append(own)
            if cluster.gap > 0, index + 1 < line.inkEnd, cluster.kind.takesHanGap,
                whites[place] > 0.1 * cluster.em, let space = space(cluster)
            {
                run?.glyphs.append(
                    GlyphRun.Glyph(
                        id: space.id,
                        x: own.x + cluster.advance + whites[place] - space.advance * cluster.size,
                        y: own.y, byteCount: 0))
            }
        }
        if let run { drawings.append(.glyphs(run)) }
        return drawings
    }

    private func joins(_ before: Cluster, _ step: Double) -> Bool {
        abs(step - before.advance) > 0.1 * before.em
    }

    // Only a space of the very face can stand in its run.
    private func space(_ cluster: Cluster) -> FontGlyph? {
        let role = library.book.latin(of: spans[cluster.span].style.role)
        let glyph = library.glyph(0x20, role: role)
        return glyph.face == cluster.glyph.face && glyph.id != 0 ? glyph : nil
    }

    /// The em box of a Chinese face above and below its baseline, in ems.
    static let ascent = 0.88
    static let descent = 0.12

    private struct RunKey: Equatable {
        var face: Int
        var size: Double
        var rise: Double
        var ink: Ink
    }

    /// One line whatever its length, about the origin.
    static func label(
        _ clusters: [Cluster], _ spans: [Span], align: Alignment, library: FontLibrary
    ) -> [Drawing] {
        guard !clusters.isEmpty else { return [] }
        let end = LineMeasure(clusters).inkEnd(0, clusters.count)
        let line = LineBreaker.Line(
            start: 0, end: clusters.count, inkEnd: end, indent: 0, isLast: true, fit: Fit())
        // In a line of no width, centring and right alignment are about its origin.
        let composer = LineComposer(
            library: library, clusters: clusters, spans: spans,
            style: ParagraphStyle(measure: 0, alignment: align == .justified ? .leading : align))
        return composer.line(line).drawings
    }

    /// The small words under spans that end in this line.
    private func footings(
        _ line: LineBreaker.Line, places: [Double], end: Double, shift: Double
    ) -> [Drawing] {
        var drawings: [Drawing] = []
        for index in line.start..<line.inkEnd {
            let cluster = clusters[index]
            let isEnd = index + 1 == clusters.count || clusters[index + 1].span != cluster.span
            guard isEnd, let footing = spans[cluster.span].footing else { continue }
            let right = places[index - line.start] + cluster.advance - cluster.trailWhite
            let words = [Span(footing.text, footing.style)]
            let clusters = Itemizer(library: library).clusters(words)
            let label = Self.label(clusters, words, align: .trailing, library: library)
            // Under a number shorter than itself at the head of a line it would stand in the
            // margin: there it is flush with the line.
            let place = max(right + shift, LineMeasure.width(of: clusters))
            drawings += label.map { $0.moved(by: Point(x: place, y: footing.drop)) }
        }
        return drawings
    }

    private func links(
        _ line: LineBreaker.Line, places: [Double], end: Double, shift: Double
    ) -> [Drawing] {
        var drawings: [Drawing] = []
        var index = line.start
        while index < line.inkEnd {
            let span = clusters[index].span
            var next = index + 1
            while next < line.inkEnd, clusters[next].span == span { next += 1 }
            if let destination = spans[span].destination {
                let left = places[index - line.start]
                let right = next < line.inkEnd ? places[next - line.start] : end
                let size = spans[span].style.size
                drawings.append(
                    .link(
                        Rect(
                            x: left + shift, y: -Self.ascent * size, width: right - left,
                            height: size), destination: destination))
            }
            index = next
        }
        return drawings
    }
}

extension UTF8 {
    /// Bytes a scalar takes.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
