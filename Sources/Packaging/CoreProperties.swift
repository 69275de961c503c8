/// What a file says about itself: title, author and dates (ECMA-376-2, 11).
package struct CoreProperties: Sendable, Hashable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: String
    /// ISO 8601 with its zone; both the creation and the change date, so that two runs give the
    /// same bytes. Empty: the file names no date.
    package var created: String
    /// `zh-CN`
    package var language: String

    package init(
        title: String, author: String, subject: String, keywords: String, created: String,
        language: String
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.created = created
        self.language = language
    }

    /// The part's root.
    package var markup: Markup {
        let date = CoreDate.utc(created)
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
                said("dc:title", title), said("dc:subject", subject),
                said("dc:creator", author), said("cp:keywords", keywords),
                said("cp:lastModifiedBy", author), dated("dcterms:created"),
                dated("dcterms:modified"), said("dc:language", language),
            ])
    }

    /// Counts and the program, in the order in which they are given (ECMA-376-1, 22.2).
    package static func extended(_ entries: KeyValuePairs<String, String>) -> Markup {
        Markup(
            "Properties",
            [
                "xmlns":
                    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
            ], entries.map { Markup($0.key, words: $0.value) })
    }
}
