import Assessment
import Typesetting
import Values

/// A numbered document as pages. The layout runs until the page numbers in the table of
/// contents are those on which the headings stand.
struct DocumentLayout {
    let setter: any LineSetter
    let paint: PicturePainter
    let markInks: [Verdict: Ink]
    /// How far lines of text close up, 1 for not at all.
    var tightness = 1.0

    /// Pages with the outline that names them.
    struct Result: Sendable {
        var pages: [Page]
        var outline: [OutlineEntry]
        /// The page of each id.
        var numbers: [String: Int]
        /// How high each figure's picture was drawn: lower than it might be where a page was nearly
        /// full.
        var figureHeights: [String: Double]
    }

    func lay(_ document: Document) throws(InputFault) -> Result {
        var layout = try columnLayout(of: document)
        var numbers: [String: Int] = [:]
        // Two rounds do, as numbers do not change a line's height; a third would prove it.
        for _ in 0..<4 {
            let laid = layout.covers + (try Paginator.pages(of: layout.column))
            let found = Self.numbers(in: laid)
            if found == numbers {
                let maker = PageMaker(
                    setter: setter, runningMark: document.runningMark,
                    runningHead: document.runningHead, notes: layout.column.notes)
                return Result(
                    pages: laid.enumerated().map { maker.page($1, number: $0 + 1) },
                    outline: Self.outline(of: document), numbers: numbers,
                    figureHeights: Self.figureHeights(in: laid))
            }
            numbers = found
            for list in layout.lists.reversed() {
                let strips = self.strips(of: list, document, numbers: numbers)
                layout.column.strips.replaceSubrange(list.range, with: strips)
            }
        }
        throw InputFault(.layoutUnstable)
    }

    /// A document's blocks as strips, before it is known on which pages they will stand.
    private struct ColumnLayout {
        var column = Column()
        var covers: [LaidPage] = []
        /// What has page numbers in it, and so is laid again when they are known: all the rest,
        /// charts among it, is laid once.
        var lists: [ListPlace] = []
    }

    private struct ListPlace {
        var contents: Contents
        /// Of its strips in the column.
        var range: Range<Int>
        /// Whether the list begins a page.
        var startsPage: Bool
        /// The column before it, so that its tags are numbered as they were.
        var before: Column
    }

    private func columnLayout(of document: Document) throws(InputFault) -> ColumnLayout {
        var layout = ColumnLayout()
        var diagnostics: [Diagnostic] = []
        var breaks = false
        var orientation = Orientation.portrait
        for (index, block) in document.blocks.enumerated() {
            let isTurned = orientation == .landscape
            let measure = Sheet.measure(isTurned: isTurned)
            let text = TextLayout(setter: setter, measure: measure)
            var strips: [Strip] = []
            switch block {
            case .cover(let cover):
                var page = LaidPage()
                page.isBare = true
                page.strips = [
                    (
                        Strip(
                            height: Sheet.textHeight,
                            drawings: CoverLayout(setter: setter).drawings(cover)), 0
                    )
                ]
                layout.covers.append(page)
            case .heading(let heading):
                strips = closed(text.strips(heading, in: &layout.column))
            case .paragraph(let paragraph):
                strips = closed(text.strips(paragraph, in: &layout.column))
                if let last = strips.indices.last, Self.introduces(index, in: document) {
                    strips[last].keepsWithNext = true
                }
            case .table(let table):
                strips = self.strips(table, isTurned: isTurned, &layout.column, &diagnostics)
            case .figure(let figure):
                strips = FigureLayout(setter: setter, paint: paint, measure: measure)
                    .strips(figure, in: &layout.column)
            case .contents(let contents):
                let before = layout.column
                strips = self.strips(contents, document, numbers: [:], in: &layout.column)
                let first = layout.column.strips.count
                layout.lists.append(
                    ListPlace(
                        contents: contents, range: first..<first + strips.count,
                        startsPage: breaks && !strips.isEmpty, before: before))
            case .newPage: breaks = true
            case .notice(let paragraphs):
                strips = NoticeLayout(setter: setter, measure: measure)
                    .strips(paragraphs, in: &layout.column)
            case .list(let list): strips = text.strips(list, in: &layout.column)
            case .sign(let sign):
                strips = SignLayout(setter: setter, measure: measure)
                    .strips(sign, in: &layout.column)
            case .orientation(let next): orientation = next
            }
            if isTurned { for index in strips.indices { strips[index].isTurned = true } }
            if breaks, !strips.isEmpty {
                strips[0].startsPage = true
                breaks = false
            }
            layout.column.strips += strips
        }
        guard diagnostics.isEmpty else { throw InputFault(diagnostics.sorted()) }
        addNotes(of: document, to: &layout.column)
        return layout
    }

