import Values

/// A limit as both ways of comparing see it (GB/T 8170-2008, 4.3): the unrounded value against the
/// limit, or the value rounded once to the limit's own places (4.3.3: 修约数位应与规定的极限数值数位一致).
struct Yardstick: Sendable {
    let unrounded: Requirement
    /// The same for relative clauses over the baseline as it is printed, otherwise `unrounded`.
    let rounded: Requirement
    /// Digits after the point to which a value is rounded before it is held against `rounded`.
    let places: Int
    /// The limit as a reader sees it.
    let printed: DecimalValue?

    /// A limit that the rulebook prints; the longer of a range's two ends sets the places.
    init(_ requirement: Requirement, printed: DecimalValue, and other: DecimalValue? = nil) {
        unrounded = requirement
        rounded = requirement
        places = max(printed.scale, other?.scale ?? 0)
        self.printed = printed
    }

    init(unrounded: Requirement, rounded: Requirement, places: Int, printed: DecimalValue?) {
        self.unrounded = unrounded
        self.rounded = rounded
        self.places = places
        self.printed = printed
    }

    func requirement(_ comparison: Comparison) -> Requirement {
        switch comparison {
        case .unrounded: unrounded
        case .rounded: rounded
        }
    }

    /// The value that is held against the limit.
    func compared(_ value: Rational, _ comparison: Comparison) -> Rational {
        switch comparison {
        case .unrounded: value
        case .rounded: value.rounded(scale: places)?.rational ?? value
        }
    }

    func isMet(by value: Rational, _ comparison: Comparison) -> Bool {
        requirement(comparison).isMet(by: compared(value, comparison))
    }

    /// Rounding keeps the order of values, so that the ends of a range stay its ends.
    func outlook(over bounds: Measurement.Bounds, _ comparison: Comparison) -> Outlook {
        requirement(comparison).outlook(
            over: Measurement.Bounds(
                low: compared(bounds.low, comparison),
                high: bounds.high.map { compared($0, comparison) }))
    }
}
