/// Four to six ticks at round numbers, and the ends of the axis, which are ticks too.
package struct TickRow: Sendable, Hashable {
    package struct Tick: Sendable, Hashable {
        package var value: Double
        /// The exact decimal of the tick, with the minus sign of print.
        package var text: String
    }

    package let lower: Double
    package let upper: Double
    /// Empty where there is nothing to measure.
    package let ticks: [Tick]

    /// Steps are 1, 2, 2.5 or 5 times a power of ten. Of those that give 4–6 ticks the one that
    /// leaves the least empty is taken; one of 2.5 only where it saves much.
    package init(covering values: [Double], fromZero: Bool) {
        let finite = values.filter(\.isFinite)
        guard var low = finite.min(), var high = finite.max() else {
            (lower, upper, ticks) = (0, 1, [])
            return
        }
        if fromZero {
            low = min(low, 0)
            high = max(high, 0)
        }
        if low == high {
            // One value, or nothing but zeros: a round axis around it.
            let pad = low == 0 ? 1 : low.magnitude / 2
            if low == 0 && fromZero {
                high = pad
            } else {
                low -= pad
                high += pad
            }
        }
        let step = Self.step(low: low, high: high)
        let (first, last) = Self.multiples(of: step, low: low, high: high)
        lower = Double(first) * step.value
        upper = Double(last) * step.value
        ticks = (first...last).map {
            Tick(
                value: Double($0) * step.value,
                text: Self.decimal($0 * step.mantissa, exponent: step.exponent))
        }
    }

    /// Ticks that the matter itself gives: the hours of a day, the parts of a hundred.
    package init(from first: Int, through last: Int, every step: Int) {
        ticks = stride(from: first, through: max(last, first), by: max(step, 1)).map {
            Tick(value: Double($0), text: Self.decimal($0, exponent: 0))
        }
        lower = Double(first)
        upper = Double(max(last, first + 1))
    }

    /// `mantissa` × 10^`exponent`.
    struct Step: Sendable, Hashable {
        var mantissa: Int
        var exponent: Int

        var value: Double { Double(mantissa) * Self.power(exponent) }

        static func power(_ exponent: Int) -> Double {
            var power = 1.0
            for _ in 0..<exponent.magnitude { power *= 10 }
            return exponent < 0 ? 1 / power : power
        }
    }

    static func step(low: Double, high: Double) -> Step {
        var exponent = -1
        // The power of ten just under a sixth of the span; no logarithm, so no rounding of one.
        while Step.power(exponent) * 6 < high - low, exponent < 300 { exponent += 1 }
        while Step.power(exponent) * 6 > high - low, exponent > -300 { exponent -= 1 }
        var best: (step: Step, waste: Double)?
        for candidate in [
            Step(mantissa: 1, exponent: exponent), Step(mantissa: 2, exponent: exponent),
            Step(mantissa: 5, exponent: exponent), Step(mantissa: 1, exponent: exponent + 1),
            Step(mantissa: 25, exponent: exponent - 1), Step(mantissa: 2, exponent: exponent + 1),
            Step(mantissa: 25, exponent: exponent),
        ] {
            let (first, last) = multiples(of: candidate, low: low, high: high)
            guard (3...5).contains(last - first) else { continue }
            let covered = Double(last - first) * candidate.value / (high - low)
            // Quarters have longer labels: they must save a fifth of the height to be worth it.
            let waste = candidate.mantissa == 25 ? covered * 1.25 : covered
            if best.map({ waste < $0.waste - 1e-9 }) ?? true { best = (candidate, waste) }
        }
        return best?.step ?? Step(mantissa: 1, exponent: exponent + 1)
    }

    static func multiples(of step: Step, low: Double, high: Double) -> (first: Int, last: Int) {
        // A value on a tick must not open another interval for the sake of one ulp.
        let first = (low / step.value + 1e-9).rounded(.down)
        let last = (high / step.value - 1e-9).rounded(.up)
        let bound = 1e15
        return (Int(min(max(first, -bound), bound)), Int(min(max(last, -bound), bound)))
    }

    static func decimal(_ mantissa: Int, exponent: Int) -> String {
        guard mantissa != 0 else { return "0" }
        var digits = String(mantissa.magnitude)
        if exponent >= 0 {
            digits += String(repeating: "0", count: exponent)
        } else {
            let places = -exponent
            if digits.count <= places {
                digits = String(repeating: "0", count: places - digits.count + 1) + digits
            }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
        }
        return (mantissa < 0 ? "−" : "") + digits
    }
}
