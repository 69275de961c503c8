/// What the file says about itself.
enum PropertiesXML {
    /// Title, author and dates (ECMA-376-2, 11).
    static func core(_ deck: Presentation) -> Markup {
        let date = CoreDate.utc(deck.created)
        func dated(_ name: String) -> Markup? {
            date.map { Markup(name, ["xsi:type": "dcterms:W3CDTF"], words: $0) }
        }
        func said(_ name: String, _ words: String) -> Markup? {
            words.isEmpty ? nil : Markup(name, words: words)
        }
        return Markup(
            "cp:coreProperties",
            [
                "xmlns:cp":
                    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ],
            [
                said("dc:title", deck.title), said("dc:subject", deck.subject),
                said("dc:creator", deck.author), said("cp:keywords", deck.keywords),
                said("cp:lastModifiedBy", deck.author), dated("dcterms:created"),
                dated("dcterms:modified"),
                Markup("dc:language", words: TextXML.code(deck.language)),
            ])
    }

    /// The program, and counts.
    static func extended(_ deck: Presentation) -> Markup {
        Markup(
            "Properties",
            [
                "xmlns":
                    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
            ],
            [
                Markup("TotalTime", words: "0"), Markup("Application", words: deck.creator),
                Markup("Slides", words: "\(deck.slides.count)"),
                Markup("Notes", words: "\(deck.slides.count { !$0.notes.isEmpty })"),
                Markup("HiddenSlides", words: "0"),
            ])
    }
}
