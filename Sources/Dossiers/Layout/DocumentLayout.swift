import Assessment
import Typesetting
import Values

/// A numbered document as pages. The layout runs until the page numbers in the table of
/// contents are those on which the headings stand.
struct DocumentLayout {
    let setter: any LineSetter
    let paint: PicturePainter
    let markInks: [Verdict: Ink]

    /// Pages with the outline that names them.
    struct Result: Sendable {
        var pages: [Page]
        var outline: [OutlineEntry]
        /// The page of each id.
        var numbers: [String: Int]
    }

    func lay(_ document: Document) throws(InputFault) -> Result {
        var layout = try columnLayout(of: document)
        var numbers: [String: Int] = [:]
        // Two rounds do, as numbers do not change a line's height; a third would prove it.
        for _ in 0..<4 {
            let laid = layout.covers + (try Paginator.pages(of: layout.column))
            let found = Self.numbers(in: laid)
            if found == numbers {
                let maker = PageMaker(setter: setter, runningMark: document.runningMark)
                return Result(
                    pages: laid.enumerated().map { maker.page($1, number: $0 + 1) },
                    outline: Self.outline(of: document), numbers: numbers)
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
        for (index, block) in document.blocks.enumerated() {
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
                strips = TextLayout(setter: setter).strips(heading, in: &layout.column)
            case .paragraph(let paragraph):
                strips = TextLayout(setter: setter).strips(paragraph, in: &layout.column)
                if let last = strips.indices.last, Self.introduces(index, in: document) {
                    strips[last].keepsWithNext = true
                }
            case .table(let table):
                var tableLayout = TableLayout(table, setter: setter, markInks: markInks)
                strips = tableLayout.strips(in: &layout.column)
                diagnostics += tableLayout.diagnostics
            case .figure(let figure):
                strips = FigureLayout(setter: setter, paint: paint)
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
                strips = NoticeLayout(setter: setter).strips(paragraphs, in: &layout.column)
            }
            if breaks, !strips.isEmpty {
                strips[0].startsPage = true
                breaks = false
            }
            layout.column.strips += strips
        }
        guard diagnostics.isEmpty else { throw InputFault(diagnostics.sorted()) }
        return layout
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

    /// Whether a paragraph introduces a table or figure: then it stays with it.
    private static func introduces(_ index: Int, in document: Document) -> Bool {
        guard document.blocks.indices.contains(index + 1) else { return false }
        return switch document.blocks[index + 1] {
        case .table, .figure: true
        case .cover, .heading, .paragraph, .contents, .newPage, .notice: false
        }
    }

    /// 目录 and its companions: a title over a list, never in the list.
    private func listTitle(_ contents: Contents, in column: inout Column) -> [Strip] {
        let heading = Heading(
            level: contents.kind == .headings ? 1 : 2, title: contents.title,
            isNumbered: false)
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
