import Values

/// How indicators changed, like for like: every way that both years were measured in, and the
/// way that decides before the others.
enum Changes {
    /// Against the creation year, and against the year before; nothing of a year that was not
    /// measured, and never against a later year.
    static func of(
        _ measurements: [Measurement], _ indicators: [Indicator], year: Int, baselineYear: Int
    ) -> [Change] {
        var years: [Int] = []
        for from in [baselineYear, year - 1] where from < year && !years.contains(from) {
            years.append(from)
        }
        let known = Dictionary(grouping: measurements, by: \.indicator)
        return indicators.flatMap { indicator in
            years.compactMap { from in
                change(
                    of: indicator, known[indicator.id] ?? [], YearPair(from: from, to: year))
            }
        }
    }

    /// Nil where one of the years was not measured at all.
    static func change(
        of indicator: Indicator, _ measurements: [Measurement], _ pair: YearPair
    ) -> Change? {
        func deciding(_ year: Int) -> Measurement? {
            measurements.first { $0.year == year && $0.decides }
        }
        guard let before = deciding(pair.from), let after = deciding(pair.to) else { return nil }
        let others = measurements.filter { $0.year == pair.to && !$0.decides }
        var ways: [Change.Way] = []
        for axis in VariantAxis.allCases {
            for other in others where other.axis == axis {
                // By the common stations of these two years, not of another two.
                let counterpart = measurements.first {
                    $0.year == pair.from && !$0.decides && $0.variant == other.variant
                }
                if let counterpart { ways.append(way(of: indicator, counterpart, other)) }
            }
        }
        return Change(
            indicator: indicator.id, from: pair.from, to: pair.to,
            unit: NumberJudge.differenceUnit(indicator.unit),
            deciding: way(of: indicator, before, after), others: ways)
    }

    static func way(of indicator: Indicator, _ before: Measurement, _ after: Measurement)
        -> Change.Way
    {
        var difference: Rational?
        var direction: Change.Direction?
        if let before = before.value, let after = after.value {
            difference = after - before
            direction = Change.Direction(from: before, to: after, indicator)
        }
        return Change.Way(
            axis: after.axis, variant: after.variant, before: before.value, after: after.value,
            beforeRounded: before.rounded, afterRounded: after.rounded, difference: difference,
            differenceRounded: difference.flatMap {
                NumberJudge.visible($0, decimals: indicator.decimals)
            },
            direction: direction,
            isComplete: before.isComplete && after.isComplete)
    }
}

extension Measurement {
    /// It has the data that the method asks for.
    var isComplete: Bool {
        switch outcome {
        case .measured: true
        case .incomplete, .lacking: false
        }
    }
}
