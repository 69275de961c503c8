/// Places the glyphs of one chosen line.
struct LineComposer {
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
        var places: [Double] = []
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
            if isLast {
                x -= fit.endCut
            } else {
                x -= cluster.trailCut + fit.squeeze * cluster.squeeze + 0
                x += cluster.gap
                x += fit.gaps > 0 ? fit.gaps * cluster.gapStretch : fit.gaps * cluster.gapShrink
                if cluster.spreads { x += fit.spread }
            }
        }
        let shift: Double
        switch style.alignment {
        case .leading, .justified: shift = line.indent
        case .center: shift = line.indent + (style.measure - line.indent - x) / 2
        case .trailing: shift = style.measure - x
        }
        var drawings: [Drawing] = []
        var run: GlyphRun?
        var key: RunKey?
        for index in line.start..<line.inkEnd {
            let cluster = clusters[index]
            if cluster.kind == .breakHere || cluster.kind == .noBreakHere { continue }
            guard let scalar = Unicode.Scalar(cluster.scalar) else { continue }
            let next = RunKey(
                face: cluster.glyph.face, size: cluster.size, rise: cluster.rise,
                ink: spans[cluster.span].style.ink)
            if next != key {
                if let run { drawings.append(.glyphs(run)) }
                run = GlyphRun(
                    face: FaceID(index: next.face), size: next.size, ink: next.ink, text: "",
                    glyphs: [])
                key = next
            }
            let place = places[index - line.start] + shift
            run?.text.unicodeScalars.append(scalar)
            run?.glyphs.append(
                GlyphRun.Glyph(
                    id: cluster.glyph.id, x: place, y: -cluster.rise,
                    byteCount: UTF8.width(scalar)))
        }
        if let run { drawings.append(.glyphs(run)) }
        drawings += links(line, places: places, end: x, shift: shift)
        let em =
            clusters[line.start..<max(line.start, line.inkEnd)].map(\.em).max()
            ?? spans.first?.style.size ?? 0
        return SetLine(
            drawings: drawings, width: x + shift, ascent: Self.ascent * em,
            descent: Self.descent * em)
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
