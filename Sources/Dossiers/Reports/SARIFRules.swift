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

    /// Everything that an evaluation's results point to.
    ///
    /// - Parameter isShared: the rules are those of many areas and years: what only one of them
    ///   asks is left to its result.
    mutating func add(_ extract: EvaluationExtract, isShared: Bool = false, language: Language) {
        for clause in extract.clauses {
            let id = SARIFResult.id(of: clause)
            guard clauseIndex[id] == nil else { continue }
            clauseIndex[id] = clauses.count
            let year = isShared ? nil : extract.year
            clauses.append((id, Self.rule(clause, id, year: year, language)))
        }
        for trouble in extract.troubles { add(trouble.kind, language: language) }
    }

    mutating func add(_ kind: Diagnostic.Kind, language: Language) {
        guard diagnosticIndex[kind.id] == nil else { return }
        diagnosticIndex[kind.id] = diagnostics.count
        diagnostics.append((kind.id, Self.rule(kind, language)))
    }

    func tool(version: String) -> JSONValue {
        func component(_ name: String, _ rules: [(id: String, json: JSONValue)]) -> JSONValue {
            .object([
                ("name", .string(name)), ("version", .string(version)),
                ("rules", .array(rules.map(\.json))),
            ])
        }
        return .object([
            ("driver", component("fucha", clauses)),
            ("extensions", .array([component(Self.extensionName, diagnostics)])),
        ])
    }

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

    private static func rule(
        _ clause: ClauseExtract, _ id: String, year: Int?, _ language: Language
    ) -> JSONValue {
        func say(_ chinese: String, _ english: String) -> String {
            Wording(chinese, english)[language]
        }
        let help = [
            year.map { _ in say("要求：", "limit: ") + clause.limit[language] },
            say("出处：", "document: ") + clause.source[language],
            say("依据性质：", "basis: ") + clause.basis.wording[language],
            clause.bureaus.isEmpty
                ? nil : say("牵头单位：", "bureau: ") + clause.bureaus.joined(separator: "、"),
            clause.due.isEmpty ? nil : say("时限：", "due: ") + clause.due,
            say("逐数核对：", "to check it number by number: ")
                + "fucha explain \(say("文件夹", "AREA")) --year "
                + "\(year.map(String.init) ?? say("年", "YEAR")) \(clause.id)",
        ].compactMap { $0 }
        return .object([
            ("id", .string(id)), ("shortDescription", text(clause.title)),
            ("fullDescription", text(clause.quoted[language])),
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
