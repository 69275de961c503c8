import Values

/// A picture with its caption below.
struct Figure: Sendable, Hashable {
    var id: String
    var caption: String
    var picture: Picture
    var note: [Inline] = []
    /// Of the numbers it shows.
    var traces: [FigureTrace] = []
    var isNumbered = true
    /// `图3-2`: given by ``Numbering``.
    var number = ""
    /// Where the template asks for it, for messages.
    var place: SourceLocation
}
