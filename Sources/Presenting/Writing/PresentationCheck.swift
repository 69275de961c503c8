import Packaging

/// Refuses what PowerPoint would refuse or repair, naming the slide and the shape.
enum PresentationCheck {
    static func check(_ deck: Presentation) throws(PresentationFault) {
        guard Units.slideSides.contains(deck.size.width),
            Units.slideSides.contains(deck.size.height)
        else { throw .slideSize(deck.size) }
        guard deck.created.isEmpty || CoreDate.utc(deck.created) != nil else {
            throw .created(deck.created)
        }
        for (slide, one) in deck.slides.enumerated() {
            for (index, shape) in one.shapes.enumerated() {
                do {
                    try check(shape)
                } catch {
                    throw .shape(error, slide: slide + 1, shape: index + 1)
                }
            }
        }
    }

    private static func check(_ shape: SlideShape) throws(ShapeFault) {
        switch shape {
        case .text(let text):
            try check(text.frame)
            for paragraph in text.paragraphs { try check(paragraph) }
        case .picture(let picture):
            try check(picture.frame)
            guard picture.png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
                throw .notPNG(name: picture.name)
            }
        case .table(let table): try check(table)
        case .line(let line):
            for place in [line.start.x, line.start.y, line.end.x, line.end.y] {
                try check(place, in: -Units.farthest...Units.farthest)
            }
            try check(line.stroke.width, in: Units.spacing)
        case .box(let box):
            try check(box.frame)
            if let outline = box.outline { try check(outline.width, in: Units.spacing) }
        }
    }

    private static func check(_ table: SlideTable) throws(ShapeFault) {
        try check(table.frame)
        for length in table.columnWidths + table.rows.map(\.height) {
            try check(length, in: 0...Units.farthest)
        }
        for padding in [table.horizontalPadding, table.verticalPadding] {
            try check(padding, in: Units.spacing)
        }
        switch table.rules {
        case .none: break
        case .threeLines(let outer, let inner):
            try check(outer.width, in: Units.spacing)
            try check(inner.width, in: Units.spacing)
        case .grid(let stroke): try check(stroke.width, in: Units.spacing)
        }
        for (index, row) in table.rows.enumerated() {
            guard row.cells.count == table.columnWidths.count else {
                throw .raggedRow(
                    index + 1, cells: row.cells.count, columns: table.columnWidths.count)
            }
            for paragraph in row.cells.flatMap(\.paragraphs) { try check(paragraph) }
        }
    }

    private static func check(_ paragraph: SlideParagraph) throws(ShapeFault) {
        try check(paragraph.lineSpacing ?? 0, in: Units.spacing)
        try check(paragraph.spaceBefore, in: Units.spacing)
        for run in paragraph.runs where !Units.letters.contains(run.size) {
            throw .letterSize(run.size)
        }
    }

    private static func check(_ frame: SlideFrame) throws(ShapeFault) {
        for place in [frame.x, frame.y] {
            try check(place, in: -Units.farthest...Units.farthest)
        }
        for length in [frame.width, frame.height] { try check(length, in: 0...Units.farthest) }
    }

    private static func check(
        _ length: Double, in range: ClosedRange<Double>
    ) throws(ShapeFault) {
        // Nothing contains what is not a number.
        if !range.contains(length) { throw .length(length) }
    }
}
