import ArgumentParser
import Assessment
import Batching
import Dossiers
import Values

/// `fucha supervise`: a 督办单 for each bureau.
struct SuperviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervise",
        abstract: say(
            "生成督办单：每个牵头单位一份 PDF，列出它的任务和等它办理的条款",
            "Make a notice for each lead bureau (PDF): its tasks, and the clauses that wait for it")
    )

    @OptionGroup var subject: AreaYearOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(say("输出文件夹", "Output folder"), valueName: say("文件夹", "folder")))
    var output: String

    @Option(
        help: ArgumentHelp(
            say("只要这个单位的（可写多个）", "Only this bureau's (one or more)"),
            valueName: say("单位", "bureau")))
    var bureau: [String] = []

    @Option(
        help: ArgumentHelp(
            say("落款日期，如 2026-12-31（默认不印）", "Date under it, as 2026-12-31 (none unless given)"),
            valueName: say("日期", "date")))
    var date: CalendarDay?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        let evaluation = try AreaRun(subject, common: common).evaluate(progress: progress)
        let known = evaluation.leadBureaus
        if let stranger = bureau.first(where: { !known.contains($0) }) {
            progress.end()
            printError(
                say(
                    "没有“\(stranger)”牵头的任务或条款。牵头单位：\(known.joined(separator: "、"))",
                    "“\(stranger)” leads on no task or clause. Lead bureaus: \(known.joined(separator: ", "))"
                ))
            throw ExitStatus.unusable.error
        }
        progress.stage(say("正在排版", "typesetting"))
        let notices = try DossierBuilder.notices(
            evaluation, bureaus: bureau.isEmpty ? known : bureau, templates: templates, date: date)
        progress.end()
        try OutputFile.makeFolder(output)
        for notice in notices {
            try OutputFile.write(notice.pdf, to: "\(output)/\(notice.name)")
            printOut(say("督办单：", "notice: ") + "\(output)/\(notice.name)")
        }
        if notices.isEmpty {
            printOut(say("没有牵头单位，没有督办单", "no lead bureau, no notice"))
        }
    }
}
