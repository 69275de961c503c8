import Typesetting

/// What layout asks of type: widths, labels and broken lines. Tests bring one of their own in
/// which every character is equally wide.
protocol LineSetter {
    func width(of text: String, style: TextStyle) -> Double
    func label(_ text: String, style: TextStyle, at: Point, align: Alignment) -> [Drawing]
    func lines(_ spans: [Span], style: ParagraphStyle) -> [SetLine]
}
