import Foundation
import Testing

/// `dossier --proof` prints what was measured before the last line, and its code says whether it
/// is as the standard asks.
@Suite struct ProofTests {
    @Test func theSampleIsAsTheStandardAsks() throws {
        let scratch = try Scratch()
        let run = try Program.run([
            "dossier", "samples/fangshan", "--year", "2026", "-o", scratch.url.path, "--proof",
        ])
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.last?.hasPrefix("达标 ") == true)
        let rows = lines.filter { $0.contains("  5.2.") }
        #expect(rows.count == 7)
        #expect(rows.allSatisfy { $0.hasSuffix("符合") }, "\(rows)")
        #expect(run.output.contains("需要改的\n  没有\n"))
    }
}
