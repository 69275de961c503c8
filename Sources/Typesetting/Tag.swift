/// What a piece of a page is in the document's logical structure (ISO 32000-1, 14.8.4), with what
/// is said of it to one who cannot see it.
///
/// A literal is a tag with a name only: `.tag("P", …)`.
package struct Tag: Sendable, Hashable, ExpressibleByStringLiteral {
    /// Of what a heading cell is the heading (ISO 32000-1, table 349).
    package enum Scope: String, Sendable, Hashable {
        case row = "Row"
        case column = "Column"
        case both = "Both"
    }

    /// `H1`, `P`, `Table`, `TR`, `TH`, `TD`, `Figure`, `TOC`, `Artifact`.
    package var name: String
    /// The words that stand for a picture.
    package var alt: String?
    package var scope: Scope?
    /// How many columns a cell stands over.
    package var columnSpan: Int

    package init(_ name: String, alt: String? = nil, scope: Scope? = nil, columnSpan: Int = 1) {
        self.name = name
        self.alt = alt
        self.scope = scope
        self.columnSpan = columnSpan
    }

    package init(stringLiteral name: String) { self.init(name) }

    /// The heading of a column.
    package static let columnHead = Tag("TH", scope: .column)
}
