public import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
public import Values

/// `fucha dossier`: the PDF and the evaluation it is a view of.
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: say(
            "生成复查报告（PDF）及其 evaluation.json", "Make the dossier (PDF) and its evaluation.json"))

    @OptionGroup var subject: AreaYearOptions

    @OptionGroup var place: OutputFolderOption

    @Option(
        help: ArgumentHelp(
            say(
                "封面日期，如 2026-12-31（默认不印）；任务是否逾期按这一天（默认按评估年的最后一天）",
                "Date on the cover, as 2026-12-31 (none unless given); tasks are overdue by it, or by the last day of the year"
            ), valueName: say("日期", "date")))
    var date: CalendarDay?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say(
                "把地区的数据文件也放进 PDF（默认只放评估结果和清单）",
                "Put the area's files into the PDF too (only evaluation and manifest unless given)")
        ))
    var attachData = false

    @OptionGroup var gate: GateOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        let years = try AreaRun(subject, common: common, day: date)
            .evaluate(withYearBefore: gate.needsYearBefore, progress: progress)
        let evaluation = years.evaluation
        progress.stage(say("正在排版", "typesetting"))
        let json = evaluation.json()
        let data =
            attachData ? try Enclosure.files(of: evaluation, area: subject.area) : nil
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, templates: templates, date: date,
            enclosing: Enclosure(evaluation: json, data: data))
        progress.end()
        let output = place.output
        try OutputFile.makeFolder(output)
        let name = "\(output)/\(DossierBuilder.fileName(evaluation))"
        try OutputFile.write(pdf, to: name)
        try OutputFile.write(json, to: output + "/evaluation.json")
        printOut(say("复查报告：", "dossier: ") + name)
        printOut(say("评估结果：", "evaluation: ") + output + "/evaluation.json")
        printOut(EvaluationText(evaluation, language: spokenLanguage).summary)
        try gate.check(evaluation, before: years.before)
    }
}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
