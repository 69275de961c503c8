import Foundation
import Testing

@testable import WordProcessing

/// LibreOffice reads the file as an office would: nothing of this code is in it. Many machines have
/// `soffice` without its word processor, so FUCHA_WRITER names one that has it.
@Suite struct WriterTests {
    static let writer = ProcessInfo.processInfo.environment["FUCHA_WRITER"]

    private func run(_ tool: String, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(tool)")
        return String(decoding: data, as: UTF8.self)
    }

    @Test(.enabled(if: writer != nil, "FUCHA_WRITER names no soffice: no office to ask"))
    func theFileBecomesAPDF() throws {
        // DOCX_SAMPLE names a folder to keep the files in, to be looked at.
        let kept = ProcessInfo.processInfo.environment["DOCX_SAMPLE"]
        let folder =
            kept.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent(
                "fucha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
        try Data(WordWriter.docx(SampleFile.file))
            .write(to: folder.appendingPathComponent("d.docx"))
        _ = try run(
            try #require(Self.writer),
            [
                "-env:UserInstallation=\(folder.appendingPathComponent("profile"))", "--headless",
                "--convert-to", "pdf", "d.docx",
            ], in: folder)
        let info = try run("/usr/bin/pdfinfo", ["-l", "3", "d.pdf"], in: folder)
        #expect(info.contains(/Pages: +3\n/))
        #expect(info.contains(/Page +3 size: +841\.\d+ x 595\.\d+ pts/))
        let text = try run("/usr/bin/pdftotext", ["d.pdf", "-"], in: folder)
        let pages = text.split(separator: "\u{C}").map { $0.filter { !$0.isWhitespace } }
        try #require(pages.count == 3)
        for words in ["目录", "一、依据", "第一行", "脚注<&>", "算法", "2861"] {
            #expect(pages[1].contains(words), "\(words)")
        }
        // The field has been counted by the office, and the even page has its own words.
        #expect(pages[2].contains("—3—") && pages[1].contains("左"))
    }
}
