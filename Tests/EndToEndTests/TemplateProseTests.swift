import Foundation
import Testing

/// A template that says what no result says is refused before anything is made.
@Suite struct TemplateProseTests {
    /// A copy of the templates whose dossier has a paragraph more.
    private func templates(saying words: String, in scratch: Scratch) throws -> String {
        let folder = scratch.url.appendingPathComponent("templates")
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent("templates"), to: folder)
        let file = folder.appendingPathComponent("dossiers/dossier.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let place = "</dossier>"
        let parts = text.components(separatedBy: place)
        try #require(parts.count == 2)
        let new = parts[0] + "<p>\(words)</p>" + place + parts[1]
        try new.write(to: file, atomically: true, encoding: .utf8)
        return folder.path
    }

    @Test func doctorAndDossierListEverySlip() throws {
        let scratch = try Scratch()
        let templates = try templates(
            saying: "空气优良天数占比明显提升，达到94.6%，<value of=\"yaer\"/>年高出三个百分点。", in: scratch)
        for arguments in [
            ["doctor"], ["dossier", "samples/fangshan", "--year", "2026", "-o", scratch.url.path],
        ] {
            let run = try Program.run(arguments + ["--templates", templates])
            #expect(run.code == 2)
            let printed = run.output + run.errors
            for slip in ["“明显提升”没有与实测的变化相连", "数“94.6%”", "没有名为“yaer”的值", "数“三个百分点”"] {
                #expect(printed.contains(slip), "\(slip)")
            }
            #expect(printed.components(separatedBy: "dossiers/dossier.xml:").count == 5)
        }
        #expect(!Program.exists(scratch.url.appendingPathComponent("evaluation.json").path))
    }

    /// 森林覆盖率 of the sample rose from 38.42 % to 39.05 %.
    @Test func anUnborneClaimNamesItsLineAndTheMeasuredValues() throws {
        let scratch = try Scratch()
        let claim = { (word: String) in
            #"<each in="reported" as="indicator"><if test="indicator.id = 'forest.cover'">"#
                + #"<value of="indicator.name"/><claim of="indicator.change" word="\#(word)"/>"#
                + "</if></each>"
        }
        let arguments = [
            "dossier", "samples/fangshan", "--year", "2026", "-o", scratch.url.path, "--lang", "zh",
        ]
        let fell = try templates(saying: claim("下降"), in: scratch)
        let run = try Program.run(arguments + ["--templates", fell])
        #expect(run.code == 2)
        #expect(run.errors.contains("“下降”与实测不符：森林覆盖率2024年为"), "\(run.errors)")
        let other = try Scratch()
        let rose = try templates(saying: claim("提升"), in: other)
        #expect(try Program.run(arguments + ["--templates", rose]).code == 0)
        // 明显提升 is in the sample's rulebook without a number.
        let third = try Scratch()
        let marked = try templates(saying: claim("明显提升"), in: third)
        let refused = try Program.run(arguments + ["--templates", marked])
        #expect(refused.code == 2)
        #expect(refused.errors.contains("规则集没有为“明显提升”规定数值"), "\(refused.errors)")
    }
}
