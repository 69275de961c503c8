import Assessment
import Charting
import Typesetting
import Values

extension Diagnostic.Kind {
    static let slideOverflows = Diagnostic.Kind(
        "deck.overflows", .blocker,
        Wording("幻灯片“{title}”放不下：{part}", "slide \"{title}\" does not hold its {part}"),
        advice: Wording("缩短文字，或分成两页", "shorten the words, or make two slides of it"))
}

/// Gives the parts of slides their places. No text is cut: it is set smaller within bounds, and
/// what even then does not fit is an error with its place.
struct SlideComposer {
    let setter: any LineSetter & Lettering
    let theme: ChartTheme
    let language: Language
    let mark: String?
    private(set) var diagnostics: [Diagnostic] = []

    init(
        setter: any LineSetter & Lettering, theme: ChartTheme, language: Language, mark: String?
    ) {
        self.setter = setter
        self.theme = theme
        self.language = language
        self.mark = mark
    }

    static func compose(
        _ deck: Deck, setter: any LineSetter & Lettering, theme: ChartTheme, language: Language
    ) throws(InputFault) -> [LaidSlide] {
        var composer = SlideComposer(
            setter: setter, theme: theme, language: language, mark: deck.mark)
        var laid = deck.slides.flatMap { composer.lay($0) }
        guard composer.diagnostics.isEmpty else { throw InputFault(composer.diagnostics.sorted()) }
        for index in laid.indices where index > 0 {
            laid[index].blocks.append(composer.folio(index + 1, of: laid.count))
        }
        return laid
    }

    private var ink: Ink { theme[.text] }
    private var quiet: Ink { theme[.quiet] }

    private mutating func lay(_ slide: Slide) -> [LaidSlide] {
        switch slide.body {
        case .cover(let cover):
            return [
                LaidSlide(
                    blocks: coverBlocks(cover), notes: slide.notes,
                    title: cover.title.joined(separator: " "))
            ]
        case .part: return [page(slide, part(slide))]
        case .picture(let exhibit, let side):
            let frame = side.isEmpty ? SlideFrames.body : SlideFrames.picture
            let parts = exhibit.parts(
                room: frame.size.height, theme: theme.scaled(by: SlidePages.scale),
                language: language)
            return parts.enumerated().map { index, part in
                var slide = slide
                if parts.count > 1 {
                    let count = "\(index + 1)/\(parts.count)"
                    slide.title.append(.text(Wording("（\(count)）", " (\(count))")[language]))
                }
                var blocks = [LaidSlide.Block(frame: frame, content: .picture(part))]
                if !side.isEmpty { blocks.append(sideBlock(side, SlideFrames.side, 18, slide)) }
                return page(slide, titleBlocks(slide) + blocks)
            }
        case .words(let side):
            return [
                page(slide, titleBlocks(slide) + [sideBlock(side, SlideFrames.body, 24, slide)])
            ]
        case .tables(let tables): return lay(tables, slide)
        case .table(let table):
            let layout = SlideTableLayout(
                table: table, setter: setter, ink: ink, measure: SlideFrames.measure)
            guard let parts = layout.parts(height: SlideFrames.body.size.height) else {
                report(slide, Wording("表格", "table"))
                return []
            }
            return parts.enumerated().map { index, part in
                var slide = slide
                if index > 0 {
                    slide.title.append(.text(Wording("（续）", " (continued)")[language]))
                }
                let frame = Rect(
                    x: SlideFrames.body.minX, y: SlideFrames.body.minY,
                    width: part.columns.reduce(0, +), height: part.height)
                return page(
                    slide,
                    titleBlocks(slide) + [LaidSlide.Block(frame: frame, content: .table(part))])
            }
        }
    }

