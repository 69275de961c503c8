public import Values

/// A worked case inside a rulebook: made-up measurements and the verdict they must come to.
public struct RulebookExample: Sendable, Hashable {
    /// One indicator's made-up value.
    public struct Given: Sendable, Hashable {
        public var indicator: String
        /// Nil: there are no data.
        public var value: DecimalValue?
        /// The creation year's value; nil: there is none.
        public var baseline: DecimalValue?
        /// Fewer data than the method's minimum.
        public var isIncomplete: Bool
        /// What the year can still come to, where the data are incomplete.
        public var low: DecimalValue?
        public var high: DecimalValue?

        public init(
            indicator: String, value: DecimalValue?, baseline: DecimalValue? = nil,
            isIncomplete: Bool = false, low: DecimalValue? = nil, high: DecimalValue? = nil
        ) {
            self.indicator = indicator
            self.value = value
            self.baseline = baseline
            self.isIncomplete = isIncomplete
            self.low = low
            self.high = high
        }
    }

    public var clause: String
    public var title: String
    public var given: [Given]
    public var verdict: Verdict
    /// Measured − limit, turned so that positive is good; nil: not looked at.
    public var margin: DecimalValue?
    /// Whether rounding must flip the verdict; nil: not looked at.
    public var flips: Bool?
    public var location: SourceLocation

    public init(
        clause: String, title: String, given: [Given], verdict: Verdict,
        margin: DecimalValue? = nil, flips: Bool? = nil, location: SourceLocation
    ) {
        self.clause = clause
        self.title = title
        self.given = given
        self.verdict = verdict
        self.margin = margin
        self.flips = flips
        self.location = location
    }
}
