import Typesetting

/// Puts the strips of a page on paper, with the page number and the running mark.
struct PageMaker {
    let setter: any LineSetter
    let runningMark: String?

    func page(_ laid: LaidPage, number: Int) -> Page {
        let left = Sheet.left(ofPage: number)
        var drawings: [Drawing] = []
        for (strip, top) in laid.strips {
            for anchor in strip.anchors {
                // A little higher, so that a viewer shows the line and not its lower half.
                drawings.append(
                    .destination(anchor, at: Point(x: left, y: Sheet.top + top - 6)))
            }
        }
        drawings += StructureTree.drawings(
            laid.strips.map { strip, top in
                (
                    strip.structure,
                    Drawing.group(strip.drawings, offset: Point(x: left, y: Sheet.top + top))
                )
            })
        if !laid.isBare { drawings += furniture(number: number, left: left) }
        return Page(
            size: Sheet.size, label: laid.isBare ? nil : String(number), drawings: drawings)
    }

    /// `— 3 —` on the outer edge, one character in; the running mark above the text block.
    private func furniture(number: Int, left: Double) -> [Drawing] {
        let isRight = number % 2 == 1
        let style = Styles.folio
        let y = Sheet.top + Sheet.textHeight + Sheet.folioDrop + style.size * 0.88
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
