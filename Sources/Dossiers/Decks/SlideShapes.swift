import Assessment
import Charting
import Packaging
import Presenting
import Typesetting
import Values

/// Laid slides → shapes that PowerPoint, WPS and Impress can edit: at the places the pages have
/// them.
struct SlideShapes {
    let pages: SlidePages
    let room: DrawingRoom

    private var theme: ChartTheme { pages.theme }
    private var language: Language { pages.language }

    /// Pixels of a picture for readers without SVG, as fine as a full-HD screen shows it.
    private static let dpi = 192.0

    func slide(_ slide: LaidSlide) throws(InputFault) -> PresentationSlide {
        var shapes: [SlideShape] = []
        for block in slide.blocks { shapes.append(try shape(block)) }
        return PresentationSlide(shapes: shapes, notes: slide.notes.joined(separator: "\n"))
    }

    private func shape(_ block: LaidSlide.Block) throws(InputFault) -> SlideShape {
        switch block.content {
        case .text(let text): return .text(self.text(text, block.frame))
        case .picture(let exhibit): return .picture(try picture(exhibit, block.frame))
        case .table(let table): return .table(self.table(table, block.frame))
        case .box(let stroke):
            return .box(SlideBox(frame: frame(block.frame), outline: self.stroke(stroke)))
        }
    }

    private func picture(
        _ exhibit: Exhibit, _ frame: Rect
    ) throws(InputFault) -> SlidePicture {
        let page = Page(
            size: frame.size,
            drawings: [
                pages.picture(
                    exhibit,
                    Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height))
            ])
        let alt = exhibit.recipe.alt(language)
        return SlidePicture(
            frame: self.frame(frame), png: try room.png(page, dpi: Self.dpi),
            svg: SVGDescription.added(
                try room.svg(page), title: exhibit.title.text, description: alt),
            altText: alt, name: exhibit.id)
    }

    // MARK: Words

    private func text(_ text: LaidSlide.Text, _ frame: Rect) -> SlideText {
        // Another program's faces are a little wider: the frame gives way to the right.
        var frame = self.frame(frame)
        if text.role == .plain || text.role == .foot { frame.width += 8 }
        return SlideText(
            frame: frame, role: role(text.role),
            paragraphs: text.paragraphs.map { paragraph($0, isFolio: text.role == .folio) })
    }

    private func role(_ role: LaidSlide.Text.Role) -> SlideText.Role {
        switch role {
        case .title: .title
        case .subtitle, .plain: .plain
        case .foot: .footer
        case .folio: .slideNumber
        }
    }

    private func paragraph(_ paragraph: LaidSlide.Paragraph, isFolio: Bool) -> SlideParagraph {
        var runs: [SlideRun] = []
        if let mark = paragraph.mark {
            runs.append(
                SlideRun(
                    mark.mark + " ", size: paragraph.size,
                    ink: ink(pages.markInks[mark] ?? theme[.text])))
        }
        for span in paragraph.spans {
            runs += isFolio ? folio(span) : self.runs(span.text, span.style)
        }
        return SlideParagraph(
            runs, alignment: alignment(paragraph.alignment), lineSpacing: paragraph.leading,
            spaceBefore: paragraph.spaceBefore)
    }

    /// `3/24`: the first number is the program's own, kept up when slides are moved.
    private func folio(_ span: Span) -> [SlideRun] {
        let rest = span.text.drop { $0 != "/" }
        return [
            SlideRun(.slideNumber, size: span.style.size, ink: ink(span.style.ink)),
            SlideRun(String(rest), size: span.style.size, ink: ink(span.style.ink)),
        ]
    }

    private func runs(_ text: String, _ style: TextStyle) -> [SlideRun] {
        Notation.pieces(of: text).map { piece in
            let shift: SlideRun.Shift =
                switch piece.shift {
                case .raised: .raised
                case .lowered: .lowered
                case nil: .none
                }
            return SlideRun(
                piece.text, size: style.size, ink: ink(style.ink), isBold: style.role == .title,
                shift: shift, language: language)
        }
    }

    // MARK: Tables

    private func table(_ table: LaidTable, _ frame: Rect) -> SlideTable {
        let line = ink(theme[.text])
        return SlideTable(
            origin: SlidePoint(x: frame.minX, y: frame.minY), columnWidths: table.columns,
            rows: table.rows.enumerated().map { index, row in
                SlideTableRow(
                    row.cells.map { cell($0, index == 0 ? table.head : table.style) },
                    height: row.height)
            },
            rules: .threeLines(
                outer: OfficeStroke(line, width: 1.4), inner: OfficeStroke(line, width: 0.7)),
            horizontalPadding: LaidTable.padding, altText: "", name: "")
    }

    private func cell(_ cell: LaidTable.Cell, _ style: TextStyle) -> SlideTableCell {
        var runs: [SlideRun] = []
        if let mark = cell.mark {
            runs.append(
                SlideRun(
                    mark.mark + " ", size: style.size,
                    ink: ink(pages.markInks[mark] ?? theme[.text])))
        }
        runs += self.runs(Interpreter.plain(cell.inlines), style)
        return SlideTableCell(
            [
                SlideParagraph(
                    runs, alignment: alignment(cell.alignment),
                    lineSpacing: SlideType.leading(style.size))
            ])
    }

    // MARK: Small things

    private func frame(_ rect: Rect) -> SlideFrame {
        SlideFrame(
            x: rect.minX, y: rect.minY, width: rect.size.width, height: rect.size.height)
    }

    private func ink(_ ink: Ink) -> OfficeInk { OfficeInk(ink.red, ink.green, ink.blue) }

    private func stroke(_ stroke: Stroke) -> OfficeStroke {
        OfficeStroke(ink(stroke.ink), width: stroke.width)
    }

    private func alignment(_ alignment: Alignment) -> SlideParagraph.Alignment {
        switch alignment {
        case .leading, .justified: .left
        case .center: .center
        case .trailing: .right
        }
    }
}
