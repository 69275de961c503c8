/// What a face is for; `templates/fonts.xml` maps each to a chain of font files.
package enum FontRole: String, Sendable, Hashable, CaseIterable {
    /// 仿宋: the body.
    case body
    /// 小标宋: titles.
    case title
    /// 黑体: first-level headings, captions, charts.
    case heading
    /// 楷体: second-level headings.
    case subheading
    /// 宋体: page numbers.
    case song
    /// 西文: Latin letters and digits inside any of the above but `heading`.
    case latin
    /// Latin letters and digits beside 黑体.
    case latinSans
}

package struct TextStyle: Sendable, Hashable {
    package var role: FontRole
    /// Points.
    package var size: Double
    package var ink: Ink
    /// Added after every character, in points; negative tightens.
    package var tracking: Double

    package init(_ role: FontRole, size: Double, ink: Ink = .black, tracking: Double = 0) {
        self.role = role
        self.size = size
        self.ink = ink
        self.tracking = tracking
    }
}

/// A piece of text in one style. Superscript and subscript digits of Unicode (`cm³`, `PM₂.₅`)
/// are drawn as real raised and lowered digits of the style's face.
package struct Span: Sendable, Hashable {
    package var text: String
    package var style: TextStyle
    /// The destination a click on it goes to.
    package var destination: String?
    /// Small words under its end.
    package var footing: Footing?

    package init(
        _ text: String, _ style: TextStyle, destination: String? = nil, footing: Footing? = nil
    ) {
        self.text = text
        self.style = style
        self.destination = destination
        self.footing = footing
    }
}

/// Small words that hang under the end of a span, right-aligned with it, and never left of the
/// line's own place. They take no room in the line: its breaks and its width are what they would be
/// without them.
package struct Footing: Sendable, Hashable {
    package var text: String
    package var style: TextStyle
    /// Points from the line's baseline down to that of the small words.
    package var drop: Double

    package init(_ text: String, _ style: TextStyle, drop: Double) {
        self.text = text
        self.style = style
        self.drop = drop
    }
}

package enum Alignment: Sendable, Hashable { case leading, center, trailing, justified }

package struct ParagraphStyle: Sendable, Hashable {
    /// Width of a full line.
    package var measure: Double
    package var alignment: Alignment
    /// Of the first line; 2 characters of body are 32 pt.
    package var firstIndent: Double
    /// Of the lines after the first.
    package var hangingIndent: Double

    package init(
        measure: Double, alignment: Alignment = .justified, firstIndent: Double = 0,
        hangingIndent: Double = 0
    ) {
        self.measure = measure
        self.alignment = alignment
        self.firstIndent = firstIndent
        self.hangingIndent = hangingIndent
    }
}

/// One set line, with its left end of the baseline at the origin.
package struct SetLine: Sendable, Hashable {
    package var drawings: [Drawing]
    /// From the origin to the end of the last glyph, indent included.
    package var width: Double
    package var ascent: Double
    package var descent: Double

    package init(drawings: [Drawing], width: Double, ascent: Double, descent: Double) {
        self.drawings = drawings
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }
}
