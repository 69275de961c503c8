import Foundation
import Testing

/// The overview made of a batch's outputs is that of the areas themselves, byte by byte.
@Suite struct BatchOverviewTests {
    private func path(_ scratch: Scratch, _ name: String) -> String {
        scratch.url.appendingPathComponent(name).path
    }

    private func batch(_ scratch: Scratch, _ more: [String]) throws -> Program.Outcome {
        try Program.run(
            [
                "batch", path(scratch, "areas"), "--years", "2025-2026", "-o",
                path(scratch, "out"), "--only", "evaluation",
            ] + more)
    }

    private func overview(_ scratch: Scratch, _ source: String, _ more: [String]) throws -> Int32 {
        try Program.run(["overview", path(scratch, source)] + more).code
    }

    private func bytes(_ scratch: Scratch, _ name: String) throws -> Data {
        try Data(contentsOf: scratch.url.appendingPathComponent(name))
    }

    @Test func theSameBytesAsFromTheAreas() throws {
        let scratch = try BatchTests().province()
        let anew = ["anew.html", "anew.xlsx", "anew.pdf"].flatMap { ["-o", path(scratch, $0)] }
        let years = ["--years", "2025-2026"]
        #expect(try overview(scratch, "areas", years + anew) == 2)
        let whole = try batch(
            scratch,
            ["whole.html", "whole.xlsx", "whole.pdf"].flatMap {
                ["--overview", path(scratch, $0)]
            })
        #expect(whole.code == 1)
        #expect(whole.output.contains("总览：\(path(scratch, "whole.html"))\n"))
        #expect(whole.output.split(separator: "\n").last?.hasPrefix("达标 ") == true)
        for ending in ["html", "xlsx", "pdf"] {
            #expect(try bytes(scratch, "whole." + ending) == bytes(scratch, "anew." + ending))
        }
        let page = String(decoding: try bytes(scratch, "whole.html"), as: UTF8.self)
        #expect(page.contains("共4个地区"))
        #expect(page.contains("逐个相同，请核实"))
        #expect(page.contains("1个地区没有结果"))
        #expect(page.contains("坏县"))
        // Of fewer years, in another language, after the batch.
        for (source, more) in [("areas", ["--years", "2026"]), ("out", ["--years", "2026"])] {
            let file = ["-o", path(scratch, source + ".html"), "--lang", "en"]
            #expect(try overview(scratch, source, more + file) == 2)
        }
        #expect(try bytes(scratch, "out.html") == bytes(scratch, "areas.html"))
        // One year made again, the others as they stood.
        try FileManager.default.removeItem(atPath: path(scratch, "out/甲县/2025"))
        let again = try batch(scratch, ["--overview", path(scratch, "again.html")])
        #expect(again.output.contains("完成 1 · 未变 7 · 失败 2"))
        #expect(try bytes(scratch, "again.html") == bytes(scratch, "anew.html"))
    }

    @Test func theSameBytesFromShards() throws {
        let scratch = try BatchTests().province()
        let file = ["-o", path(scratch, "anew.html"), "--years", "2025-2026"]
        #expect(try overview(scratch, "areas", file) == 2)
        let refused = try batch(
            scratch, ["--shard", "1/2", "--overview", path(scratch, "x.html")])
        #expect(refused.code == 64)
        #expect(refused.errors.contains("collect"))
        for shard in ["2/2", "1/2"] { _ = try batch(scratch, ["--shard", shard]) }
        let collected = try Program.run([
            "batch", "collect", "-o", path(scratch, "out"), "--overview",
            path(scratch, "collected.html"),
        ])
        #expect(collected.code == 1)
        #expect(try bytes(scratch, "collected.html") == bytes(scratch, "anew.html"))
    }

    @Test func namesOfFilesAreProvedBeforeAnythingRuns() throws {
        let scratch = try Scratch()
        let outcome = try Program.run([
            "batch", "samples", "--years", "2026", "-o", path(scratch, "out"), "--overview",
            "o.docx",
        ])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("o.docx"))
        #expect(!FileManager.default.fileExists(atPath: path(scratch, "out")))
    }
}
