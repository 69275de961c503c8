/// What a PDF says about itself.
package struct DocumentInfo: Sendable, Hashable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: String
    /// The program that made it, with its version.
    package var creator: String
    /// ISO 8601 (`2026-03-01T00:00:00+08:00`); both the creation and the change date, so that two
    /// runs give the same bytes.
    package var created: String

    package init(
        title: String, author: String = "", subject: String = "", keywords: String = "",
        creator: String = "fucha", created: String
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.creator = creator
        self.created = created
    }
}

/// A line of the outline (书签) that a viewer shows beside the pages.
package struct OutlineEntry: Sendable, Hashable {
    package var title: String
    /// 1 is the outermost; an entry belongs to the nearest one above it with a smaller level.
    package var level: Int
    /// Name of a ``Drawing/destination(_:at:)`` on some page.
    package var destination: String

    package init(title: String, level: Int, destination: String) {
        self.title = title
        self.level = level
        self.destination = destination
    }
}
