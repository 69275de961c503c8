import Typesetting

/// Puts the strips of a page on paper, with the page number and the running mark.
struct PageMaker {
    let setter: any LineSetter
    let runningMark: String?
    let runningHead: String
    let notes: [Int: FootnoteLayout.Note]

    func page(_ laid: LaidPage, number: Int) -> Page {
        let left = Sheet.left(ofPage: number)
        var drawings: [Drawing] = []
        for (strip, top) in laid.strips {
            for anchor in strip.anchors {
                // A little higher, so that a viewer shows the line and not its lower half.
                let place =
                    laid.isTurned
                    ? Point(x: left, y: Sheet.top)
                    : Point(x: left, y: Sheet.top + top - 6)
                drawings.append(.destination(anchor, at: place))
            }
        }
        let block = pieces(laid)
        if laid.isTurned {
            // The head lies to the left, on odd pages and on even ones (GB/T 9704-2012, 7.6.1).
            drawings.append(
                .group(
                    StructureTree.drawings(block),
                    offset: Point(x: left, y: Sheet.top + Sheet.textHeight), degrees: -90))
        } else {
            drawings += StructureTree.drawings(
                block.map { path, drawing in
                    (path, .group([drawing], offset: Point(x: left, y: Sheet.top)))
                })
        }
        if !laid.isBare { drawings += furniture(laid, number: number, left: left) }
        return Page(
            size: Sheet.size, label: laid.isBare ? nil : String(number), drawings: drawings,
            isTurned: laid.isTurned)
    }

    /// The strips and the footnotes, with the corner of the text block as origin.
    private func pieces(_ laid: LaidPage) -> [([StructureTag], Drawing)] {
        var pieces = laid.strips.map { strip, top in
            (strip.structure, Drawing.group(strip.drawings, offset: Point(x: 0, y: top)))
        }
        let notes = laid.notes.sorted().compactMap { number in
            self.notes[number].map { (number, $0) }
        }
        var y = laid.isTurned ? Sheet.textWidth : Sheet.textHeight
        y -= notes.reduce(0) { $0 + $1.1.height }
        if !notes.isEmpty {
            let rule = Path.line(
                from: Point(x: 0, y: y - 6), to: Point(x: Sheet.textWidth / 4, y: y - 6))
            pieces.append(([], .tag("Artifact", [.stroke(rule, Stroke(.black, width: 0.5))])))
        }
        for (number, note) in notes {
            let target = Drawing.destination(
                FootnoteLayout.destination(number), at: Point(x: 0, y: 0))
            pieces.append(
                ([note.structure], .group([target] + note.drawings, offset: Point(x: 0, y: y))))
            y += note.height
        }
        return pieces
    }

    /// `— 3 —` on the outer edge, one character in; the running mark above the text block, and
    /// across from it on an annex what it belongs to.
    private func furniture(_ laid: LaidPage, number: Int, left: Double) -> [Drawing] {
        let isRight = number % 2 == 1
        let style = Styles.folio
        let y = Sheet.top + Sheet.textHeight + Sheet.folioDrop + style.size * Sheet.dashHeight
        var drawings = setter.label(
            "— \(number) —", style: style,
            at: Point(
                x: isRight ? left + Sheet.textWidth - style.size : left + style.size, y: y),
            align: isRight ? .trailing : .leading)
        if let runningMark {
            drawings += setter.label(
                runningMark, style: Styles.runningMark,
                at: Point(x: isRight ? left + Sheet.textWidth : left, y: Sheet.top - 22),
                align: isRight ? .trailing : .leading)
        }
        if let head = laid.head {
            drawings += setter.label(
                runningHead.isEmpty ? head : "\(runningHead)　\(head)",
                style: Styles.runningHead,
                at: Point(x: isRight ? left : left + Sheet.textWidth, y: Sheet.top - 22),
                align: isRight ? .leading : .trailing)
        }
        return [.tag("Artifact", drawings)]
    }
}

/// Joins drawings whose logical structure is the same into one element.
enum StructureTree {
    static func drawings(_ pieces: [([StructureTag], Drawing)]) -> [Drawing] {
        var result: [Drawing] = []
        var rest = pieces[...]
        while let (path, drawing) = rest.first {
            guard let tag = path.first else {
                result.append(drawing)
                rest = rest.dropFirst()
                continue
            }
            let same = rest.prefix { $0.0.first == tag }
            rest = rest[same.endIndex...]
            result.append(
                .tag(
                    Tag(tag.name, alt: tag.alt),
                    drawings(same.map { (Array($0.0.dropFirst()), $0.1) })))
        }
        return result
    }
}
