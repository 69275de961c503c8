import Assessment
import Dossiers
import Testing
import Values

@testable import Batching

@Suite struct ExtractFileTests {
    private static let places: [Values.SourceLocation] = [
        Values.SourceLocation(file: "a.csv"), Values.SourceLocation(file: "a.csv", line: 3),
        Values.SourceLocation(file: "a\tb.csv", line: 3, column: 7),
        Values.SourceLocation(file: "b.xlsx", place: .sheet("年度")),
        Values.SourceLocation(file: "b.xlsx", sheet: "年\n度", row: 7, column: 28),
        Values.SourceLocation(file: "c.csv", place: .rows(sheet: nil, first: 2, last: 9)),
        Values.SourceLocation(file: "c.xlsx", place: .rows(sheet: "", first: 2, last: 9)),
        Values.SourceLocation(file: "d.docx", place: .paragraph(12)),
        Values.SourceLocation(file: "d.docx", place: .tableCell(table: 2, row: 7, column: 3)),
    ]

    private var extract: EvaluationExtract {
        var extract = EvaluationExtract(
            area: "甲\\县", areaCode: "110111", isDemonstration: true, year: 2026,
            baselineYear: 2024, rulebook: "plan", rulebookSHA256: "ab", toolVersion: "1")
        extract.tiers = [.init(id: "plan", title: "方案", edition: "1", sha256: "ab")]
        extract.files = [.init(path: "data/a.csv", byteCount: 12, sha256: "cd")]
        var clause = ClauseExtract(
            rulebook: "plan", id: "14", title: "负离子", basis: .quoted, bureaus: ["甲局", "乙局"],
            due: "2026年", quoted: Wording("原文", "words"), source: Wording("《甲》", "A"),
            limit: Wording("≥3000个/cm³", "≥3000"), verdict: .waived, underlying: .notMet,
            reason: "waiver", headline: Wording("豁免：\t", "waived: "), why: Wording("因", "why"),
            facts: [Wording("实测：1", "measured: 1")], places: Self.places,
            numbers: .init(measured: "2961", limit: nil, margin: "-39", unit: "个/cm³"),
            evidence: ["E1", "E2"])
        extract.clauses = [clause]
        clause.id = ""
        (clause.bureaus, clause.facts, clause.places, clause.evidence) = ([], [], [], [])
        extract.clauses.append(clause)
        extract.troubles = Self.places.map {
            Diagnostic(
                Diagnostic.Kind(
                    "csv.shortRow", .warning, Wording("只有{found}列", "{found} columns"),
                    advice: Wording("", "")), ["found": "3", "b": "\\n"], at: $0)
        }
        return extract
    }

    @Test func everythingComesBack() {
        let bytes = ExtractFile.bytes(extract)
        #expect(ExtractFile.extract(bytes) == extract)
        #expect(ExtractFile.bytes(extract) == bytes)
    }

    /// Cut at any line it is none: a report must not be made of half of one.
    @Test func halfAnExtractIsNone() {
        let bytes = ExtractFile.bytes(extract)
        for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
            #expect(ExtractFile.extract(Array(bytes[..<end])) == nil)
        }
        #expect(ExtractFile.extract([]) == nil)
        #expect(ExtractFile.extract(Array("fucha-extract/1\nend\n".utf8)) == nil)
    }

    @Test func aDiagnosticWithoutAPlaceComesBack() {
        let diagnostic = Diagnostic(
            Diagnostic.Kind("a.b", .blocker, Wording("甲", "a"), advice: Wording("乙", "b")))
        let fields = DiagnosticFields.fields(diagnostic)
        #expect(DiagnosticFields.diagnostic(fields[...]) == diagnostic)
        #expect(DiagnosticFields.diagnostic(fields.dropLast()) == nil)
        #expect(DiagnosticFields.diagnostic((fields + ["odd"])[...]) == nil)
    }
}
