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

    init(_ entry: ClauseEntry) {
        let (clause, finding) = (entry.clause, entry.finding)
        rules = .clauses
        rule = Self.id(of: clause)
        (kind, level) = Self.grade(entry.underlying)
        message = ([entry.headline] + entry.facts).joined(separator: entry.say("；", "; "))
        places = entry.places
        justification = finding.verdict == .waived ? entry.why : nil
        properties = [
            ("verdict", .string(finding.verdict.rawValue)),
            ("reason", .string(finding.reason.rawValue)),
            ("measured", .text(finding.measuredRounded?.description)),
            ("limit", .text(finding.limitRounded?.description)),
            ("margin", .text(finding.marginRounded?.description)),
            ("unit", .string(finding.unit.rawValue)),
        ]
        identity = "\(rule)#\(finding.verdict.rawValue)"
        state = Self.state(finding)
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
    static func id(of clause: Clause) -> String { "\(clause.rulebook)/\(clause.id)" }

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

    private static func state(_ finding: Finding) -> String {
        [
            finding.reason.rawValue, finding.measuredRounded?.description ?? "",
            finding.limitRounded?.description ?? "", finding.marginRounded?.description ?? "",
            finding.evidence.joined(separator: " "),
        ].joined(separator: "#")
    }
}
