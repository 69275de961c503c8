public import Values

/// The least change that a relative word asks for. A change in percent and a change in percentage
/// points are different things: from 40 % to 42 % is +5 % and +2 percentage points.
public enum LeastChange: Sendable, Hashable {
    /// Of the earlier value, in percent.
    case percent(DecimalValue)
    /// The difference of two percentages.
    case points(DecimalValue)
    /// The difference, in the unit that is given; nil stands for the indicator's own.
    case amount(DecimalValue, UnitOfMeasure?)

    /// The number as it was written.
    public var value: DecimalValue {
        switch self {
        case .percent(let value), .points(let value), .amount(let value, _): value
        }
    }

    /// What the number counts; `.percent` here means of the earlier value.
    public var unit: UnitOfMeasure? {
        switch self {
        case .percent: .percent
        case .points: .percentagePoints
        case .amount(_, let unit): unit
        }
    }

    /// The change in the indicator's unit that it comes to above `before`.
    public func amount(above before: Rational) -> Rational {
        switch self {
        case .percent(let value):
            before.magnitude * value.rational * Rational(1, over: 100)
        case .points(let value), .amount(let value, _): value.rational
        }
    }
}

/// A word of degree (有所提升, 明显提升) and the number it was given, if it was given one.
public struct RelativeWord: Sendable, Hashable {
    public var id: String
    /// Nil: no document gives it a number, and a person decides.
    public var by: LeastChange?
    /// The document that gives the number.
    public var source: String?
    public var basis: Basis

    public init(id: String, by: LeastChange?, source: String?, basis: Basis) {
        self.id = id
        self.by = by
        self.source = source
        self.basis = basis
    }
}

/// A limit that a document outside the rulebook sets: 北京市要求.
public struct NamedLimit: Sendable, Hashable {
    public var id: String
    public var title: String
    /// Nil where the document is not at hand.
    public var value: DecimalValue?
    public var source: String?
    /// The only year it is for; nil: every year.
    public var year: Int?

    public init(
        id: String, title: String, value: DecimalValue? = nil, source: String? = nil,
        year: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.value = value
        self.source = source
        self.year = year
    }

    /// The number and where it is from, if they hold for a year. A number without a source is none.
    public func value(in year: Int) -> (value: DecimalValue, source: String)? {
        guard let value, let source, self.year == nil || self.year == year else { return nil }
        return (value, source)
    }
}
