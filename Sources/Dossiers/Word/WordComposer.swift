import Assessment
import Typesetting
import Values
import WordProcessing

/// A numbered document as a text for Word: the same words, tables and pictures, in styles that an
/// office can change, with the page numbers of our own layout in its lists.
struct WordComposer {
    let document: Document
    let setter: any LineSetter
    private let markInks: [Verdict: Ink]
    private let paint: WordPainter
    let bookmarks: WordBookmarks
    private let words: WordWords
    private let lists: WordLists
    var numerals = WordNumerals()
    var captions = WordCaptions()

    private var sections: [WordSection] = []
    private var section = WordSection(page: WordPages.page(isTurned: false))
    /// How the section's pages are held, and what stands at their head.
    var isTurned = false
    var head: String?
    /// The next paragraph begins a page; it stands behind a table.
    private var breaks = false
    private var followsTable = false

    private init(
        _ document: Document, pages: [String: Int], setter: any LineSetter,
        markInks: [Verdict: Ink], paint: @escaping WordPainter
    ) {
        self.document = document
        self.setter = setter
        self.markInks = markInks
        self.paint = paint
        bookmarks = WordBookmarks(document)
        words = WordWords(bookmarks: bookmarks)
        lists = WordLists(document: document, bookmarks: bookmarks, pages: pages)
    }

    /// - Parameters:
    ///   - pages: the page of each id.
    ///   - created: the date of the data; no clock is read.
    static func file(
        _ document: Document, pages: [String: Int], created: String, creator: String,
        setter: any LineSetter, markInks: [Verdict: Ink], paint: @escaping WordPainter
    ) throws(InputFault) -> WordFile {
        var composer = WordComposer(
            document, pages: pages, setter: setter, markInks: markInks, paint: paint)
        for (index, block) in document.blocks.enumerated() {
            try composer.add(block, at: index)
        }
        composer.closeSection()
        return WordFile(
            title: document.title, author: document.author ?? "", subject: document.subject,
            keywords: document.runningMark ?? "", created: created, creator: creator,
            base: Styles.body.wordLook, baseFormat: WordFormat(leading: .single, spaceAfter: 0),
            styles: WordStyles.all, lists: WordNumerals.lists,
            countings: composer.numerals.countings, fonts: WordFaces.fonts, mirrorsMargins: true,
            sections: composer.sections)
    }

    private mutating func add(_ block: Block, at index: Int) throws(InputFault) {
        switch block {
        case .cover(let cover): addCover(cover)
        case .heading(let heading): add(heading)
        case .paragraph(let paragraph):
            var made = WordParagraph(
                WordStyles.paragraph(paragraph.role), words.inlines(paragraph.inlines))
            if introduces(index) { made.format.keepsWithNext = true }
            add(made)
        case .table(let table): add(table)
        case .figure(let figure):
            guard let picture = try paint(figure) else { return }
            let label = figure.isNumbered ? captions.label(figure.number) : []
            add(WordFigures(words: words).blocks(figure, picture: picture, label: label))
        case .contents(let contents): add(lists.blocks(contents))
        case .newPage: breaks = true
        case .notice(let paragraphs):
            for paragraph in paragraphs {
                add(WordParagraph(WordStyles.notice, words.inlines(paragraph.inlines)))
            }
        case .list(let list):
            let counting = numerals.items(isNumbered: list.isNumbered)
            for item in list.items {
                add(
                    WordParagraph(
                        WordStyles.paragraph(list.role),
                        format: WordFormat(counted: .by(counting, level: 0)),
                        words.inlines(item)))
            }
        case .sign(let sign):
            add(WordParagraph(WordStyles.sign, format: WordFormat(leading: .exact(12))))
            add(WordSign(measure: Sheet.measure(isTurned: isTurned)).blocks(sign))
        case .orientation(let orientation): turn(orientation == .landscape)
        }
    }

    // MARK: Blocks

    private mutating func add(_ blocks: [WordBlock]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph)
            case .table(var table):
                if breaks, let first = table.rows.indices.first { table.rows[first].startPage() }
                breaks = false
                section.blocks.append(.table(table))
                followsTable = true
            case .contents(var contents):
                if breaks {
                    if contents.title == nil {
                        if !contents.entries.isEmpty {
                            contents.entries[0].format.startsPage = true
                        }
                    } else {
                        contents.title?.format.startsPage = true
                    }
                }
                (breaks, followsTable) = (false, false)
                section.blocks.append(.contents(contents))
            }
        }
    }

    mutating func add(_ paragraph: WordParagraph) {
        var paragraph = paragraph
        if breaks { paragraph.format.startsPage = true }
        // A table has no room below it of its own.
        if followsTable, paragraph.format.spaceBefore == nil,
            WordStyles.isClose(paragraph.style)
        {
            paragraph.format.spaceBefore = 8
        }
        (breaks, followsTable) = (false, false)
        section.blocks.append(.paragraph(paragraph))
    }

    private mutating func add(_ table: Table) {
        let wasTurned = isTurned
        let fitted = TableFit(setter: setter).fit(table, isTurned: isTurned)
        turn(fitted.isTurned)
        let label = table.isNumbered ? captions.label(table.number) : []
        let tables = WordTables(setter: setter, markInks: markInks, words: words)
        for (index, part) in fitted.parts.enumerated() {
            add(
                tables.blocks(
                    part, label: label, measure: Sheet.measure(isTurned: isTurned),
                    isContinued: index > 0))
        }
        turn(wasTurned)
    }

    /// Whether a paragraph introduces what stays in its place: then it stays with it. A figure with a
    /// number leaves what stands before it, as on our own pages.
    private func introduces(_ index: Int) -> Bool {
        guard document.blocks.indices.contains(index + 1) else { return false }
        return switch document.blocks[index + 1] {
        case .table(let table): !TableFit(setter: setter).fit(table, isTurned: isTurned).isTurned
        case .sign: true
        case .figure(let figure): !figure.isNumbered
        case .cover, .heading, .paragraph, .contents, .newPage, .notice, .list, .orientation:
            false
        }
    }

    // MARK: Sections

    /// Pages without number and mark, of their own.
    private mutating func addCover(_ cover: Cover) {
        closeSection()
        section.grid = WordPages.grid
        section.blocks = WordCover(setter: setter).blocks(cover)
        sections.append(section)
        section.blocks = []
        (breaks, followsTable) = (false, false)
    }

    private mutating func turn(_ isTurned: Bool) {
        guard isTurned != self.isTurned else { return }
        closeSection()
        self.isTurned = isTurned
    }

    /// Ends the pages of the kind there were, if anything is on them.
    mutating func closeSection() {
        if !section.blocks.isEmpty {
            section.page = WordPages.page(isTurned: isTurned)
            section.grid = WordPages.grid
            section.header = WordPages.header(
                mark: document.runningMark, head: head, isTurned: isTurned)
            section.footer = WordPages.footer
            sections.append(section)
            section = WordSection(page: WordPages.page(isTurned: false))
            (breaks, followsTable) = (false, false)
        }
    }
}

extension WordRow {
    /// The first paragraph of a table begins a page with it.
    fileprivate mutating func startPage() {
        guard !cells.isEmpty, !cells[0].paragraphs.isEmpty else { return }
        cells[0].paragraphs[0].format.startsPage = true
    }
}
