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
    /// A line may be a character short, and spread, because a mark must not begin the next: fewer
    /// than these say nothing of a document.
    private static let enoughLines = 5

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
        case .top:
            return margin(item, blockMargins?.top.least.value, 37, isUsed: aPageBeginsWithBody)
        case .inner:
            return margin(item, blockMargins?.inner.least.value, 28, isUsed: !bodyLines.isEmpty)
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
                holds: fullLines.reduce(0) { $0 + $1.lines } < Self.enoughLines
                    ? nil
                    : characterCapacity.map {
                        // To a hundredth of a character, which is a sixth of a point.
                        abs($0 - 28) < 0.05 && most?.characters == 28
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

    func length(
        _ item: ProofRow.Item, _ value: Double?, _ wanted: Double, within: Double
    ) -> ProofRow {
        ProofRow(
            item: item, measured: value.map { .lengths([$0]) },
            holds: value.map {
                abs($0 - wanted * Sheet.millimetre) < within * Sheet.millimetre + Self.tenth
            })
    }

    /// A margin may be wider where nothing reaches the edge of the text block: a title's own white
    /// above it cannot be measured.
    private func margin(
        _ item: ProofRow.Item, _ value: Double?, _ wanted: Double, isUsed: Bool
    ) -> ProofRow {
        var row = length(item, value, wanted, within: 1)
        if let value, value > wanted * Sheet.millimetre, row.holds == false, !isUsed {
            row.holds = nil
        }
        return row
    }

    private var aPageBeginsWithBody: Bool {
        let contents = contents
        let half = bodyLeading.map { ($0 - Styles.body.size) / 2 } ?? 0
        return bodyLines.contains { line in
            let top = line.baseline - 0.88 * line.size - half
            return contents[line.page].map { abs($0.minY - top) < Self.tenth } ?? false
        }
    }

    /// What pages use of the text block: never more than it, and all its width somewhere. Half a
    /// millimetre is the thickness of the rules at its edges.
    private var block: ProofRow {
        guard let margins = blockMargins, let size = measure.sheets.first?.size else {
            return ProofRow(item: .block)
        }
        let width = size.width - margins.inner.least.value - margins.outer.least.value
        let height = size.height - margins.top.least.value - margins.bottom.least.value
        let slack = 5 * Self.tenth
        var row = ProofRow(
            item: .block, measured: .lengths([width, height]),
            holds: abs(width - 156 * Sheet.millimetre) < slack
                && height < 225 * Sheet.millimetre + slack)
        // Of what is all short lines and turned tables no width was used.
        if width < 156 * Sheet.millimetre, height < 225 * Sheet.millimetre + slack,
            bodyLines.isEmpty
        {
            row.holds = nil
        }
        return row
    }

    func types(_ lines: [MeasuredLine]) -> [ProofRow.Face] {
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
}
