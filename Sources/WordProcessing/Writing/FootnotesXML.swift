import Packaging

/// The footnotes of a file (ECMA-376-1, 17.11.14).
enum FootnotesXML {
    /// Ids that every Word file uses for these two styles.
    static let referenceStyle = "FootnoteReference"
    static let textStyle = "FootnoteText"

    /// The lines over notes, which every file has to have (17.11.1, 17.11.23).
    static let separators = [
        separator("separator", id: -1), separator("continuationSeparator", id: 0),
    ]

    private static func separator(_ name: String, id: Int) -> Markup {
        Markup(
            "w:footnote", ["w:type": name, "w:id": "\(id)"],
            [
                Markup(
                    "w:p", [:],
                    [
                        FormatXML.properties(
                            WordFormat(leading: .single, spaceBefore: 0, spaceAfter: 0)),
                        Markup("w:r", [:], [Markup("w:\(name)")]),
                    ])
            ])
    }

    /// A note's mark and a space, at the head of its first paragraph.
    static let mark = Markup(
        "w:r", [:],
        [LookXML.properties(WordLook(style: referenceStyle)), Markup("w:footnoteRef")])
}

extension StoryXML {
    /// The paragraphs of a note, its mark before them.
    mutating func note(_ paragraphs: [WordParagraph], id: Int) -> Markup {
        let paragraphs = paragraphs.isEmpty ? [WordParagraph()] : paragraphs
        var children: [Markup] = []
        for (index, one) in paragraphs.enumerated() {
            var styled = one
            styled.style = one.style ?? FootnotesXML.textStyle
            if index == 0 { styled.inlines.insert(.text(" "), at: 0) }
            children.append(paragraph(styled, opening: index == 0 ? [FootnotesXML.mark] : []))
        }
        return Markup("w:footnote", ["w:id": "\(id)"], children)
    }
}
