import Packaging
import Typesetting
import WordProcessing

/// What stands around the text: cover, margins, figures; and words of a look of their own.
extension WordStyles {
    // MARK: Cover and margins

    static let cover = [
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

    static let margins = [
        WordStyle(
            header, name: "header", basedOn: "Normal", isQuick: false, format: format(12),
            look: Styles.runningMark.wordLook),
        WordStyle(
            footer, name: "footer", basedOn: "Normal", isQuick: false,
            format: format(footerLeading),
            look: Styles.folio.wordLook),
        WordStyle(
            "FootnoteText", name: "footnote text", basedOn: "Normal", isQuick: false,
            format: format(
                Styles.footnoteLeading, alignment: .left,
                indent: WordIndent(left: 15, first: -15)), look: Styles.footnote.wordLook),
    ]

    // MARK: Figures and what is said of them

    static let exhibits: [WordStyle] = [
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

    static let characters = [
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
                face: WordFaces.face(.heading), size: 5.5, ink: OfficeInk(0x64, 0x64, 0x64),
                isUnchecked: true)),
        WordStyle(
            mark, name: "结论标记", kind: .character,
            look: WordLook(face: WordFace(WordFaces.marks, latin: WordFaces.marks))),
    ]
}
