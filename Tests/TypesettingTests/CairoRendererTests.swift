import Foundation
import Testing

@testable import Typesetting

@Suite(.enabled(if: InstalledFonts.areThere, "\(InstalledFonts.why)"))
struct CairoRendererTests {
    static let info = DocumentInfo(
        title: "复查卷宗", author: "区气象局", subject: "年度", keywords: "氧吧",
        created: "2026-03-01T00:00:00+08:00")

    private func pages(_ setter: TextSetter) -> [Page] {
        let body = TextStyle(.body, size: 16, tracking: -0.207)
        var drawings: [Drawing] = [.destination("一", at: Point(x: 79, y: 105))]
        var y = 125.0
        for line in setter.lines(
            [Span(LineBreakerTests.texts[0], body)],
            style: ParagraphStyle(measure: 442.2, firstIndent: 31.586))
        {
            drawings.append(.tag("P", line.drawings(at: Point(x: 79.37, y: y))))
            y += 28.95
        }
        let second: [Drawing] =
            [
                .destination("二'\\", at: Point(x: 79, y: 105)),
                .group(
                    [.link(Rect(x: 0, y: 0, width: 50, height: 10), destination: "一")],
                    offset: Point(x: 100, y: 200)),
                .tag(
                    "Artifact",
                    setter.label(
                        "— 2 —", style: TextStyle(.song, size: 14), at: Point(x: 300, y: 800))),
            ] + setter.label("2026年PM2.5为32μg/m³，共3个。", style: body, at: Point(x: 79, y: 150))
        let size = Size(width: 595.28, height: 841.89)
        return [
            Page(size: size, label: "— 1 —", drawings: drawings),
            Page(size: size, label: "— 2 —", drawings: second),
        ]
    }

    private func pdf(_ library: FontLibrary) throws -> [UInt8] {
        try CairoRenderer.pdf(
            pages: pages(TextSetter(library: library)),
            outline: [
                OutlineEntry(title: "第一", level: 1, destination: "一"),
                OutlineEntry(title: "第二", level: 2, destination: "二'\\"),
            ], info: Self.info, library: library)
    }

    /// Output of a tool on the bytes; nil where the tool is not installed.
    private func run(_ tool: String, _ arguments: [String], on bytes: [UInt8]) throws -> String? {
        let path = "/usr/bin/\(tool)"
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "fucha-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return "\(process.terminationStatus)\n" + String(decoding: data, as: UTF8.self)
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let library = try FontLibrary(book: FontBook(InstalledFonts.plan))
        let first = try pdf(library)
        let page = try #require(pages(TextSetter(library: library)).first)
        let svg = try CairoRenderer.svg(page: page, library: library)
        let png = try CairoRenderer.png(page: page, dpi: 60, library: library)
        let other = try FontLibrary(book: FontBook(InstalledFonts.plan))
        #expect(try pdf(other) == first)
        #expect(try CairoRenderer.svg(page: page, library: other) == svg)
        #expect(try CairoRenderer.png(page: page, dpi: 60, library: other) == png)
        #expect(first.starts(with: Array("%PDF-1.5".utf8)))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test func theFileIsSound() throws {
        let bytes = try pdf(FontLibrary(book: FontBook(InstalledFonts.plan)))
        guard let report = try run("qpdf", ["--check", "FILE"], on: bytes) else { return }
        #expect(report.hasPrefix("0\n"), "\(report)")
    }

    @Test func theTextIsReadBackAsItWasWritten() throws {
        let bytes = try pdf(FontLibrary(book: FontBook(InstalledFonts.plan)))
        guard let report = try run("pdftotext", ["FILE", "-"], on: bytes) else { return }
        let text = report.filter { $0 != "\n" }
        #expect(text.contains(LineBreakerTests.texts[0]))
        // Without a space between the year's digits and 年, nor in the raised unit.
        #expect(text.contains("2026年PM2.5为32μg/m³，共3个。"))
    }

    @Test func outlineLinksLabelsAndStructureAreThere() throws {
        let bytes = try pdf(FontLibrary(book: FontBook(InstalledFonts.plan)))
        guard
            let plain = try run(
                "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: bytes)
        else { return }
        // The group stands at 100, 200; PDF counts y from the foot of 841.89.
        let words = plain.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("/Rect [ 100 631.89 150 641.89 ]"))
        #expect(plain.contains("/Outlines"))
        #expect(plain.contains("/PageLabels"))
        #expect(plain.contains("/StructTreeRoot"))
        #expect(plain.contains("/CreationDate (20260301000000+08'00)"))
        #expect(plain.contains("/ModDate (20260301000000+08'00)"))
    }

    @Test func aLinkToNowhereIsAFault() throws {
        let library = try FontLibrary(book: FontBook(InstalledFonts.plan))
        let size = Size(width: 100, height: 100)
        let link = Drawing.link(Rect(x: 0, y: 0, width: 1, height: 1), destination: "无")
        #expect(throws: RenderFault.unknownDestination("无", page: 2)) {
            _ = try CairoRenderer.pdf(
                pages: [Page(size: size), Page(size: size, drawings: [link])], info: Self.info,
                library: library)
        }
        let place = Drawing.destination("甲", at: .zero)
        #expect(throws: RenderFault.repeatedDestination("甲", page: 1)) {
            _ = try CairoRenderer.pdf(
                pages: [Page(size: size, drawings: [place, place])], info: Self.info,
                library: library)
        }
        #expect(throws: RenderFault.unknownTag("Absatz", page: 1)) {
            _ = try CairoRenderer.pdf(
                pages: [Page(size: size, drawings: [.tag("Absatz", [])])], info: Self.info,
                library: library)
        }
    }
}
