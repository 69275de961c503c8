package import Typesetting

/// What charts ask of a text setter. A test sets with a face whose widths are known by heart.
package protocol Lettering {
    func width(of text: String, style: TextStyle) -> Double
    /// One line with its baseline at `at`.
    func label(_ text: String, style: TextStyle, at: Point, align: Alignment) -> [Drawing]
    func lines(_ spans: [Span], style: ParagraphStyle) -> [SetLine]
}

extension TextSetter: Lettering {}
