import ArgumentParser
import Batching
import Glibc
import Values

/// The command line. Chinese unless `--lang en` is given.
@main
struct Fucha: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fucha",
        abstract: say(
            "复查：从一个数据文件夹生成“中国天然氧吧”复查报告",
            "Turn an area's data folder into its re-inspection dossier"),
        discussion: say(
            """
            退出码：0 完成；1 完成，但有条款属于 --fail-on 所列（--strict 即不达标），
            或成批生成时有失败的；2 数据无法使用；
            64 命令写法有误；74 无法写出文件。
            """,
            """
            Exit codes: 0 done; 1 done, and some clause is what --fail-on names (--strict: not met),
            or some unit of a batch failed;
            2 inputs unusable; 64 usage; 74 cannot write.
            """),
        version: toolVersion,
        subcommands: [
            CheckCommand.self, AssessCommand.self, DossierCommand.self, ChartsCommand.self,
            GalleryCommand.self, DeckCommand.self, OverviewCommand.self, BatchCommand.self,
            DiffCommand.self, VerifyCommand.self, ExplainCommand.self, VariantsCommand.self,
            InitCommand.self,
            PlanCommand.self, CollectCommand.self, ReceiveCommand.self, TimelineCommand.self,
            CarryoverCommand.self, LightsCommand.self, SuperviseCommand.self, ChallengeCommand.self,
            OverrideCommand.self,
            RulesCommand.self, ReadCommand.self, DoctorCommand.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let fault as InputFault {
            report(fault)
            Glibc.exit(ExitStatus.unusable.rawValue)
        } catch let failure as WriteFailure {
            printError(failure.message(in: spokenLanguage))
            Glibc.exit(ExitStatus.cannotWrite.rawValue)
        } catch {
            let code = exitCode(for: error).rawValue
            let text = UsageWords.translate(fullMessage(for: error), to: spokenLanguage)
            if code == 0 { printOut(text) } else if !text.isEmpty { printError(text) }
            Glibc.exit(code)
        }
    }
}

/// Printed by `--version` and written into every evaluation.
let toolVersion = "0.1.0"

/// The codes every verb ends with; 64 is given by the argument parser itself.
enum ExitStatus: Int32 {
    case done = 0
    /// Done, and something is as it should not be: a clause, a unit of a batch, a printed page.
    case notMet = 1
    case unusable = 2
    case cannotWrite = 74

    var error: ExitCode { ExitCode(rawValue) }
}
