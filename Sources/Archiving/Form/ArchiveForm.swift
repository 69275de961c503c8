/// What a file is to say about itself when it is kept: the parts of PDF/A-3 (ISO 19005-3) that are
/// not on any page.
package struct ArchiveForm: Sendable, Hashable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: String
    /// The program that made it, with its version.
    package var creator: String
    /// The library that wrote the pages.
    package var producer: String
    /// ISO 8601 with its zone (`2026-12-31T00:00:00+08:00`): date of creation and of change.
    package var created: String
    /// `zh-CN`, of all text that says nothing else (ISO 32000-1, 14.9.2).
    package var language: String
    /// The structure of the pages, one for each element, in the order in which they were drawn.
    package var elements: [ArchiveElement]
    /// The pages, counted from 0, whose text is set sideways, with the head at the left: a viewer
    /// shows them turned clockwise.
    package var turned: Set<Int>

    package init(
        title: String, author: String = "", subject: String = "", keywords: String = "",
        creator: String, producer: String, created: String, language: String,
        elements: [ArchiveElement], turned: Set<Int> = []
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.creator = creator
        self.producer = producer
        self.created = created
        self.language = language
        self.elements = elements
        self.turned = turned
    }
}

/// What Cairo has no words for, of one element of the structure.
package struct ArchiveElement: Sendable, Hashable {
    /// Its kind: held against the file, so that no words come to stand for another element.
    package var name: String
    /// The words that stand for a picture (14.9.3); of a link, where it goes (12.5.2, Contents).
    package var words: String?
    /// `Row`, `Column` or `Both`, of a heading cell (14.8.5.7).
    package var scope: String?
    package var columnSpan: Int

    package init(
        _ name: String, words: String? = nil, scope: String? = nil, columnSpan: Int = 1
    ) {
        self.name = name
        self.words = words
        self.scope = scope
        self.columnSpan = columnSpan
    }
}

/// A file inside the file, associated with the whole document (ISO 19005-3, 6.8 and annex E).
package struct Attachment: Sendable, Hashable {
    package enum Relationship: String, Sendable, Hashable, CaseIterable {
        /// What the pages are a view of.
        case data = "Data"
        /// What the pages were made from.
        case source = "Source"
        /// What is said of the pages besides.
        case supplement = "Supplement"
    }

    package var name: String
    /// `application/json`
    package var type: String
    package var relationship: Relationship
    package var description: String
    package var bytes: [UInt8]

    package init(
        name: String, type: String, relationship: Relationship, description: String,
        bytes: [UInt8]
    ) {
        self.name = name
        self.type = type
        self.relationship = relationship
        self.description = description
        self.bytes = bytes
    }
}
