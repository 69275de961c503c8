import Glibc
import Testing

/// The project's own templates, and folders of broken ones.
enum Templates {
    static let root: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()

    static var path: String { root + "/templates" }

    /// A folder of templates with the project's schema and these rulebooks; removed after `body`.
    static func with<Result>(
        _ rulebooks: [String: String], _ body: (String) throws -> Result
    ) throws -> Result {
        var template = Array("/tmp/fucha-rulebooks-XXXXXX".utf8CString)
        let folder = try template.withUnsafeMutableBufferPointer { buffer in
            let base = try #require(buffer.baseAddress)
            return String(cString: try #require(mkdtemp(base)))
        }
        mkdir(folder + "/schemas", 0o755)
        mkdir(folder + "/rulebooks", 0o755)
        var files = rulebooks.map { (folder + "/rulebooks/\($0.key).xml", $0.value) }
        files.append((folder + "/schemas/rulebook.rng", try read(path + "/schemas/rulebook.rng")))
        defer {
            for (file, _) in files { unlink(file) }
            for name in ["/schemas", "/rulebooks", ""] { rmdir(folder + name) }
        }
        for (file, text) in files { try write(text, to: file) }
        return try body(folder)
    }

    static func write(_ text: String, to file: String) throws {
        let stream = try #require(fopen(file, "w"))
        defer { fclose(stream) }
        fputs(text, stream)
    }

    static func read(_ file: String) throws -> String {
        let stream = try #require(fopen(file, "r"))
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
            bytes += buffer.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
