import Values

/// A limit that a number is held against.
enum Requirement: Sendable, Hashable {
    case atLeast(Rational)
    case atMost(Rational)
    case within(Rational, Rational)
    /// Strictly better than the creation year, and by at least `by` where that is given.
    case better(than: Rational, by: Rational?, higher: Bool)

    /// Measured minus limit, turned so that positive is good; the nearer limit of two.
    func margin(of value: Rational) -> Rational {
        switch self {
        case .atLeast(let limit): value - limit
        case .atMost(let limit): limit - value
        case .within(let low, let high): min(value - low, high - value)
        case .better(let baseline, let by, let higher):
            (higher ? value - baseline : baseline - value) - (by ?? .zero)
        }
    }

    func isMet(by value: Rational) -> Bool {
        let margin = margin(of: value)
        switch self {
        case .atLeast, .atMost, .within: return !margin.isNegative
        case .better(_, let by, _):
            // No change at all is never an improvement, even where the least one is zero.
            return (by ?? .zero) > .zero ? !margin.isNegative : margin > .zero
        }
    }

    /// Whether no value between the bounds meets it, whether all do, or neither. An end that is
    /// open could be anything.
    func outlook(over bounds: Measurement.Bounds) -> Outlook {
        guard bestEnd(of: bounds).map(isMet) ?? true else { return .impossible }
        return worstEnd(of: bounds).map(isMet) ?? false ? .locked : .open
    }

    /// Whether more is better; nil where too much is as bad as too little.
    var wantsMore: Bool? {
        switch self {
        case .atLeast: true
        case .atMost: false
        case .within: nil
        case .better(_, _, let higher): higher
        }
    }

    /// The value within the bounds that comes nearest to meeting it; nil for an open end.
    func bestEnd(of bounds: Measurement.Bounds) -> Rational? {
        switch self {
        case .atLeast, .better(_, _, true): bounds.high
        case .atMost, .better(_, _, false): bounds.low
        case .within(let low, let high):
            if bounds.low > high {
                bounds.low
            } else if let top = bounds.high, top < low {
                top
            } else {
                max(low, bounds.low)
            }
        }
    }

    /// The value within the bounds that is furthest from meeting it; nil for an open end.
    func worstEnd(of bounds: Measurement.Bounds) -> Rational? {
        switch self {
        case .atLeast, .better(_, _, true): bounds.low
        case .atMost, .better(_, _, false): bounds.high
        case .within:
            bounds.high.map { margin(of: bounds.low) < margin(of: $0) ? bounds.low : $0 }
        }
    }

    /// The number that is reported as the limit.
    var limit: Rational {
        switch self {
        case .atLeast(let limit), .atMost(let limit), .within(let limit, _): limit
        case .better(let baseline, _, _): baseline
        }
    }
}
