import ArgumentParser
import Batching
import Dossiers
import Gathering
import Values

/// `fucha timeline`: what is due when.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: say(
            "时间表：方案的时间进度、任务时限、豁免到期和下一次复查",
            "What is due when: the plan's milestones, deadlines, ends of waivers, the next re-inspection"
        ))

    @OptionGroup var subject: AreaYearOptions

    @Option(
        help: ArgumentHelp(
            say("实施方案，取其中的时间进度", "The plan, for its milestones"),
            valueName: say("文件", "file")))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            say("复查周期（默认 3，待核）", "Years between re-inspections (else 3, unconfirmed)"),
            valueName: say("年数", "years")))
    var period: Int = 3

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("写成 PDF（默认在屏幕上列出）", "Write a PDF (else the list is printed)"),
            valueName: say("文件", "file")))
    var output: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(1...100).contains(period) {
            throw ValidationError(
                say("--period 须在 1 和 100 之间，不是 \(period)", "--period is 1…100, not \(period)"))
        }
    }

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        let milestones = try plan.map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return try PlanReader.read(path: path, named: name, templates: templates).milestones
        }
        let evaluation = try AreaRun(subject, common: common).evaluate(progress: progress)
        let occasion = Occasion(milestones: milestones ?? [], period: period)
        guard let output else {
            let text = TimelineText(evaluation, occasion: occasion, language: spokenLanguage)
            return printOut(text.lines.joined(separator: "\n"))
        }
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, template: "timeline", occasion: occasion, templates: templates)
        try OutputFile.write(pdf, to: output)
        printOut(say("时间表：", "timeline: ") + output)
    }
}
