package import Assessment
import Gathering
package import Values

/// What is kept of a unit beside its outputs: what it was made of, and what came of it.
package struct UnitRecord: Sendable, Hashable {
    /// A file of the unit, by its name.
    struct Output: Sendable, Hashable {
        var name: String
        var size: Int
    }

    /// The area's name, as `area.xml` has it.
    package var name: String
    package var key: [KeyPart]
    package var isDone: Bool
    /// In report order; empty where it failed.
    package var verdicts: [ClauseVerdict]
    /// Without notes, by place.
    package var faults: [Diagnostic]
    var outputs: [Output]

    init(
        name: String, key: [KeyPart], isDone: Bool, verdicts: [ClauseVerdict] = [],
        faults: [Diagnostic], outputs: [Output] = []
    ) {
        self.name = name
        self.key = key
        self.isDone = isDone
        self.verdicts = verdicts
        self.faults = Self.faults(faults)
        self.outputs = outputs
    }

    /// How many clauses came to each verdict; nil where nothing was evaluated.
    package var counts: [Verdict: Int]? { isDone ? verdicts.counts : nil }

    /// What is kept of diagnostics: no notes, and the rest by place.
    package static func faults(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.filter { $0.kind.severity < .note }.sorted()
    }
}

extension UnitRecord {
    private static let heading = "fucha-unit/2"
    /// What the records of any version begin with.
    static let anyHeading = Array("fucha-unit/".utf8)

    /// The key as one hash: SHA-256 over its parts.
    static func hash(_ key: [KeyPart]) -> String {
        Fingerprint.sha256(
            of: TabText.bytes(key.map { [$0.kind.rawValue, $0.name, $0.value] }))
    }

    /// The part of a key that says which data were read, and how, as one hash: of an area's years
    /// alike, whatever judges or prints them.
    static func dataKey(_ key: [KeyPart]) -> String {
        hash(
            key.filter { part in
                switch part.kind {
                case .file, .tool: true
                case .template: Gatherer.templateFiles.contains(part.name)
                case .rulebook, .font, .option, .year: false
                }
            })
    }

    /// Whether a key is that of an area whose declaration could be read.
    static func knowsFiles(_ key: [KeyPart]) -> Bool { key.contains { $0.kind == .rulebook } }

    var knowsFiles: Bool { Self.knowsFiles(key) }

    var bytes: [UInt8] {
        var rows = [
            [Self.heading], ["key", Self.hash(key)], ["name", name],
            ["state", isDone ? "done" : "failed"],
        ]
        rows += key.map { ["part", $0.kind.rawValue, $0.name, $0.value] }
        rows += verdicts.map { ["clause", $0.clause, $0.verdict.rawValue] }
        rows += outputs.map { ["output", $0.name, String($0.size)] }
        rows += faults.map { ["fault"] + DiagnosticFields.fields($0) }
        rows.append(["end"])
        return TabText.bytes(rows)
    }

    /// Nil where the bytes are no whole record: then nothing is known of the unit.
    init?(_ bytes: [UInt8]) {
        let rows = TabText.rows(bytes)
        guard rows.first == [Self.heading], rows.last == ["end"] else { return nil }
        self.init(name: "", key: [], isDone: false, faults: [])
        var hash = ""
        for row in rows.dropFirst() {
            switch (row.first, row.count) {
            case ("key", 2): hash = row[1]
            case ("name", 2): name = row[1]
            case ("state", 2): isDone = row[1] == "done"
            case ("part", 4):
                guard let kind = KeyPart.Kind(rawValue: row[1]) else { return nil }
                key.append(KeyPart(kind: kind, name: row[2], value: row[3]))
            case ("clause", 3):
                guard let verdict = Verdict(rawValue: row[2]) else { return nil }
                verdicts.append(ClauseVerdict(clause: row[1], verdict: verdict))
            case ("output", 3):
                guard let size = Int(row[2]) else { return nil }
                outputs.append(Output(name: row[1], size: size))
            case ("fault", _):
                guard let fault = DiagnosticFields.diagnostic(row.dropFirst()) else {
                    return nil
                }
                faults.append(fault)
            case ("end", 1): break
            default: return nil
            }
        }
        guard hash == Self.hash(key) else { return nil }
    }
}
