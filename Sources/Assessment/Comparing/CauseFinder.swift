import Values

/// Looks for what by itself makes the difference between two sides, clause by clause.
struct CauseFinder {
    typealias Recorded = EvaluationRecord.RecordedClause

    let old: ComparedSide
    let new: ComparedSide
    private var swaps: Swaps?
    private var oneSided: [ChangeCause.Kind: OneSided] = [:]

    /// A swap in one side; mirrored where it is the older one that was put as the newer one is.
    private struct OneSided {
        var clauses: Swaps.Clauses
        var isMirrored: Bool
    }

    init(_ old: ComparedSide, _ new: ComparedSide) {
        self.old = old
        self.new = new
        if let before = old.source, let after = new.source { swaps = Swaps(before, after) }
    }

    /// In the order of ``ChangeCause/Kind``; only what differs for the clause.
    mutating func causes(of before: Recorded?, _ after: Recorded?) -> [ChangeCause] {
        guard let key = after?.key ?? before?.key else { return [] }
        var causes: [ChangeCause] = []
        for kind in ChangeCause.Kind.allCases {
            let difference = SideDifference(kind, old, new, before, after)
            guard let named = difference.named else { continue }
            var cause = effect(kind, key, before, after)
            cause.before = named.before
            cause.after = named.after
            causes.append(cause)
        }
        return causes
    }

    private mutating func effect(
        _ kind: ChangeCause.Kind, _ key: ClauseKey, _ before: Recorded?, _ after: Recorded?
    ) -> ChangeCause {
        switch kind {
        case .data, .limits, .stations, .documents:
            return swaps == nil
                ? ChangeCause(kind: kind, effect: .notComputable(.noData))
                : rerun(kind, key, before, after)
        case .exclusions, .decisions:
            if swaps != nil { return rerun(kind, key, before, after) }
            return recorded(kind, before, after)
        case .year, .rulebook, .edition: return oneSided(kind, key, before, after)
        case .rounding:
            return Self.cause(
                kind, before.map { ($0, $0.flippedByRounding) },
                after.map { ($0, $0.flippedByRounding) })
        case .program: return ChangeCause(kind: kind, effect: .notComputable(.otherProgram))
        }
    }

    private mutating func rerun(
        _ kind: ChangeCause.Kind, _ key: ClauseKey, _ before: Recorded?, _ after: Recorded?
    ) -> ChangeCause {
        guard let outcome = swaps?.outcome(of: kind) else {
            return ChangeCause(kind: kind, effect: .nothing)
        }
        let swapped = outcome.new[key]
        guard let switched = outcome.old else {
            return Self.cause(kind, swapped, old: before, new: after)
        }
        return Self.cause(
            kind, before.map { ($0, switched[key] ?? $0) }, after.map { ($0, swapped ?? $0) })
    }

    private mutating func oneSided(
        _ kind: ChangeCause.Kind, _ key: ClauseKey, _ before: Recorded?, _ after: Recorded?
    ) -> ChangeCause {
        if oneSided[kind] == nil { oneSided[kind] = make(kind) }
        if let made = oneSided[kind] {
            return made.isMirrored
                ? Self.reversed(kind, made.clauses[key], old: before, new: after)
                : Self.cause(kind, made.clauses[key], old: before, new: after)
        }
        if kind == .edition, let cause = recordedEdition(before, after) { return cause }
        let hasData = old.source != nil || new.source != nil
        let obstacle: ChangeCause.Obstacle =
            hasData && kind == .rulebook ? .noRulebook : .noData
        return ChangeCause(kind: kind, effect: .notComputable(obstacle))
    }

    private func make(_ kind: ChangeCause.Kind) -> OneSided? {
        func made(_ source: ComparedSide.Source?, as other: ComparedSide) -> Swaps.Clauses? {
            guard let source else { return nil }
            switch kind {
            case .year: return Swaps.year(other.record.year, in: source)
            case .rulebook:
                return other.rulebook.map { Swaps.rulebook($0, of: other.record.year, in: source) }
            case .edition:
                return Swaps.edition(of: other.record.indicators.mapValues(\.edition), in: source)
            case .data, .limits, .exclusions, .stations, .rounding, .documents, .decisions,
                .program:
                return nil
            }
        }
        if let clauses = made(new.source, as: old) {
            return OneSided(clauses: clauses, isMirrored: false)
        }
        return made(old.source, as: new).map { OneSided(clauses: $0, isMirrored: true) }
    }
}

