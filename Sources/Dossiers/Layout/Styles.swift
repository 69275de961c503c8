import Assessment
import Typesetting

/// The type of a dossier: every size, leading and face in one place.
enum Styles {
    static let grey = Ink(0x6E, 0x6E, 0x6E)
    static let headTint = Ink(0xEB, 0xEB, 0xEB)
    static let groupTint = Ink(0xF5, 0xF5, 0xF5)

    static let body = TextStyle(.body, size: 16, tracking: Sheet.bodyTracking)
    static let strong = TextStyle(.heading, size: 16, tracking: Sheet.bodyTracking)
    static let lead = TextStyle(.body, size: 18)
    static let small = TextStyle(.body, size: 11)
    static let smallStrong = TextStyle(.heading, size: 11)
    static let note = TextStyle(.body, size: 9.5, ink: Ink(0x40, 0x40, 0x40))
    static let caption = TextStyle(.heading, size: 12)
    static let cell = TextStyle(.body, size: 10.5)
    static let cellStrong = TextStyle(.heading, size: 10.5)
    static let cellNaming = TextStyle(.subheading, size: 10.5)
    static let cellHead = TextStyle(.heading, size: 10.5)
    static let folio = TextStyle(.song, size: 14)
    /// Codes under numbers: quiet, and still there on a photocopy.
    static let trace = TextStyle(
        .heading, size: 5.2, ink: Ink(0x64, 0x64, 0x64), tracking: 0.2)

    /// Codes in a line of their own under a chart.
    static let traceList = TextStyle(.heading, size: 6, ink: Ink(0x50, 0x50, 0x50))
    static let traceLabel = TextStyle(.body, size: 7.5, ink: Ink(0x50, 0x50, 0x50))
    static let traceLeading = 10.5

    /// The type of a table's cells.
    struct Cells {
        var text = cell
        var strong = cellStrong
        var naming = cellNaming
        var head = cellHead
        var leading = cellLeading
        var rowHeight = Styles.rowHeight
        /// Above and below the lines of a row, together.
        var margin = 7.0
    }

    /// - Parameter isTraced: whether codes hang under the numbers of a cell.
    static func cells(_ kind: Table.Kind, isTraced: Bool = false) -> Cells {
        switch kind {
        case .data, .form: Cells()
        case .register:
            Cells(
                text: TextStyle(.body, size: 9), strong: TextStyle(.heading, size: 9),
                naming: TextStyle(.subheading, size: 9), head: TextStyle(.heading, size: 9),
                leading: isTraced ? 14 : 12.5, rowHeight: 20, margin: 5)
        case .compact:
            Cells(
                text: TextStyle(.body, size: 7.5), strong: TextStyle(.heading, size: 7.5),
                naming: TextStyle(.subheading, size: 7.5), head: TextStyle(.heading, size: 8),
                leading: isTraced ? 13.5 : 10.5, rowHeight: isTraced ? 17 : 13, margin: 2.5)
        }
    }

    /// A code under words of a size: capitals and digits reach 0.72 em up, the tails of a unit
    /// 0.2 em down.
    static func footing(_ code: TraceCode, under text: TextStyle) -> Footing {
        Footing(code.text, trace, drop: text.size * 0.2 + 0.5 + trace.size * 0.72)
    }

    static let runningMark = TextStyle(.heading, size: 9, ink: grey)
    static let contents = TextStyle(.body, size: 14)
    static let contentsChapter = TextStyle(.heading, size: 14)
    static let coverTitle = TextStyle(.title, size: 30)
    static let coverSubtitle = TextStyle(.subheading, size: 20)
    static let coverFoot = TextStyle(.body, size: 16)
    static let coverMark = TextStyle(.heading, size: 14)
    /// Of an unnumbered chapter: 小标宋 22 pt.
    static let title = TextStyle(.title, size: 22)

    /// Points from baseline to baseline of table cells, and of notes.
    static let cellLeading = 16.0
    static let noteLeading = 13.5
    /// Of notes whose numbers have codes under them.
    static let tracedNoteLeading = 15.5
    static let smallLeading = 17.5
    static let contentsLeading = 24.0
    static let titleLeading = 34.0
    /// A table row is at least 8 mm high.
    static let rowHeight = 8 * Sheet.millimetre

    /// 附件1: 黑体 16 pt (GB/T 9704-2012, 7.4).
    static let annexNumber = TextStyle(.heading, size: 16)
    static let footnote = TextStyle(.body, size: 9.5)
    static let footnoteStrong = TextStyle(.heading, size: 9.5)
    static let footnoteLeading = 14.0
    static let runningHead = TextStyle(.body, size: 9, ink: grey)

    /// 一、黑体 · （一）楷体 · 1. 仿宋 · （1）仿宋.
    static func heading(level: Int) -> TextStyle {
        switch level {
        case 1: TextStyle(.heading, size: 16)
        case 2: TextStyle(.subheading, size: 16)
        default: body
        }
    }

    static func paragraph(
        _ role: Paragraph.Role
    ) -> (text: TextStyle, strong: TextStyle, leading: Double, indent: Double, hang: Double) {
        switch role {
        case .body: (body, strong, Sheet.leading, 32, 0)
        case .lead: (lead, TextStyle(.heading, size: 18), 32, 36, 0)
        case .small, .question: (small, smallStrong, smallLeading, 22, 0)
        case .note: (note, TextStyle(.heading, size: 9.5), noteLeading, 0, 0)
        case .index: (TextStyle(.heading, size: 6.5), TextStyle(.heading, size: 6.5), 10.5, 0, 0)
        case .item: (TextStyle(.body, size: 14), TextStyle(.heading, size: 14), 24, 28, 0)
        }
    }
}
