package import Values

/// Where something stands along a scale.
package enum Place: Sendable, Hashable {
    /// A value on a scale of amounts.
    case amount(Rational)
    /// Inside a band counted from 0; part 0 is its start, 1 its end.
    case band(Int, part: Double = 0.5)
    /// A share of the scale's whole length, whatever the scale counts: 0 start, 1 end.
    case share(Double)
}

/// Turns places into shares of a length: the only way from exact values to `Double`.
package struct Scale: Sendable, Hashable {
    package enum Domain: Sendable, Hashable {
        case amounts(TickRow)
        /// Categories in order, with the label of each, and how much of the length each takes
        /// where they do not share it evenly.
        case bands([String], weights: [Double] = [])
    }

    package var domain: Domain

    package init(_ domain: Domain) { self.domain = domain }

    package static func bands(_ labels: [String], weights: [Double] = []) -> Scale {
        Scale(.bands(labels, weights: weights))
    }

    /// A scale with 4–6 nice ticks that covers the values, and zero where bars stand on it.
    package static func amounts(_ values: [Rational], fromZero: Bool = true) -> Scale {
        Scale(.amounts(TickRow(covering: values.map(\.approximation), fromZero: fromZero)))
    }

    /// The share of the length at which a place stands; outside 0…1 where the scale does not
    /// reach. A place of the other kind stands at the start.
    package func share(_ place: Place) -> Double {
        switch (place, domain) {
        case (.share(let share), _): share
        case (.amount(let value), .amounts(let row)):
            (value.approximation - row.lower) / (row.upper - row.lower)
        case (.band(let index, let part), .bands(let labels, let weights)):
            if weights.count == labels.count, weights.indices.contains(index) {
                (weights[..<index].reduce(0, +) + part * weights[index]) / weights.reduce(0, +)
            } else {
                (Double(index) + part) / Double(max(labels.count, 1))
            }
        case (.amount, .bands), (.band, .amounts): 0
        }
    }

    /// Number of bands; 0 on a scale of amounts.
    package var bandCount: Int {
        switch domain {
        case .amounts: 0
        case .bands(let labels, _): labels.count
        }
    }

    /// The places that get a label, with it.
    package var labelled: [(place: Place, share: Double, text: String)] {
        switch domain {
        case .amounts(let row):
            row.ticks.map { tick in
                let share = (tick.value - row.lower) / (row.upper - row.lower)
                return (.share(share), share, tick.text)
            }
        case .bands(let labels, _):
            labels.enumerated().map { index, label in
                (.band(index), self.share(.band(index)), label)
            }
        }
    }
}
