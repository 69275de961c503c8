import Packaging
import Typesetting
import WordProcessing

/// The styles of a dossier in Word, of the same sizes and leadings as ``Styles``. Whoever edits
/// the file changes them in one place, as in a document of the office's own.
enum WordStyles {
    static let body = "BodyText"
    static let chapter = "ChapterTitle"
    static let listTitle = "TOCHeading"
    static let exhibitListTitle = "ExhibitListTitle"
    static let annexNumber = "AnnexNumber"
    static let sign = "Sign"
    static let caption = "Caption"
    static let tableCaption = "TableCaption"
    static let figure = "Figure"
    static let note = "Note"
    static let figureNote = "FigureNote"
    static let traceLine = "TraceLine"
    static let notice = "Notice"
    static let strong = "StrongHei"
    static let trace = "TraceCode"
    static let mark = "VerdictMark"
    static let header = "Header"
    static let footer = "Footer"
    static let footerLeading = 16.0
    static let coverTitle = "Title"
    static let coverSubtitle = "Subtitle"
    static let coverMark = "CoverMark"
    static let coverEntry = "CoverEntry"

    static func heading(_ level: Int) -> String { "Heading\(min(max(level, 1), 4))" }

    static func annexHeading(_ level: Int) -> String { "AnnexHeading\(min(max(level, 1), 4))" }

    static func contents(_ level: Int) -> String { level <= 1 ? "TOC1" : "TOC2" }

    static let listOfExhibits = "TableofFigures"

    /// Whether its paragraphs have no room above them of their own.
    static func isClose(_ style: String?) -> Bool {
        style == body || style == paragraph(.note) || style == paragraph(.small)
            || style == paragraph(.item) || style == paragraph(.lead)
    }

    static func paragraph(_ role: Paragraph.Role) -> String {
        switch role {
        case .body: body
        case .lead: "Lead"
        case .small: "Small"
        case .question: "Question"
        case .note: note
        case .item: "Item"
        case .index: "Index"
        }
    }

    static let all: [WordStyle] =
        [normal] + text + headings + lists + cover + margins + exhibits + WordTableStyles.all
        + characters

    /// 28 characters of 16 pt in a line of 156 mm, in the format's whole twentieths of a point.
    private static let tracking = -0.25

    /// Off the grid: it would set the lines of tables and notes on those of the body. The body too:
    /// Writer sets far fewer than 28 characters on a line of such a grid; the same leading and closeness
    /// in the body's style put 28 on a line there too. What is typed in the default style keeps to the
    /// grid.
    static func format(
        _ leading: Double, alignment: WordFormat.Alignment? = nil, before: Double = 0,
        after: Double = 0, indent: WordIndent? = nil
    ) -> WordFormat {
        WordFormat(
            alignment: alignment, leading: .exact(leading), spaceBefore: before,
            spaceAfter: after, indent: indent ?? WordIndent(), snapsToGrid: false)
    }

    static let twoCharacters = WordIndent(first: 32, firstCharacters: 2)

    private static let normal = WordStyle(
        "Normal", name: "Normal", isDefault: true,
        format: WordFormat(alignment: .justified, avoidsWidows: true),
        look: Styles.body.wordLook)

    // MARK: Running text

    private static let text: [WordStyle] =
        [
            WordStyle(
                body, name: "Body Text", basedOn: "Normal",
                format: format(Sheet.leading, indent: twoCharacters),
                look: WordLook(tracking: tracking))
        ]
        + [
            role(.lead, "结论句"), role(.small, "小字"), role(.question, "设问", keepsWithNext: true),
            role(.note, "注释", before: 3), role(.item, "列项"), role(.index, "检索"),
        ]
        + [
            WordStyle(
                notice, name: "提示框", basedOn: "Normal", format: noticeFormat,
                look: Styles.small.wordLook)
        ]

    private static var noticeFormat: WordFormat {
        var format = format(
            Styles.smallLeading, before: 8, after: 8, indent: WordIndent(left: 10, right: 10))
        format.box = WordBox(OfficeStroke(.black, width: 0.8), padding: 8)
        format.keepsTogether = true
        return format
    }

    private static func role(
        _ role: Paragraph.Role, _ name: String, before: Double = 0, keepsWithNext: Bool? = nil
    ) -> WordStyle {
        let style = Styles.paragraph(role)
        var format = format(
            style.leading, before: role == .small ? 4 : before,
            indent: style.indent > 0
                ? WordIndent(
                    first: style.indent, firstCharacters: style.indent / style.text.size)
                : WordIndent())
        format.keepsWithNext = keepsWithNext
        return WordStyle(
            paragraph(role), name: name, basedOn: "Normal", format: format,
            look: style.text.wordLook)
    }
}
