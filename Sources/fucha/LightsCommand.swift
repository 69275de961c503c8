import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Glibc
import Values

/// `fucha lights`: the lights of the tasks, and what they were.
struct LightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lights",
        abstract: say(
            "任务的灯（R 红、Y 黄、B 蓝）和原因；--keep 把每次的灯留在一个文件里",
            "The lights of tasks (R, Y, B) and why; --keep keeps those of every time in a file"))

    @OptionGroup var subject: AreaYearOptions

    @Option(
        help: ArgumentHelp(
            say("以这一天看任务（默认评价年度最后一天）", "The day tasks are held against (else the year's last)"),
            valueName: say("日期", "date")))
    var date: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "灯的记录（CSV）：已有的接着写，同一天的改写",
                "History of lights (CSV): goes on, the same day is replaced"),
            valueName: say("文件", "file")))
    var keep: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        var history = LightHistory()
        if let keep, access(keep, F_OK) == 0 { history = try LightHistory(path: keep) }
        let evaluation = try AreaRun(subject, common: common, day: date)
            .evaluate(progress: progress)
        progress.end()
        guard !evaluation.tasks.isEmpty else {
            return printOut(say("没有登记任务，没有灯", "no task is registered: no lights"))
        }
        history.add(evaluation, language: spokenLanguage)
        printOut(history.lines().joined(separator: "\n"))
        guard let keep else { return }
        try OutputFile.write(history.csv, to: keep)
        printError(say("已写出 ", "wrote ") + keep)
    }
}
