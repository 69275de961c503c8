package import Values

/// Where something stands along a scale.
package enum Place: Sendable, Hashable {
    /// A value on a scale of amounts.
    case amount(Rational)
    /// Inside a band counted from 0; part 0 is its start, 1 its end.
    case band(Int, part: Double = 0.5)
    /// A day of a scale of time; part 0 is its first moment, 1 its last.
    case day(CalendarDay, part: Double = 0.5)
    /// A share of the scale's whole length, whatever the scale counts: 0 start, 1 end.
    case share(Double)
}

/// Turns places into shares of a length: the only way from exact values to `Double`.
package struct Scale: Sendable, Hashable {
    package enum Domain: Sendable, Hashable {
        case amounts(TickRow)
        /// Equal lengths are equal ratios. Nothing that is not positive has a place on it, and
        /// no bar stands on it.
        case ratios(RatioTicks)
        case days(DayTicks)
        /// Categories in order, with the label of each, and how much of the length each takes
        /// where they do not share it evenly.
        case bands([String], weights: [Double] = [])
    }

    /// A label of a scale: where it stands, and where a line across the plot belongs to it.
    package struct Tick: Sendable, Hashable {
        package var share: Double
        package var text: String
        package var line: Double
    }

    package var domain: Domain
    /// Share of the length, at its far end, that is left for what has no place on the scale.
    package var tail: Double

    package init(_ domain: Domain, tail: Double = 0) {
        self.domain = domain
        self.tail = min(max(tail, 0), 0.9)
    }

    package static func bands(_ labels: [String], weights: [Double] = []) -> Scale {
        Scale(.bands(labels, weights: weights))
    }

    /// A scale with 4–6 nice ticks that covers the values, and zero where bars stand on it.
    package static func amounts(_ values: [Rational], fromZero: Bool = true) -> Scale {
        Scale(.amounts(TickRow(covering: values.map(\.approximation), fromZero: fromZero)))
    }

    /// A logarithmic scale that covers the positive ones of the values.
    package static func ratios(_ values: [Rational]) -> Scale {
        Scale(.ratios(RatioTicks(covering: values.map(\.approximation))))
    }

    /// A scale of time from the first moment of one day to the last of another.
    package static func days(
        _ first: CalendarDay, _ last: CalendarDay, _ language: Language
    ) -> Scale {
        Scale(.days(DayTicks(from: first, through: last, language: language)))
    }

    /// The share of the length at which a place stands; outside 0…1 where the scale does not
    /// reach. A place of another kind stands at the start.
    package func share(_ place: Place) -> Double {
        if case .share(let share) = place { return share }
        return (1 - tail) * ownShare(place)
    }

    private func ownShare(_ place: Place) -> Double {
        switch (place, domain) {
        case (.amount(let value), .amounts(let row)):
            (value.approximation - row.lower) / (row.upper - row.lower)
        case (.amount(let value), .ratios(let ticks)): ticks.share(value.approximation)
        case (.day(let day, let part), .days(let ticks)): ticks.share(day, part: part)
        case (.band(let index, let part), .bands(let labels, let weights)):
            if weights.count == labels.count, weights.indices.contains(index) {
                (weights[..<index].reduce(0, +) + part * weights[index]) / weights.reduce(0, +)
            } else {
                (Double(index) + part) / Double(max(labels.count, 1))
            }
        case (.amount, _), (.band, _), (.day, _), (.share, _): 0
        }
    }

    /// Number of bands; 0 on a scale of another kind.
    package var bandCount: Int {
        switch domain {
        case .amounts, .ratios, .days: 0
        case .bands(let labels, _): labels.count
        }
    }

    /// The share of the length that each band takes.
    var weights: [Double] {
        switch domain {
        case .amounts, .ratios, .days: []
        case .bands(let labels, let weights):
            labels.indices.map { index in
                weights.count == labels.count
                    ? weights[index] / weights.reduce(0, +) : 1 / Double(labels.count)
            }
        }
    }

    /// Amounts grow upwards; bands and days are read downwards.
    var growsUpwards: Bool {
        switch domain {
        case .amounts, .ratios: true
        case .bands, .days: false
        }
    }

    /// The places that get a label.
    package var ticks: [Tick] {
        ownTicks.map {
            Tick(share: $0.share * (1 - tail), text: $0.text, line: $0.line * (1 - tail))
        }
    }

    private var ownTicks: [Tick] {
        switch domain {
        case .amounts(let row):
            row.ticks.map { tick in
                let share = (tick.value - row.lower) / (row.upper - row.lower)
                return Tick(share: share, text: tick.text, line: share)
            }
        case .ratios(let ticks):
            ticks.ticks.map { tick in
                let share = ticks.share(tick.value)
                return Tick(share: share, text: tick.text, line: share)
            }
        case .days(let days): days.ticks
        case .bands(let labels, _):
            labels.enumerated().map { index, label in
                let share = ownShare(.band(index))
                return Tick(share: share, text: label, line: share)
            }
        }
    }
}
