import Glibc
import Testing
import Values

@testable import Gathering

/// The folder that Package.swift is in.
let packageRoot: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
}()

let templates = packageRoot + "/templates"

/// Real public data beside the project, where it is at hand.
let realData = packageRoot + "/../shared/data"

func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

/// An area folder that lives as long as a test.
final class TemporaryArea {
    let path: String

    init(_ sources: String, stations: [String] = ["S1"]) throws {
        var template = Array("/tmp/fucha-area-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let declared = stations.map { "  <station id=\"\($0)\" name=\"\($0)\"/>" }
        try write(
            "area.xml",
            """
            <area xmlns="urn:fucha:area:1" name="试验区" code="110100" baseline="2024" rulebook="none">
            \(declared.joined(separator: "\n"))
            \(sources)
            </area>
            """)
    }

    deinit {
        var command = Array("rm -rf '\(path)'".utf8CString)
        _ = system(&command)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let full = path + "/" + name
        for (index, character) in full.enumerated() where character == "/" && index > 0 {
            mkdir(String(full.prefix(index)), 0o755)
        }
        let file = try #require(fopen(full, "wb"))
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    func copy(_ original: String, as name: String) throws {
        try write(name, Self.bytes(at: original))
    }

    func bytes(of name: String) throws -> [UInt8] { try Self.bytes(at: path + "/" + name) }

    private static func bytes(at path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "rb"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    func gather() throws -> Dataset { try Gatherer.gather(area: path, templates: templates) }
}

extension Dataset {
    func series(_ quantity: Quantity, at station: String = "S1") -> Series? {
        series.first { $0.quantity == quantity && $0.station == station }
    }

    func ids(_ severity: Severity? = nil) -> [String] {
        diagnostics.filter { severity == nil || $0.kind.severity == severity }.map(\.kind.id)
    }

    func first(_ id: String) -> Diagnostic? { diagnostics.first { $0.kind.id == id } }
}

extension Series {
    var validCount: Int { flags.count { $0 == .valid } }

    /// Exact.
    var sum: DecimalValue {
        DecimalValue(mantissa: mantissas.reduce(Int64(0)) { $0 + Int64($1) }, scale: scale)
    }
}
