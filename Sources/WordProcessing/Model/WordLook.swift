/// How letters look. What is nil is left to the style, and to the paragraph's style after it.
package struct WordLook: Sendable, Hashable {
    /// Where the letters stand to those beside them.
    package enum Shift: String, Sendable, Hashable {
        /// The 3 of μg/m³.
        case raised = "superscript"
        /// The digits of O₃.
        case lowered = "subscript"
    }

    /// Of a character style.
    package var style: String?
    package var face: WordFace?
    /// In points; the format counts in halves of them.
    package var size: Double?
    package var ink: WordInk?
    package var isBold: Bool?
    /// Added to every character's advance.
    package var tracking: Double?
    /// Above the baseline, below where it is negative; the size stays.
    package var rise: Double?
    /// The program makes such letters smaller itself.
    package var shift: Shift?
    /// A line around the words.
    package var box: WordStroke?
    /// Whether it is spelt right is not asked: for codes.
    package var isUnchecked: Bool?

    package init(
        style: String? = nil, face: WordFace? = nil, size: Double? = nil, ink: WordInk? = nil,
        isBold: Bool? = nil, tracking: Double? = nil, rise: Double? = nil, shift: Shift? = nil,
        box: WordStroke? = nil, isUnchecked: Bool? = nil
    ) {
        self.style = style
        self.face = face
        self.size = size
        self.ink = ink
        self.isBold = isBold
        self.tracking = tracking
        self.rise = rise
        self.shift = shift
        self.box = box
        self.isUnchecked = isUnchecked
    }
}

/// A typeface for Chinese and one for Latin letters and digits, by name.
package struct WordFace: Sendable, Hashable {
    package var chinese: String
    package var latin: String

    package init(_ chinese: String, latin: String) {
        self.chinese = chinese
        self.latin = latin
    }
}

/// An opaque colour.
package struct WordInk: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    package static let black = WordInk(0x1A, 0x1A, 0x1A)
}

/// A solid line's colour, and its width in points.
package struct WordStroke: Sendable, Hashable {
    package var ink: WordInk
    package var width: Double

    package init(_ ink: WordInk = .black, width: Double) {
        self.ink = ink
        self.width = width
    }
}