    /// As many tables to a slide as it holds, each under its name.
    private mutating func lay(_ tables: [Table], _ slide: Slide) -> [LaidSlide] {
        let body = SlideFrames.body
        let caption = TextStyle(.heading, size: 15, ink: ink)
        let named = SlideType.leading(caption.size) + 4
        var laid: [LaidSlide] = []
        var blocks: [LaidSlide.Block] = []
        var y = body.minY
        func close() {
            guard !blocks.isEmpty else { return }
            var slide = slide
            if !laid.isEmpty {
                slide.title.append(.text(Wording("（续）", " (continued)")[language]))
            }
            laid.append(page(slide, titleBlocks(slide) + blocks))
            blocks = []
            y = body.minY
        }
        for table in tables {
            let layout = SlideTableLayout(
                table: table, setter: setter, ink: ink, measure: SlideFrames.measure, saving: 3)
            guard let parts = layout.parts(height: body.size.height - named) else {
                report(slide, Wording("表格“\(table.caption)”", "table \"\(table.caption)\""))
                continue
            }
            for part in parts {
                if y + named + part.height > body.maxY { close() }
                blocks.append(
                    text(
                        .plain, [LaidSlide.Paragraph(spans: [Span(table.caption, caption)])],
                        Rect(x: body.minX, y: y, width: body.size.width, height: named)))
                y += named
                blocks.append(
                    LaidSlide.Block(
                        frame: Rect(
                            x: body.minX, y: y, width: part.columns.reduce(0, +),
                            height: part.height), content: .table(part)))
                y += part.height + 16
            }
        }
        close()
        return laid
    }

    private func page(_ slide: Slide, _ blocks: [LaidSlide.Block]) -> LaidSlide {
        var blocks = blocks
        if !slide.foot.isEmpty { blocks.append(foot(slide.foot)) }
        blocks += markBlocks
        return LaidSlide(
            blocks: blocks, notes: slide.notes, title: Interpreter.plain(slide.title))
    }

    // MARK: Text

    private func text(
        _ role: LaidSlide.Text.Role, _ paragraphs: [LaidSlide.Paragraph], _ frame: Rect
    ) -> LaidSlide.Block {
        LaidSlide.Block(
            frame: frame, content: .text(LaidSlide.Text(role: role, paragraphs: paragraphs)))
    }

    /// Inlines without the codes under their numbers: those stand at the foot.
    private func spans(_ inlines: [Inline], _ style: TextStyle) -> [Span] {
        let words = Interpreter.plain(inlines)
        return words.isEmpty ? [] : [Span(words, style)]
    }

    private func height(_ paragraphs: [LaidSlide.Paragraph], _ measure: Double) -> Double {
        paragraphs.reduce(0) { sum, paragraph in
            let lines = setter.lines(
                paragraph.spans, style: ParagraphStyle(measure: measure, alignment: .leading))
            return sum + paragraph.spaceBefore + Double(max(lines.count, 1)) * paragraph.leading
        }
    }

    /// Two lines of 28 pt, or smaller ones where the sentence is long.
    private mutating func titleBlocks(_ slide: Slide) -> [LaidSlide.Block] {
        var style = SlideType.title(ink)
        while style.size >= 18 {
            let paragraph = LaidSlide.Paragraph(spans: spans(slide.title, style))
            if height([paragraph], SlideFrames.title.size.width) <= SlideFrames.title.size.height {
                return [text(.title, [paragraph], SlideFrames.title)]
            }
            style.size -= 1
        }
        report(slide, Wording("标题", "title"))
        return []
    }

    private func part(_ slide: Slide) -> [LaidSlide.Block] {
        var style = SlideType.title(ink)
        style.size = 36
        let frame = Rect(
            x: SlideFrames.margin, y: SlideFrames.size.height * 0.4, width: SlideFrames.measure,
            height: 100)
        return [
            text(
                .title,
                [LaidSlide.Paragraph(spans: spans(slide.title, style), alignment: .center)], frame)
        ]
    }

    /// The number, the verdict, the lines; smaller where they would not fit.
    private mutating func sideBlock(
        _ side: Slide.Side, _ frame: Rect, _ size: Double, _ slide: Slide
    ) -> LaidSlide.Block {
        var size = size
        while true {
            let paragraphs = paragraphs(side, size, frame.size.width)
            if height(paragraphs, frame.size.width) <= frame.size.height {
                return text(.plain, paragraphs, frame)
            }
            if size <= 12 {
                report(slide, Wording("文字", "words"))
                return text(.plain, [], frame)
            }
            size -= 1
        }
    }

