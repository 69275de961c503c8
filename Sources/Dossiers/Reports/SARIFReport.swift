package import Assessment
import Gathering
package import Values

/// An evaluation as SARIF 2.1.0: a rule and a result a clause, and a second set of rules for what
/// was wrong with the inputs. Addresses are relative to the area folder, and nothing depends on
/// when or where it was made.
package struct SARIFReport: Sendable {
    package var evaluation: Evaluation
    /// An earlier evaluation: every result then says whether it is new against it.
    package var baseline: Evaluation?
    package var language: Language

    package init(_ evaluation: Evaluation, baseline: Evaluation? = nil, language: Language) {
        self.evaluation = evaluation
        self.baseline = baseline
        self.language = language
    }

    package func bytes() -> [UInt8] {
        JSONValue.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")), ("runs", .array([run])),
        ]).bytes()
    }

    private var run: JSONValue {
        var rules = SARIFRules()
        // Results that are gone need their rules too.
        for one in [evaluation, baseline].compactMap({ $0 }) {
            for entry in ClauseEntry.all(one, language: language) { rules.add(entry) }
            for trouble in Self.troubles(one) { rules.add(trouble.kind, language: language) }
        }
        let places = SARIFPlaces(evaluation.files)
        let results = results.map { json($0.result, $0.state, rules, places) }
        return .object([
            ("tool", tool(rules)),
            ("language", .string(Wording("zh-CN", "en")[language])),
            ("automationDetails", .object([("id", .string(runName))])),
            ("originalUriBaseIds", .object([(SARIFPlaces.base, areaFolder)])),
            ("artifacts", .array(evaluation.files.map { artifact($0, places) })),
            ("results", .array(results)), ("properties", properties),
        ])
    }

    private func tool(_ rules: SARIFRules) -> JSONValue {
        let version: (String, JSONValue) = ("version", .string(evaluation.toolVersion))
        return .object([
            (
                "driver",
                .object([("name", .string("fucha")), version, ("rules", rules.clauseRules)])
            ),
            (
                "extensions",
                .array([
                    .object([
                        ("name", .string(SARIFRules.extensionName)), version,
                        ("rules", rules.diagnosticRules),
                    ])
                ])
            ),
        ])
    }

    /// What the run is of: `fucha/110111/fangshan-2024-2026/2026`.
    private var runName: String {
        "fucha/\(evaluation.area.code)/\(evaluation.rulebook.id)/\(evaluation.year)"
    }

    private var areaFolder: JSONValue {
        let words = Wording("地区文件夹", "the area's folder")[language]
        return .object([("description", .object([("text", .string(words))]))])
    }

    private func artifact(_ file: SourceFile, _ places: SARIFPlaces) -> JSONValue {
        .object([
            ("location", places.address(file.path)), ("length", .int(file.byteCount)),
            ("hashes", .object([("sha-256", .string(file.sha256))])),
        ])
    }

    private var properties: JSONValue {
        let counts = evaluation.counts
        return .object([
            ("area", .string(evaluation.area.name)), ("areaCode", .string(evaluation.area.code)),
            ("demonstration", .bool(evaluation.area.isDemonstration)),
            ("year", .int(evaluation.year)), ("baselineYear", .int(evaluation.baselineYear)),
            ("rulebook", .string(evaluation.rulebook.id)),
            ("rulebookSHA256", .string(evaluation.rulebook.sha256)),
            (
                "counts",
                .object(Verdict.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) })
            ),
        ])
    }

    /// In SARIF's messages braces stand for arguments; doubled they stand for themselves.
    static func escaped(_ text: String) -> String {
        guard text.contains(where: { $0 == "{" || $0 == "}" }) else { return text }
        return text.reduce(into: "") { out, character in
            out.append(character)
            if character == "{" || character == "}" { out.append(character) }
        }
    }
}

extension SARIFReport {
    private typealias Result = (result: SARIFResult, state: SARIFResult.BaselineState?)

    private static func troubles(_ evaluation: Evaluation) -> [Diagnostic] {
        (evaluation.diagnostics + evaluation.suspicions).sorted()
    }

    private func plain(_ evaluation: Evaluation) -> [SARIFResult] {
        ClauseEntry.all(evaluation, language: language).map { SARIFResult($0) }
            + Self.troubles(evaluation).map { SARIFResult($0, language: language) }
    }

    /// A verdict that changed is a new result, and the old one is gone: what is newly not met
    /// must not pass for something that was there before.
    private var results: [Result] {
        let now = plain(evaluation)
        guard let baseline else { return now.map { ($0, nil) } }
        let before = plain(baseline)
        let old = Dictionary(
            before.map { ($0.identity, $0.state) }, uniquingKeysWith: { first, _ in first })
        let known = Set(now.map(\.identity))
        let compared: [Result] = now.map { result in
            guard let state = old[result.identity] else { return (result, .new) }
            return (result, state == result.state ? .unchanged : .updated)
        }
        let gone: [Result] = before.filter { $0.kind == .fail && !known.contains($0.identity) }
            .map { ($0, .absent) }
        return compared + gone
    }

    private func json(
        _ result: SARIFResult, _ state: SARIFResult.BaselineState?, _ rules: SARIFRules,
        _ places: SARIFPlaces
    ) -> JSONValue {
        var members = rules.reference(result)
        members += [
            ("kind", .string(result.kind.rawValue)), ("level", .string(result.level.rawValue)),
            ("message", .object([("text", .string(Self.escaped(result.message)))])),
        ]
        if !result.places.isEmpty {
            members.append(("locations", .array(result.places.map(places.json))))
        }
        members.append(
            ("partialFingerprints", .object([("fucha/v1", .string(result.identity))])))
        // All of a run's results have it, or none: an empty list says that it stands.
        let suppressions = result.justification.map { why -> [JSONValue] in
            [
                .object([
                    ("kind", .string("external")), ("status", .string("accepted")),
                    ("justification", .string(why)),
                ])
            ]
        }
        members.append(("suppressions", .array(suppressions ?? [])))
        if let state { members.append(("baselineState", .string(state.rawValue))) }
        members.append(("properties", .object(result.properties)))
        return .object(members)
    }
}
