import Typesetting

/// The white round the text block, measured four times over.
struct ProofMargins: Sendable {
    var top: DossierProof.Range
    var bottom: DossierProof.Range
    /// At the binding: left on odd pages, right on even ones.
    var inner: DossierProof.Range
    var outer: DossierProof.Range

    init?(_ sheets: [(sheet: TypeMeasure.Sheet, box: Rect?)]) {
        func range(_ side: (TypeMeasure.Sheet, Rect) -> Double) -> DossierProof.Range? {
            DossierProof.Range(
                sheets.compactMap { sheet, box in
                    box.map {
                        DossierProof.Extreme(value: side(sheet, $0), page: sheet.number)
                    }
                })
        }
        guard let top = range({ $1.minY }), let bottom = range({ $0.size.height - $1.maxY }),
            let inner = range({ $0.isRight ? $1.minX : $0.size.width - $1.maxX }),
            let outer = range({ $0.isRight ? $0.size.width - $1.maxX : $1.minX })
        else { return nil }
        (self.top, self.bottom, self.inner, self.outer) = (top, bottom, inner, outer)
    }
}

extension TypeMeasure.Sheet {
    /// A right-hand page, which odd ones are.
    var isRight: Bool { number % 2 == 1 }
}

extension DossierProof {
    /// By em boxes of words.
    var wordMargins: ProofMargins? { ProofMargins(sheets.map { ($0, $0.words) }) }

    /// By the ink of words.
    var inkMargins: ProofMargins? { ProofMargins(sheets.map { ($0, $0.ink) }) }

    /// By all that is no furniture, a line of the body as high as its measured leading: a line's
    /// white above and below is half of what the leading exceeds the type.
    var blockMargins: ProofMargins? { ProofMargins(sheets.map { ($0, contents[$0.number]) }) }

    /// By page.
    var contents: [Int: Rect] {
        let half = bodyLeading.map { ($0 - Styles.body.size) / 2 } ?? 0
        var boxes: [Int: [Rect]] = [:]
        for sheet in sheets { sheet.content.map { boxes[sheet.number] = [$0] } }
        for line in bodyLines {
            let top = line.baseline - 0.88 * line.size - half
            boxes[line.page, default: []].append(
                Rect(
                    x: line.left, y: top, width: line.right - line.left,
                    height: line.size + 2 * half))
        }
        return boxes.compactMapValues { Rect(around: $0) }
    }

    /// The white under the last thing on a page, as a share of the text block; the most first.
    var whiteFeet: [(page: Int, share: Double)] {
        let contents = contents
        return sheets.compactMap { sheet in
            contents[sheet.number].map {
                let block = Self.block(ofPage: sheet.number)
                return (sheet.number, max(0, (block.maxY - $0.maxY) / block.size.height))
            }
        }.sorted { ($1.share, $0.page) < ($0.share, $1.page) }
    }
}
