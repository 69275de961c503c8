import ArgumentParser
import Assessment
import Dossiers
import Gathering
import Values

/// `fucha check`: read everything, judge nothing, list every fault and what looks suspicious.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("检查数据文件夹，一次列出全部问题", "Check a folder and list every fault at once"))

    @Argument(help: ArgumentHelp(say("地区文件夹", "The area's folder")))
    var area: String

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("逐条列出，不合并同类问题", "List every fault singly, ungrouped")))
    var all = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        progress.stage(say("正在读取 \(area)", "reading \(area)"))
        let dataset = try Gatherer.gather(area: area, templates: templates)
        progress.stage(say("正在核查数据", "looking over the data"))
        let review = Reviewer.review(dataset)
        var diagnostics = dataset.diagnostics + review.refusals
        do {
            let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
            diagnostics += Assessor.registerFaults(dataset, rulebook)
        } catch {
            diagnostics += error.diagnostics
        }
        progress.end()
        printOut(DatasetText(dataset, language: spokenLanguage).text)
        let found = ReviewText(review, language: spokenLanguage).text
        if !found.isEmpty { printOut("\n" + found) }
        printOut("")
        printOut(
            DiagnosticText(language: spokenLanguage, groups: !all).text(diagnostics.sorted()))
        if diagnostics.contains(where: { $0.kind.severity == .blocker }) {
            throw ExitStatus.unusable.error
        }
    }
}
