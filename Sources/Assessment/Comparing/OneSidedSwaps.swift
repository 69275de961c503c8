import Gathering
import Values

/// Swaps for which the data of one side are enough: of the other only its year, its rulebook or
/// the names of its editions are needed.
extension Swaps {
    /// The side's values and registers, as if they were of another year. What the entries of its
    /// own year decide they decide here.
    static func year(_ oldYear: Int, in side: ComparedSide.Source) -> Clauses {
        let newYear = side.evaluation.year
        let moved = moved(side.evaluation.measurements, from: newYear, to: oldYear)
        let base = side.evaluation.measurements.filter {
            $0.year == side.evaluation.baselineYear && $0.year != oldYear
        }
        var dataset = side.dataset
        dataset.judgements = dataset.judgements.filter { $0.year == newYear }
        for index in dataset.judgements.indices { dataset.judgements[index].year = oldYear }
        dataset.overrides = dataset.overrides.filter { $0.year == newYear }
        for index in dataset.overrides.indices { dataset.overrides[index].year = oldYear }
        dataset.waivers = dataset.waivers.compactMap { waiver in
            guard let then = CalendarDay(year: newYear, month: 12, day: 31),
                let now = CalendarDay(year: oldYear, month: 12, day: 31),
                waiver.from <= then, waiver.to >= then
            else { return nil }
            var waiver = waiver
            waiver.from = now
            waiver.to = now
            return waiver
        }
        dataset.evidence = counted(side, for: side.rulebook)
        dataset.area.limits = limits(of: side.dataset.area, in: newYear)
        return judge(dataset, moved + base, side.rulebook, oldYear)
    }

    /// The side by another rulebook, as if that were in force in its year as in its own.
    static func rulebook(_ other: Rulebook, of oldYear: Int, in side: ComparedSide.Source)
        -> Clauses
    {
        var book = other
        let newYear = side.evaluation.year
        if book.years.contains(oldYear) { book.years = widened(book.years, newYear) }
        for index in book.clauses.indices {
            guard let years = book.clauses[index].years, years.contains(oldYear) else { continue }
            book.clauses[index].years = widened(years, newYear)
        }
        var measurements = side.evaluation.measurements
        if book.indicators != side.rulebook.indicators {
            measurements = Measurer.measure(
                side.dataset, indicators: book.indicators,
                years: unique([side.evaluation.baselineYear, newYear]), breadth: .oneSwap)
        }
        return judge(side.dataset, measurements, book, newYear)
    }

    /// The side by other editions of the standard; nil where those are the same.
    static func edition(of editions: [String: String], in side: ComparedSide.Source) -> Clauses? {
        var book = side.rulebook
        var swapped: [Indicator] = []
        for index in book.indicators.indices {
            let indicator = book.indicators[index]
            guard let edition = editions[indicator.id].flatMap(AQIEdition.init(rawValue:)),
                indicator.method.edition != edition
            else {
                continue
            }
            book.indicators[index].method.edition = edition
            swapped.append(book.indicators[index])
        }
        guard !swapped.isEmpty else { return nil }
        let ids = Set(swapped.map(\.id))
        let measurements =
            side.evaluation.measurements.filter { !ids.contains($0.indicator) }
            + Measurer.measure(
                side.dataset, indicators: swapped,
                years: unique([side.evaluation.baselineYear, side.evaluation.year]),
                breadth: .oneSwap)
        return judge(side.dataset, measurements, book, side.evaluation.year)
    }
}
