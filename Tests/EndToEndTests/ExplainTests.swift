import Foundation
import Testing

/// `fucha explain` as a user runs it. That every code of the PDF resolves is proved on the whole
/// document in the tests of Dossiers; here the codes are read off the PDF's text.
@Suite struct ExplainTests {
    private static let area = ["samples/fangshan", "--year", "2026"]

    private func explain(_ name: String, _ more: [String] = []) throws -> Program.Outcome {
        try Program.run(["explain"] + Self.area + [name] + more)
    }

    @Test func aTraceCodeReadOffPaper() throws {
        let outcome = try explain("h1745")
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        let first = outcome.output.split(separator: "\n").first ?? ""
        #expect(first.contains("2961个/cm³") && first.contains("[H1745]"))
        #expect(outcome.output.contains("“霞云岭”表B3格"))
    }

    @Test func inEnglish() throws {
        let outcome = try explain("14", ["--lang", "en"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("not met"))
        #expect(outcome.output.contains("SHA-256 of the files"))
    }

    @Test func asJSON() throws {
        let outcome = try explain("forest.cover", ["--format", "json"])
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "fucha-explanation/1")
        #expect((json["explanations"] as? [Any])?.isEmpty == false)
    }

    @Test func anUnknownNameIsAnsweredWithTheNearest() throws {
        let outcome = try explain("forest.cower")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("forest.cover"))
    }

    @Test func thirteenthMonthIsUsage() throws {
        #expect(try explain("14", ["--month", "13"]).code == 64)
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "no pdftotext"))
    func codesInThePDFResolve() throws {
        let scratch = try Scratch()
        let made = try Program.run(["dossier"] + Self.area + ["-o", scratch.url.path])
        #expect(made.code == 0)
        let reader = Process()
        reader.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        let text = scratch.url.appendingPathComponent("text")
        reader.arguments = [
            scratch.url.appendingPathComponent("房山区-2026-复查报告.pdf").path, text.path,
        ]
        try reader.run()
        reader.waitUntilExit()
        let words = try String(contentsOf: text, encoding: .utf8)
            .split { $0.isWhitespace }.map(String.init)
        let codes = Set(
            words.filter { word in
                word.count == 5 && word.first?.isLetter == true
                    && word.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) }
                    && word.contains(where: \.isNumber)
            }
        ).sorted()
        #expect(codes.count > 200)
        for code in stride(from: 0, to: codes.count, by: max(codes.count / 4, 1)).map({ codes[$0] })
        {
            let outcome = try explain(code)
            #expect(outcome.code == 0, "\(code): \(outcome.errors)")
            #expect(outcome.output.contains("[\(code)]"))
        }
    }
}
