import Foundation
import Testing

@Suite struct OverviewCommandTests {
    private func copy(of area: String, named name: String, in scratch: Scratch) throws -> URL {
        let folder = scratch.url.appendingPathComponent(name)
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent(area), to: folder)
        let file = folder.appendingPathComponent("area.xml")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        try Data(
            text.replacingOccurrences(of: "name=\"房山区\"", with: "name=\"\(name)\"").utf8
        ).write(to: file)
        return folder
    }

    /// Two areas with the same files: every series of the second is the first's; a third that
    /// cannot be read stops neither.
    @Test func copiesAreFoundAndTroubleIsListed() throws {
        let scratch = try Scratch()
        let twin = try copy(of: "samples/fangshan", named: "甲乙区", in: scratch)
        try scratch.write("<area>", to: "broken/area.xml")
        let broken = scratch.url.appendingPathComponent("broken")
        let file = scratch.url.appendingPathComponent("overview.html")
        let outcome = try Program.run([
            "overview", "samples/fangshan", twin.path, broken.path, "--years", "2025-2026", "-o",
            file.path, "-o", scratch.url.appendingPathComponent("overview.pdf").path,
            "-o", scratch.url.appendingPathComponent("overview.xlsx").path,
        ])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("area.xml:1"))
        let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(page.contains("<h1>复查总览 2025—2026年</h1>"))
        #expect(page.contains("共2个地区"))
        #expect(page.contains("逐个相同，请核实"))
        #expect(page.contains("1个地区没有结果"))
        // Nothing is fetched: the only addresses are places in the page.
        #expect(!page.contains("src=") && !page.contains("http:") && !page.contains("https:"))
        #expect(page.components(separatedBy: "href=").count > 5)
        let pdf = try Data(contentsOf: scratch.url.appendingPathComponent("overview.pdf"))
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        let book = try Data(contentsOf: scratch.url.appendingPathComponent("overview.xlsx"))
        #expect(book.starts(with: Data("PK".utf8)))
    }

    @Test func anotherNameIsAUsageError() throws {
        let outcome = try Program.run([
            "overview", "samples/fangshan", "--years", "2026", "-o", "overview.docx",
        ])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("overview.docx"))
    }
}
