import ArgumentParser
import Batching
import Dossiers
import Values

/// `fucha deck`: the slides of a meeting, as PDF or PPTX by the file's name.
struct DeckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deck",
        abstract: say(
            "生成会议用幻灯片（PDF 或 PPTX，按文件名）",
            "Make the slides of a meeting (PDF or PPTX, by the file's name)"))

    @OptionGroup var subject: AreaYearOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("输出文件（.pdf 或 .pptx，可写多个）", "Output file (.pdf or .pptx, one or more)"),
            valueName: say("文件", "file")))
    var output: [String]

    @Option(
        help: ArgumentHelp(
            say("templates/decks 中的模板", "A template in templates/decks"),
            valueName: say("名称", "name")))
    var template: String = "meeting"

    @Option(
        help: ArgumentHelp(
            say("封面日期，也用来对照任务时限", "Date on the cover, against which deadlines are held"),
            valueName: say("日期", "date")))
    var date: CalendarDay?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        for file in output where DeckBuilder.Format(fileName: file) == nil {
            throw ValidationError(
                say(
                    "文件名须以 .pdf 或 .pptx 结尾：\(file)",
                    "the file's name ends with .pdf or .pptx: \(file)"))
        }
    }

    func run() throws {
        let templates = try common.templatesFolder()
        let progress = Progress()
        defer { progress.end() }
        let history = try AreaRun(subject, common: common)
            .history(progress: progress)
        for file in output {
            guard let format = DeckBuilder.Format(fileName: file) else { continue }
            let bytes = try DeckBuilder.build(
                history, as: format, template: template, templates: templates,
                language: spokenLanguage, date: date)
            try OutputFile.write(bytes, to: file)
            printOut(say("幻灯片：", "slides: ") + file)
        }
    }
}
