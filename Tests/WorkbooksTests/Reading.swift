import Glibc
import Testing
import Values

@testable import Gathering

/// A workbook read by the project's own reader.
struct Reading {
    var rows: [[String]] = []
    var kinds: [[FieldKind]] = []
    var sheets: [String] = []

    init(_ bytes: [UInt8], sheet: Int = 0) throws {
        let path = "/tmp/fucha-workbook-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).xlsx"
        let file = try #require(fopen(path, "w"))
        _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
        defer { unlink(path) }
        let table = try TableReader.open(path: path, named: "t.xlsx")
        var collector = Collector()
        var diagnostics: [Diagnostic] = []
        try table.read(sheet, into: &collector, diagnostics: &diagnostics)
        #expect(diagnostics.isEmpty)
        sheets = table.tables.compactMap(\.sheet)
        rows = collector.rows
        kinds = collector.kinds
    }

    private struct Collector: RowConsumer {
        var rows: [[String]] = []
        var kinds: [[FieldKind]] = []

        mutating func consume(_ row: RowView) -> Bool {
            rows.append(row.fields.map { row.text(of: $0) })
            kinds.append(row.fields.map(\.kind))
            return true
        }
    }
}
