import Packaging
import Values

/// A text → a Word file (Office Open XML, WordprocessingML transitional). The same text gives the
/// same bytes.
package enum WordWriter {
    /// The bytes of a `.docx` file.
    package static func docx(_ file: WordFile) throws(WordFault) -> [UInt8] {
        try WordCheck.check(file)
        var binder = WordBinder(file)
        do {
            return try ZipContainer.bytes(of: binder.parts())
        } catch {
            throw .container(error)
        }
    }
}

/// Puts the parts of a file together.
private struct WordBinder {
    let file: WordFile
    private var story: StoryXML
    /// Identifiers of what stands above and below text, by what it says: a part each.
    private var margins: [MarginKey: String] = [:]
    /// As made, to be put behind the main part.
    private var marginParts: [(path: String, type: String, markup: Markup)] = []
    private var targets = Relationships()

    private struct MarginKey: Hashable {
        var isHeader: Bool
        var paragraphs: [WordParagraph]
    }

    init(_ file: WordFile) {
        self.file = file
        story = StoryXML(counts: StoryXML.Counts(), parts: PartList(folder: "word"))
    }

    mutating func parts() -> [ZipContainer.Part] {
        var root = Relationships()
        _ = root.id(.officeDocument, "word/document.xml")
        _ = root.id(.coreProperties, "docProps/core.xml")
        _ = root.id(.extendedProperties, "docProps/app.xml")
        for (kind, target) in [
            (Relationships.Kind.styles, "styles.xml"), (.numbering, "numbering.xml"),
            (.settings, "settings.xml"), (.fontTable, "fontTable.xml"),
            (.footnotes, "footnotes.xml"),
        ] { _ = targets.id(kind, target) }
        story = StoryXML(counts: story.counts, parts: story.parts, targets: targets)
        let document = document()
        let notes = footnotes()
        var parts = story.parts
        parts.add("docProps/core.xml", type: ContentType.core, core)
        parts.add("docProps/app.xml", type: ContentType.extended, extended)
        parts.add(
            "word/document.xml", type: ContentType.document, document, targets: story.targets)
        parts.add("word/styles.xml", type: ContentType.styles, StylesXML.styles(file))
        parts.add(
            "word/numbering.xml", type: ContentType.numbering, NumberingXML.numbering(file))
        parts.add("word/settings.xml", type: ContentType.settings, SettingsXML.settings(file))
        parts.add("word/fontTable.xml", type: ContentType.fontTable, SettingsXML.fonts(file))
        parts.add(
            "word/footnotes.xml", type: ContentType.footnotes, notes.markup,
            targets: notes.targets)
        for part in marginParts { parts.add(part.path, type: part.type, part.markup) }
        return parts.closed(root: root)
    }

    // MARK: The main part

    private mutating func document() -> Markup {
        var body: [Markup] = []
        for (index, section) in file.sections.enumerated() {
            let properties = SectionXML.properties(section, marginIDs(of: index))
            let isLast = index == file.sections.count - 1
            body += blocks(of: section, closing: isLast ? nil : properties)
            if isLast { body.append(properties) }
        }
        return .wordRoot("w:document", [], [Markup("w:body", [:], body)])
    }

    /// - Parameter closing: what the section's last paragraph has to hold; nil for the last one,
    ///   whose properties stand behind all paragraphs (17.6.17, 17.6.18).
    private mutating func blocks(of section: WordSection, closing: Markup?) -> [Markup] {
        var body: [Markup] = []
        var endsWithTable = false
        let last = section.blocks.indices.last
        for (index, block) in section.blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                let isClosing = index == last && closing != nil
                body.append(story.paragraph(paragraph, section: isClosing ? closing : nil))
                endsWithTable = false
                if isClosing { return body }
            case .table(let table):
                guard let table = story.table(table) else { continue }
                // Two tables without a paragraph between them would be one.
                if endsWithTable { body.append(story.paragraph(Self.hairline)) }
                body.append(table)
                endsWithTable = true
            case .contents(let contents):
                body += story.contents(contents)
                endsWithTable = false
            }
        }
        // Behind a table a section has to have a paragraph.
        if closing != nil || endsWithTable || body.isEmpty {
            body.append(story.paragraph(Self.hairline, section: closing))
        }
        return body
    }

    /// As good as no line, where the format asks for a paragraph.
    private static let hairline = WordParagraph(
        format: WordFormat(
            leading: .exact(1), spaceBefore: 0, spaceAfter: 0, indent: WordIndent(),
            snapsToGrid: false))

    // MARK: Above and below the text

    /// A section that says nothing would take over what the one before it has (17.10.5), so after
    /// one that has something it says that it has nothing.
    private mutating func marginIDs(of index: Int) -> SectionXML.Margins {
        let section = file.sections[index]
        let before = file.sections[..<index]
        let none = WordMargin(odd: [WordParagraph()], even: [WordParagraph()])
        var ids = SectionXML.Margins()
        if let header = section.header ?? (before.contains { $0.header != nil } ? none : nil) {
            ids.header = (
                marginID(header.odd, isHeader: true), marginID(header.even, isHeader: true)
            )
        }
        if let footer = section.footer ?? (before.contains { $0.footer != nil } ? none : nil) {
            ids.footer = (
                marginID(footer.odd, isHeader: false), marginID(footer.even, isHeader: false)
            )
        }
        return ids
    }

    private mutating func marginID(_ paragraphs: [WordParagraph], isHeader: Bool) -> String {
        let key = MarginKey(isHeader: isHeader, paragraphs: paragraphs)
        if let known = margins[key] { return known }
        let name = isHeader ? "header" : "footer"
        let number = margins.keys.count { $0.isHeader == isHeader } + 1
        // What stands in a margin points to nothing: words and fields only.
        var inner = StoryXML(counts: story.counts, parts: PartList(folder: "word"))
        let words = paragraphs.isEmpty ? [WordParagraph()] : paragraphs
        var children: [Markup] = []
        for paragraph in words { children.append(inner.paragraph(paragraph)) }
        story.counts.bookmarks = inner.counts.bookmarks
        marginParts.append(
            (
                "word/\(name)\(number).xml", isHeader ? ContentType.header : ContentType.footer,
                .wordRoot(isHeader ? "w:hdr" : "w:ftr", [], children)
            ))
        let id = story.targets.id(isHeader ? .header : .footer, "\(name)\(number).xml")
        margins[key] = id
        return id
    }

    // MARK: Behind the main part

    private mutating func footnotes() -> (markup: Markup, targets: Relationships?) {
        var inner = StoryXML(counts: story.counts, parts: story.parts)
        var children = FootnotesXML.separators
        for (index, note) in story.counts.notes.enumerated() {
            children.append(inner.note(note, id: index + 1))
        }
        story.parts = inner.parts
        return (
            .wordRoot("w:footnotes", [], children), inner.targets.isEmpty ? nil : inner.targets
        )
    }

    private var core: Markup {
        CoreProperties(
            title: WordText.clean(file.title), author: WordText.clean(file.author),
            subject: WordText.clean(file.subject), keywords: WordText.clean(file.keywords),
            created: file.created, language: file.language == .chinese ? "zh-CN" : "en-US"
        ).markup
    }

    private var extended: Markup {
        CoreProperties.extended([
            "TotalTime": "0", "Application": WordText.clean(file.creator), "DocSecurity": "0",
        ])
    }
}
