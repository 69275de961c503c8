import Typesetting
import WordProcessing

/// Table of contents, list of figures, list of tables: fields whose results are our own pages.
struct WordLists {
    let document: Document
    let bookmarks: WordBookmarks
    /// The page of each id in our own layout.
    let pages: [String: Int]

    /// Nothing where there is nothing to list.
    func blocks(_ contents: Contents) -> [WordBlock] {
        let entries = ContentsLayout.entries(contents.kind, in: document)
        guard !entries.isEmpty else { return [] }
        switch contents.kind {
        case .annexes: return annexes(entries)
        case .headings, .figures, .tables:
            let lists = instructions(contents.kind).map { instruction in
                (
                    instruction: instruction.field,
                    entries: entries.filter { instruction.covers($0.text) }.map {
                        entry($0, contents.kind)
                    }
                )
            }.filter { !$0.entries.isEmpty }
            return lists.enumerated().map { index, list in
                .contents(
                    WordContents(
                        instruction: list.instruction,
                        title: index == 0 ? title(contents) : nil, entries: list.entries,
                        isGallery: contents.kind == .headings))
            }
        }
    }

    /// Annexes count figures and tables of their own, which Word lists apart.
    private func instructions(
        _ kind: Contents.Kind
    ) -> [(field: String, covers: (String) -> Bool)] {
        func exhibits(_ word: String) -> [(field: String, covers: (String) -> Bool)] {
            [
                ("TOC \\h \\z \\c \"\(word)\"", { $0.hasPrefix(word) }),
                ("TOC \\h \\z \\c \"附\(word)\"", { $0.hasPrefix("附" + word) }),
            ]
        }
        return switch kind {
        case .headings: [("TOC \\o \"1-2\" \\h \\z \\u", { _ in true })]
        case .figures: exhibits("图")
        case .tables: exhibits("表")
        case .annexes: []
        }
    }

    private func title(_ contents: Contents) -> WordParagraph? {
        guard !contents.title.isEmpty else { return nil }
        return WordParagraph(
            contents.kind == .headings ? WordStyles.listTitle : WordStyles.exhibitListTitle,
            WordWords.runs(contents.title))
    }

    private func entry(_ entry: ContentsLayout.Entry, _ kind: Contents.Kind) -> WordParagraph {
        let style =
            kind == .headings ? WordStyles.contents(entry.level) : WordStyles.listOfExhibits
        let page = pages[entry.destination].map(String.init) ?? "0"
        guard let name = bookmarks.listName(entry.destination) else {
            return WordParagraph(style, WordWords.runs(entry.text) + [.text("\t" + page)])
        }
        return WordParagraph(
            style,
            [
                .link(
                    to: name,
                    WordWords.runs(entry.text)
                        + [.text("\t"), .field("PAGEREF \(name) \\h", [.text(page)])])
            ])
    }

    /// `附件：1.任务表`, the others under its number (GB/T 9704-2012, 7.3.4).
    private func annexes(_ entries: [ContentsLayout.Entry]) -> [WordBlock] {
        let size = Styles.body.size
        let isSingle = entries.count == 1
        let number = isSingle ? 0 : size * 0.75
        let word = size * 3
        return entries.enumerated().map { index, entry in
            let isFirst = index == 0
            let words: [WordInline] =
                (isFirst ? [.text("附件：")] : []) + (isSingle ? [] : [.text("\(index + 1).")])
                + (bookmarks.name(entry.destination).map {
                    [.link(to: $0, WordWords.runs(entry.text))]
                } ?? WordWords.runs(entry.text))
            return .paragraph(
                WordParagraph(
                    WordStyles.body,
                    format: WordFormat(
                        alignment: .left, spaceBefore: isFirst ? Sheet.leading : nil,
                        indent: WordIndent(
                            left: size * 2 + word + number,
                            first: -(isFirst ? word + number : number)),
                        keepsWithNext: index < entries.count - 1 ? true : nil), words))
        }
    }
}
