/// The glyphs of a run on the paper, each with what it stands for.
enum GlyphPlaces {
    static func glyphs(
        of run: GlyphRun, _ placement: Placement, _ library: FontLibrary
    ) -> [PlacedGlyph] {
        let metrics = run.glyphs.map { library.metrics(of: $0.id, in: run.face) }
        let scalars = scalars(of: run, metrics)
        return run.glyphs.indices.map { index in
            let (glyph, metric, scalar) = (run.glyphs[index], metrics[index], scalars[index])
            let place = { (box: Rect) in
                placement.rect(
                    Rect(
                        x: glyph.x + box.minX * run.size, y: glyph.y + box.minY * run.size,
                        width: box.size.width * run.size, height: box.size.height * run.size))
            }
            let em = Rect(
                x: 0, y: -LineComposer.ascent, width: metric.advance,
                height: LineComposer.ascent + LineComposer.descent)
            var box = em
            if let ink = metric.ink, scalar.map(isMark) ?? false {
                box = Rect(x: ink.minX, y: em.minY, width: ink.size.width, height: em.size.height)
            }
            return PlacedGlyph(
                id: glyph.id, scalar: scalar,
                origin: placement.point(Point(x: glyph.x, y: glyph.y)),
                advance: metric.advance * run.size, box: place(box), ink: metric.ink.map(place))
        }
    }

    /// Glyphs and characters go in step within a cluster, but for white that setting adds: a
    /// space beside Latin is in the cluster of the Latin.
    private static func scalars(
        of run: GlyphRun, _ metrics: [FontLibrary.Metrics]
    ) -> [Unicode.Scalar?] {
        var result = [Unicode.Scalar?](repeating: nil, count: run.glyphs.count)
        for (glyphs, scalars) in run.clusters {
            let isInStep = scalars.count == glyphs.count
            var rest =
                isInStep ? scalars[...] : scalars.filter { !$0.properties.isWhitespace }[...]
            for glyph in glyphs where isInStep || metrics[glyph].ink != nil {
                result[glyph] = rest.first
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// A mark whose white is taken where it must be.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch CharacterClass.of(scalar.value) {
        case .opening, .closing, .pause, .stop, .connector: true
        default: false
        }
    }
}
