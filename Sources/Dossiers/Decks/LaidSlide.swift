import Assessment
import Typesetting

/// A slide whose parts have their places: what is drawn as a page, and written as shapes.
struct LaidSlide {
    struct Block {
        enum Content {
            case text(Text)
            case picture(Exhibit)
            case table(LaidTable)
            case box(Stroke)
        }

        var frame: Rect
        var content: Content
    }

    /// Paragraphs in a box, from its top.
    struct Text {
        enum Role: Hashable { case title, subtitle, plain, foot, folio }

        var role: Role
        var paragraphs: [Paragraph]
    }

    struct Paragraph {
        var spans: [Span]
        var alignment = Alignment.leading
        var spaceBefore = 0.0
        /// Drawn before the words, where a page can draw; written as a character where not.
        var mark: Verdict?

        var size: Double { spans.map(\.style.size).max() ?? 0 }
        var leading: Double { SlideType.leading(size) }
    }

    var blocks: [Block]
    var notes: [String]
    /// For the outline.
    var title: String
}

/// A table that fits its slide.
struct LaidTable {
    struct Cell {
        var inlines: [Inline]
        var mark: Verdict?
        var alignment: Alignment
    }

    var style: TextStyle
    var head: TextStyle
    var columns: [Double]
    /// The heading first.
    var rows: [(cells: [Cell], height: Double)]
    var place: Double = 0

    var height: Double { rows.reduce(0) { $0 + $1.height } }
    static let padding = 6.0
}
