import ArgumentParser
import Assessment
import Dossiers
import Gathering
import Values

/// `fucha explain`: a number, a clause or an indicator, down to the cells.
struct ExplainCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: say(
            "说明一个数、一条条款或一个指标从何而来，直到单元格",
            "Say where a number, a clause or an indicator comes from, down to the cells"),
        discussion: say(
            """
            溯源码是报告里每个数下面的五个小字符，如 K7Q3X；不分大小写，O 即 0，I 和 L 即 1。
            """,
            """
            A trace code is the five small characters under a number of the dossier, as K7Q3X; in any \
            case, O is 0, I and L are 1.
            """))

    @Argument(help: ArgumentHelp(say("地区文件夹", "The area's folder")))
    var area: String

    @Argument(
        help: ArgumentHelp(
            say("指标（如 air.goodDayRate）、条款编号或溯源码", "An indicator, a clause, or a trace code"),
            valueName: say("名称", "name")))
    var name: String

    @Option(help: ArgumentHelp(say("评估年份", "The year to assess"), valueName: say("年", "year")))
    var year: Int

    @Option(
        help: ArgumentHelp(
            say("列出这个月的每一天", "Show every day of this month"), valueName: say("月", "month")))
    var month: Int?

    @Option(
        help: ArgumentHelp(
            say("列出这一天的每个小时和单元格，如 2026-07-03", "Show every hour and cell of this day"),
            valueName: say("日期", "date")))
    var day: CalendarDay?

    @ArgumentParser.Flag(help: ArgumentHelp(say("全部列出", "Show everything")))
    var all = false

    @Option(help: ArgumentHelp(say("输出格式", "Output format")))
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let month, !(1...12).contains(month) {
            throw ValidationError(say("没有\(month)月", "there is no month \(month)"))
        }
    }

    func run() throws {
        let run = try AreaRun(area: area, year: year, common: common)
            .gatherAndEvaluate(progress: Progress())
        let explainer = Explainer(
            run.evaluation, dataset: run.dataset,
            depth: ExplanationDepth(month: month, day: day, isWhole: all))
        guard let trees = explainer.explanations(of: name) else {
            throw InputFault(
                .explainUnknown,
                ["name": name, "nearest": explainer.suggestions(for: name).joined(separator: "、")])
        }
        switch format {
        case .text:
            printOut(
                ExplanationText(
                    run.evaluation, codes: explainer.index, language: spokenLanguage
                ).text(trees))
        case .json:
            let bytes = Explanation.json(
                trees, area: run.evaluation.area.name, year: year, codes: explainer.index)
            write(String(decoding: bytes, as: UTF8.self), to: 1)
        }
    }
}

extension Diagnostic.Kind {
    static let explainUnknown = Diagnostic.Kind(
        "explain.unknown", .blocker,
        Wording(
            "没有名为“{name}”的指标、条款或溯源码", "there is no indicator, clause or trace code \"{name}\""),
        advice: Wording("是否是：{nearest}", "perhaps: {nearest}"))
}
