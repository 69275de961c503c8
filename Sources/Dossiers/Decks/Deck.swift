import Assessment
import Values

/// What a meeting is shown: slides in order, before any thought of a medium.
struct Deck: Sendable {
    var title: String
    var author: String?
    var subject: String
    /// `演示数据`: on every slide.
    var mark: String?
    var slides: [Slide]
}

/// One message.
struct Slide: Sendable {
    enum Body: Sendable {
        case cover(Cover)
        /// The title alone, to begin a part.
        case part
        case picture(Exhibit, Side)
        /// Without a picture, what would stand beside it.
        case words(Side)
        case table(Table)
        /// Tables under each other, each named by its caption: for looking up, not for showing.
        case tables([Table])
    }

    /// What stands beside the picture.
    struct Side: Sendable, Hashable {
        var number: BigNumber?
        var verdict: Verdict?
        /// A few short lines.
        var lines: [[Inline]] = []

        var isEmpty: Bool { number == nil && verdict == nil && lines.isEmpty }
    }

    /// One number that is read from the last row, with its unit.
    struct BigNumber: Sendable, Hashable {
        var number: String
        var unit: String
        /// Of the number.
        var code: TraceCode?

        /// Parts `2961个/cm³`; nil where the words are not one number and its unit.
        init?(_ words: String, code: TraceCode? = nil) {
            let signs: Set<Character> = ["−", "-", "+", "."]
            let digits = words.prefix { ($0.isASCII && $0.isNumber) || signs.contains($0) }
            let rest = words[digits.endIndex...]
            let unit = String(rest.drop { $0 == " " })
            guard digits.contains(where: \.isNumber), unit.count <= 8,
                !unit.contains(where: { $0.isASCII && $0.isNumber && !"2345".contains($0) }),
                !unit.contains("；"), !unit.contains(";")
            else { return nil }
            (number, self.unit, self.code) = (String(digits), unit, code)
        }
    }

    /// A sentence that the data made, wherever they could.
    var title: [Inline]
    var body: Body
    /// Source and completeness, and the codes of the numbers above.
    var foot: [String] = []
    /// What the speaker sees and the room does not.
    var notes: [String] = []
    /// Where the template asks for it, for messages.
    var place: SourceLocation
}
