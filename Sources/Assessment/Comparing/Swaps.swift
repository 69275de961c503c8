import Gathering
import Values

/// Two evaluations with their data, and what the newer one comes to with one thing of the older
/// one in the place of its own. Each swap is made once, when a clause first asks for it.
struct Swaps {
    typealias Clauses = [ClauseKey: EvaluationRecord.RecordedClause]

    /// A swap made: the newer side with it, and for what can be switched off on either side the
    /// older one too.
    struct Outcome {
        var old: Clauses?
        var new: Clauses
    }

    let old: ComparedSide.Source
    let new: ComparedSide.Source
    private var known: [ChangeCause.Kind: Outcome?] = [:]

    init(_ old: ComparedSide.Source, _ new: ComparedSide.Source) {
        self.old = old
        self.new = new
    }

    /// Nil where both sides have the same of it, and for what one side's data are enough for.
    mutating func outcome(of kind: ChangeCause.Kind) -> Outcome? {
        if let made = known[kind] { return made }
        let made: Outcome? =
            switch kind {
            case .data: Outcome(new: data)
            case .limits: limits.map { Outcome(new: $0) }
            case .exclusions:
                Outcome(
                    old: Self.without(.exclusions, old), new: Self.without(.exclusions, new))
            case .stations: stations
            case .documents: Outcome(new: documents)
            case .decisions: Outcome(old: Self.undecided(old), new: Self.undecided(new))
            case .year, .rulebook, .edition, .rounding, .program: nil
            }
        known[kind] = .some(made)
        return made
    }

    private var oldYear: Int { old.evaluation.year }
    private var newYear: Int { new.evaluation.year }

    static func judge(
        _ dataset: Dataset, _ measurements: [Measurement], _ rulebook: Rulebook, _ year: Int
    ) -> Clauses {
        let evaluation = Assessor.judge(
            dataset, measurements: measurements, rulebook: rulebook, year: year, toolVersion: "")
        // A rulebook holds a clause once, so no key is lost here.
        return Dictionary(
            EvaluationRecord(evaluation, name: "").clauses.map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: - One thing of the older side

    /// The older side's values, as if they were of the newer year.
    private var data: Clauses {
        var measurements = old.evaluation.measurements
        if old.rulebook.indicators != new.rulebook.indicators {
            measurements = Measurer.measure(
                old.dataset, indicators: new.rulebook.indicators,
                years: Self.unique([old.evaluation.baselineYear, oldYear]), breadth: .oneSwap)
        }
        let moved = Self.moved(measurements, from: oldYear, to: newYear)
        let base = Self.moved(
            measurements, from: old.evaluation.baselineYear, to: new.evaluation.baselineYear)
        return Self.judge(new.dataset, moved + base, new.rulebook, newYear)
    }

    private var limits: Clauses? {
        let then = new.rulebook.applying(old.dataset.area.limits, year: oldYear)
        let now = new.rulebook.applying(new.dataset.area.limits, year: newYear)
        guard then.limits != now.limits else { return nil }
        var dataset = new.dataset
        dataset.area.limits = Self.limits(of: old.dataset.area, in: oldYear)
        return Self.judge(dataset, new.evaluation.measurements, new.rulebook, newYear)
    }

    private var documents: Clauses {
        var dataset = new.dataset
        dataset.evidence = Self.counted(old, for: new.rulebook)
        return Self.judge(dataset, new.evaluation.measurements, new.rulebook, newYear)
    }
}

// MARK: - Helpers of relabelling

extension Swaps {
    static func moved(_ measurements: [Measurement], from: Int, to: Int) -> [Measurement] {
        measurements.filter { $0.year == from }.map { measurement in
            var measurement = measurement
            measurement.year = to
            return measurement
        }
    }

    /// The limits that an area declares for a year, as if they were for every year.
    static func limits(of area: Area, in year: Int) -> [AreaLimit] {
        let known = area.limits.filter { $0.year == year } + area.limits.filter { $0.year == nil }
        return known.map { limit in
            var limit = limit
            limit.year = nil
            return limit
        }
    }

    static func unique(_ years: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return years.filter { seen.insert($0).inserted }
    }

    static func widened(_ years: ClosedRange<Int>, _ year: Int) -> ClosedRange<Int> {
        min(years.lowerBound, year)...max(years.upperBound, year)
    }

    /// The documents that count for a side's clauses in its year, each for its clause alone and
    /// without a year, so that they count in any.
    static func counted(_ side: ComparedSide.Source, for book: Rulebook) -> [EvidenceItem] {
        let rule = EvidenceRule(
            items: side.dataset.evidence, year: side.evaluation.year,
            firstYear: side.rulebook.years.lowerBound)
        return book.clauses.flatMap { clause in
            rule.items(for: clause).map { item in
                var item = item
                item.clauses = [clause.id]
                item.years = []
                return item
            }
        }
    }
}
