package import Typesetting
package import Values

/// Turns amounts into inks of one hue from light to dark, in classes between round numbers: an
/// eye can tell six shades apart and name the one it sees, and no more.
package struct ColourScale: Sendable, Hashable {
    /// The bounds of the classes.
    package let row: TickRow
    /// One a class, lightest first; none where there is nothing to show.
    package let inks: [Ink]

    package init(covering values: [Rational], low: Ink, high: Ink) {
        row = TickRow(covering: values.map(\.approximation), fromZero: false)
        let count = max(row.ticks.count - 1, 0)
        inks = (0..<count).map { index in
            low.mixed(with: high, share: count > 1 ? Double(index) / Double(count - 1) : 0.5)
        }
    }

    /// A value on a bound belongs to the class above it; what lies beyond an end to the last one.
    package func ink(_ value: Rational) -> Ink? {
        guard let first = inks.first else { return nil }
        let number = value.approximation
        let above = row.ticks.dropFirst().dropLast().count { $0.value <= number }
        return inks.indices.contains(above) ? inks[above] : first
    }
}
