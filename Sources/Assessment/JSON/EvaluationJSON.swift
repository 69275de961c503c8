import Gathering
import Values

extension Evaluation {
    /// The complete result as JSON: `"schema": "fucha-evaluation/1"`, described by
    /// `templates/evaluation.schema.json`. The same evaluation gives the same bytes.
    public func json() -> [UInt8] { value.bytes() }

    private var value: JSONValue { .object(subject + results + registers) }

    private var subject: [(String, JSONValue)] {
        [
            ("schema", .string("fucha-evaluation/1")),
            ("toolVersion", .string(toolVersion)),
            ("area", area.json),
            ("year", .int(year)),
            ("baselineYear", .int(baselineYear)),
            ("rulebook", rulebook.json),
            (
                "counts",
                .object(Verdict.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) })
            ),
        ]
    }

    private var results: [(String, JSONValue)] {
        [
            ("measurements", .array(measurements.map(\.json))),
            ("changes", .array(changes.map(\.json))),
            ("stationLedgers", .array(stationLedgers.map(\.json))),
            ("findings", .array(findings.map { finding in finding.json(clause(of: finding)) })),
        ]
    }

    private var registers: [(String, JSONValue)] {
        [
            ("tasks", .array(tasks.map(\.json))),
            ("assessedDay", .text(assessedDay?.description)),
            ("taskStatuses", .array(taskStatuses.map(\.json))),
            ("evidence", .array(evidence.map(\.json))),
            ("exclusions", .array(exclusions.map(\.json))),
            ("waivers", .array(waivers.map(\.json))),
            ("judgements", .array(judgements.map(\.json))),
            ("overrides", .array(overrides.map(\.json))),
            ("overrideHead", .text(overrideHead)),
            ("files", .array(files.map(\.json))),
            ("absences", .array(absences.map { $0.json(file: file(of: $0), sheet(of: $0)) })),
            ("diagnostics", .array(diagnostics.map(\.json))),
            ("suspicions", .array(suspicions.map(\.json))),
        ]
    }

    private func clause(of finding: Finding) -> Clause? {
        rulebook.clauses.first { $0.id == finding.clause }
    }

    private func origin(of absence: Absence) -> Origin? {
        origins.indices.contains(absence.origin) ? origins[absence.origin] : nil
    }

    private func file(of absence: Absence) -> String? {
        guard let index = origin(of: absence)?.file, files.indices.contains(index) else {
            return nil
        }
        return files[index].path
    }

    private func sheet(of absence: Absence) -> String? { origin(of: absence)?.sheet }
}
