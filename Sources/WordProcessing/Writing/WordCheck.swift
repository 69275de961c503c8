import Packaging

/// Refuses what Word would refuse or repair.
struct WordCheck {
    private let styles: Set<String>

    static func check(_ file: WordFile) throws(WordFault) {
        guard file.created.isEmpty || CoreDate.utc(file.created) != nil else {
            throw .created(file.created)
        }
        let check = WordCheck(styles: Set(file.styles.map(\.id)))
        for section in file.sections {
            for block in section.blocks { try check.check(block) }
            for margin in [section.header, section.footer] {
                guard let margin else { continue }
                for paragraph in margin.odd + margin.even { try check.check(paragraph) }
            }
        }
    }

    private func check(_ block: WordBlock) throws(WordFault) {
        switch block {
        case .paragraph(let paragraph): try check(paragraph)
        case .table(let table): try check(table)
        case .contents(let contents):
            if let title = contents.title { try check(title) }
            for entry in contents.entries { try check(entry) }
        }
    }

    private func check(_ table: WordTable) throws(WordFault) {
        guard table.columns.count <= 63 else { throw .tooManyColumns(table.columns.count) }
        try check(style: table.style)
        for (index, row) in table.rows.enumerated() {
            let covered = row.cells.reduce(0) { $0 + max($1.span, 1) }
            guard covered == table.columns.count else {
                throw .raggedRow(index + 1, covered: covered, columns: table.columns.count)
            }
            for paragraph in row.cells.flatMap(\.paragraphs) { try check(paragraph) }
        }
    }

    private func check(_ paragraph: WordParagraph) throws(WordFault) {
        try check(style: paragraph.style)
        try check(paragraph.inlines)
    }

    private func check(_ inlines: [WordInline]) throws(WordFault) {
        for inline in inlines {
            switch inline {
            case .picture(let picture):
                guard picture.png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                else { throw .notPNG(name: picture.name) }
            case .field(_, let inlines), .link(_, let inlines), .bookmark(_, let inlines):
                try check(inlines)
            case .note(let paragraphs):
                try check(style: FootnotesXML.referenceStyle)
                for var paragraph in paragraphs {
                    paragraph.style = paragraph.style ?? FootnotesXML.textStyle
                    try check(paragraph)
                }
            case .text(_, let look): try check(style: look.style)
            }
        }
    }

    private func check(style: String?) throws(WordFault) {
        guard let style, !styles.contains(style) else { return }
        throw .unknownStyle(style)
    }
}
