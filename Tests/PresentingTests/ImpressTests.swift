import Foundation
import Testing

@testable import Presenting

/// LibreOffice reads the file as an office would: nothing of this code is in it.
@Suite struct ImpressTests {
    private static func path(of tool: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(tool)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static let hasTools = ["soffice", "pdftotext", "pdfinfo"].allSatisfy { path(of: $0) != nil }

    private func run(_ tool: String, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.path(of: tool)))
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

    @Test(
        .enabled(
            if: hasTools, "soffice, pdftotext and pdfinfo are not all on PATH: no office to ask"))
    func theDeckBecomesAPDF() throws {
        // PRESENTING_SAMPLE names a folder to keep the files in, to be looked at.
        let kept = ProcessInfo.processInfo.environment["PRESENTING_SAMPLE"]
        let folder =
            kept.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent(
                "fucha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
        try Data(PresentationWriter.pptx(SampleDeck.deck))
            .write(to: folder.appendingPathComponent("deck.pptx"))
        // A profile of its own: another office that is open would take the file over.
        _ = try run(
            "soffice",
            [
                "-env:UserInstallation=\(folder.appendingPathComponent("profile"))", "--headless",
                "--convert-to", "pdf", "deck.pptx",
            ], in: folder)
        let info = try run("pdfinfo", ["deck.pdf"], in: folder)
        #expect(info.contains(/Pages: +3\n/))
        // Impress rounds to hundredths of a millimetre.
        #expect(info.contains(/Page size: +960(\.0\d*)? x 540(\.0\d*)? pts/))
        let text = try run("pdftotext", ["-layout", "deck.pdf", "-"], in: folder)
        let pages = text.split(separator: "\u{C}")
        try #require(pages.count == 3)
        // Without the spaces that Impress puts between Chinese and figures.
        let words = pages.map { $0.filter { !$0.isWhitespace } }
        for part in ["负氧离子&空气", "2412个/cm3", "O3第90百", "换行之后。", "第二段", "房山区复查"] {
            #expect(words[0].contains(part), "\(part)")
        }
        for part in ["逐条结论", "指标2019年2026年结论", "指标1100达标", "指标111100达标"] {
            #expect(words[2].contains(part), "\(part)")
        }
        // The field has been counted by the office, not read.
        for (index, page) in pages.enumerated() {
            let last = page.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
            #expect(last?.hasSuffix("\(index + 1)") == true, "\(last ?? "")")
        }
    }
}