    private func closed(_ strips: [Strip]) -> [Strip] {
        guard tightness < 1 else { return strips }
        return strips.map { strip in
            var strip = strip
            strip.height *= tightness
            return strip
        }
    }

    private func strips(
        _ table: Table, isTurned: Bool, _ column: inout Column, _ diagnostics: inout [Diagnostic]
    ) -> [Strip] {
        let fitted = TableFit(setter: setter).fit(table, isTurned: isTurned)
        var strips: [Strip] = []
        for (index, part) in fitted.parts.enumerated() {
            var layout = TableLayout(
                part, setter: setter, markInks: markInks,
                measure: Sheet.measure(isTurned: fitted.isTurned), isContinued: index > 0)
            strips += layout.strips(in: &column)
            diagnostics += layout.diagnostics
        }
        if fitted.isTurned { for index in strips.indices { strips[index].isTurned = true } }
        return strips
    }

    /// Sets the footnotes, and tells the strips which they call.
    private func addNotes(of document: Document, to column: inout Column) {
        let notes = FootnoteLayout.notes(in: document)
        if notes.isEmpty { return }
        for (number, inlines) in notes {
            // In the lesser measure: a note may be called on pages of either kind.
            column.notes[number] = FootnoteLayout(setter: setter).note(
                inlines, number: number, measure: Sheet.textWidth, in: &column)
        }
        for index in column.strips.indices {
            column.strips[index].notes = FootnoteLayout.called(in: column.strips[index].drawings)
        }
    }

    private func strips(
        _ contents: Contents, _ document: Document, numbers: [String: Int],
        in column: inout Column
    ) -> [Strip] {
        let strips = ContentsLayout(setter: setter, pages: numbers)
            .strips(contents, of: document, in: &column)
        guard !contents.title.isEmpty, !strips.isEmpty else { return strips }
        return listTitle(contents, in: &column) + strips
    }

    private func strips(
        of list: ListPlace, _ document: Document, numbers: [String: Int]
    ) -> [Strip] {
        var column = list.before
        var strips = strips(list.contents, document, numbers: numbers, in: &column)
        if list.startsPage, !strips.isEmpty { strips[0].startsPage = true }
        return strips
    }

    /// Whether a paragraph introduces a table, or a figure that stays in its place: then it stays
    /// with it. A figure with a number may move, and leaves what stands before it.
    private static func introduces(_ index: Int, in document: Document) -> Bool {
        guard document.blocks.indices.contains(index + 1) else { return false }
        return switch document.blocks[index + 1] {
        case .table, .sign: true
        case .figure(let figure): !figure.isNumbered
        case .cover, .heading, .paragraph, .contents, .newPage, .notice, .list, .orientation:
            false
        }
    }

    /// 目录 and its companions: a title over a list, never in the list.
    private func listTitle(_ contents: Contents, in column: inout Column) -> [Strip] {
        let level = contents.kind == .headings ? 1 : 2
        let heading = Heading(
            level: level, title: contents.title, isNumbered: false, rank: level)
        return TextLayout(setter: setter).strips(heading, in: &column)
    }

    private static func numbers(in pages: [LaidPage]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (index, page) in pages.enumerated() {
            for (strip, _) in page.strips {
                for anchor in strip.anchors { numbers[anchor] = index + 1 }
            }
        }
        return numbers
    }

    private static func figureHeights(in pages: [LaidPage]) -> [String: Double] {
        var heights: [String: Double] = [:]
        for (strip, _) in pages.flatMap(\.strips) where strip.structure.last?.name == "Figure" {
            for anchor in strip.anchors { heights[anchor] = strip.height }
        }
        return heights
    }

    private static func outline(of document: Document) -> [OutlineEntry] {
        document.blocks.compactMap { block in
            guard case .heading(let heading) = block, heading.level <= 3 else { return nil }
            return OutlineEntry(
                title: heading.text, level: heading.level, destination: heading.id)
        }
    }
}

extension Diagnostic.Kind {
    static let layoutUnstable = Diagnostic.Kind(
        "layout.unstable", .blocker,
        Wording("目录的页码排不稳", "the page numbers of the table of contents do not settle"),
        advice: Wording("请报告这份模板", "report this template"))
}
