import Typesetting

/// Page numbers as GB/T 9704-2012, 7.5, has them.
extension DossierProof {
    /// `— 3 —` under the text block.
    private var folios: [MeasuredLine] {
        measure.lines.filter { line in
            line.names.contains("Artifact") && line.words.hasPrefix("—")
                && line.baseline > Self.block(ofPage: line.page).maxY
        }
    }

    func folio(_ item: ProofRow.Item) -> ProofRow {
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
