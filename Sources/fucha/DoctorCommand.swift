import ArgumentParser
import Dossiers
import Values

/// `fucha doctor`: is everything here that a dossier needs?
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: say("检查字体、程序库和模板是否齐全", "Check fonts, libraries and templates"))

    @OptionGroup var common: CommonOptions

    func run() throws {
        let checkup = Checkup(
            templates: try common.templatesFolder(), language: spokenLanguage)
        printOut(checkup.lines.joined(separator: "\n"))
        if !checkup.isFit { throw ExitStatus.unusable.error }
    }
}
