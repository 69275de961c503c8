import Typesetting

@testable import Charting

extension Chart {
    /// Words of the picture that meet others or leave it.
    func faults(in size: Size, _ theme: ChartTheme) -> [String] {
        let layout = layout(in: size, lettering: GridLettering(), theme: theme)
        let picture = Rect(x: 0, y: 0, width: size.width, height: size.height)
        let texts = layout.texts.filter { !$0.text.isEmpty }
        var faults: [String] = []
        for (index, text) in texts.enumerated() {
            if !picture.holds(text.rect) { faults.append("\(text) leaves \(size)") }
            for other in texts.dropFirst(index + 1) where text.rect.overlap(other.rect) >= 0.01 {
                faults.append("\(text) meets \(other)")
            }
        }
        return faults
    }

    /// All words of the picture where it asks to be.
    func words(_ theme: ChartTheme) -> [String] {
        layout(in: size(theme), lettering: GridLettering(), theme: theme).texts.map(\.text)
    }
}

/// As `GridLettering`, but lines of Latin words and numbers break at spaces only, as they do where
/// a page is set.
struct WordLettering: Lettering {
    private let grid = GridLettering()

    func width(of text: String, style: TextStyle) -> Double { grid.width(of: text, style: style) }

    func label(_ text: String, style: TextStyle, at: Point, align: Alignment) -> [Drawing] {
        grid.label(text, style: style, at: at, align: align)
    }

    func lines(_ spans: [Span], style: ParagraphStyle) -> [SetLine] {
        guard let first = spans.first else { return [] }
        var rows: [String] = []
        for word in spans.map(\.text).joined().split(separator: " ") {
            let joined = rows.last.map { $0 + " " + word }
            if let joined, grid.width(of: joined, style: first.style) <= style.measure {
                rows[rows.count - 1] = joined
            } else {
                rows.append(String(word))
            }
        }
        // What is wider than a line by itself is broken anywhere.
        return rows.flatMap { grid.lines([Span($0, first.style)], style: style) }
    }
}
