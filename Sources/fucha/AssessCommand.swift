import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha assess`: measure, judge, and say it as text, or as a file for other programs.
struct AssessCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, xlsx, junit, sarif
    }

    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: say("计算指标并逐条判定", "Measure the indicators and judge every clause"))

    @OptionGroup var subject: AreaYearOptions

    @Option(help: ArgumentHelp(say("输出格式", "Output format")))
    var format: Format = .text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("写入文件（默认：标准输出）", "Write to a file (else standard output)"),
            valueName: say("文件", "file")))
    var output: String?

    @Option(
        help: ArgumentHelp(
            say(
                "SARIF 的每个结果与这一年，或与以前的 evaluation.json 相比（baselineState）",
                "Hold each result in SARIF against this year, or against an earlier "
                    + "evaluation.json (baselineState)"),
            valueName: say("年|文件", "year|file")))
    var baseline: BaselineSide?

    @OptionGroup var gate: GateOptions

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if format == .xlsx, output == nil {
            throw ValidationError(
                say("--format xlsx 要用 -o 写明文件", "--format xlsx needs a file: say it with -o"))
        }
        if baseline != nil, format != .sarif {
            throw ValidationError(
                say(
                    "--baseline 只用于 SARIF：加 --format sarif",
                    "--baseline is for SARIF: add --format sarif"))
        }
    }

    func run() throws {
        let run = AreaRun(subject, common: common)
        let years = try run.evaluate(
            withYearBefore: gate.needsYearBefore, andYear: baseline?.year)
        let evaluation = years.evaluation
        let earlier = try baseline?.extract(for: evaluation, other: years.other)
        let bytes: [UInt8] =
            switch format {
            case .text:
                Array((EvaluationText(evaluation, language: spokenLanguage).text + "\n").utf8)
            case .json: evaluation.json()
            case .csv: Array(EvaluationCSV.text(evaluation, language: spokenLanguage).utf8)
            case .xlsx: try EvaluationWorkbook.bytes(evaluation, language: spokenLanguage)
            case .junit: Array(JUnitReport(evaluation, language: spokenLanguage).text.utf8)
            case .sarif:
                SARIFReport(
                    EvaluationExtract(evaluation), baseline: earlier, language: spokenLanguage
                ).bytes()
            }
        if let output {
            try OutputFile.write(bytes, to: output)
            printError(say("已写出 ", "wrote ") + output)
        } else {
            write(String(decoding: bytes, as: UTF8.self), to: 1)
        }
        try gate.check(evaluation, before: years.before)
    }
}
