import Glibc
import Values

@testable import Gathering

/// Keeps every row as text: for tests only.
struct RowCollector: RowConsumer {
    var rows: [[String]] = []
    var numbers: [Int] = []
    var kinds: [[FieldKind]] = []
    var columns: [[Int]] = []

    mutating func consume(_ row: RowView) -> Bool {
        rows.append(row.fields.map { row.text(of: $0) })
        kinds.append(row.fields.map(\.kind))
        columns.append(row.fields.map { Int($0.column) })
        numbers.append(row.number)
        return true
    }
}

enum RowsSupport {
    /// Where the public data files are, beside the package.
    static let shared: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        let package = "/" + parts.joined(separator: "/")
        let near = package + "/../shared/data"
        return access(near, R_OK) == 0 ? near : package + "/../../shared/data"
    }()

    static var sharedExists: Bool { access(shared + "/csv/EXPECTED.csv", R_OK) == 0 }

    /// Runs `body` with the path of a file that holds `bytes`.
    static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws
        -> Result
    {
        let path = "/tmp/fucha-rows-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let file = fopen(path, "w")
        if let file {
            _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
            fclose(file)
        }
        defer { unlink(path) }
        return try body(path)
    }

    struct Outcome {
        var collected = RowCollector()
        var diagnostics: [Diagnostic] = []
        var source: SourceFile?
        var tables: [TableInfo] = []
        var faults: [Diagnostic] = []

        var rows: [[String]] { collected.rows }
        /// `line kind` of each diagnostic.
        var said: [String] {
            diagnostics.map {
                "\(($0.location?.description ?? "").split(separator: ":").last ?? "") \($0.kind.id)"
            }
        }
    }

    static func read(path: String, table: Int = 0, encoding: String? = nil) -> Outcome {
        var outcome = Outcome()
        do throws(InputFault) {
            let file = try TableReader.open(path: path, named: "t", encoding: encoding)
            outcome.source = file.source
            outcome.tables = file.tables
            try file.read(table, into: &outcome.collected, diagnostics: &outcome.diagnostics)
        } catch {
            outcome.faults = error.diagnostics
        }
        return outcome
    }

    static func read(bytes: [UInt8], encoding: String? = nil) throws -> Outcome {
        try withFile(bytes) { read(path: $0, encoding: encoding) }
    }

    static func read(_ text: String) throws -> Outcome { try read(bytes: Array(text.utf8)) }
}
