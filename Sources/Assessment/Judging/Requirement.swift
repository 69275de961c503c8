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

    /// Whether no value between the bounds meets it, whether all do, or neither.
    func outlook(over bounds: Measurement.Bounds) -> Outlook {
        switch self {
        case .atLeast, .atMost, .better:
            let ends = [bounds.low, bounds.high].map(isMet)
            return ends.allSatisfy { $0 } ? .locked : ends.contains(true) ? .open : .impossible
        case .within(let low, let high):
            if bounds.low >= low, bounds.high <= high { return .locked }
            return bounds.high < low || bounds.low > high ? .impossible : .open
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
