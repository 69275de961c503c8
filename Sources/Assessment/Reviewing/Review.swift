public import Gathering
public import Values

/// What a look at the data found: places that want a person, and tables that must not be used.
public struct Review: Sendable {
    /// Notes and warnings in order of place. No number was changed for any of them.
    public var suspicions: [Diagnostic]
    /// Indices into ``Dataset/origins`` of tables whose values must not be used, ascending.
    public var refused: [Int]
    /// Why, one for each refused table.
    public var refusals: [Diagnostic]
    /// Every table's published AQI against the recomputed one, in order of table and period.
    public var comparisons: [AQIComparison]

    public init(
        suspicions: [Diagnostic] = [], refused: [Int] = [], refusals: [Diagnostic] = [],
        comparisons: [AQIComparison] = []
    ) {
        self.suspicions = suspicions
        self.refused = refused
        self.refusals = refusals
        self.comparisons = comparisons
    }
}

extension Dataset {
    /// The same without the values of some tables: what is left of their series, and no figure.
    public func without(origins refused: [Int]) -> Dataset {
        guard !refused.isEmpty else { return self }
        let gone = Set(refused)
        var rest = self
        rest.series = series.compactMap { series in
            let kept = (0..<series.entryCount).filter { !gone.contains(Int(series.origins[$0])) }
            if kept.count == series.entryCount { return series }
            if kept.isEmpty { return nil }
            var part = series
            part.times = kept.map { series.times[$0] }
            part.mantissas = kept.map { series.mantissas[$0] }
            part.flags = kept.map { series.flags[$0] }
            part.rows = kept.map { series.rows[$0] }
            part.origins = kept.map { series.origins[$0] }
            return part
        }
        rest.figures.removeAll { gone.contains($0.origin) }
        return rest
    }
}
