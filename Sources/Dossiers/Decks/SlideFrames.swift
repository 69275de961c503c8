import Typesetting

/// Where things are on a slide, in points: 16:9, 338.67 × 190.5 mm, margins of 15 mm.
enum SlideFrames {
    static let size = Size(width: 960, height: 540)
    static let margin = 42.5
    static let measure = size.width - 2 * margin

    /// Two lines of 28 pt.
    static let title = Rect(x: margin, y: 30, width: measure, height: 76)
    /// Between the title and the foot.
    static let body = Rect(x: margin, y: 118, width: measure, height: 352)
    /// The left two thirds of the body.
    static let picture = Rect(x: margin, y: 118, width: 572, height: 352)
    static let side = Rect(x: 640, y: 124, width: size.width - margin - 640, height: 346)
    /// Source, completeness and codes.
    static let foot = Rect(x: margin, y: 478, width: measure - 84, height: 46)
    static let folio = Rect(x: size.width - margin - 76, y: 504, width: 76, height: 18)
    /// The mark of made-up data, at the top right, over the title.
    static let mark = Rect(x: size.width - margin - 84, y: 9, width: 84, height: 18)
}

/// The type of a slide.
enum SlideType {
    static func title(_ ink: Ink) -> TextStyle { TextStyle(.heading, size: 28, ink: ink) }
    static func number(_ ink: Ink) -> TextStyle { TextStyle(.heading, size: 60, ink: ink) }
    static func unit(_ ink: Ink) -> TextStyle { TextStyle(.heading, size: 24, ink: ink) }
    static func line(_ ink: Ink) -> TextStyle { TextStyle(.heading, size: 18, ink: ink) }
    static func foot(_ ink: Ink) -> TextStyle { TextStyle(.heading, size: 11, ink: ink) }

    /// From baseline to baseline, by the size of the letters.
    static func leading(_ size: Double) -> Double { size * (size > 30 ? 1.15 : 1.34) }
    /// What tables are set in where they fit, and the least a back row can read.
    static let cell = 14.0
    static let leastCell = 9.0
}
