package import Typesetting
package import Values

/// Values joined by a line. A value that is not there breaks it: a gap stays a gap.
package struct Line: Sendable, Hashable {
    package struct Knot: Sendable, Hashable {
        package var x: Place
        package var y: Place?
        /// Another marker than the line's, for a value that needs one.
        package var symbol: Symbol?

        package init(_ x: Place, at y: Place?, symbol: Symbol? = nil) {
            self.x = x
            self.y = y
            self.symbol = symbol
        }

        package init(_ x: Place, _ y: Rational?, symbol: Symbol? = nil) {
            self.init(x, at: y.map(Place.amount), symbol: symbol)
        }
    }

    /// A limit at which the line changes its look, exactly where it crosses.
    package struct Threshold: Sendable, Hashable {
        package enum Side: Sendable, Hashable { case under, over }

        package var limit: Rational
        /// The side on which the limit is missed. The limit itself is met.
        package var missedSide: Side
        package var stroke: Stroke
        package var symbol: Symbol?

        package init(
            _ limit: Rational, missed: Side, stroke: Stroke, symbol: Symbol? = .openSquare
        ) {
            self.limit = limit
            self.missedSide = missed
            self.stroke = stroke
            self.symbol = symbol
        }
    }

    package var knots: [Knot]
    package var stroke: Stroke
    package var symbol: Symbol?
    package var threshold: Threshold?
    /// Said before the line's first value, in the left margin, and behind its last, in the right.
    package var startLabel: String
    package var endLabel: String
    /// Letters a line of these labels is long.
    package var labelMeasure: Double
    /// Paper on both sides keeps the line apart from what it crosses; not for lines that begin in
    /// one place, which would hide one another there.
    package var isCased: Bool

    package init(
        _ knots: [Knot], stroke: Stroke, symbol: Symbol? = nil, threshold: Threshold? = nil,
        startLabel: String = "", endLabel: String = "", labelMeasure: Double = 11,
        isCased: Bool = true
    ) {
        self.knots = knots
        self.stroke = stroke
        self.symbol = symbol
        self.threshold = threshold
        self.startLabel = startLabel
        self.endLabel = endLabel
        self.labelMeasure = labelMeasure
        self.isCased = isCased
    }
}
