import Foundation
import Testing

/// `dossier --form docx`, judged by tools that share no code with it.
@Suite struct WordTests {
    private static let tools = ["/usr/bin/python3", "/usr/bin/pdftotext"]
    static let hasTools = tools.allSatisfy {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private func run(_ tool: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    private func dossier(_ scratch: Scratch, _ more: [String]) throws -> Program.Outcome {
        try Program.run(
            ["dossier", "samples/fangshan", "--year", "2026", "-o", scratch.url.path] + more)
    }

    /// Words of the main part, a line a paragraph.
    private static let script = """
        import re, sys, zipfile
        from xml.etree import ElementTree as tree
        w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
        root = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read('word/document.xml'))
        for p in root.iter(w + 'p'):
            print(''.join(t.text or '' for t in p.iter(w + 't')))
        """

    private func codes(_ text: String) -> Set<String> {
        Set(
            text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init).filter {
                $0.wholeMatch(of: /[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{4}/) != nil
                    && $0.contains(where: \.isNumber)
            })
    }

    @Test(.enabled(if: hasTools, "python3 and pdftotext are not both there"))
    func theWordFileHasEveryCodeAndCaptionOfThePDF() throws {
        let scratch = try Scratch()
        let outcome = try dossier(scratch, ["--form", "pdf,docx"])
        #expect(outcome.code == 0)
        let name = scratch.url.appendingPathComponent("房山区-2026-复查报告").path
        #expect(outcome.output.contains(name + ".docx"))
        let word = try run("/usr/bin/python3", ["-c", Self.script, name + ".docx"])
        let pdf = try run("/usr/bin/pdftotext", ["-layout", name + ".pdf", "-"])
        let printed = codes(pdf)
        #expect(printed.count > 200)
        #expect(printed.subtracting(codes(word)).isEmpty)
        let caption = /附?[图表][0-9]+-[0-9]+　/
        func captions(_ text: String) -> Set<String> {
            Set(text.matches(of: caption).map { String($0.output) })
        }
        #expect(captions(word).count > 20)
        let lines = pdf.filter { $0 != " " }
        for one in captions(word) { #expect(lines.contains(one.dropLast()), "\(one)") }
    }

    @Test func twoRunsGiveTheSameBytesAndOnlyWhatIsAskedFor() throws {
        var bytes: [Data] = []
        for _ in 0..<2 {
            let scratch = try Scratch()
            #expect(try dossier(scratch, ["--form", "docx", "--level", "leaders"]).code == 0)
            let files = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
            #expect(files.sorted() == ["evaluation.json", "房山区-2026-领导版.docx"])
            bytes.append(
                try Data(contentsOf: scratch.url.appendingPathComponent("房山区-2026-领导版.docx")))
        }
        #expect(bytes[0] == bytes[1])
    }

    @Test(arguments: ["odt", "pdf,", "docx;pdf"]) func otherFormsAreUsage(form: String) throws {
        let scratch = try Scratch()
        #expect(try dossier(scratch, ["--form", form]).code == 64)
    }
}
