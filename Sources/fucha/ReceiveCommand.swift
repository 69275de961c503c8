import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha receive`: the forms that came back, into the area folder.
struct ReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: say("收回填好的填报表", "Take in the forms that bureaus have filled in"),
        discussion: say(
            """
            逐格读回 fucha collect 生成的填报表：谁填的、与已有资料有什么不同、还缺什么、各单位之间哪里不一致。
            采用的数写进地区文件夹的 data/年/填报_单位_年.csv；有问题的写成各单位的退回单。
            退出码：0 全部采用；1 有没有采用的或要改的；2 没有可用的填报表。
            """,
            """
            Reads the forms of fucha collect back cell by cell: who answered, what differs from what is
            known, what is still open, where bureaus contradict each other. What is taken goes into
            data/YEAR/填报_BUREAU_YEAR.csv of the area folder; what is to be mended into a sheet for
            each bureau. Exit codes: 0 all taken; 1 something was not, or is to be mended; 2 no usable
            form.
            """))

    @OptionGroup var subject: AreaYearOptions

    @Argument(
        help: ArgumentHelp(
            say("填好的 .xlsx，或装着它们的文件夹", "The filled .xlsx, or folders of them"),
            valueName: say("文件|文件夹", "file|folder")))
    var forms: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("退回单和任务进展写到这个文件夹", "Folder for the sheets to send back and for tasks"),
            valueName: say("文件夹", "folder")))
    var output: String

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say("以前收的同一单位的数有改动时，改写原来的文件", "Rewrite what an earlier run took from the same bureau")))
    var replace = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("只看结果，不写进地区文件夹", "Write nothing into the area folder")))
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let templates = try common.templatesFolder()
        let headings = try Gatherer.headings(templates: templates)
        let dataset = try Gatherer.gather(
            area: subject.area, templates: templates, headings: headings)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        var troubles: [Diagnostic] = []
        let filled = try read(headings, &troubles)
        let collation = Collator(dataset, rulebook: rulebook, year: subject.year) {
            ReturnedFigures.path(FormFileName.safe($0), subject.year)
        }.collate(filled)
        troubles += collation.diagnostics
        printOut(CollationText(collation, language: spokenLanguage).text)
        let shelf = ReturnShelf(
            area: subject.area, templates: templates, headings: headings, replaces: replace,
            isDryRun: dryRun)
        let outcome = try shelf.put(collation, &troubles)
        try writeSheets(collation, dataset.area)
        for line in outcome.lines { printOut(line) }
        let faults = collation.bureaus.flatMap { $0.faults(in: collation) }
        let serious = (troubles + faults).filter { $0.kind.severity < .note }
        if !serious.isEmpty {
            printError(
                DiagnosticText(language: spokenLanguage, groups: false).text(
                    (troubles + faults).sorted()))
        }
        guard collation.bureaus.contains(where: { !$0.forms.isEmpty }) else {
            throw ExitStatus.unusable.error
        }
        if !serious.isEmpty { throw ExitStatus.notMet.error }
    }

    /// What is no form at all is said and stops no other.
    private func read(
        _ headings: HeadingTable, _ troubles: inout [Diagnostic]
    ) throws(InputFault) -> [FilledForm] {
        let files = FormFinder.files(forms)
        guard !files.isEmpty else {
            throw InputFault(.receiveNoFiles, ["places": forms.joined(separator: "、")])
        }
        var filled: [FilledForm] = []
        for file in files {
            do throws(InputFault) {
                filled.append(try FormReader.read(path: file, file: file, headings: headings))
            } catch {
                troubles += error.diagnostics
            }
        }
        return filled
    }

    private func writeSheets(_ collation: Collation, _ area: Area) throws {
        for bureau in collation.bureaus {
            guard let sheet = FaultWorkbook(bureau, in: collation, area: area) else { continue }
            try OutputFile.makeFolder(output)
            let path = "\(output)/\(sheet.fileName)"
            try OutputFile.write(sheet.bytes(toolVersion: toolVersion), to: path)
            printOut(
                say("退回单（\(sheet.count) 处）：", "to send back (\(sheet.count)): ") + path)
        }
        guard let tasks = ReturnTables.tasks(collation) else { return }
        try OutputFile.makeFolder(output)
        let path = "\(output)/任务进展_\(collation.year).csv"
        try OutputFile.write(Array(tasks.utf8), to: path)
        printOut(
            say("任务进展（请据此改任务表）：", "tasks, to be put into the task table: ") + path)
    }
}

extension Diagnostic.Kind {
    static let receiveNoFiles = Diagnostic.Kind(
        "receive.noFiles", .blocker,
        Wording("{places} 里没有 .xlsx 文件", "there is no .xlsx in {places}"),
        advice: Wording("写明填好的文件，或装着它们的文件夹", "name the files, or folders that hold them"))
}
