import Packaging

/// What the file says about itself.
enum PropertiesXML {
    static func core(_ deck: Presentation) -> Markup {
        CoreProperties(
            title: deck.title, author: deck.author, subject: deck.subject,
            keywords: deck.keywords, created: deck.created,
            language: TextXML.code(deck.language)
        ).markup
    }

    /// The program, and counts.
    static func extended(_ deck: Presentation) -> Markup {
        CoreProperties.extended([
            "TotalTime": "0", "Application": deck.creator, "Slides": "\(deck.slides.count)",
            "Notes": "\(deck.slides.count { !$0.notes.isEmpty })", "HiddenSlides": "0",
        ])
    }
}
