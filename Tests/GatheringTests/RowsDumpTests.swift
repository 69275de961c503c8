import Testing
import Glibc
import Values
@testable import Gathering
@Suite struct RowsDumpTests {
    @Test func dump() throws {
        var out = ""
        let list = String(decoding: try TableReader.firstBytes(of: FileStream(path: "/tmp/rows/files.txt", file: "x"), 1 << 20), as: UTF8.self)
        for path in list.split(separator: "\n").map(String.init) {
            out += "=== \(path)\n"
            var t = 0
            while true {
                let o = RowsSupport.read(path: RowsSupport.shared + "/" + path, table: t)
                for f in o.faults { out += "FAULT \(f.kind.id) \(f.message(in: .chinese))\n" }
                if t == 0 { out += "\(o.source?.encoding ?? "-") \(o.tables.map { "\($0.sheet ?? "")\($0.isHidden ? "(hidden)" : "")\($0.dates1904 ? "1904" : "")" })\n" }
                out += "-- table \(t) rows \(o.rows.count) diags \(o.said.prefix(5))\n"
                for r in 0..<min(12, o.rows.count) {
                    var l = "\(o.collected.numbers[r]):"
                    for c in 0..<min(10, o.rows[r].count) { l += " \(o.collected.columns[r][c])[\(o.rows[r][c].debugDescription)]\(["t","n","D","i","b","E","F"][Int(o.collected.kinds[r][c].rawValue)])" }
                    out += l + "\n"
                }
                t += 1
                if t >= o.tables.count { break }
            }
        }
        let f = fopen("/tmp/rows/dump.txt", "w"); fputs(out, f); if let f { fclose(f) }
    }
}
