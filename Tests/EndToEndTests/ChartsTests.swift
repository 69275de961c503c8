import Foundation
import Testing

@Suite struct ChartsTests {
    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func text(_ url: URL) throws -> String {
        String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }

    @Test func everyFormatStandsBesideItsData() throws {
        let scratch = try Scratch()
        let outcome = try Program.run([
            "charts", "samples/fangshan", "--year", "2026", "-o", scratch.url.path,
            "--only", "ion.monthly", "air.calendar", "--format", "pdf,svg,png", "--dpi", "72",
        ])
        #expect(outcome.code == 0)
        #expect(
            try names(scratch.url) == [
                "air.calendar.csv", "air.calendar.pdf", "air.calendar.png", "air.calendar.svg",
                "index.csv", "ion.monthly.csv", "ion.monthly.pdf", "ion.monthly.png",
                "ion.monthly.svg",
            ])
        let table = try text(scratch.url.appendingPathComponent("ion.monthly.csv"))
        #expect(table.hasPrefix("\u{FEFF}月,2026年（个/cm³）"))
        #expect(table.contains("\r\n1月,1845,"))
        let svg = try text(scratch.url.appendingPathComponent("ion.monthly.svg"))
        #expect(svg.contains("<desc>") && svg.contains("最低1845个/cm³（1月）"))
        let list = try text(scratch.url.appendingPathComponent("index.csv"))
        #expect(list.contains("ion.monthly.pdf ion.monthly.svg ion.monthly.png ion.monthly.csv"))
    }

    /// A4 lying is 297 × 210 mm: at 25.4 dpi a pixel is a millimetre.
    @Test(arguments: [
        ("a4", 297, 210), ("16:9", 339, 191), ("156x70mm", 156, 70),
    ])
    func sheets(size: String, width: Int, height: Int) throws {
        let scratch = try Scratch()
        let outcome = try Program.run([
            "charts", "samples/fangshan", "--year", "2026", "-o", scratch.url.path, "--only",
            "air.years", "--format", "png", "--size", size, "--dpi", "50.8",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let png = try Data(contentsOf: scratch.url.appendingPathComponent("air.years.png"))
        func number(_ offset: Int) -> Int {
            png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        // The IHDR chunk; twice 25.4 dpi, so that a chart is not too coarse for its letters.
        #expect(abs(number(16) - width * 2) <= 1)
        #expect(abs(number(20) - height * 2) <= 1)
    }

    @Test func twoRunsGiveTheSameBytesAtAnyNumberOfThreads() throws {
        let scratch = try Scratch()
        var seen: [[Data]] = []
        for (run, threads) in [("a", "1"), ("b", "2")] {
            let folder = scratch.url.appendingPathComponent(run)
            let outcome = try Program.run([
                "charts", "samples/fangshan", "--year", "2026", "-o", folder.path, "--format",
                "pdf,svg", "--jobs", threads,
            ])
            #expect(outcome.code == 0)
            seen.append(
                try names(folder).map { try Data(contentsOf: folder.appendingPathComponent($0)) })
        }
        #expect(seen[0].count > 100)
        #expect(seen[0] == seen[1])
    }

    @Test(arguments: [
        (["--only", "ion.mothly"], 2, "没有名为“ion.mothly”的图"), (["--format", "gif"], 64, "gif"),
        (["--size", "a3"], 64, "a3"), (["--dpi", "5"], 64, "分辨率"),
        (["--date", "2026-02-30"], 64, "2026-02-30"),
    ])
    func slipsAreNamed(arguments: [String], code: Int, words: String) throws {
        let scratch = try Scratch()
        let outcome = try Program.run(
            ["charts", "samples/fangshan", "--year", "2026", "-o", scratch.url.path] + arguments)
        #expect(outcome.code == Int32(code))
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try names(scratch.url).isEmpty)
    }

    @Test func theGalleryIsOneFile() throws {
        let scratch = try Scratch()
        let file = scratch.url.appendingPathComponent("all.pdf")
        let outcome = try Program.run([
            "gallery", "samples/fangshan", "--year", "2026", "-o", file.path,
        ])
        #expect(outcome.code == 0)
        #expect(try Data(contentsOf: file).starts(with: Data("%PDF-1.7".utf8)))
        #expect(try names(scratch.url) == ["all.pdf"])
    }
}

@Suite struct DeckTests {
    private func deck(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(["deck", "samples/fangshan", "--year", "2026"] + arguments)
    }

    @Test func pdfAndSlidesOfOneRunAreTheSameEveryTime() throws {
        let scratch = try Scratch()
        var seen: [[Data]] = []
        for run in ["a", "b"] {
            let files = ["pdf", "pptx"].map {
                scratch.url.appendingPathComponent("\(run).\($0)")
            }
            let outcome = try deck(files.flatMap { ["-o", $0.path] })
            #expect(outcome.code == 0)
            seen.append(try files.map { try Data(contentsOf: $0) })
        }
        #expect(seen[0] == seen[1])
        #expect(seen[0][0].starts(with: Data("%PDF-1.7".utf8)))
        #expect(seen[0][1].starts(with: Data("PK".utf8)))
    }

    @Test func anotherNameOrTemplateIsRefused() throws {
        let name = try deck(["-o", "deck.ppt"])
        #expect(name.code == 64)
        #expect(name.errors.contains(".pptx"))
        let template = try deck(["-o", "deck.pdf", "--template", "no-such"])
        #expect(template.code == 2)
        #expect(template.errors.contains("decks/no-such.xml"))
    }

    /// A slip in a template is named with its line, before anything is drawn.
    @Test func slipsOfATemplateAreNamed() throws {
        let scratch = try Scratch()
        let templates = scratch.url.appendingPathComponent("templates")
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent("templates"), to: templates)
        try scratch.write(
            """
            <deck xmlns="urn:fucha:deck:1" title="题">
              <slide chart="ion.mothly"/>
              <slide chart="ion.monthly"><line><value of="yeer"/></line></slide>
            </deck>
            """, to: "templates/decks/own.xml")
        let outcome = try deck([
            "-o", scratch.url.appendingPathComponent("x.pdf").path, "--template", "own",
            "--templates", templates.path,
        ])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("own.xml:2") && outcome.errors.contains("ion.mothly"))
        #expect(outcome.errors.contains("own.xml:3") && outcome.errors.contains("yeer"))
    }
}
