import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha assess`: measure, judge, and say it as text, JSON or CSV.
struct AssessCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: say("计算指标并逐条判定", "Measure the indicators and judge every clause"))

    @Argument(help: ArgumentHelp(say("地区文件夹", "The area's folder")))
    var area: String

    @Option(help: ArgumentHelp(say("评估年份", "The year to assess"), valueName: say("年", "year")))
    var year: Int

    @Option(help: ArgumentHelp(say("输出格式", "Output format")))
    var format: Format = .text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("写入文件（默认：标准输出）", "Write to a file (else standard output)"),
            valueName: say("文件", "file")))
    var output: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("有条款不达标时退出码为 1", "Exit with 1 if a clause is not met")))
    var strict = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let evaluation = try AreaRun(area: area, year: year, common: common).evaluate()
        let bytes: [UInt8] =
            switch format {
            case .text:
                Array((EvaluationText(evaluation, language: spokenLanguage).text + "\n").utf8)
            case .json: evaluation.json()
            case .csv: Array(EvaluationCSV.text(evaluation, language: spokenLanguage).utf8)
            }
        if let output {
            try OutputFile.write(bytes, to: output)
            printError(say("已写出 ", "wrote ") + output)
        } else {
            write(String(decoding: bytes, as: UTF8.self), to: 1)
        }
        if strict, evaluation.counts[.notMet, default: 0] > 0 { throw ExitStatus.notMet.error }
    }
}

/// What `assess`, `dossier` and `explain` share: from the folder to the evaluation.
struct AreaRun {
    var area: String
    var year: Int
    var common: CommonOptions

    /// Prints the inputs' errors and warnings on standard error.
    func evaluate(progress: Progress = Progress()) throws(InputFault) -> Evaluation {
        let evaluation = try gatherAndEvaluate(progress: progress).evaluation
        report(evaluation)
        return evaluation
    }

    /// The evaluations of every year the area holds up to this one, this one last.
    func history(progress: Progress = Progress()) throws(InputFault) -> [Evaluation] {
        defer { progress.end() }
        let templates = try common.templatesFolder()
        progress.stage(say("正在读取 \(area)", "reading \(area)"))
        let dataset = try Gatherer.gather(area: area, templates: templates)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        progress.stage(say("正在计算和判定", "measuring and judging"))
        let history = try Assessor.history(
            dataset, rulebook: rulebook, through: year, toolVersion: toolVersion)
        if let evaluation = history.last { report(evaluation) }
        return history
    }

    private func report(_ evaluation: Evaluation) {
        let serious = evaluation.diagnostics.filter { $0.kind.severity < .note }
        if !serious.isEmpty {
            printError(DiagnosticText(language: spokenLanguage).text(serious))
        }
    }

    /// The evaluation with the data it was made of; prints nothing.
    func gatherAndEvaluate(
        progress: Progress
    ) throws(InputFault) -> (dataset: Dataset, evaluation: Evaluation) {
        defer { progress.end() }
        let templates = try common.templatesFolder()
        progress.stage(say("正在读取 \(area)", "reading \(area)"))
        let dataset = try Gatherer.gather(area: area, templates: templates)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        progress.stage(say("正在计算和判定", "measuring and judging"))
        let evaluation = try Assessor.assess(
            dataset, rulebook: rulebook, year: year, toolVersion: toolVersion)
        return (dataset, evaluation)
    }
}
