import Assessment
import Dossiers
import Values

/// The extract of a unit's evaluation as it is kept beside it, so that the reports of a batch can
/// tell of a unit that this run did not make.
enum ExtractFile {
    private static let heading = ["fucha-extract/1"]

    static func bytes(_ extract: EvaluationExtract) -> [UInt8] {
        var rows = [
            heading,
            [
                "evaluation", extract.area, extract.areaCode, String(extract.isDemonstration),
                String(extract.year), String(extract.baselineYear), extract.rulebook,
                extract.rulebookSHA256, extract.toolVersion,
            ],
        ]
        rows += extract.tiers.map { ["tier", $0.id, $0.title, $0.edition, $0.sha256] }
        rows += extract.files.map { ["file", $0.path, String($0.byteCount), $0.sha256] }
        rows += extract.clauses.flatMap(Self.rows)
        rows += extract.troubles.map { ["trouble"] + DiagnosticFields.fields($0) }
        return TabText.bytes(rows + [["end"]])
    }

    /// A clause, and under it its lists.
    private static func rows(_ clause: ClauseExtract) -> [[String]] {
        let texts = [
            clause.quoted, clause.source, clause.limit, clause.headline, clause.why,
        ].flatMap { [$0.chinese, $0.english] }
        let head =
            [
                "clause", clause.rulebook, clause.id, clause.title, clause.basis.rawValue,
                clause.due, clause.verdict.rawValue, clause.underlying.rawValue, clause.reason,
                clause.numbers.unit,
            ] + texts
        let numbers = [
            ("measured", clause.numbers.measured), ("limit", clause.numbers.limit),
            ("margin", clause.numbers.margin),
        ]
        return [head]
            + numbers.compactMap { name, number in number.map { ["number", name, $0] } }
            + clause.bureaus.map { ["bureau", $0] } + clause.evidence.map { ["evidence", $0] }
            + clause.facts.map { ["fact", $0.chinese, $0.english] }
            + clause.places.map { ["place"] + PlaceFields.fields($0) }
    }

    /// Nil where the bytes are no whole extract.
    static func extract(_ bytes: [UInt8]) -> EvaluationExtract? {
        let rows = TabText.rows(bytes)
        guard rows.first == heading, rows.last == ["end"], rows.count > 2,
            var extract = Self.head(rows[1])
        else { return nil }
        for row in rows[2...].dropLast() {
            switch (row.first, row.count) {
            case ("tier", 5):
                extract.tiers.append(
                    EvaluationExtract.Tier(
                        id: row[1], title: row[2], edition: row[3], sha256: row[4]))
            case ("file", 4):
                guard let count = Int(row[2]) else { return nil }
                extract.files.append(
                    EvaluationExtract.File(path: row[1], byteCount: count, sha256: row[3]))
            case ("clause", _):
                guard let clause = clause(row) else { return nil }
                extract.clauses.append(clause)
            case ("trouble", _):
                guard let trouble = DiagnosticFields.diagnostic(row.dropFirst()) else {
                    return nil
                }
                extract.troubles.append(trouble)
            default:
                guard let last = extract.clauses.indices.last,
                    add(row, to: &extract.clauses[last])
                else { return nil }
            }
        }
        return extract
    }

    private static func head(_ row: [String]) -> EvaluationExtract? {
        guard row.count == 9, row[0] == "evaluation", let isDemonstration = Bool(row[3]),
            let year = Int(row[4]), let baselineYear = Int(row[5])
        else { return nil }
        return EvaluationExtract(
            area: row[1], areaCode: row[2], isDemonstration: isDemonstration, year: year,
            baselineYear: baselineYear, rulebook: row[6], rulebookSHA256: row[7],
            toolVersion: row[8])
    }

    private static func clause(_ row: [String]) -> ClauseExtract? {
        guard row.count == 20, let basis = Basis(rawValue: row[4]),
            let verdict = Verdict(rawValue: row[6]), let underlying = Verdict(rawValue: row[7])
        else { return nil }
        func text(_ index: Int) -> Wording { Wording(row[index], row[index + 1]) }
        return ClauseExtract(
            rulebook: row[1], id: row[2], title: row[3], basis: basis, bureaus: [], due: row[5],
            quoted: text(10), source: text(12), limit: text(14), verdict: verdict,
            underlying: underlying, reason: row[8], headline: text(16), why: text(18), facts: [],
            places: [],
            numbers: ClauseExtract.Numbers(measured: nil, limit: nil, margin: nil, unit: row[9]),
            evidence: [])
    }

    /// Whether the row is of a clause's lists.
    private static func add(_ row: [String], to clause: inout ClauseExtract) -> Bool {
        switch (row.first, row.count) {
        case ("bureau", 2): clause.bureaus.append(row[1])
        case ("evidence", 2): clause.evidence.append(row[1])
        case ("fact", 3): clause.facts.append(Wording(row[1], row[2]))
        case ("number", 3):
            switch row[1] {
            case "measured": clause.numbers.measured = row[2]
            case "limit": clause.numbers.limit = row[2]
            case "margin": clause.numbers.margin = row[2]
            default: return false
            }
        case ("place", 6):
            guard let location = PlaceFields.location(row.dropFirst()), let location else {
                return false
            }
            clause.places.append(location)
        default: return false
        }
        return true
    }
}
