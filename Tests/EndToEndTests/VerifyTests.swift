import Foundation
import Testing

/// A kept dossier against its manifest, what is at hand, and its data: what was changed is found
/// and named.
@Suite(.serialized) struct VerifyTests {
    /// An area without hours, its dossier, and a templates folder of its own.
    private struct Kept {
        let scratch: Scratch
        var area: String { path("area") }
        var templates: String { path("templates") }
        var pdf: String { path("out/某县-2026-复查报告.pdf") }

        init(_ more: [String] = []) throws {
            scratch = try Scratch()
            let sample = Program.root.appendingPathComponent("samples/fangshan")
            try scratch.write(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <area xmlns="urn:fucha:area:1" name="某县" code="110111" baseline="2025"
                      rulebook="fangshan-2024-2026">
                  <station id="Y9000" name="国家站" from="2020-01-01"/>
                  <station id="K9001" name="空气质量" from="2020-01-01"/>
                  <observations files="空气质量日均值_*.csv" station="K9001" interval="day"/>
                  <observations files="气象日值_*.csv" station="Y9000" interval="day"/>
                  <evidence files="evidence.csv"/>
                </area>

                """, to: "area/area.xml")
            for file in [
                "evidence.csv", "evidence", "data/2025/空气质量日均值_2025.csv",
                "data/2026/空气质量日均值_2026.csv", "data/2025/气象日值_2025.csv",
                "data/2026/气象日值_2026.csv",
            ] {
                let source = sample.appendingPathComponent(file)
                try FileManager.default.copyItem(
                    at: source,
                    to: scratch.url.appendingPathComponent("area/\(source.lastPathComponent)"))
            }
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent("templates"),
                to: scratch.url.appendingPathComponent("templates"))
            let made = try Program.run(
                [
                    "dossier", area, "--year", "2026", "--templates", templates, "-o",
                    path("out"),
                ] + more)
            #expect(made.code == 0, "\(made.errors)")
        }

        func path(_ name: String) -> String { scratch.url.appendingPathComponent(name).path }

        func verify(_ more: [String] = [], file: String? = nil) throws -> Program.Outcome {
            try Program.run(["verify", file ?? pdf, "--templates", templates] + more)
        }

        var withData: [String] { ["--data", area] }

        /// One piece of bytes for another in a file of the scratch folder.
        func change(_ name: String, _ old: String, _ new: String) throws {
            let url = scratch.url.appendingPathComponent(name)
            var data = try Data(contentsOf: url)
            let range = try #require(data.range(of: Data(old.utf8)), "\(old) in \(name)")
            data.replaceSubrange(range, with: Data(new.utf8))
            try data.write(to: url)
        }
    }

    private static func tool(_ path: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    private static let hasQPDF = FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf")
    private static let noQPDF: Comment = "qpdf is not installed"

    @Test func whatWasNotTouchedAgrees() throws {
        let kept = try Kept(["--attach-data", "--date", "2027-01-15"])
        let alone = try kept.verify()
        #expect(alone.code == 0, "\(alone.output)")
        #expect(alone.output.contains("✓ PDF 里的数据文件："))
        #expect(alone.output.contains("– 各个数：没有核对：用 --data 指定地区文件夹"))
        #expect(alone.output.contains("清单没有签名"))
        #expect(alone.errors.isEmpty)
        let whole = try kept.verify(kept.withData)
        #expect(whole.code == 0, "\(whole.output)")
        #expect(whole.output.contains("✓ 重做的 PDF：重做一遍，逐字节相同"))
        #expect(whole.output.contains("结论：全部一致。"))
        let english = try kept.verify(kept.withData + ["--lang", "en"])
        #expect(english.output.contains("Result: everything agrees."))
    }

    @Test func aChangedByteOfDataIsNamedWithItsNumbers() throws {
        let kept = try Kept()
        let url = kept.scratch.url.appendingPathComponent("area/空气质量日均值_2026.csv")
        var data = try Data(contentsOf: url)
        // The last digit of the last value of the table.
        let last = try #require(data.lastIndex { (0x30...0x39).contains($0) })
        data[last] = data[last] == 0x39 ? 0x31 : 0x39
        try data.write(to: url)
        let outcome = try kept.verify(kept.withData + ["--all"])
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("    改动 空气质量日均值_2026.csv：清单 "))
        #expect(outcome.output.contains("✕ 各个数："))
        #expect(outcome.output.contains("– 重做的 PDF：没有重做"))
        #expect(outcome.output.contains("✓ 页面内容："))
    }

    @Test func missingAndAddedFilesAreNamed() throws {
        let kept = try Kept()
        try FileManager.default.removeItem(atPath: kept.area + "/气象日值_2025.csv")
        try FileManager.default.copyItem(
            atPath: kept.area + "/气象日值_2026.csv", toPath: kept.area + "/气象日值_2027.csv")
        let evidence = try #require(
            try FileManager.default.contentsOfDirectory(atPath: kept.area + "/evidence").sorted()
                .first)
        try FileManager.default.removeItem(atPath: kept.area + "/evidence/" + evidence)
        let outcome = try kept.verify(kept.withData)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("    缺少 气象日值_2025.csv"))
        #expect(outcome.output.contains("    多出 气象日值_2027.csv"))
        #expect(outcome.output.contains("    缺少 evidence/" + evidence))
        // An area that cannot be read at all: its files are looked at all the same.
        try kept.change("area/area.xml", "<area", "<era")
        let broken = try kept.verify(kept.withData)
        #expect(broken.code == 1)
        #expect(broken.output.contains("    改动 area.xml：清单 "))
        #expect(broken.output.contains("– 各个数：没有核对：不能重新评估"))
    }

    @Test(arguments: [
        ("templates/dossiers/dossier.xml", "编制单位", "制作单位", "✕ 模板：1 处不同", "dossiers/dossier.xml"),
        ("templates/theme.xml", "<!--", "<!-- ", "✕ 模板：1 处不同", "theme.xml"),
        (
            "templates/rulebooks/creation-floor.xml", "<!--", "<!-- ", "✕ 规则集：1 处不同",
            "creation-floor"
        ),
    ])
    func aChangedTemplateOrRulebookIsNamed(
        file: String, old: String, new: String, title: String, name: String
    ) throws {
        let kept = try Kept()
        try kept.change(file, old, new)
        let outcome = try kept.verify()
        #expect(outcome.code == 1)
        #expect(outcome.output.contains(title), "\(outcome.output)")
        #expect(outcome.output.contains("    改动 \(name)：清单 "))
    }

    @Test func aChangedByteOfAPageIsNamed() throws {
        let kept = try Kept()
        let url = kept.scratch.url.appendingPathComponent("out/某县-2026-复查报告.pdf")
        var data = try Data(contentsOf: url)
        // Of what is neither packed objects nor a typeface the first page's content comes first.
        let head = Data("/Filter /FlateDecode >>\nstream\n".utf8)
        let start = try #require(data.range(of: head)).upperBound
        data[start + 40] ^= 0x01
        try data.write(to: url)
        let outcome = try kept.verify()
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("✕ 页面内容：1 处不同\n    第 1 页的内容"))
    }

    @Test(.enabled(if: hasQPDF, noQPDF))
    func aChangedEvaluationIsNamed() throws {
        let kept = try Kept()
        let json = kept.path("evaluation.json")
        try FileManager.default.copyItem(atPath: kept.path("out/evaluation.json"), toPath: json)
        try kept.change("evaluation.json", #""verdict": "insufficientData""#, #""verdict": "met""#)
        let forged = kept.path("forged.pdf")
        func replace(_ name: String, in file: String, as result: String) throws {
            let bare = kept.path("bare.pdf")
            _ = try Self.tool("/usr/bin/qpdf", [file, "--remove-attachment=" + name, bare])
            _ = try Self.tool(
                "/usr/bin/qpdf",
                [
                    bare, "--add-attachment", kept.path(name), "--key=" + name, "--", result,
                ])
        }
        try replace("evaluation.json", in: kept.pdf, as: forged)
        let outcome = try kept.verify(file: forged)
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("    改动 evaluation.json：清单 "), "\(outcome.output)")
        // Written anew by another program, the pages are still what they were.
        #expect(outcome.output.contains("✓ 页面内容："))
        #expect(outcome.output.contains("✕ 整个文件：1 处不同\n    写出以后被改动过"))
        // Whoever rewrites the manifest too agrees with it; by the data he is found.
        let manifest = try Self.tool(
            "/usr/bin/qpdf", ["--show-attachment=manifest.json", kept.pdf])
        func digest(_ path: String) throws -> String {
            String(try Self.tool("/usr/bin/sha256sum", [path]).prefix(64))
        }
        let honest = try digest(kept.path("out/evaluation.json"))
        let rewritten = manifest.split(separator: honest, omittingEmptySubsequences: false)
        #expect(rewritten.count == 2)
        try kept.scratch.write(
            rewritten.joined(separator: try digest(json)), to: "manifest.json")
        try replace("manifest.json", in: forged, as: kept.path("perfect.pdf"))
        let alone = try kept.verify(file: kept.path("perfect.pdf"))
        #expect(alone.output.contains("✓ 评估结果 evaluation.json："))
        #expect(alone.output.contains("清单没有签名"))
        let whole = try kept.verify(kept.withData, file: kept.path("perfect.pdf"))
        #expect(whole.code == 1)
        #expect(
            whole.output.contains(".verdict：met → insufficientData"), "\(whole.output)")
        // Neither may be there twice.
        let twice = kept.path("twice.pdf")
        _ = try Self.tool(
            "/usr/bin/qpdf",
            [
                kept.pdf, "--add-attachment", json, "--key=second",
                "--filename=evaluation.json", "--", twice,
            ])
        let refused = try kept.verify(file: twice)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("不止一个附件叫 evaluation.json"))
    }

    @Test func whatCannotBeReadIsTwo() throws {
        let kept = try Kept()
        let whole = try Data(contentsOf: URL(fileURLWithPath: kept.pdf))
        for (bytes, words) in [
            (Data("不是".utf8), "不是 PDF 文件"), (whole.prefix(whole.count / 2), "文件不完整"),
            (Data("%PDF-1.7\n%%EOF\n".utf8), "文件已损坏"),
        ] {
            try bytes.write(to: kept.scratch.url.appendingPathComponent("bad.pdf"))
            let outcome = try kept.verify(file: kept.path("bad.pdf"))
            #expect(outcome.code == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
        let other = try Program.run([
            "timeline", kept.area, "--year", "2026", "-o", kept.path("timeline.pdf"),
        ])
        #expect(other.code == 0)
        let outcome = try kept.verify(file: kept.path("timeline.pdf"))
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("PDF 里没有附件 manifest.json"))
        #expect(try kept.verify(file: kept.path("nowhere.pdf")).code == 2)
        guard Self.hasQPDF else { return }
        _ = try Self.tool(
            "/usr/bin/qpdf",
            ["--encrypt", "", "owner", "256", "--", kept.pdf, kept.path("locked.pdf")])
        let locked = try kept.verify(["--lang", "en"], file: kept.path("locked.pdf"))
        #expect(locked.code == 2)
        #expect(locked.errors.contains("it is encrypted"))
    }

    @Test func aDossierOfABatchIsTheSame() throws {
        let kept = try Kept()
        let batch = try Program.run([
            "batch", kept.area, "--years", "2026", "--templates", kept.templates, "-o",
            kept.path("batch"),
        ])
        #expect(batch.code == 0, "\(batch.errors)")
        let file = kept.path("batch/area/2026/某县-2026-复查报告.pdf")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: file))
                == Data(contentsOf: URL(fileURLWithPath: kept.pdf)))
    }

    @Test func diffTakesADossier() throws {
        let kept = try Kept()
        let json = kept.path("out/evaluation.json")
        let same = try Program.run(["diff", kept.pdf, json, "--templates", kept.templates])
        #expect(same.code == 0, "\(same.errors)")
        let years = try Program.run([
            "diff", kept.area + "@2025", kept.pdf, "--format", "json", "--templates",
            kept.templates,
        ])
        let files = try Program.run([
            "diff", kept.area + "@2025", json, "--format", "json", "--templates",
            kept.templates,
        ])
        #expect(years.code == files.code)
        #expect(
            years.output.replacingOccurrences(of: kept.pdf, with: json) == files.output)
    }

    private static let python: String? = {
        let own = Program.root.appendingPathComponent(".test-tools/bin/python3").path
        return [own, "/usr/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
                && (try? tool($0, ["-c", "import pikepdf, jsonschema; print(1)"])) == "1\n"
        }
    }()

    @Test(.enabled(if: python != nil, "setup.sh --tests has not brought pikepdf and jsonschema"))
    func theManifestIsAsItsSchemaSays() throws {
        let kept = try Kept(["--attach-data"])
        let python = try #require(Self.python)
        let report = try Self.tool(
            python,
            [
                "-c",
                """
                import json, pikepdf, jsonschema, sys
                pdf = pikepdf.open(sys.argv[1])
                manifest = json.loads(pdf.attachments['manifest.json'].get_file().read_bytes())
                jsonschema.Draft202012Validator(json.load(open(sys.argv[2]))).validate(manifest)
                print(len(manifest['files']))
                """, kept.pdf, kept.templates + "/manifest.schema.json",
            ])
        #expect(Int(report.dropLast()) ?? 0 > 5, "\(report)")
    }

    /// A change of what a page says that leaves a sound file behind.
    @Test(.enabled(if: python != nil, "setup.sh --tests has not brought pikepdf"))
    func aRewrittenPageIsNamed() throws {
        let kept = try Kept()
        let python = try #require(Self.python)
        _ = try Self.tool(
            python,
            [
                "-c",
                """
                import pikepdf, sys
                pdf = pikepdf.open(sys.argv[1])
                page = pdf.pages[2]
                page.Contents.write(page.Contents.read_bytes() + b'\\n0 0 1 1 re f\\n')
                pdf.save(sys.argv[2])
                """, kept.pdf, kept.path("rewritten.pdf"),
            ])
        let outcome = try kept.verify(file: kept.path("rewritten.pdf"))
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("✕ 页面内容：1 处不同\n    第 3 页的内容被改动"))
        let whole = try kept.verify(kept.withData, file: kept.path("rewritten.pdf"))
        #expect(whole.output.contains("✕ 重做的 PDF："))
    }
}
