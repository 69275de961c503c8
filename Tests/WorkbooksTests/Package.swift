import Glibc
import Testing

/// The parts of a workbook as they stand in its container, taken out by Python's own reader of
/// ZIP files: what the project's reader of tables does not look at.
struct Package {
    private let path: String
    private let holder: Holder

    init(_ bytes: [UInt8]) throws {
        path = "/tmp/fucha-package-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).xlsx"
        holder = Holder(path)
        let file = try #require(fopen(path, "w"))
        _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
    }

    func text(_ part: String) throws -> String {
        let command =
            "python3 -c 'import sys,zipfile;"
            + "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))'"
        return try Self.output(of: "\(command) \(path) \(part)")
    }

    /// openpyxl is not among the tools that the tests need; where it is, it is asked too.
    static let hasOpenpyxl = system("python3 -c 'import openpyxl' 2>/dev/null") == 0

    /// The cells as openpyxl reads them, a line each.
    func openpyxl() throws -> [String] {
        let script =
            #filePath.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast(2).joined(separator: "/") + "/Independent/workbook.py"
        return try Self.output(of: "python3 \(script) \(path)")
            .split(separator: "\n").map(String.init)
    }

    private static func output(of command: String) throws -> String {
        let pipe = try #require(popen(command, "r"))
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private final class Holder {
        let path: String
        init(_ path: String) { self.path = path }
        deinit { unlink(path) }
    }
}
