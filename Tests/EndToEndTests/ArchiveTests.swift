import Foundation
import Testing

/// The PDFs that the program writes are what they claim to be: PDF/A-3u, judged by pikepdf and by
/// Tests/Independent/pdf_archive.py, which share no code with it.
@Suite struct ArchiveTests {
    private static let python: String? = {
        let own = Program.root.appendingPathComponent(".test-tools/bin/python3").path
        return [own, "/usr/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
                && (try? tool($0, ["-c", "import pikepdf.pdfa"]).code) == 0
        }
    }()

    private static func tool(
        _ path: String, _ arguments: [String]
    ) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    private func check(_ files: [String], _ more: [String] = []) throws -> String {
        let python = try #require(Self.python)
        let script = Program.root.appendingPathComponent("Tests/Independent/pdf_archive.py").path
        let report = try Self.tool(python, ["-W", "ignore", script] + files + more)
        #expect(report.code == 0, "\(report.output.prefix(3000))")
        return report.output
    }

    @Test(
        .enabled(
            if: python != nil,
            "setup.sh --tests has not brought pikepdf, which judges PDF/A"))
    func everyKindOfPDFIsWhatItClaims() throws {
        let scratch = try Scratch()
        func path(_ name: String) -> String { scratch.url.appendingPathComponent(name).path }
        let area = ["samples/fangshan", "--year", "2026"]
        for (command, more) in [
            ("dossier", area + ["-o", path("dossier")]),
            ("supervise", area + ["-o", path("notices"), "--bureau", "区气象局"]),
            ("timeline", area + ["-o", path("timeline.pdf")]),
            ("challenge", area + ["-o", path("challenge.pdf")]),
            ("deck", area + ["-o", path("deck.pdf")]),
            ("gallery", area + ["-o", path("gallery.pdf")]),
            (
                "overview",
                ["samples/fangshan", "--years", "2025-2026", "-o", path("overview.pdf")]
            ),
            (
                "diff",
                ["samples/fangshan@2025", "samples/fangshan@2026", "-o", path("diff.pdf")]
            ),
        ] {
            let outcome = try Program.run([command] + more)
            #expect(outcome.code < 2, "\(command): \(outcome.errors)")
        }
        let names = ["timeline", "challenge", "deck", "gallery", "overview", "diff"]
        var files = names.map { path($0 + ".pdf") }
        for folder in ["notices"] {
            files += try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
                .map { path(folder + "/" + $0) }
        }
        _ = try check(files)
        let text = try check([path("dossier/房山区-2026-复查报告.pdf")], ["--text"])
        // The order in which it is read aloud: cover, conclusion, contents, chapters.
        let marks = ["“中国天然氧吧”复查材料", "评价结论", "目　录", "一、基本情况与称号"]
        let places = marks.map { text.range(of: "\n" + $0 + "\n")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdfinfo")
                && FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf"),
            "poppler-utils and qpdf are not installed"))
    func commonReadersTakeIt() throws {
        let scratch = try Scratch()
        let folder = scratch.url.path
        _ = try Program.run(["dossier", "samples/fangshan", "--year", "2026", "-o", folder])
        let file = folder + "/房山区-2026-复查报告.pdf"
        let check = try Self.tool("/usr/bin/qpdf", ["--check", file])
        #expect(check.code == 0, "\(check.output)")
        let info = try Self.tool("/usr/bin/pdfinfo", [file]).output
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("PDF version:     1.7"))
        #expect(!info.contains("Error"))
        let fonts = try Self.tool("/usr/bin/pdffonts", [file]).output
            .split(separator: "\n").dropFirst(2)
        #expect(fonts.count >= 5)
        for font in fonts { #expect(font.contains(" yes yes yes ")) }
        let structure = try Self.tool("/usr/bin/pdfinfo", ["-struct-text", file]).output
        #expect(structure.contains("Table (block)\n    TR\n      TH:\n         /Scope /Column"))
        #expect(!structure.contains("NonStruct"))
    }
}
