import Foundation
import Testing

/// Runs the built program as a user would.
enum Program {
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    static let root: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program beside the test bundle, in whichever configuration is being tested.
    private static let executable: URL = URL(
        fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/exe")) ?? ""
    ).deletingLastPathComponent().appendingPathComponent("fucha")

    private static func prepared(_ arguments: [String], in folder: URL) -> Process {
        let process = Process()
        process.executableURL =
            FileManager.default.isExecutableFile(atPath: executable.path)
            ? executable : root.appendingPathComponent(".build/debug/fucha")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Begins and does not wait; what it prints is lost.
    static func start(_ arguments: [String], in folder: URL = root) throws -> Process {
        let process = prepared(arguments, in: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    static func run(_ arguments: [String], in folder: URL = root) throws -> Outcome {
        let process = prepared(arguments, in: folder)
        // Through files: a pipe that nobody empties would stop the program.
        let scratch = try Scratch()
        let out = scratch.url.appendingPathComponent("out")
        let err = scratch.url.appendingPathComponent("err")
        for file in [out, err] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }
}

/// A folder of its own for one test, gone afterwards.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("fucha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
