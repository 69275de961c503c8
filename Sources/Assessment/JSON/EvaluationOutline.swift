import Gathering
package import Values

/// Reads back of an `evaluation.json` what a line of an overview is made of: the findings with
/// what their clauses ask, the names of indicators, and of the measurements that decide what they
/// lack.
///
/// It gives an `Evaluation`, so that the words are made by the code that makes them of one that
/// was just assessed. The steps under the numbers, citations, methods, registers and files are not
/// in it: they are nine tenths of the text, and a province has hundreds of them.
package enum EvaluationOutline {
    /// Of the text, in bytes.
    package static let sizeLimit = JSONParser.sizeLimit

    /// Strict as ``EvaluationReader``; `name` is what messages call the text.
    package static func read(_ bytes: [UInt8], name: String) throws(InputFault) -> Evaluation {
        let root = JSONCursor(
            try JSONParser.parse(bytes, file: name, without: unwanted), file: name)
        try EvaluationReader.prove(root)
        let baselineYear = try root.member("baselineYear").int(in: Assessor.years)
        var clauses: [Clause] = []
        var findings: [Finding] = []
        let book = try root.member("rulebook")
        for cursor in try root.member("findings").elements() {
            let clause = try clause(cursor)
            findings.append(try EvaluationReader.finding(cursor, clause: clause.id))
            clauses.append(clause)
        }
        let area = try root.member("area")
        return Evaluation(
            area: Area(
                name: try area.member("name").string(), code: try area.member("code").string(),
                baselineYear: baselineYear, rulebook: try book.member("id").string()),
            year: try root.member("year").int(in: Assessor.years), baselineYear: baselineYear,
            rulebook: try rulebook(book, clauses: clauses),
            measurements: try measurements(root), findings: findings, tasks: [], evidence: [],
            files: [], origins: [], absences: [], diagnostics: [],
            toolVersion: try root.member("toolVersion").string())
    }

    /// Members that are passed over.
    private static let unwanted: Set<String> = [
        "detail", "stations", "hourProfile", "sources", "notes", "bounds", "rest", "method",
        "losses", "lostTo", "locations", "citation", "otherCitations", "documents", "words",
        "changes", "stationLedgers", "tasks", "taskStatuses", "exclusions", "waivers", "judgements",
        "overrides",
        "files", "absences", "diagnostics", "suspicions",
    ]

    private static func rulebook(
        _ book: JSONCursor, clauses: [Clause]
    ) throws(InputFault) -> Rulebook {
        var tiers: [RulebookTier] = []
        for tier in try book.member("tiers").elements() {
            tiers.append(
                RulebookTier(
                    id: try tier.member("id").string(), title: try tier.member("title").string(),
                    label: try tier.member("label").string(),
                    edition: try tier.member("edition").string(), years: Assessor.years,
                    sha256: try tier.member("sha256").string()))
        }
        var indicators: [Indicator] = []
        for cursor in try book.member("indicators").elements() {
            indicators.append(
                Indicator(
                    id: try cursor.member("id").string(), name: try cursor.member("name").string(),
                    unit: try cursor.member("unit").word(UnitOfMeasure.self),
                    better: try cursor.member("better").word(Indicator.Direction.self),
                    decimals: try cursor.member("decimals").int(in: 0...12),
                    method: Method(standard: "")))
        }
        return Rulebook(
            id: try book.member("id").string(), title: try book.member("title").string(),
            edition: try book.member("edition").string(), years: Assessor.years, tailors: nil,
            documents: [], indicators: indicators, clauses: clauses, notes: [],
            sha256: try book.member("sha256").string(), tiers: tiers)
    }

    private static func clause(_ cursor: JSONCursor) throws(InputFault) -> Clause {
        Clause(
            id: try cursor.member("clause").string(), title: try cursor.member("title").string(),
            rulebook: try cursor.member("rulebook").string(),
            citation: Citation(
                document: CitedDocument(id: "", title: ""), article: "", year: nil, words: ""),
            basis: try cursor.member("basis").word(Basis.self),
            condition: try cursor.member("condition").condition(),
            bureaus: try cursor.member("bureaus").strings())
    }

    private static func measurements(_ root: JSONCursor) throws(InputFault) -> [Measurement] {
        var measurements: [Measurement] = []
        for cursor in try root.member("measurements").elements()
        where try cursor.member("decides").bool() {
            let rounded = try cursor.member("rounded")
            measurements.append(
                Measurement(
                    indicator: try cursor.member("indicator").string(),
                    year: try cursor.member("year").int(), outcome: try cursor.outcome(),
                    rounded: rounded.isNull ? nil : try rounded.decimal(),
                    unit: try cursor.member("unit").word(UnitOfMeasure.self),
                    completeness: try cursor.member("completeness").completeness(),
                    method: Method(standard: "")))
        }
        return measurements
    }
}
