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
    static let coverTitle = "Title"
    static let coverSubtitle = "Subtitle"
    static let coverMark = "CoverMark"
    static let coverEntry = "CoverEntry"

    static func heading(_ level: Int) -> String { "Heading\(min(max(level, 1), 4))" }

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
    /// Word and WPS put 28 characters of the grid on a line, Writer 21; the same leading and closeness
    /// in its style put 28 on a line everywhere. What is typed in the default style keeps to the grid.
    static func format(
        _ leading: Double, alignment: WordFormat.Alignment? = nil, before: Double = 0,
        after: Double = 0, indent: WordIndent? = nil
    ) -> WordFormat {
        WordFormat(
            alignment: alignment, leading: .exact(leading), spaceBefore: before,
            spaceAfter: after, indent: indent ?? WordIndent(), snapsToGrid: false)
    }

    private static let twoCharacters = WordIndent(first: 32, firstCharacters: 2)

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
        format.box = WordBox(WordStroke(.black, width: 0.8), padding: 8)
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

    // MARK: Headings

    private static let headings: [WordStyle] =
        (1...4).map { level in
            WordStyle(
                heading(level), name: "heading \(level)", basedOn: "Normal", next: body,
                format: headingFormat(level),
                look: Styles.heading(level: level).wordLook)
        } + [
            WordStyle(
                chapter, name: "无编号章标题", basedOn: "Normal", next: body,
                format: chapterFormat(outlineLevel: 0), look: Styles.title.wordLook),
            WordStyle(
                listTitle, name: "TOC Heading", basedOn: "Normal", next: body,
                format: chapterFormat(outlineLevel: nil), look: Styles.title.wordLook),
            WordStyle(
                exhibitListTitle, name: "图表目录标题", basedOn: "Normal", next: body,
                format: keptFormat(before: 6, after: 0, indent: twoCharacters),
                look: Styles.heading(level: 2).wordLook),
            WordStyle(
                annexNumber, name: "附件号", basedOn: "Normal", next: chapter,
                format: keptFormat(before: 0, after: Sheet.leading, indent: WordIndent()),
                look: Styles.annexNumber.wordLook),
        ]

    private static func headingFormat(_ level: Int) -> WordFormat {
        var format = format(
            Sheet.leading, alignment: .left, before: level == 1 ? 10 : level == 2 ? 6 : 0,
            indent: twoCharacters)
        format.keepsWithNext = true
        format.keepsTogether = true
        format.outlineLevel = level - 1
        format.counted = .by(WordNumerals.firstCounting, level: level - 1)
        return format
    }

    private static func chapterFormat(outlineLevel: Int?) -> WordFormat {
        var format = format(Styles.titleLeading, alignment: .center, before: 10, after: 14)
        format.keepsWithNext = true
        format.keepsTogether = true
        format.outlineLevel = outlineLevel
        return format
    }

    /// A line that stays with what it stands over.
    private static func keptFormat(
        before: Double, after: Double, indent: WordIndent
    ) -> WordFormat {
        var format = format(
            Sheet.leading, alignment: .left, before: before, after: after, indent: indent)
        format.keepsWithNext = true
        return format
    }

    // MARK: Lists of pages

    private static func listFormat(_ left: Double) -> WordFormat {
        var format = format(
            Styles.contentsLeading, alignment: .left,
            // No indent at the right: Writer leaves out what a tabulator puts beyond it.
            indent: WordIndent(left: left + 28, first: -28))
        format.tabs = [WordTab(.right, at: Sheet.textWidth, hasDots: true)]
        return format
    }

    private static let lists = [
        WordStyle(
            contents(1), name: "toc 1", basedOn: "Normal", isQuick: false, format: listFormat(0),
            look: Styles.contentsChapter.wordLook),
        WordStyle(
            contents(2), name: "toc 2", basedOn: "Normal", isQuick: false,
            format: listFormat(28), look: Styles.contents.wordLook),
        WordStyle(
            listOfExhibits, name: "table of figures", basedOn: "Normal", isQuick: false,
            format: listFormat(0), look: Styles.contents.wordLook),
    ]

    // MARK: Cover and margins

    private static let cover = [
        WordStyle(
            coverTitle, name: "Title", basedOn: "Normal",
            format: format(46, alignment: .center), look: Styles.coverTitle.wordLook),
        WordStyle(
            coverSubtitle, name: "Subtitle", basedOn: "Normal",
            format: format(34, alignment: .center), look: Styles.coverSubtitle.wordLook),
        WordStyle(
            coverMark, name: "封面标记", basedOn: "Normal", isQuick: false,
            format: format(28, alignment: .right), look: Styles.coverMark.wordLook),
        WordStyle(
            coverEntry, name: "封面落款", basedOn: "Normal", isQuick: false,
            format: format(32, alignment: .left), look: Styles.coverFoot.wordLook),
        WordStyle(
            sign, name: "签字", basedOn: "Normal", isQuick: false,
            format: format(24, alignment: .left), look: TextStyle(.body, size: 14).wordLook),
    ]

    private static let margins = [
        WordStyle(
            header, name: "header", basedOn: "Normal", isQuick: false, format: format(12),
            look: Styles.runningMark.wordLook),
        WordStyle(
            footer, name: "footer", basedOn: "Normal", isQuick: false, format: format(16),
            look: Styles.folio.wordLook),
        WordStyle(
            "FootnoteText", name: "footnote text", basedOn: "Normal", isQuick: false,
            format: format(
                Styles.footnoteLeading, alignment: .left,
                indent: WordIndent(left: 15, first: -15)), look: Styles.footnote.wordLook),
    ]

    // MARK: Figures and what is said of them

    private static let exhibits: [WordStyle] = [
        WordStyle(
            caption, name: "caption", basedOn: "Normal", next: body,
            format: format(20, alignment: .center), look: Styles.caption.wordLook),
        WordStyle(
            tableCaption, name: "表题", basedOn: caption, next: body, format: tableCaptionFormat),
        WordStyle(
            figure, name: "图", basedOn: "Normal", next: caption,
            format: WordFormat(
                alignment: .center, leading: .single, spaceBefore: 10, spaceAfter: 0,
                indent: WordIndent(), keepsWithNext: true, snapsToGrid: false)),
        WordStyle(
            figureNote, name: "图注", basedOn: note,
            format: format(Styles.noteLeading, alignment: .center)),
        WordStyle(
            traceLine, name: "溯源码行", basedOn: "Normal",
            format: format(Styles.traceLeading, alignment: .center),
            look: Styles.traceLabel.wordLook),
    ]

    private static var tableCaptionFormat: WordFormat {
        var format = format(19, alignment: .center, before: 8)
        format.keepsWithNext = true
        return format
    }

    // MARK: Words inside a paragraph

    private static let characters = [
        WordStyle(
            "DefaultParagraphFont", name: "Default Paragraph Font", kind: .character,
            isDefault: true, isQuick: false),
        WordStyle(
            "FootnoteReference", name: "footnote reference", kind: .character, isQuick: false,
            look: WordLook(shift: .raised)),
        WordStyle(
            strong, name: "黑体强调", kind: .character,
            look: WordLook(face: WordFaces.face(.heading))),
        // Quiet, and still there on a photocopy; half a point is the format's smallest step.
        WordStyle(
            trace, name: "溯源码", kind: .character,
            look: WordLook(
                face: WordFaces.face(.heading), size: 5.5, ink: WordInk(0x64, 0x64, 0x64),
                isUnchecked: true)),
        // The marks are in no Chinese face: this one comes with Windows, and others stand in.
        WordStyle(
            mark, name: "结论标记", kind: .character,
            look: WordLook(face: WordFace("Segoe UI Symbol", latin: "Segoe UI Symbol"))),
    ]
}
