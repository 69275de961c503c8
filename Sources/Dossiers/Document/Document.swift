import Assessment
import Values

/// What is said, before any thought of pages: the template filled with an evaluation.
struct Document: Sendable, Hashable {
    var title: String
    var author: String?
    var subject: String
    /// Stands on every page but the cover, such as 演示数据; nil for none.
    var runningMark: String?
    var blocks: [Block]
}

/// One thing after another in a document.
enum Block: Sendable, Hashable {
    case cover(Cover)
    case heading(Heading)
    case paragraph(Paragraph)
    case table(Table)
    case figure(Figure)
    case contents(Contents)
    case newPage
    case notice([Paragraph])
}

/// The first page.
struct Cover: Sendable, Hashable {
    /// Short words in boxes at the top right: 演示数据, 征求意见稿.
    var marks: [String]
    /// Lines of the title, broken by meaning.
    var title: [String]
    var subtitle: [String]
    /// Label and value, at the bottom.
    var foot: [Entry]

    struct Entry: Sendable, Hashable {
        var label: String
        var value: String
    }
}

/// A heading of one of the four levels of GB/T 9704-2012 (`一、` `（一）` `1.` `（1）`).
struct Heading: Sendable, Hashable {
    var level: Int
    var title: String
    /// What references and links name; empty where nothing points here.
    var id: String = ""
    var isNumbered = true
    /// Whether the table of contents lists it.
    var isListed = true
    var startsPage = false
    /// `一、`, `（二）`: given by ``Numbering``.
    var number = ""

    /// The number and the title as printed.
    var text: String { number + title }
}

/// Running text.
struct Paragraph: Sendable, Hashable {
    enum Role: String, Sendable, Hashable, CaseIterable {
        /// 仿宋 16 pt, first line indented by two characters.
        case body
        /// The one sentence of the conclusion.
        case lead
        /// 仿宋 11 pt, for methods and sources under a figure.
        case small
        /// 9.5 pt, under tables and figures.
        case note
        /// 14 pt, one of several notes of equal rank.
        case item
        /// 7.5 pt, for lists that are searched.
        case index
        /// As small, never parted from the paragraph after it.
        case question
    }

    var role: Role
    var inlines: [Inline]

    var isEmpty: Bool { inlines.allSatisfy { $0.plainText.isEmpty } }
}

/// A piece of a line.
enum Inline: Sendable, Hashable {
    case text(String)
    /// 黑体 in running text.
    case strong(String)
    /// `表4-1` or a heading's words, by id.
    case reference(String, at: SourceLocation)
    /// Words that a click follows to an id.
    case link(String, to: String, at: SourceLocation)
    /// A number of a result, with its unit; its code stands small under it.
    case number(String, TraceCode, isStrong: Bool = false)

    /// Whether a trace code stands under it.
    var isTraced: Bool {
        switch self {
        case .number: true
        case .text, .strong, .reference, .link: false
        }
    }

    /// The words known before numbering, without trace codes.
    var plainText: String {
        switch self {
        case .text(let text), .strong(let text), .link(let text, _, _),
            .number(let text, _, _):
            text
        case .reference(let id, _): id
        }
    }
}

/// A list of pages made by the second pass.
struct Contents: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable { case headings, figures, tables }

    var kind: Kind
    var title: String
}
