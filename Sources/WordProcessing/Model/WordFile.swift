package import Values

/// A text as it is to be edited in Word, WPS or Writer: a plain value that knows only styles,
/// paragraphs, tables, pictures and pages. Lengths everywhere are points (1/72 inch).
package struct WordFile: Sendable, Hashable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: String
    /// ISO 8601 with its zone (`2026-12-31T00:00:00+08:00`); both the creation and the change
    /// date, so that two runs give the same bytes. Empty: the file names no date.
    package var created: String
    /// The program that made it, with its version.
    package var creator: String
    package var language: Language
    /// How letters look that no style says anything else of.
    package var base: WordLook
    /// How paragraphs are set that no style says anything else of.
    package var baseFormat: WordFormat
    package var styles: [WordStyle]
    package var lists: [WordList]
    /// Lists in use; paragraphs and styles name one by its place, counted from 1.
    package var countings: [WordCounting]
    /// Typefaces by name, with what stands in where one is not at hand; none is embedded.
    package var fonts: [WordFont]
    /// Left and right margins change places on even pages, as for printing on both sides.
    package var mirrorsMargins: Bool
    package var sections: [WordSection]

    package init(
        title: String, author: String = "", subject: String = "", keywords: String = "",
        created: String = "", creator: String = "fucha", language: Language = .chinese,
        base: WordLook = WordLook(), baseFormat: WordFormat = WordFormat(),
        styles: [WordStyle] = [], lists: [WordList] = [], countings: [WordCounting] = [],
        fonts: [WordFont] = [], mirrorsMargins: Bool = false, sections: [WordSection] = []
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.created = created
        self.creator = creator
        self.language = language
        self.base = base
        self.baseFormat = baseFormat
        self.styles = styles
        self.lists = lists
        self.countings = countings
        self.fonts = fonts
        self.mirrorsMargins = mirrorsMargins
        self.sections = sections
    }
}

/// A typeface by the name that runs use.
package struct WordFont: Sendable, Hashable {
    package var name: String
    /// Looked for in this order where `name` is not at hand (ECMA-376-1, 17.8.3.1).
    package var alternatives: [String]
    /// How its letters are drawn, for programs that have to find a likeness themselves.
    package var family: Family
    package var isChinese: Bool

    /// ECMA-376-1, 17.18.30.
    package enum Family: String, Sendable, Hashable { case roman, swiss, modern }

    package init(
        _ name: String, alternatives: [String] = [], family: Family, isChinese: Bool = true
    ) {
        self.name = name
        self.alternatives = alternatives
        self.family = family
        self.isChinese = isChinese
    }
}
