import Packaging

/// Paragraphs of one part, with what they point to. The counts of bookmarks, pictures and notes
/// go through all parts of a file.
struct StoryXML {
    /// What is numbered through all parts.
    struct Counts {
        var bookmarks = 0
        var pictures = 0
        /// Paragraphs of the footnotes, in order.
        var notes: [[WordParagraph]] = []
    }

    var counts: Counts
    var parts: PartList
    var targets: Relationships

    init(counts: Counts, parts: PartList, targets: Relationships = Relationships()) {
        self.counts = counts
        self.parts = parts
        self.targets = targets
    }

    // MARK: Blocks

    /// - Parameters:
    ///   - opening: runs before its words.
    ///   - closing: runs behind them.
    ///   - section: of the pages that end with this paragraph.
    mutating func paragraph(
        _ paragraph: WordParagraph, opening: [Markup] = [], closing: [Markup] = [],
        section: Markup? = nil
    ) -> Markup {
        let properties = FormatXML.properties(
            paragraph.format, style: paragraph.style, section: section)
        var children: [Markup?] = [properties]
        children += opening
        for inline in paragraph.inlines { children += self.inline(inline) }
        children += closing
        return Markup("w:p", [:], children)
    }

    /// A list that the program can make anew: one field over all its paragraphs.
    mutating func contents(_ contents: WordContents) -> [Markup] {
        var made: [Markup] = []
        for (index, entry) in contents.entries.enumerated() {
            let isLast = index == contents.entries.count - 1
            made.append(
                paragraph(
                    entry, opening: index == 0 ? FieldXML.opening(contents.instruction) : [],
                    closing: isLast ? FieldXML.closing() : []))
        }
        let title = contents.title.map { paragraph($0) }
        guard contents.isGallery else { return [title].compactMap { $0 } + made }
        return [
            Markup(
                "w:sdt", [:],
                [
                    Markup(
                        "w:sdtPr", [:],
                        [
                            Markup(
                                "w:docPartObj", [:],
                                [
                                    .value("w:docPartGallery", "Table of Contents"),
                                    Markup("w:docPartUnique"),
                                ])
                        ]),
                    Markup("w:sdtContent", [:], [title] + made),
                ])
        ]
    }

    // MARK: Pieces of a line

    private mutating func inlines(_ inlines: [WordInline]) -> [Markup] {
        var made: [Markup] = []
        for inline in inlines { made += self.inline(inline) }
        return made
    }

    private mutating func inline(_ inline: WordInline) -> [Markup] {
        switch inline {
        case .text(let words, let look): return RunXML.text(words, look)
        case .field(let instruction, let result):
            let look = inline.look ?? WordLook()
            return FieldXML.opening(instruction, look) + inlines(result) + FieldXML.closing(look)
        case .link(let bookmark, let words):
            return [
                Markup(
                    "w:hyperlink", ["w:anchor": bookmark, "w:history": "1"], inlines(words))
            ]
        case .bookmark(let name, let words):
            counts.bookmarks += 1
            let id = "\(counts.bookmarks)"
            return [Markup("w:bookmarkStart", ["w:id": id, "w:name": name])] + inlines(words)
                + [Markup("w:bookmarkEnd", ["w:id": id])]
        case .note(let paragraphs):
            counts.notes.append(paragraphs)
            return [
                Markup(
                    "w:r", [:],
                    [
                        LookXML.properties(WordLook(style: FootnotesXML.referenceStyle)),
                        Markup("w:footnoteReference", ["w:id": "\(counts.notes.count)"]),
                    ])
            ]
        case .picture(let picture): return [self.picture(picture)]
        }
    }

    private mutating func picture(_ picture: WordPicture) -> Markup {
        counts.pictures += 1
        let png = targets.id(.image, parts.target(of: picture.png, .png))
        let svg = picture.svg.map { targets.id(.image, parts.target(of: $0, .svg)) }
        return Markup(
            "w:r", [:], [DrawingXML.inline(picture, id: counts.pictures, png: png, svg: svg)])
    }
}
