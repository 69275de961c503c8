import Assessment
import Values

/// The two sets of rules: every clause, whatever came of it, and the kinds of trouble met.
struct SARIFRules {
    private var clauses: [(id: String, json: JSONValue)] = []
    private var diagnostics: [(id: String, json: JSONValue)] = []
    private var clauseIndex: [String: Int] = [:]
    private var diagnosticIndex: [String: Int] = [:]

    /// What the second set is called.
    static let extensionName = "fucha-diagnostics"

    mutating func add(_ entry: ClauseEntry) {
        let id = SARIFResult.id(of: entry.clause)
        guard clauseIndex[id] == nil else { return }
        clauseIndex[id] = clauses.count
        clauses.append((id, Self.rule(entry, id)))
    }

    mutating func add(_ kind: Diagnostic.Kind, language: Language) {
        guard diagnosticIndex[kind.id] == nil else { return }
        diagnosticIndex[kind.id] = diagnostics.count
        diagnostics.append((kind.id, Self.rule(kind, language)))
    }

    var clauseRules: JSONValue { .array(clauses.map(\.json)) }
    var diagnosticRules: JSONValue { .array(diagnostics.map(\.json)) }

    /// How a result names its rule.
    func reference(_ result: SARIFResult) -> [(String, JSONValue)] {
        let id: (String, JSONValue) = ("ruleId", .string(result.rule))
        switch result.rules {
        case .clauses:
            return [id] + (clauseIndex[result.rule].map { [("ruleIndex", .int($0))] } ?? [])
        case .diagnostics:
            let component: JSONValue = .object([
                ("name", .string(Self.extensionName)), ("index", .int(0)),
            ])
            let index = diagnosticIndex[result.rule].map { [("index", JSONValue.int($0))] } ?? []
            return [
                id,
                (
                    "rule",
                    .object(
                        [("id", .string(result.rule))] + index + [("toolComponent", component)])
                ),
            ]
        }
    }

    private static func rule(_ entry: ClauseEntry, _ id: String) -> JSONValue {
        let clause = entry.clause
        let help = [
            entry.say("要求：", "limit: ")
                + entry.words.limit(entry.finding, clause.condition).text,
            entry.say("出处：", "document: ") + entry.source,
            entry.say("依据性质：", "basis: ") + clause.basis.wording[entry.words.numbers.language],
            clause.bureaus.isEmpty
                ? nil : entry.say("牵头单位：", "bureau: ") + clause.bureaus.joined(separator: "、"),
            clause.due.isEmpty ? nil : entry.say("时限：", "due: ") + clause.due,
            entry.say("逐数核对：", "to check it number by number: ")
                + "fucha explain \(entry.say("文件夹", "AREA")) --year "
                + "\(entry.words.evaluation.year) \(clause.id)",
        ].compactMap { $0 }
        return .object([
            ("id", .string(id)), ("shortDescription", text(clause.title)),
            ("fullDescription", text(entry.quoted)),
            ("help", text(help.joined(separator: "\n"))),
            ("defaultConfiguration", .object([("level", .string("error"))])),
            (
                "properties",
                .object([
                    ("rulebook", .string(clause.rulebook)), ("clause", .string(clause.id)),
                    ("basis", .string(clause.basis.rawValue)),
                ])
            ),
        ])
    }

    private static func rule(_ kind: Diagnostic.Kind, _ language: Language) -> JSONValue {
        let message = pattern(kind.message[language])
        let advice = pattern(kind.advice[language])
        let level = SARIFResult.level(kind.severity).rawValue
        return .object([
            ("id", .string(kind.id)), ("shortDescription", text(message)),
            ("fullDescription", text(message)), ("help", text(advice.isEmpty ? message : advice)),
            ("defaultConfiguration", .object([("level", .string(level))])),
        ])
    }

    /// The names of parameters stand in braces, which mean something else in SARIF.
    private static func pattern(_ text: String) -> String {
        String(text.map { $0 == "{" ? "‹" : $0 == "}" ? "›" : $0 })
    }

    private static func text(_ text: String) -> JSONValue {
        .object([("text", .string(SARIFReport.escaped(text)))])
    }
}
