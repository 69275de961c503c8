/// What a clause came to, and nothing else of it: all that stopping a script needs.
public struct ClauseVerdict: Sendable, Hashable {
    /// Its id in the rulebook.
    public var clause: String
    public var verdict: Verdict

    public init(clause: String, verdict: Verdict) {
        self.clause = clause
        self.verdict = verdict
    }
}

extension Evaluation {
    /// In report order.
    public var verdicts: [ClauseVerdict] {
        findings.map { ClauseVerdict(clause: $0.clause, verdict: $0.verdict) }
    }
}

extension [ClauseVerdict] {
    /// How many clauses came to each verdict; all seven are present.
    public var counts: [Verdict: Int] {
        var counts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, 0) })
        for one in self { counts[one.verdict, default: 0] += 1 }
        return counts
    }

    /// Clauses that are not met now and came to something else before. One that was not judged
    /// before is not new: nothing is known of it.
    public func newlyFailing(since before: [ClauseVerdict]) -> [String] {
        let verdicts = Dictionary(
            before.map { ($0.clause, $0.verdict) }, uniquingKeysWith: { first, _ in first })
        return compactMap { one in
            guard one.verdict == .notMet, let old = verdicts[one.clause], old != .notMet else {
                return nil
            }
            return one.clause
        }
    }
}

extension Verdict {
    /// Neither met nor not met, and not set aside.
    package var isUndecided: Bool {
        switch self {
        case .insufficientData, .needsJudgement, .failed: true
        case .met, .notMet, .notApplicable, .waived: false
        }
    }

    /// Something is still to be done about it: not met, or not known to be.
    package var isOpen: Bool {
        self == .notMet || isUndecided
    }
}
