package import Assessment
package import Values

/// An evaluation as SARIF 2.1.0: a rule and a result a clause, and a second set of rules for what
/// was wrong with the inputs. Addresses are relative to the area folder, and nothing depends on
/// when or where it was made.
package struct SARIFReport: Sendable {
    private let extract: EvaluationExtract
    /// An earlier evaluation: every result then says whether it is new against it.
    private let baseline: EvaluationExtract?
    private let language: Language

    package init(_ evaluation: Evaluation, baseline: Evaluation? = nil, language: Language) {
        self.init(
            EvaluationExtract(evaluation), baseline: baseline.map(EvaluationExtract.init),
            language: language)
    }

    package init(
        _ extract: EvaluationExtract, baseline: EvaluationExtract?, language: Language
    ) {
        self.extract = extract
        self.baseline = baseline
        self.language = language
    }

    package func bytes() -> [UInt8] {
        JSONValue.object(Self.log + [("runs", .array([run]))]).bytes()
    }

    static let log: [(String, JSONValue)] = [
        ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        ("version", .string("2.1.0")),
    ]

    private var run: JSONValue {
        var rules = SARIFRules()
        // Results that are gone need their rules too.
        for one in [extract, baseline].compactMap({ $0 }) { rules.add(one, language: language) }
        var places = SARIFPlaces(base: SARIFPlaces.area)
        places.enter(extract.files)
        return .object([
            ("tool", rules.tool(version: extract.toolVersion)),
            ("language", .string(Self.name(of: language))),
            ("automationDetails", .object([("id", .string(runName))])),
            (
                "originalUriBaseIds",
                Self.base(SARIFPlaces.area, Wording("地区文件夹", "the area's folder"), language)
            ),
            ("artifacts", .array(places.artifacts)), ("results", .array(results(rules, places))),
            ("properties", properties),
        ])
    }

    private func results(_ rules: SARIFRules, _ places: SARIFPlaces) -> [JSONValue] {
        let now = SARIFResult.all(extract, language: language)
        guard let baseline else { return now.map { $0.json(nil, rules, places) } }
        return SARIFResult.compared(now, to: SARIFResult.all(baseline, language: language))
            .map { $0.result.json($0.state, rules, places) }
    }

    /// What the run is of: `fucha/110111/fangshan-2024-2026/2026`.
    private var runName: String {
        "fucha/\(extract.areaCode)/\(extract.rulebook)/\(extract.year)"
    }

    private var properties: JSONValue {
        let counts = extract.verdicts.counts
        return .object([
            ("area", .string(extract.area)), ("areaCode", .string(extract.areaCode)),
            ("demonstration", .bool(extract.isDemonstration)), ("year", .int(extract.year)),
            ("baselineYear", .int(extract.baselineYear)),
            ("rulebook", .string(extract.rulebook)),
            ("rulebookSHA256", .string(extract.rulebookSHA256)),
            (
                "counts",
                .object(Verdict.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) })
            ),
        ])
    }

    static func name(of language: Language) -> String { Wording("zh-CN", "en")[language] }

    static func base(_ name: String, _ words: Wording, _ language: Language) -> JSONValue {
        .object([
            (name, .object([("description", .object([("text", .string(words[language]))]))]))
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
