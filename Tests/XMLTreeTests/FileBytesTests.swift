import Glibc
import Testing
import Values

@testable import XMLTree

@Suite struct FileBytesTests {
    private func fault(_ path: String, limit: Int = 100) -> String? {
        do throws(InputFault) {
            _ = try FileBytes.read(path, file: "a.xml", limit: limit)
            return nil
        } catch {
            let first = error.diagnostics.first
            return "\(first?.kind.id ?? "") \(first?.location?.description ?? "")"
        }
    }

    /// Seven bytes; a limit of seven is enough, one of six is not.
    @Test func aFileIsReadWholeUpToTheLimit() throws {
        let path = "/tmp/fucha-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let file = try #require(fopen(path, "w"))
        fputs("<a>1</a", file)
        fclose(file)
        defer { unlink(path) }
        #expect(try FileBytes.read(path, file: "a.xml", limit: 7) == Array("<a>1</a".utf8))
        #expect(fault(path, limit: 7) == nil)
        #expect(fault(path, limit: 6) == "file.tooLarge a.xml")
    }

    @Test func whatIsNoFileIsNamed() {
        #expect(fault("/nonexistent/a.xml") == "file.missing a.xml")
        #expect(fault("/tmp") == "file.unreadable a.xml")
    }
}
