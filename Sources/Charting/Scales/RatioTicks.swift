import Glibc

/// Ticks of a logarithmic scale at 1, 2 and 5 times the powers of ten, and the ends of the axis,
/// which are ticks too.
package struct RatioTicks: Sendable, Hashable {
    package let lower: Double
    package let upper: Double
    /// Two to seven of them; empty where there is nothing to measure.
    package let ticks: [TickRow.Tick]

    /// Only what is positive and finite is covered: nothing else has a logarithm.
    package init(covering values: [Double]) {
        let known = values.filter { $0.isFinite && $0 > 0 }
        guard let low = known.min(), let high = known.max() else {
            (lower, upper, ticks) = (1, 10, [])
            return
        }
        // Wide spans are labelled at the powers of ten alone, wider ones at every few of them.
        var mantissas = [1, 2, 5]
        var every = 1
        var row = Self.row(low, high, mantissas, every)
        while row.count > 7, every < 100 {
            if mantissas.count > 1 { mantissas = [1] } else { every += 1 }
            row = Self.row(low, high, mantissas, every)
        }
        ticks = row
        lower = row.first?.value ?? low
        upper = row.last?.value ?? high
    }

    /// The share of the length at which a value stands; 0 of what has no logarithm.
    package func share(_ value: Double) -> Double {
        guard value > 0, value.isFinite, upper > lower else { return 0 }
        return (log(value) - log(lower)) / (log(upper) - log(lower))
    }

    /// From the last tick at or under `low` to the first at or over `high`, two at the least.
    private static func row(
        _ low: Double, _ high: Double, _ mantissas: [Int], _ every: Int
    ) -> [TickRow.Tick] {
        var exponent = Int(log10(low).rounded(.down)) - every
        exponent -= ((exponent % every) + every) % every
        var row: [TickRow.Tick] = []
        while exponent < 310 {
            for mantissa in mantissas {
                let value = TickRow.Step(mantissa: mantissa, exponent: exponent).value
                // A value on a tick must not open another interval for the sake of one ulp.
                if value <= low * (1 + 1e-9) { row.removeAll() }
                row.append(
                    TickRow.Tick(
                        value: value, text: TickRow.decimal(mantissa, exponent: exponent)))
                if value >= high * (1 - 1e-9), row.count > 1 { return row }
            }
            exponent += every
        }
        return row
    }
}
