public import Values

/// Holds evaluations of an area against each other.
public enum Comparer {
    /// Each side against the one before it, in the order given, and the cause of each difference.
    ///
    /// Throws where a side holds one clause twice, with both places.
    public static func compare(_ sides: [ComparedSide], expected: [ExpectedDifference] = [])
        throws(InputFault) -> YearComparison
    {
        var steps: [ComparisonStep] = []
        var unused = expected
        for index in sides.indices.dropFirst() {
            var step = try self.step(sides[index - 1], sides[index], index)
            announce(expected, in: &step, &unused)
            steps.append(step)
        }
        if sides.count == 1, let only = sides.first { _ = try only.record.byKey() }
        return YearComparison(
            editions: sides.map { $0.record.edition(hasData: $0.source != nil) }, steps: steps,
            diagnostics: (areas(sides)
                + unused.map {
                    Diagnostic(.expectedUnmatched, ["clause": $0.clause], at: $0.location)
                }).sorted())
    }

    private static func step(_ old: ComparedSide, _ new: ComparedSide, _ index: Int)
        throws(InputFault) -> ComparisonStep
    {
        let before = try old.record.byKey()
        let after = try new.record.byKey()
        var finder = CauseFinder(old, new)
        var changes: [ClauseChange] = []
        for clause in new.record.clauses {
            changes.append(change(before[clause.key], clause, &finder))
        }
        for clause in old.record.clauses where after[clause.key] == nil {
            changes.append(change(clause, nil, &finder))
        }
        return ComparisonStep(from: index - 1, to: index, clauses: ordered(changes))
    }

    private static func change(
        _ old: EvaluationRecord.RecordedClause?, _ new: EvaluationRecord.RecordedClause?,
        _ finder: inout CauseFinder
    ) -> ClauseChange {
        let numbers = NumberChange.pairs(old?.state, new?.state)
        let asksAnother = old != nil && new != nil && old?.asks != new?.asks
        let isDifferent = !ClauseState.same(old?.state, new?.state) || asksAnother
        let risk = new.flatMap { MarginRisk.of($0.state, before: old?.state) }
        let known = new ?? old
        return ClauseChange(
            key: known?.key ?? ClauseKey(rulebook: "", clause: ""), title: known?.title ?? "",
            changeClass: ChangeClass(
                old?.state, new?.state, isDifferent: isDifferent, isAtRisk: risk != nil),
            old: old?.state, new: new?.state, numbers: numbers, isDifferent: isDifferent,
            asksAnother: asksAnother, risk: risk,
            causes: isDifferent ? finder.causes(of: old, new) : [])
    }

    /// By class, and in a class as they came.
    private static func ordered(_ changes: [ClauseChange]) -> [ClauseChange] {
        ChangeClass.allCases.flatMap { kind in changes.filter { $0.changeClass == kind } }
    }

    private static func announce(
        _ expected: [ExpectedDifference], in step: inout ComparisonStep,
        _ unused: inout [ExpectedDifference]
    ) {
        for index in step.clauses.indices where step.clauses[index].isDifferent {
            guard let entry = expected.first(where: { $0.fits(step.clauses[index]) }) else {
                continue
            }
            step.clauses[index].changeClass = .expected
            step.clauses[index].expectedReason = entry.reason
            unused.removeAll { $0.fits(step.clauses[index]) }
        }
        step.clauses = ordered(step.clauses)
    }

    private static func areas(_ sides: [ComparedSide]) -> [Diagnostic] {
        guard let first = sides.first?.record,
            let other = sides.first(where: { $0.record.areaCode != first.areaCode })?.record
        else { return [] }
        return [
            Diagnostic(
                .comparisonOtherArea,
                [
                    "first": "\(first.area) \(first.areaCode)",
                    "second": "\(other.area) \(other.areaCode)",
                ], at: SourceLocation(file: other.name))
        ]
    }
}

extension ChangeClass {
    init(_ old: ClauseState?, _ new: ClauseState?, isDifferent: Bool, isAtRisk: Bool) {
        guard let new else {
            self = .removed
            return
        }
        guard let old else {
            self = .added
            return
        }
        if new.verdict == .notMet, old.verdict != .notMet {
            self = .newlyFailing
        } else if new.verdict == .met, old.verdict != .met {
            self = .newlyMet
        } else if isAtRisk {
            self = .atRisk
        } else {
            self = isDifferent ? .changed : .unchanged
        }
    }
}
