import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha plan`: read a 实施方案, split its tasks into checks, and say what contradicts itself.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: say(
            "读入实施方案和任务分解表，指出其中的矛盾，写出任务登记表",
            "Read a plan with its task table, list its contradictions, write the register"),
        discussion: say(
            """
            能读 .xlsx、CSV、.docx 和纯文本（UTF-8、GB18030）。方案原文不作改动：缺号、重号、前后
            不一致只列出，不修正。
            """,
            """
            Reads .xlsx, CSV, .docx and plain text (UTF-8, GB18030). Nothing is corrected: gaps, \
            doubles and contradictions are listed.
            """))

    @Argument(help: ArgumentHelp(say("方案文件", "The plan"), valueName: say("文件", "file")))
    var file: String

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("列出每项任务中可检查的内容", "List what can be checked in each task")))
    var checks = false

    @Option(
        help: ArgumentHelp(
            say("把读到的全部内容写成 JSON", "Write all that was read as JSON"),
            valueName: say("文件", "file")))
    var json: String?

    @Option(
        help: ArgumentHelp(
            say(
                "写出任务登记表（.xlsx 或 .csv）", "Write the register of tasks (.xlsx or .csv)"),
            valueName: say("文件", "file")))
    var tasks: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let tasks, !Self.isWorkbook(tasks), !tasks.lowercased().hasSuffix(".csv") {
            throw ValidationError(
                say(
                    "--tasks 的文件名要以 .xlsx 或 .csv 结尾",
                    "--tasks needs a name that ends with .xlsx or .csv"))
        }
    }

    func run() throws {
        let plan = try PlanReader.read(
            path: file, named: file, templates: try common.templatesFolder())
        let text = PlanText(plan, language: spokenLanguage)
        printOut(text.summary + "\n\n" + text.tasks)
        if checks { printOut("\n" + text.checks) }
        // Each contradiction is one of its own: none stands for others.
        printOut(
            "\n" + DiagnosticText(language: spokenLanguage, groups: false).text(plan.diagnostics))
        if let json { try write(plan.json(), to: json) }
        if let tasks {
            try write(
                Self.isWorkbook(tasks)
                    ? try TaskRegister.workbook(plan, toolVersion: toolVersion)
                    : Array(TaskRegister.csv(plan).utf8), to: tasks)
        }
    }

    private static func isWorkbook(_ name: String) -> Bool { name.lowercased().hasSuffix(".xlsx") }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try OutputFile.write(bytes, to: path)
        printError(say("已写出 ", "wrote ") + path)
    }
}
