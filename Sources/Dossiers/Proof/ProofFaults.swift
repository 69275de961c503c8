import Typesetting

/// What a careful reader would send back.
enum ProofFault: Sendable, Hashable {
    /// Words outside the text block.
    case stray(page: Int, words: String)
    /// Boxes in print.
    case missing(face: String, count: Int)
    case foreign(count: Int)
    /// A heading with nothing under it on its page.
    case headingAtFoot(page: Int, words: String)
    /// A paragraph's last line alone at the head of a page.
    case lastLineAtHead(page: Int, words: String)
    /// A paragraph's first line alone at the foot of a page.
    case firstLineAtFoot(page: Int, words: String)
    /// What the standard asks of the page and the body.
    case departs(ProofRow.Item)
}

extension DossierProof {
    var faults: [ProofFault] {
        var faults = measure.strays.map { ProofFault.stray(page: $0.page, words: $0.words) }
        faults += measure.faces.filter { $0.missing > 0 }
            .map { .missing(face: $0.face.name, count: $0.missing) }
        if measure.foreign > 0 { faults.append(.foreign(count: measure.foreign)) }
        faults += headingsAtFoot.map { .headingAtFoot(page: $0.page, words: $0.words) }
        faults += brokenParagraphs
        faults += rows.filter { $0.item.isRequired && $0.holds == false }.map { .departs($0.item) }
        return faults
    }

    private var headingsAtFoot: [MeasuredLine] {
        let contents = contents
        return measure.lines.filter { line in
            guard line.isHeading, let content = contents[line.page] else { return false }
            // Its own descent and half leading are under it.
            return content.maxY < line.baseline + 0.9 * line.size
        }
    }

    /// Paragraphs that are parted so that one line stands alone. A line that begins at the edge
    /// of the text block goes on from the page before, if that ends with a full one of its kind.
    private var brokenParagraphs: [ProofFault] {
        var byPage: [Int: [MeasuredLine]] = [:]
        for line in measure.lines
        where !line.names.contains("Artifact") && !line.names.contains("Note") {
            byPage[line.page, default: []].append(line)
        }
        var faults: [ProofFault] = []
        for sheet in sheets {
            guard
                let last = byPage[sheet.number]?.max(by: { $0.baseline < $1.baseline }),
                let next = byPage[sheet.number + 1]?.min(by: { $0.baseline < $1.baseline }),
                goesOn(last, next)
            else { continue }
            let before = byPage[sheet.number]?.filter { $0.element == last.element } ?? []
            let after = byPage[sheet.number + 1]?.filter { $0.element == next.element } ?? []
            if after.count == 1 {
                faults.append(.lastLineAtHead(page: next.page, words: next.words))
            }
            if before.count == 1, isIndented(last) {
                faults.append(.firstLineAtFoot(page: last.page, words: last.words))
            }
        }
        return faults
    }

    private func goesOn(_ last: MeasuredLine, _ next: MeasuredLine) -> Bool {
        last.element?.name == "P" && next.element?.name == "P" && last.size == next.size
            && last.right > Self.block(ofPage: last.page).maxX - last.size && !isIndented(next)
    }

    private func isIndented(_ line: MeasuredLine) -> Bool {
        line.left > Self.block(ofPage: line.page).minX + line.size
    }
}
