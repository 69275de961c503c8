import Testing

@testable import Archiving

@Suite struct ObjectWriterTests {
    private func file(_ count: Int, digest: String) throws -> [UInt8] {
        var writer = ObjectWriter(size: 4, reserving: 0, level: 3)
        writer.add(1, Array("<</Type/Catalog/Pages 2 0 R>>".utf8))
        writer.add(2, Array("<</Type/Pages/Kids[]/Count 0>>".utf8))
        writer.add(3, Array("<<>>".utf8))
        for number in 0..<count { writer.add(10 + number, Array("\(number)".utf8)) }
        try writer.add(4, packing: Array("data".utf8), entries: "/A 1")
        return try writer.finish(root: 1, info: 3) { _ in digest }
    }

    private let digest = String(repeating: "ab", count: 32)

    @Test func theNameIsOfTheDigest() throws {
        let text = String(decoding: try file(0, digest: digest), as: Unicode.ASCII.self)
        let id = String(repeating: "ab", count: 16)
        #expect(text.contains("/ID[<\(id)><\(id)>]"))
        #expect(text.hasSuffix("\n%%EOF\n"))
        #expect(try file(0, digest: digest) == file(0, digest: digest))
    }

    /// More objects than one stream takes, and numbers that were never used.
    @Test(.enabled(if: Tool.hasQPDF, "qpdf is not installed"))
    func everyObjectIsFound() throws {
        let bytes = try file(450, digest: digest)
        let check = try Tool.run("/usr/bin/qpdf", ["--check", "FILE"], on: bytes)
        #expect(check.code == 0, "\(check.output)")
        for (number, value) in [(10, "0"), (209, "199"), (459, "449"), (5, "null")] {
            let shown = try Tool.run(
                "/usr/bin/qpdf", ["--show-object=\(number)", "FILE"], on: bytes)
            #expect(shown.output == value + "\n")
        }
        let stream = try Tool.run(
            "/usr/bin/qpdf", ["--show-object=4", "--filtered-stream-data", "FILE"], on: bytes)
        #expect(stream.output == "data")
    }
}
