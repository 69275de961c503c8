import ArgumentParser
import Batching
import Dossiers
import Values

/// `fucha challenge`: the rehearsal of an expert's visit.
struct ChallengeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: say(
            "专家核查预演：最薄弱的十条主张、可能的提问、准备好的回答和出处",
            "Rehearse an expert's visit: the ten weakest claims, the questions they invite, the answers at hand"
        ),
        discussion: say(
            """
            主张是达标或豁免的条款。越靠前越薄弱：余量（满要求的十分之一即不算小）×资料完整率×
            证明材料（没有登记的减半）。回答都取自评价结果。
            """,
            """
            Claims are clauses that are met or waived, the weakest first: margin (a tenth of the limit is
            enough) × completeness × documents (half where none is registered). Every answer is
            what the evaluation holds.
            """))

    @OptionGroup var subject: AreaYearOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("写成 PDF（默认在屏幕上列出）", "Write a PDF (else the list is printed)"),
            valueName: say("文件", "file")))
    var output: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let evaluation = try AreaRun(subject, common: common).evaluate(progress: progress)
        guard let output else {
            let text = ClaimText(evaluation, language: spokenLanguage)
            return printOut(text.lines.joined(separator: "\n"))
        }
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, template: "challenge", templates: common.templatesFolder())
        try OutputFile.write(pdf, to: output)
        printOut(say("提问预演：", "rehearsal: ") + output)
    }
}
