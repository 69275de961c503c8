/// Turns spans of text into clusters: class, face, glyph and white of every character.
struct Itemizer {
    let library: FontLibrary

    func clusters(_ spans: [Span]) -> [Cluster] {
        var clusters = unbroken(spans)
        BreakRules.apply(to: &clusters)
        return clusters
    }

    /// The same for text that stands on one line: where it may break is not asked.
    func unbroken(_ spans: [Span]) -> [Cluster] {
        var scalars: [UInt32] = []
        var owners: [Int] = []
        for (index, span) in spans.enumerated() {
            var previous: UInt32 = 0
            for scalar in span.text.unicodeScalars {
                defer { previous = scalar.value }
                if scalar.value == 0x0A && previous == 0x0D { continue }
                scalars.append(scalar.value)
                owners.append(index)
            }
        }
        var kinds = scalars.map(CharacterClass.of)
        settleQuotes(scalars, &kinds)
        let shifts = Notation.shifts(in: scalars)

        var clusters: [Cluster] = []
        clusters.reserveCapacity(scalars.count)
        for index in scalars.indices where kinds[index] != .invisible {
            let style = spans[owners[index]].style
            var scalar = scalars[index]
            var shift = shifts[index]
            if let plain = Notation.plain(scalar) {
                (scalar, shift) = (plain.scalar, plain.shift)
            } else if scalar == 0x2E, index > 0, index + 1 < scalars.count,
                let before = Notation.plain(scalars[index - 1]),
                let after = Notation.plain(scalars[index + 1]), before.shift == after.shift
            {
                shift = before.shift
            }
            if shift != nil { kinds[index] = .index }
            let cluster = cluster(
                scalars[index], drawn: scalar, kind: kinds[index], span: owners[index],
                style: style, shift: shift)
            clusters.append(cluster)
        }
        setWhite(&clusters)
        return clusters
    }

    private func cluster(
        _ scalar: UInt32, drawn: UInt32, kind: CharacterClass, span: Int, style: TextStyle,
        shift: Notation.Shift?
    ) -> Cluster {
        let drawn = drawn == 0x09 ? 0x20 : drawn
        let role = kind.isLatin ? library.book.latin(of: style.role) : style.role
        var glyph: FontGlyph
        switch kind {
        case .newline, .breakHere, .noBreakHere:
            glyph = FontGlyph(face: 0, id: 0, advance: 0)
        default:
            glyph = library.glyph(drawn, role: role)
            // What the Latin faces lack may be in the Chinese ones.
            if glyph.id == 0 && role != style.role {
                let own = library.glyph(drawn, role: style.role)
                if own.id != 0 { glyph = own }
            }
        }
        let size = shift == nil ? style.size : style.size * Notation.scale
        let rise =
            switch shift {
            case nil: 0.0
            case .raised: style.size * Notation.rise
            case .lowered: -style.size * Notation.drop
            }
        let hasBox = kind != .newline && kind != .breakHere && kind != .noBreakHere
        var cluster = Cluster(
            scalar: scalar, kind: kind, span: span, glyph: glyph, em: style.size, size: size,
            rise: rise, advance: hasBox ? glyph.advance * size + style.tracking : 0)
        if glyph.advance > 0.9, glyph.id != 0, kind.hasTrailingWhite || kind == .opening,
            let ink = library.ink(glyph, of: drawn)
        {
            // A face whose mark stands in the middle of its em has less to give.
            let white = kind == .opening ? ink.left : glyph.advance - ink.right
            let free = white >= 0.42 ? White.half : max(0, white - 0.06)
            if kind == .opening {
                cluster.leadWhite = free * size
            } else {
                cluster.trailWhite = free * size
            }
        }
        return cluster
    }

    // “ ” ‘ ’ — … are the same characters in both scripts: they are Latin between Latin letters,
    // and quotes are Latin in a text without Han.
    private func settleQuotes(_ scalars: [UInt32], _ kinds: inout [CharacterClass]) {
        let hasHan = kinds.contains(.han)
        for index in scalars.indices {
            let before = index > 0 ? kinds[index - 1] : .newline
            let after = index + 1 < kinds.count ? kinds[index + 1] : .newline
            switch scalars[index] {
            case 0x2018, 0x2019, 0x201C, 0x201D:
                if scalars[index] == 0x2019 && before == .letter && after == .letter {
                    kinds[index] = .letter
                } else if !hasHan {
                    kinds[index] = kinds[index] == .opening ? .latinOpening : .latinClosing
                }
            case 0x2013, 0x2014, 0x2026, 0x00B7, 0x2022:
                let isLatin = { (kind: CharacterClass) in kind == .letter || kind == .digit }
                if isLatin(before) && isLatin(after) && (!hasHan || scalars[index] != 0x2014) {
                    kinds[index] = .sign
                } else if !hasHan && scalars[index] == 0x2026 && isLatin(before) {
                    kinds[index] = .latinClosing
                }
            default: break
            }
        }
    }

