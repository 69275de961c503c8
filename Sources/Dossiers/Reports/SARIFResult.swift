import Assessment
import Values

/// One result before it is written: of a clause, or of a diagnostic.
struct SARIFResult {
    enum Kind: String {
        case pass, fail, notApplicable
    }

    enum Level: String {
        case none, note, warning, error
    }

    /// Which of the two sets of rules its own is in.
    enum Rules {
        case clauses, diagnostics
    }

    enum BaselineState: String {
        case new, unchanged, updated, absent
    }

    var rules: Rules
    var rule: String
    var kind: Kind
    var level: Level
    var message: String
    var places: [SourceLocation]
    /// Why it is set aside; nil where it stands.
    var justification: String?
    var properties: [(String, JSONValue)]
    /// What makes it the same result in another run.
    var identity: String
    /// What else could change of it; the message of another language must not.
    var state: String

    init(_ clause: ClauseExtract, language: Language) {
        rules = .clauses
        rule = Self.id(of: clause)
        (kind, level) = Self.grade(clause.underlying)
        message = ([clause.headline] + clause.facts).map { $0[language] }
            .joined(separator: Wording("；", "; ")[language])
        places = clause.places
        justification = clause.verdict == .waived ? clause.why[language] : nil
        properties = [
            ("verdict", .string(clause.verdict.rawValue)), ("reason", .string(clause.reason)),
            ("measured", .text(clause.numbers.measured)),
            ("limit", .text(clause.numbers.limit)), ("margin", .text(clause.numbers.margin)),
            ("unit", .string(clause.numbers.unit)),
        ]
        identity = "\(rule)#\(clause.verdict.rawValue)"
        state = Self.state(clause)
    }

    init(_ diagnostic: Diagnostic, language: Language) {
        rules = .diagnostics
        rule = diagnostic.kind.id
        kind = .fail
        level = Self.level(diagnostic.kind.severity)
        let advice = diagnostic.advice(in: language)
        message = diagnostic.message(in: language) + (advice.isEmpty ? "" : "\n→ " + advice)
        places = diagnostic.location.map { [$0] } ?? []
        properties = [
            ("severity", .string(diagnostic.kind.severity.rawValue)),
            ("parameters", .sorted(diagnostic.parameters)),
        ]
        let parameters = diagnostic.parameters
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.key)=\($0.value)" }
        let place = diagnostic.location?.description ?? ""
        identity = ([rule, place] + parameters).joined(separator: "#")
        state = ""
    }

    /// The same clause may stand in both tiers; its book makes it one.
    static func id(of clause: ClauseExtract) -> String { "\(clause.rulebook)/\(clause.id)" }

    /// A level says how bad a failure is; what is none has none.
    private static func grade(_ verdict: Verdict) -> (Kind, Level) {
        switch verdict {
        case .met: (.pass, .none)
        case .notApplicable: (.notApplicable, .none)
        case .notMet, .failed: (.fail, .error)
        case .insufficientData: (.fail, .warning)
        case .needsJudgement: (.fail, .note)
        // What it would be without the waiver is graded, never the waiver.
        case .waived: (.fail, .error)
        }
    }

    static func level(_ severity: Severity) -> Level {
        switch severity {
        case .blocker, .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private static func state(_ clause: ClauseExtract) -> String {
        [
            clause.reason, clause.numbers.measured ?? "", clause.numbers.limit ?? "",
            clause.numbers.margin ?? "", clause.evidence.joined(separator: " "),
        ].joined(separator: "#")
    }
}

extension SARIFResult {
    /// All of an evaluation: clauses in report order, then what is wrong with the inputs.
    static func all(_ extract: EvaluationExtract, language: Language) -> [SARIFResult] {
        extract.clauses.map { SARIFResult($0, language: language) }
            + extract.troubles.map { SARIFResult($0, language: language) }
    }

    /// Every result, and whether it is new against an earlier evaluation where there is one.
    ///
    /// A verdict that changed is a new result, and the old one is gone: what is newly not met
    /// must not pass for something that was there before.
    static func compared(
        _ now: [SARIFResult], to before: [SARIFResult]
    ) -> [(result: SARIFResult, state: BaselineState)] {
        let old = Dictionary(
            before.map { ($0.identity, $0.state) }, uniquingKeysWith: { first, _ in first })
        let known = Set(now.map(\.identity))
        let compared = now.map { result -> (SARIFResult, BaselineState) in
            guard let state = old[result.identity] else { return (result, .new) }
            return (result, state == result.state ? .unchanged : .updated)
        }
        let gone = before.filter { $0.kind == .fail && !known.contains($0.identity) }
        return compared + gone.map { ($0, .absent) }
    }

    /// - Parameter unit: what tells the unit of a batch from the others; empty for a run of one.
    func json(
        _ baselineState: BaselineState?, _ rules: SARIFRules, _ places: SARIFPlaces,
        unit: String = "", more: [(String, JSONValue)] = []
    ) -> JSONValue {
        var members = rules.reference(self)
        members += [
            ("kind", .string(kind.rawValue)), ("level", .string(level.rawValue)),
            ("message", .object([("text", .string(SARIFReport.escaped(message)))])),
        ]
        if !self.places.isEmpty {
            members.append(("locations", .array(self.places.map(places.json))))
        }
        members.append(
            (
                "partialFingerprints",
                .object([("fucha/v1", .string(unit.isEmpty ? identity : "\(unit)#\(identity)"))])
            ))
        // All of a run's results have it, or none: an empty list says that it stands.
        let suppressions = justification.map { why -> [JSONValue] in
            [
                .object([
                    ("kind", .string("external")), ("status", .string("accepted")),
                    ("justification", .string(why)),
                ])
            ]
        }
        members.append(("suppressions", .array(suppressions ?? [])))
        if let baselineState {
            members.append(("baselineState", .string(baselineState.rawValue)))
        }
        members.append(("properties", .object(more + properties)))
        return .object(members)
    }
}
