import Typesetting

/// What GB/T 9704-2012 asks, what was measured, and whether they agree.
struct ProofRow: Sendable {
    enum Item: String, Sendable, Hashable, CaseIterable {
        case paper, top, inner, block, lines, characters, bodyType, colour, title, headings
        case folioType, folioDrop, folioEdge

        /// A page that departs here is not what it was laid as; elsewhere it is a choice that is
        /// listed.
        var isRequired: Bool {
            switch self {
            case .paper, .top, .inner, .block, .lines, .characters, .bodyType: true
            case .colour, .title, .headings, .folioType, .folioDrop, .folioEdge: false
            }
        }

        var article: String {
            switch self {
            case .paper: "5.1"
            case .top, .inner, .block: "5.2.1"
            case .bodyType: "5.2.2"
            case .lines, .characters: "5.2.3"
            case .colour: "5.2.4"
            case .title: "7.3.1"
            case .headings: "7.3.3"
            case .folioType, .folioDrop, .folioEdge: "7.5"
            }
        }
    }

    enum Measured: Sendable, Hashable {
        case lengths([Double])
        case number(Double, seen: Int?)
        case types([Face])
        case colours([String])
    }

    struct Face: Sendable, Hashable {
        var face: String
        var size: Double
    }

    var item: Item
    /// Nil where the document has nothing to measure.
    var measured: Measured?
    /// Nil where nothing was measured.
    var holds: Bool?
}

extension DossierProof {
    /// A tenth of a millimetre is what a ruler shows.
    private static let tenth = 0.1 * Sheet.millimetre

    var rows: [ProofRow] { ProofRow.Item.allCases.map(row) }

    private func row(_ item: ProofRow.Item) -> ProofRow {
        switch item {
        case .paper:
            let sizes = measure.sheets.map(\.size)
            let first = sizes.first
            return ProofRow(
                item: item, measured: first.map { .lengths([$0.width, $0.height]) },
                holds: first.map { _ in
                    sizes.allSatisfy { Self.near($0.width, 210) && Self.near($0.height, 297) }
                })
        case .top: return length(item, blockMargins?.top.least.value, 37, within: 1)
        case .inner: return length(item, blockMargins?.inner.least.value, 28, within: 1)
        case .block: return block
        case .lines:
            return ProofRow(
                item: item,
                measured: lineCapacity.map { .number($0, seen: fullestPage?.lines) },
                holds: lineCapacity.map { Int($0) == 22 && (fullestPage?.lines ?? 0) <= 22 })
        case .characters:
            let most = fullLines.max { ($0.lines, $0.characters) < ($1.lines, $1.characters) }
            return ProofRow(
                item: item,
                measured: characterCapacity.map { .number($0, seen: most?.characters) },
                holds: characterCapacity.map {
                    // To a hundredth of a character, which is a sixth of a point.
                    abs($0 - 28) < 0.05 && (most?.characters ?? 28) == 28
                })
        case .bodyType:
            let types = types(bodyLines)
            return ProofRow(
                item: item, measured: types.isEmpty ? nil : .types(types),
                holds: types.isEmpty ? nil : types.allSatisfy { $0.size == 16 })
        case .colour:
            let inks = Set(bodyLines.map(\.colour.hex)).sorted()
            return ProofRow(
                item: item, measured: inks.isEmpty ? nil : .colours(inks),
                holds: inks.isEmpty ? nil : inks == ["#000000"])
        case .title: return title
        case .headings: return headings
        case .folioType, .folioDrop, .folioEdge: return folio(item)
        }
    }

    private static func near(_ points: Double, _ millimetres: Double) -> Bool {
        abs(points - millimetres * Sheet.millimetre) < tenth
    }

    private func length(
        _ item: ProofRow.Item, _ value: Double?, _ wanted: Double, within: Double
    ) -> ProofRow {
        ProofRow(
            item: item, measured: value.map { .lengths([$0]) },
            holds: value.map {
                abs($0 - wanted * Sheet.millimetre) < within * Sheet.millimetre + Self.tenth
            })
    }

    /// What pages use of the text block: never more than it, and all its width somewhere. Half a
    /// millimetre is the thickness of the rules at its edges.
    private var block: ProofRow {
        guard let margins = blockMargins, let size = measure.sheets.first?.size else {
            return ProofRow(item: .block)
        }
        let width = size.width - margins.inner.least.value - margins.outer.least.value
        let height = size.height - margins.top.least.value - margins.bottom.least.value
        return ProofRow(
            item: .block, measured: .lengths([width, height]),
            holds: abs(width - 156 * Sheet.millimetre) < 5 * Self.tenth
                && height < 225 * Sheet.millimetre + 5 * Self.tenth)
    }

    private func types(_ lines: [MeasuredLine]) -> [ProofRow.Face] {
        var types: [ProofRow.Face] = []
        for line in lines {
            let type = ProofRow.Face(face: measure.name(of: line.face), size: line.size)
            if !types.contains(type) { types.append(type) }
        }
        return types.sorted { ($1.size, $0.face) < ($0.size, $1.face) }
    }

    /// Titles are what is set in the face of titles.
    private var title: ProofRow {
        let types = types(measure.lines.filter { measure.roles(of: $0.face).contains(.title) })
        return ProofRow(
            item: .title, measured: types.isEmpty ? nil : .types(types),
            holds: types.isEmpty ? nil : types.allSatisfy { $0.size == 22 })
    }

    private var headings: ProofRow {
        let labelled = Set(sheets.map(\.number))
        let types = types(
            measure.lines.filter {
                labelled.contains($0.page) && $0.isHeading
                    && !measure.roles(of: $0.face).contains(.title)
            })
        return ProofRow(
            item: .headings, measured: types.isEmpty ? nil : .types(types),
            holds: types.isEmpty ? nil : types.allSatisfy { $0.size == 16 })
    }

    // MARK: Page numbers

    /// `— 3 —` under the text block.
    private var folios: [MeasuredLine] {
        measure.lines.filter { line in
            line.names.contains("Artifact") && line.words.hasPrefix("—")
                && line.baseline > Self.block(ofPage: line.page).maxY
        }
    }

    private func folio(_ item: ProofRow.Item) -> ProofRow {
        let folios = folios
        guard let first = folios.first else { return ProofRow(item: item) }
        switch item {
        case .folioDrop:
            // By the dash itself: it stands 7 mm under the text block.
            let drops = folios.compactMap { line in
                line.firstInk.map { $0.minY - Self.block(ofPage: line.page).maxY }
            }
            let drop = drops.max { abs($0 - Sheet.folioDrop) < abs($1 - Sheet.folioDrop) }
            return length(item, drop, 7, within: 0.4)
        case .folioEdge:
            // One character of 14 pt from the outer edge of the text block.
            let gaps = folios.map { line in
                let block = Self.block(ofPage: line.page)
                return line.page % 2 == 1 ? block.maxX - line.right : line.left - block.minX
            }
            let gap = gaps.max { abs($0 - first.size) < abs($1 - first.size) } ?? 0
            return length(item, gap, 14 / Sheet.millimetre, within: 0.4)
        default:
            let types = types(folios)
            return ProofRow(
                item: item, measured: .types(types),
                holds: folios.allSatisfy {
                    $0.size == 14 && measure.roles(of: $0.face).contains(.song)
                })
        }
    }
}
