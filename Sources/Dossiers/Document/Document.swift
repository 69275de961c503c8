import Assessment
import Values

/// What is said, before any thought of pages: the template filled with an evaluation.
struct Document: Sendable, Hashable {
    /// What the file is called after area and year: 复查报告, 一页摘要.
    var name = ""
    var title: String
    var author: String?
    var subject: String
    /// Stands on every page but the cover, such as 演示数据; nil for none.
    var runningMark: String?
    /// Stands at the head of every page of an annex, before its number.
    var runningHead = ""
    /// More pages than this are a fault; nil where there may be any number.
    var pageLimit: Int?
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
    case list(List)
    case sign(Sign)
    /// How the paper of all that follows is held.
    case orientation(Orientation)
}

extension Block {
    /// The words in it that may hold numbers, references and footnotes.
    var inlines: [Inline] {
        switch self {
        case .paragraph(let paragraph): paragraph.inlines
        case .notice(let paragraphs): paragraphs.flatMap(\.inlines)
        case .list(let list): list.items.flatMap { $0 }
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.inlines) + table.note
        case .figure(let figure): figure.note
        case .cover, .heading, .contents, .newPage, .sign, .orientation: []
        }
    }
}

/// How a page is held to be read. The paper is upright either way: what is landscape is turned on
/// it, its head to the left (GB/T 9704-2012, 7.6.1).
enum Orientation: String, Sendable, Hashable, CaseIterable { case portrait, landscape }

/// Items of equal rank, one under the other.
struct List: Sendable, Hashable {
    /// `（1）`, or a dash.
    var isNumbered: Bool
    var role: Paragraph.Role
    var items: [[Inline]]
}

/// Where people sign and units put their seals.
struct Sign: Sendable, Hashable {
    /// Who signs, and the name where it is known: a rule to write on where not.
    var entries: [Cover.Entry]
    /// Units, each with room for its seal and a date.
    var seals: [String]
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
    /// 附件: it starts a page, its number on a line of its own (GB/T 9704-2012, 7.4).
    var isAnnex = false
    /// `一、`, `（二）`, `附件1`: given by ``Numbering``.
    var number = ""
    /// Which of the four kinds of numbers it has: in an annex they begin again, one level lower.
    var rank = 1

    /// The number and the title in one line.
    var text: String { number + (isAnnex ? "　" : "") + title }
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
    /// Words at the foot of the page, called by a raised number that ``Numbering`` gives.
    case footnote([Inline], number: Int = 0)

    /// Whether a trace code stands under it.
    var isTraced: Bool {
        switch self {
        case .number: true
        case .text, .strong, .reference, .link, .footnote: false
        }
    }

    /// The words known before numbering, without trace codes.
    var plainText: String {
        switch self {
        case .text(let text), .strong(let text), .link(let text, _, _),
            .number(let text, _, _):
            text
        case .reference(let id, _): id
        case .footnote: ""
        }
    }
}

/// A list of pages made by the second pass.
struct Contents: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case headings, figures, tables
        /// 附件说明: what follows the body, without page numbers (GB/T 9704-2012, 7.3.4).
        case annexes
    }

    var kind: Kind
    var title: String
}
