import ArgumentParser
import Batching

/// What a run of the whole batch and the collecting of its shards have in common: both know every
/// unit.
struct BatchWholeOptions: ParsableArguments {
    enum Baseline: String, ExpressibleByArgument, CaseIterable {
        case yearBefore = "year-before"
    }

    @Option(
        name: .customLong("report"),
        help: ArgumentHelp(
            say(
                "把整批写成一个文件（可写多个）：.xml 是 JUnit，.sarif 是 SARIF；没有变化的也在内",
                "Write the whole batch to a file (one or more): .xml is JUnit, .sarif is SARIF; what "
                    + "has not changed is in it too"),
            valueName: say("文件", "file")))
    var reports: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "year-before：SARIF 的每个结果与同一地区在这一批里的上一个年份相比（baselineState）",
                "year-before: results in SARIF are held against the year before of the same area in "
                    + "the batch (baselineState)"),
            valueName: "year-before"))
    var baseline: Baseline?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say(
                "删去输出文件夹里已不在清单的（只删成批生成自己做的）",
                "Take away what is off the list (only what a batch made itself)")))
    var prune = false

    func validate() throws {
        for file in reports where BatchReport(path: file) == nil {
            throw ValidationError(
                say(
                    "--report 的文件名须以 .xml（JUnit）或 .sarif（SARIF）结尾：\(file)",
                    "a --report is named .xml (JUnit) or .sarif (SARIF): \(file)"))
        }
        if baseline != nil, !files.contains(where: { $0.format == .sarif }) {
            throw ValidationError(
                say(
                    "--baseline 只用于 SARIF：加 --report 文件.sarif",
                    "--baseline is for SARIF: add --report FILE.sarif"))
        }
    }

    var isGiven: Bool { !reports.isEmpty || baseline != nil || prune }

    var ending: BatchEnding {
        BatchEnding(
            language: spokenLanguage, reports: files, isCompared: baseline != nil, prunes: prune)
    }

    func tellReports() {
        for report in files { printError(say("已写出 ", "wrote ") + report.path) }
    }

    private var files: [BatchReport] { reports.compactMap(BatchReport.init(path:)) }
}
