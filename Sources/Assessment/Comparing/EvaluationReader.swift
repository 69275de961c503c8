import Gathering
import Values

/// Reads `evaluation.json` (`fucha-evaluation/1`) as far as comparing needs it. Strict: what is
/// missing or of another kind is a fault with its path, never a guess.
enum EvaluationReader {
    static let schema = "fucha-evaluation/1"

    /// Whatever is read of it, it must be an evaluation.
    static func root(_ bytes: [UInt8], name: String) throws(InputFault) -> JSONCursor {
        let root = JSONCursor(try JSONParser.parse(bytes, file: name), file: name)
        try prove(root)
        return root
    }

    static func read(_ bytes: [UInt8], name: String) throws(InputFault) -> EvaluationRecord {
        let root = try root(bytes, name: name)
        let area = try root.member("area")
        let book = try root.member("rulebook")
        var hashes: [String] = []
        for tier in try book.member("tiers").elements() {
            hashes.append(try tier.member("sha256").string())
        }
        let year = try root.member("year").int(in: Assessor.years)
        let baselineYear = try root.member("baselineYear").int(in: Assessor.years)
        let measured = try measurements(root)
        let indicators = try indicators(book, measured, year: year)
        return EvaluationRecord(
            name: name, area: try area.member("name").string(),
            areaCode: try area.member("code").string(), year: year, baselineYear: baselineYear,
            toolVersion: try root.member("toolVersion").string(),
            rulebook: try book.member("id").string(),
            rulebookEdition: try book.member("edition").string(), rulebookHashes: hashes,
            clauses: try clauses(root, indicators, measured, baselineYear),
            indicators: indicators, files: try files(root))
    }

    /// Throws where the text is of another schema.
    static func prove(_ root: JSONCursor) throws(InputFault) {
        let found = try root.member("schema").string()
        guard found == schema else {
            throw InputFault(
                .jsonOtherSchema, ["found": found, "wanted": schema],
                at: SourceLocation(file: root.file))
        }
    }

    private static func files(_ root: JSONCursor) throws(InputFault) -> [String] {
        var files: [String] = []
        for file in try root.member("files").elements() {
            files.append(
                "\(try file.member("path").string()) \(try file.member("sha256").string())")
        }
        return files.sorted()
    }

    private static func clauses(
        _ root: JSONCursor, _ indicators: [String: EvaluationRecord.RecordedIndicator],
        _ measured: [Measured], _ baselineYear: Int
    ) throws(InputFault) -> [EvaluationRecord.RecordedClause] {
        let book = try root.member("rulebook").member("id").string()
        var clauses: [EvaluationRecord.RecordedClause] = []
        for cursor in try root.member("findings").elements() {
            let title = try cursor.member("title")
            let rulebook = try cursor.member("rulebook")
            let comparison = try cursor.member("comparison")
            let finding = try finding(cursor, clause: try cursor.member("clause").string())
            clauses.append(
                EvaluationRecord.RecordedClause(
                    finding, title: title.isNull ? nil : try title.string(),
                    rulebook: rulebook.isNull ? book : try rulebook.string(),
                    asks: try cursor.member("condition").value,
                    comparison: comparison.isNull ? nil : try comparison.word(Comparison.self),
                    place: cursor.path, indicators
                ) { id in
                    measured.first { $0.indicator == id && $0.year == baselineYear }?.value
                })
        }
        return clauses
    }

    static func finding(_ cursor: JSONCursor, clause: String) throws(InputFault) -> Finding {
        let indicator = try cursor.member("indicator")
        var finding = Finding(
            clause: clause, verdict: try cursor.member("verdict").word(Verdict.self),
            reason: try cursor.member("reason").word(Finding.Reason.self),
            indicator: indicator.isNull ? nil : try indicator.string(),
            flipsByRounding: try cursor.member("flipsByRounding").bool(),
            parameters: try cursor.member("parameters").texts())
        for id in try cursor.member("evidence").elements() {
            finding.evidence.append(try id.string())
        }
        if let measured = try quantity(cursor.member("measured")) {
            finding.measured = measured.exact
            finding.measuredRounded = measured.rounded
            finding.unit = measured.unit
        }
        if let limit = try quantity(cursor.member("limit")) {
            finding.limit = limit.exact
            finding.limitRounded = limit.rounded
            if finding.measured == nil { finding.unit = limit.unit }
        }
        if let margin = try quantity(cursor.member("margin")) {
            finding.margin = margin.exact
            finding.marginRounded = margin.rounded
            finding.marginUnit = margin.unit
        }
        for part in try cursor.member("parts").elements() {
            finding.parts.append(try self.finding(part, clause: clause))
        }
        return finding
    }

    private static func quantity(_ cursor: JSONCursor) throws(InputFault) -> ComparedQuantity? {
        if cursor.isNull { return nil }
        let rounded = try cursor.member("rounded")
        return ComparedQuantity(
            exact: try cursor.member("exact").exact(),
            rounded: rounded.isNull ? nil : try rounded.decimal(),
            unit: try cursor.member("unit").word(UnitOfMeasure.self))
    }
}

// MARK: - What was measured

extension EvaluationReader {
    /// A measurement that decides.
    private struct Measured {
        var indicator: String
        var year: Int
        var value: ComparedQuantity?
        var stations: [String]
        var excludedValues: Int
    }

    private static func measurements(_ root: JSONCursor) throws(InputFault) -> [Measured] {
        var found: [Measured] = []
        for cursor in try root.member("measurements").elements()
        where try cursor.member("decides").bool() {
            let exact = try cursor.member("exact")
            let rounded = try cursor.member("rounded")
            var value: ComparedQuantity?
            if !exact.isNull {
                value = ComparedQuantity(
                    exact: try exact.exact(),
                    rounded: rounded.isNull ? nil : try rounded.decimal(),
                    unit: try cursor.member("unit").word(UnitOfMeasure.self))
            }
            var stations: [String] = []
            for station in try cursor.member("stations").elements() where try observed(station) {
                stations.append(try station.member("station").string())
            }
            found.append(
                Measured(
                    indicator: try cursor.member("indicator").string(),
                    year: try cursor.member("year").int(), value: value,
                    stations: stations.sorted(),
                    excludedValues: try cursor.member("excludedValues").int()))
        }
        return found
    }

    /// As ``StationValue/observed``.
    private static func observed(_ station: JSONCursor) throws(InputFault) -> Bool {
        let lack = try station.member("lack")
        if try station.member("outcome").string() == "lacking" {
            let kind = try lack.member("kind").string()
            return kind != "noData" && kind != "noStation"
        }
        let completeness = try station.member("completeness")
        return completeness.isNull ? true : try completeness.member("valid").int() > 0
    }

    private static func indicators(_ book: JSONCursor, _ measured: [Measured], year: Int)
        throws(InputFault) -> [String: EvaluationRecord.RecordedIndicator]
    {
        var found: [String: EvaluationRecord.RecordedIndicator] = [:]
        for cursor in try book.member("indicators").elements() {
            let id = try cursor.member("id").string()
            let edition = try cursor.member("method").member("edition")
            let own = measured.first { $0.indicator == id && $0.year == year }
            found[id] = EvaluationRecord.RecordedIndicator(
                name: try cursor.member("name").string(),
                decimals: try cursor.member("decimals").int(in: 0...12),
                edition: edition.isNull ? "" : try edition.string(),
                stations: own?.stations ?? [], excludedValues: own?.excludedValues ?? 0)
        }
        return found
    }
}
