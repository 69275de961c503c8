public import Values

/// An exact number, the one that is printed, and their unit.
public struct ComparedQuantity: Sendable, Hashable {
    public var exact: Rational
    public var rounded: DecimalValue?
    public var unit: UnitOfMeasure

    public init(exact: Rational, rounded: DecimalValue?, unit: UnitOfMeasure) {
        self.exact = exact
        self.rounded = rounded
        self.unit = unit
    }
}

/// What a clause came to in one edition.
public struct ClauseState: Sendable, Hashable {
    public var verdict: Verdict
    public var reason: Finding.Reason
    public var comparison: Comparison
    /// The verdict would be another by the other way of comparing.
    public var flipsByRounding: Bool
    /// One a part of the clause that measures an indicator.
    public var numbers: [ClauseNumber]

    public init(
        verdict: Verdict, reason: Finding.Reason, comparison: Comparison = .unrounded,
        flipsByRounding: Bool = false, numbers: [ClauseNumber] = []
    ) {
        self.verdict = verdict
        self.reason = reason
        self.comparison = comparison
        self.flipsByRounding = flipsByRounding
        self.numbers = numbers
    }
}

/// One number of a clause against what is asked of it.
public struct ClauseNumber: Sendable, Hashable {
    public var indicator: String
    /// The indicator's name in the edition's rulebook.
    public var name: String
    /// Digits after the point to which the rulebook rounds the indicator.
    public var decimals: Int
    public var measured: ComparedQuantity?
    public var limit: ComparedQuantity?
    public var margin: ComparedQuantity?
    /// The limit is itself measured (the creation year's value), and not a number of a document.
    public var isLimitMeasured: Bool
    /// The indicator in the creation year, by the way that decides.
    public var baseline: ComparedQuantity?

    public init(
        indicator: String, name: String, decimals: Int, measured: ComparedQuantity? = nil,
        limit: ComparedQuantity? = nil, margin: ComparedQuantity? = nil,
        isLimitMeasured: Bool = false, baseline: ComparedQuantity? = nil
    ) {
        self.indicator = indicator
        self.name = name
        self.decimals = decimals
        self.measured = measured
        self.limit = limit
        self.margin = margin
        self.isLimitMeasured = isLimitMeasured
        self.baseline = baseline
    }
}

/// A number of a clause in both editions.
public struct NumberChange: Sendable, Hashable {
    public var indicator: String
    public var name: String
    public var old: ClauseNumber?
    public var new: ClauseNumber?
    /// New − old; in percentage points where both are percentages; nil where either is missing or
    /// the units differ.
    public var difference: ComparedQuantity?
    /// They differ after rounding to the indicator's decimals.
    public var isMeasuredChanged: Bool
    public var isLimitChanged: Bool

    public init(
        indicator: String, name: String, old: ClauseNumber?, new: ClauseNumber?,
        difference: ComparedQuantity?, isMeasuredChanged: Bool, isLimitChanged: Bool
    ) {
        self.indicator = indicator
        self.name = name
        self.old = old
        self.new = new
        self.difference = difference
        self.isMeasuredChanged = isMeasuredChanged
        self.isLimitChanged = isLimitChanged
    }
}
