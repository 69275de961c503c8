import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values
import XMLTree

/// `fucha carryover`: what was open at the last meeting, and what became of it.
struct CarryoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carryover",
        abstract: say(
            "结转表：上次（会议或年度）没有办结的任务和条款，现在怎样",
            "What was open at the last meeting or in the last year, and what became of it"))

    @OptionGroup var subject: AreaYearOptions

    @Option(
        help: ArgumentHelp(
            say("上次留存的 evaluation.json", "The evaluation.json kept from the last time"),
            valueName: say("文件", "file")))
    var since: String

    @Option(
        help: ArgumentHelp(
            say("以这一天看任务（默认评价年度最后一天）", "The day tasks are held against (else the year's last)"),
            valueName: say("日期", "date")))
    var date: CalendarDay?

    @OptionGroup var list: ListOutputOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        var occasion = Occasion()
        let standing = try EarlierStanding.read(
            FileBytes.read(since, file: since, limit: EvaluationOutline.sizeLimit), name: since)
        occasion.since = standing
        let evaluation = try AreaRun(subject, common: common, day: date)
            .evaluate(progress: progress)
        progress.end()
        try BaselineSide.prove(
            name: standing.name, code: standing.code, isOf: evaluation.area, file: since)
        try list.write(
            CarryoverText(evaluation, occasion: occasion, language: spokenLanguage).lines,
            title: say("结转表：", "carry-over: ")
        ) {
            try DossierBuilder.build(
                evaluation: evaluation, template: "carryover", occasion: occasion,
                templates: common.templatesFolder())
        }
    }
}