    private func paragraphs(
        _ side: Slide.Side, _ size: Double, _ measure: Double
    ) -> [LaidSlide.Paragraph] {
        var paragraphs: [LaidSlide.Paragraph] = []
        if let number = side.number {
            let big = SlideType.number(ink)
            let small = SlideType.unit(ink)
            let words = [Span(number.number, big), Span(" " + number.unit, small)]
            let width =
                setter.width(of: number.number, style: big)
                + setter.width(of: " " + number.unit, style: small)
            if number.unit.isEmpty || width <= measure {
                paragraphs.append(.init(spans: number.unit.isEmpty ? [words[0]] : words))
            } else {
                paragraphs.append(.init(spans: [words[0]]))
                paragraphs.append(.init(spans: [Span(number.unit, small)]))
            }
        }
        if let verdict = side.verdict {
            var style = SlideType.unit(ink)
            style.size = max(size, 22)
            paragraphs.append(
                .init(
                    spans: [Span(verdict.wording[language], style)],
                    spaceBefore: paragraphs.isEmpty ? 0 : 8, mark: verdict))
        }
        for line in side.lines {
            var style = SlideType.line(ink)
            style.size = size
            paragraphs.append(
                .init(
                    spans: spans(line, style),
                    spaceBefore: paragraphs.isEmpty ? 0 : size * 0.55))
        }
        return paragraphs
    }

    private func foot(_ lines: [String]) -> LaidSlide.Block {
        var style = SlideType.foot(quiet)
        let frame = SlideFrames.foot
        while true {
            let paragraphs = lines.map { LaidSlide.Paragraph(spans: [Span($0, style)]) }
            // What is longer still is whole in the notes.
            if style.size <= 7 || height(paragraphs, frame.size.width) <= frame.size.height {
                return text(.foot, paragraphs, frame)
            }
            style.size -= 0.5
        }
    }

    private func folio(_ number: Int, of count: Int) -> LaidSlide.Block {
        text(
            .folio,
            [
                LaidSlide.Paragraph(
                    spans: [Span("\(number)/\(count)", SlideType.foot(quiet))],
                    alignment: .trailing)
            ], SlideFrames.folio)
    }

    private var markBlocks: [LaidSlide.Block] {
        guard let mark else { return [] }
        return [
            LaidSlide.Block(
                frame: SlideFrames.mark, content: .box(Stroke(quiet, width: 0.8))),
            text(
                .plain,
                [
                    LaidSlide.Paragraph(
                        spans: [Span(mark, SlideType.foot(quiet))], alignment: .center)
                ],
                Rect(
                    x: SlideFrames.mark.minX, y: SlideFrames.mark.minY + 1.5,
                    width: SlideFrames.mark.size.width, height: 15)),
        ]
    }

    private func coverBlocks(_ cover: Cover) -> [LaidSlide.Block] {
        func paragraphs(_ lines: [String], _ size: Double) -> [LaidSlide.Paragraph] {
            lines.map { line in
                var style = TextStyle(.title, size: size, ink: ink)
                while style.size > 14, setter.width(of: line, style: style) > SlideFrames.measure {
                    style.size -= 1
                }
                return LaidSlide.Paragraph(spans: [Span(line, style)], alignment: .center)
            }
        }
        func block(
            _ role: LaidSlide.Text.Role, _ paragraphs: [LaidSlide.Paragraph], _ y: Double
        ) -> LaidSlide.Block {
            text(
                role, paragraphs,
                Rect(
                    x: SlideFrames.margin, y: y, width: SlideFrames.measure,
                    height: height(paragraphs, SlideFrames.measure)))
        }
        let title = block(.title, paragraphs(cover.title, 40), 150)
        let subtitle = block(.subtitle, paragraphs(cover.subtitle, 24), title.frame.maxY + 16)
        let style = SlideType.line(ink)
        let foot = cover.foot.map { entry in
            LaidSlide.Paragraph(
                spans: [Span("\(entry.label)　\(entry.value)", style)], alignment: .center)
        }
        let marks = LaidSlide.Paragraph(
            spans: [Span(cover.marks.joined(separator: "　"), SlideType.line(quiet))],
            alignment: .trailing)
        return [
            title, subtitle,
            block(
                .plain, foot, SlideFrames.size.height - 60 - Double(foot.count) * style.size * 1.34),
        ] + (cover.marks.isEmpty ? [] : [block(.plain, [marks], 24)])
    }

    private mutating func report(_ slide: Slide, _ part: Wording) {
        diagnostics.append(
            Diagnostic(
                .slideOverflows,
                ["title": Interpreter.plain(slide.title), "part": part[language]],
                at: slide.place))
    }
}
