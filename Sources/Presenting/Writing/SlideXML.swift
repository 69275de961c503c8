import Packaging

/// One slide, and what it points to.
struct SlideXML {
    let slide: PresentationSlide
    /// Counted from 1.
    let number: Int
    /// Begins with the layout, for which readers look first.
    private(set) var targets = Relationships()

    init(_ slide: PresentationSlide, number: Int) {
        self.slide = slide
        self.number = number
        _ = targets.id(
            .slideLayout, "../slideLayouts/slideLayout\(SlideLayout(slide).rawValue).xml")
        if hasNotes {
            _ = targets.id(.notesSlide, "../notesSlides/notesSlide\(number).xml")
        }
    }

    var hasNotes: Bool { !slide.notes.isEmpty }

    /// Writes the pictures among `parts` before the slide itself is.
    mutating func markup(_ parts: inout PartList) -> Markup {
        var tree = [ShapeXML.group]
        var filled: Set<SlideText.Role> = []
        for shape in slide.shapes {
            // Identifier 1 is the slide's own.
            let id = tree.count + 1
            switch shape {
            case .text(let text):
                let isFirst = filled.insert(text.role).inserted
                tree.append(
                    ShapeXML.text(
                        text, id: id, placeholder: isFirst ? text.role.placeholder : nil,
                        number: number))
            case .picture(let picture):
                let png = targets.id(.image, "../" + parts.target(of: picture.png, .png))
                let svg = picture.svg.map { targets.id(.image, "../" + parts.target(of: $0, .svg)) }
                tree.append(PictureXML.markup(picture, id: id, png: png, svg: svg))
            case .table(let table):
                if let table = TableXML(table: table, number: number).markup(id: id) {
                    tree.append(table)
                }
            case .line(let line): tree.append(ShapeXML.line(line, id: id))
            case .box(let box): tree.append(ShapeXML.box(box, id: id))
            }
        }
        return Markup.root(
            "p:sld", [:],
            [
                Markup("p:cSld", [:], [Markup("p:spTree", [:], tree)]),
                Markup("p:clrMapOvr", [:], [Markup("a:masterClrMapping")]),
            ])
    }
}