// MARK: - From what evaluations record

extension CauseFinder {
    /// The findings say what they would be without the exclusions, and before someone decided.
    private func recorded(_ kind: ChangeCause.Kind, _ before: Recorded?, _ after: Recorded?)
        -> ChangeCause
    {
        func switched(_ clause: Recorded) -> Recorded? {
            kind == .decisions ? clause.undecided : clause.withoutExclusions
        }
        let (old, new) = (before.map(switched), after.map(switched))
        if case .some(.none) = old {
            return ChangeCause(kind: kind, effect: .notComputable(.notRecorded))
        }
        if case .some(.none) = new {
            return ChangeCause(kind: kind, effect: .notComputable(.notRecorded))
        }
        return Self.cause(
            kind, before.map { ($0, (old ?? nil) ?? $0) }, after.map { ($0, (new ?? nil) ?? $0) })
    }

    /// The newer finding says what it would be by the other edition; or the older one does.
    private func recordedEdition(_ before: Recorded?, _ after: Recorded?) -> ChangeCause? {
        guard let before, let after, let indicator = after.state.numbers.first?.indicator,
            let then = old.record.indicators[indicator]?.edition,
            let now = new.record.indicators[indicator]?.edition
        else { return nil }
        if let swapped = after.inVariant(then) {
            return Self.cause(.edition, swapped, old: before, new: after)
        }
        return before.inVariant(now).map { Self.reversed(.edition, $0, old: before, new: after) }
    }
}

// MARK: - Weighing

extension CauseFinder {
    /// The newer one with one thing of the older one.
    static func cause(
        _ kind: ChangeCause.Kind, _ swapped: Recorded?, old: Recorded?, new: Recorded?
    ) -> ChangeCause {
        let effect: ChangeCause.Effect =
            agree(swapped, old, asIn: (old, new))
            ? .restores : ClauseState.same(swapped?.state, new?.state) ? .nothing : .moves
        return ChangeCause(
            kind: kind, effect: effect, verdict: swapped?.state.verdict,
            measured: swapped?.onlyMeasured)
    }

    /// The older one with one thing of the newer one.
    private static func reversed(
        _ kind: ChangeCause.Kind, _ swapped: Recorded?, old: Recorded?, new: Recorded?
    ) -> ChangeCause {
        var cause = cause(kind, swapped, old: new, new: old)
        cause.isReversed = true
        return cause
    }

    /// Something switched off in either: each as it is, and as it is without.
    private static func cause(
        _ kind: ChangeCause.Kind, _ old: (is: Recorded, without: Recorded)?,
        _ new: (is: Recorded, without: Recorded)?
    ) -> ChangeCause {
        let sides = (old?.is, new?.is)
        let isMoved =
            !ClauseState.same(old?.is.state, old?.without.state)
            || !ClauseState.same(new?.is.state, new?.without.state)
        let restores =
            isMoved
            && (agree(old?.is, new?.without, asIn: sides)
                || agree(old?.without, new?.is, asIn: sides)
                || agree(old?.without, new?.without, asIn: sides))
        return ChangeCause(
            kind: kind, effect: restores ? .restores : isMoved ? .moves : .nothing,
            verdict: new?.without.state.verdict, measured: new?.without.onlyMeasured)
    }

    /// Where the verdicts of the two sides differ the verdict is what counts, otherwise everything.
    private static func agree(
        _ one: Recorded?, _ other: Recorded?, asIn sides: (old: Recorded?, new: Recorded?)
    ) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        guard let old = sides.old, let new = sides.new else { return true }
        if old.state.verdict != new.state.verdict {
            return one.state.verdict == other.state.verdict
        }
        return ClauseState.same(one.state, other.state) && one.asks == other.asks
    }
}
