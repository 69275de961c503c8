package import Packaging

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
    package var ink: OfficeInk?
    package var isBold: Bool?
    /// Added to every character's advance.
    package var tracking: Double?
    /// Above the baseline, below where it is negative; the size stays.
    package var rise: Double?
    /// The program makes such letters smaller itself.
    package var shift: Shift?
    /// A line around the words.
    package var box: OfficeStroke?
    /// Whether it is spelt right is not asked: for codes.
    package var isUnchecked: Bool?

    package init(
        style: String? = nil, face: WordFace? = nil, size: Double? = nil, ink: OfficeInk? = nil,
        isBold: Bool? = nil, tracking: Double? = nil, rise: Double? = nil, shift: Shift? = nil,
        box: OfficeStroke? = nil, isUnchecked: Bool? = nil
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
