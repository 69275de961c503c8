import Typesetting

/// The paper and the text block of a dossier: GB/T 9704-2012, 5.2 and 7.5.
enum Sheet {
    /// A millimetre in points.
    static let millimetre = 72 / 25.4

    /// A4.
    static let size = Size(width: 210 * millimetre, height: 297 * millimetre)
    /// 天头 37 mm.
    static let top = 37 * millimetre
    /// 订口 28 mm: left on a right-hand page, right on a left-hand one.
    static let inner = 28 * millimetre
    static let outer = 26 * millimetre
    /// 版心 156 × 225 mm.
    static let textWidth = 156 * millimetre
    static let textHeight = 225 * millimetre
    /// 22 lines fill the text block; 29 pt would leave 21.
    static let leading = 28.95
    /// 28 characters of 16 pt fill a line of 442.2 pt only when set this much closer.
    static let bodyTracking = -0.207
    /// The dashes beside the page number stand 7 mm under the text block (7.5).
    static let folioDrop = 7 * millimetre
    /// How far a dash stands above its baseline, in ems.
    static let dashHeight = 0.29

    /// Width of the text block as it is read: turned, its height.
    static func measure(isTurned: Bool) -> Double { isTurned ? textHeight : textWidth }

    /// Left edge of the text block on a page; odd pages lie to the right of the binding.
    static func left(ofPage number: Int) -> Double { number % 2 == 1 ? inner : outer }
}
