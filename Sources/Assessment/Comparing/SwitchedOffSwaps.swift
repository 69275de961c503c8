import Gathering
import Values

/// Swaps that leave something out on both sides.
extension Swaps {
    static func undecided(_ side: ComparedSide.Source) -> Clauses {
        var dataset = side.dataset
        dataset.judgements = []
        dataset.waivers = []
        dataset.overrides = []
        return judge(
            dataset, side.evaluation.measurements, side.rulebook, side.evaluation.year)
    }

    /// The ways that swap one choice in place of those that decide, where there are any.
    static func without(_ axis: VariantAxis, _ side: ComparedSide.Source) -> Clauses {
        promoted(side.evaluation.measurements.filter { $0.axis == axis }, side)
    }

    private static func promoted(_ swapped: [Measurement], _ side: ComparedSide.Source) -> Clauses {
        var measurements = side.evaluation.measurements
        for way in swapped {
            guard
                let index = measurements.firstIndex(where: {
                    $0.indicator == way.indicator && $0.year == way.year && $0.decides
                })
            else { continue }
            let deciding = measurements[index]
            var promoted = way
            promoted.axis = nil
            promoted.decides = true
            promoted.variant = deciding.variant
            measurements[index] = promoted
        }
        return judge(
            side.dataset, measurements, side.rulebook, side.evaluation.year)
    }

    /// Both sides by the stations that observed in both; nil where those are all.
    var stations: Outcome? {
        var ours: [Measurement] = []
        var theirs: [Measurement] = []
        for indicator in new.rulebook.indicators {
            let subject = Subject(indicator)
            let quantities = Set(subject.quantities.flatMap { $0 })
            let former = old.rulebook.indicators.first { $0.id == indicator.id }
            guard !quantities.isEmpty, let former,
                let common = Self.common(indicator.id, old, new)
            else { continue }
            theirs += Self.measure(former, common, quantities, old)
            ours += Self.measure(indicator, common, quantities, new)
        }
        guard !ours.isEmpty else { return nil }
        return Outcome(old: Self.promoted(theirs, old), new: Self.promoted(ours, new))
    }

    private static func common(
        _ indicator: String, _ old: ComparedSide.Source, _ new: ComparedSide.Source
    ) -> Set<String>? {
        func observing(_ side: ComparedSide.Source) -> Set<String> {
            let deciding = side.evaluation.deciding(indicator, year: side.evaluation.year)
            return Set(deciding?.stations.filter(\.observed).map(\.station) ?? [])
        }
        let (before, after) = (observing(old), observing(new))
        let years = [old.evaluation.year, new.evaluation.year].sorted()
        let pair = YearPair(from: years.first ?? 0, to: years.last ?? 0)
        let common = before.intersection(after).filter { id in
            let station = new.dataset.area.stations.first { $0.id == id }
            return station?.moves(between: pair).isEmpty ?? true
        }
        let isAll = common == before && common == after
        return before.isEmpty || after.isEmpty || isAll ? nil : common
    }

    private static func measure(
        _ indicator: Indicator, _ common: Set<String>, _ quantities: Set<Quantity>,
        _ side: ComparedSide.Source
    ) -> [Measurement] {
        var view = side.dataset
        view.series.removeAll { quantities.contains($0.quantity) && !common.contains($0.station) }
        return Measurer.measure(
            view, indicators: [indicator], years: [side.evaluation.year], breadth: .shown
        ).filter(\.decides)
    }
}
