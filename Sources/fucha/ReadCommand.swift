import ArgumentParser
import Dossiers
import Gathering
import Values

/// `fucha read`: what is in this file? One pass, with memory that does not grow with the rows.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: say(
            "看一个观测文件里有什么：编码、列、有效与缺测、日均值",
            "Say what is in a file of observations: encoding, columns, valid and absent values"))

    @Argument(help: ArgumentHelp(say("文件", "Files"), valueName: say("文件", "file")))
    var files: [String]

    @Option(
        name: .customLong("minimum-hours"),
        help: ArgumentHelp(
            say("一天至少多少个有效小时才算日均值", "Valid hours a day needs for a mean"),
            valueName: say("小时数", "hours")))
    var minimumHours: Int = 20

    @ArgumentParser.Flag(
        name: .customLong("daily"),
        help: ArgumentHelp(say("输出日均值（CSV）", "Print the daily means as CSV")))
    var printsDailyMeans = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        var faults: [Diagnostic] = []
        for file in files {
            do throws(InputFault) {
                let summary = try FileSummary.summarise(
                    path: file, named: file, minimumHours: minimumHours)
                let text = TableSummaryText(summary, language: spokenLanguage)
                printOut(printsDailyMeans ? text.dailyMeans : text.text + "\n")
            } catch {
                faults += error.diagnostics
            }
        }
        if !faults.isEmpty { throw InputFault(faults) }
    }
}
