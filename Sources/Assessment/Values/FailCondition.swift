/// What makes a run end with 1: for scripts that must stop on it.
public enum FailCondition: Sendable, Hashable, CaseIterable {
    /// Some clause has the verdict.
    case verdict(Verdict)
    /// Some clause is not met, and was something else in the year before.
    case newlyFailing

    public static var allCases: [FailCondition] {
        Verdict.allCases.map(FailCondition.verdict) + [.newlyFailing]
    }

    /// As it is written on the command line: `notMet`, `newlyFailing`.
    public var name: String {
        switch self {
        case .verdict(let verdict): verdict.rawValue
        case .newlyFailing: "newlyFailing"
        }
    }

    /// Nil where there is no such name.
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The clauses that it is true of, in report order. `before` is the evaluation of the last
    /// year before that is at hand; without one nothing is new.
    public func clauses(in evaluation: Evaluation, before: Evaluation?) -> [String] {
        clauses(among: evaluation.verdicts, before: before?.verdicts)
    }

    /// The same of verdicts alone.
    public func clauses(among verdicts: [ClauseVerdict], before: [ClauseVerdict]?) -> [String] {
        switch self {
        case .verdict(let verdict): verdicts.filter { $0.verdict == verdict }.map(\.clause)
        case .newlyFailing: before.map { verdicts.newlyFailing(since: $0) } ?? []
        }
    }
}

extension Evaluation {
    /// Clauses that are not met now and came to something else in the other evaluation.
    public func newlyFailing(since before: Evaluation) -> [String] {
        verdicts.newlyFailing(since: before.verdicts)
    }
}