    private func setWhite(_ clusters: inout [Cluster]) {
        guard clusters.count > 1 else { return }
        for index in 0..<clusters.count - 1 {
            let (a, b) = (clusters[index], clusters[index + 1])
            // 标点挤压: of two neighbouring marks one half em goes.
            if a.kind.hasTrailingWhite && (b.kind.hasTrailingWhite || b.kind == .opening) {
                clusters[index].trailCut = a.trailWhite
            } else if a.kind == .opening && b.kind == .opening {
                clusters[index + 1].leadCut = b.leadWhite
            }
            if needsLatinGap(a, b) {
                let em = max(a.em, b.em)
                clusters[index].gap = White.latinGap * em
                clusters[index].gapStretch = (White.latinGapMost - White.latinGap) * em
                clusters[index].gapShrink = (White.latinGap - White.latinGapLeast) * em
            } else if a.kind == .space {
                let before = index > 0 ? clusters[index - 1].kind : .newline
                let besideHan = before == .han || b.kind == .han
                if besideHan {
                    // A typed space between Han and Latin is the gap, not more than the gap.
                    let isGap = before != b.kind
                    clusters[index].advance = (isGap ? White.latinGap : White.latinGapMost) * a.em
                }
                let width = clusters[index].advance
                clusters[index].gapStretch = max(0, White.wordSpaceMost * a.em - width)
                clusters[index].gapShrink = max(0, width - White.wordSpaceLeast * a.em)
                if besideHan {
                    clusters[index].gapStretch = max(0, White.latinGapMost * a.em - width)
                    clusters[index].gapShrink = max(0, width - White.latinGapLeast * a.em)
                }
            }
            clusters[index].spreads = spreads(a, b)
        }
        for index in clusters.indices {
            let cluster = clusters[index]
            // A box may not reach into a run of another face: see LineComposer.
            guard index + 1 < clusters.count, clusters[index + 1].glyph.face == cluster.glyph.face
            else { continue }
            switch cluster.kind {
            case .stop:
                clusters[index].squeeze = min(
                    cluster.trailWhite - cluster.trailCut, White.crowdedStop * cluster.em)
            case .pause, .closing:
                clusters[index].squeeze = min(
                    cluster.trailWhite - cluster.trailCut, White.crowdedPause * cluster.em)
            default: break
            }
        }
    }

    private func needsLatinGap(_ a: Cluster, _ b: Cluster) -> Bool {
        // + - ~ / bind what stands on both sides of them; . , : after a number bring their white.
        if a.kind.takesLatinGap && b.kind.takesHanGap {
            return b.kind != .index && b.kind != .latinClosing && !isBinding(b.scalar)
        }
        if a.kind.takesHanGap && b.kind.takesLatinGap {
            if a.kind == .latinClosing {
                switch a.scalar {
                case 0x25, 0x2030, 0xB0, 0x29, 0x5D: return true
                default: return false
                }
            }
            return !isBinding(a.scalar) && a.kind != .latinOpening
        }
        return false
    }

    private func isBinding(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2B, 0x2D, 0x7E, 0x2F: true
        default: false
        }
    }

    private func spreads(_ a: Cluster, _ b: Cluster) -> Bool {
        switch (a.kind, b.kind) {
        case (_, .space), (_, .breakHere), (_, .noBreakHere), (_, .newline), (_, .noBreakSpace):
            false
        case (.breakHere, _), (.noBreakHere, _): true
        case (.dash, .dash): false
        case (.space, _), (.noBreakSpace, _): true
        // A mark keeps to its own side: what is spread is the white after it or before it.
        case (_, .closing), (_, .pause), (_, .stop), (.opening, _): false
        default: !(a.kind.isLatin && b.kind.isLatin)
        }
    }
}
