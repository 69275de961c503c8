import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha collect`: a form a bureau, with what only that bureau has to fill in.
struct CollectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: say("生成各单位的填报表", "Make a form for each bureau to fill in"),
        discussion: say(
            """
            每个单位一个 .xlsx：规则集向它要的指标、任务表里它牵头的任务，和填写说明。
            填好的用 fucha receive 收回。
            """,
            """
            One .xlsx a bureau: the figures that the rulebook asks of it, the tasks it leads on, and
            how to fill them in. What comes back is read by fucha receive.
            """))

    @OptionGroup var subject: AreaYearOptions

    @OptionGroup var place: OutputFolderOption

    @Option(
        help: ArgumentHelp(
            say("只要这个单位的，可多次给出", "Only this bureau's; may be repeated"),
            valueName: say("单位", "bureau")))
    var bureau: [String] = []

    @OptionGroup var common: CommonOptions

    func run() throws {
        let output = place.output
        let templates = try common.templatesFolder()
        let headings = try Gatherer.headings(templates: templates)
        let dataset = try Gatherer.gather(
            area: subject.area, templates: templates, headings: headings)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        let asked = Questionnaire.all(dataset, rulebook: rulebook, year: subject.year)
        try check(asked.questionnaires)
        let wanted = asked.questionnaires.filter { bureau.isEmpty || bureau.contains($0.bureau) }
        for name in names(of: wanted) {
            let bytes = try FormWorkbook(name.questionnaire).bytes(toolVersion: toolVersion)
            try OutputFile.makeFolder(output)
            try OutputFile.write(bytes, to: "\(output)/\(name.file)")
            let (figures, tasks) = (
                name.questionnaire.figures.count, name.questionnaire.tasks.count
            )
            printOut(
                "\(output)/\(name.file)  "
                    + say("指标 \(figures) · 任务 \(tasks)", "figures \(figures) · tasks \(tasks)"))
        }
        let troubles = FormTrouble.diagnostics(
            dataset, rulebook, asked.questionnaires, asked.unassigned, headings)
        if !troubles.isEmpty {
            printError(DiagnosticText(language: spokenLanguage).text(troubles))
        }
    }

    private func check(_ questionnaires: [Questionnaire]) throws(InputFault) {
        let there = questionnaires.map(\.bureau)
        guard !there.isEmpty else { throw InputFault(.formNothingAsked) }
        for name in bureau where !there.contains(name) {
            throw InputFault(
                .formNoSuchBureau, ["bureau": name, "there": there.joined(separator: "、")])
        }
    }

    /// Bureaus whose names come to the same file are told apart by a number.
    private func names(
        of questionnaires: [Questionnaire]
    ) -> [(questionnaire: Questionnaire, file: String)] {
        var taken: Set<String> = []
        return questionnaires.map { questionnaire in
            let name = FormWorkbook(questionnaire).fileName
            var file = name
            var number = 2
            while !taken.insert(file).inserted {
                file = "\(name.dropLast(5))_\(number).xlsx"
                number += 1
            }
            return (questionnaire, file)
        }
    }
}

extension Diagnostic.Kind {
    static let formNothingAsked = Diagnostic.Kind(
        "form.nothingAsked", .blocker,
        Wording(
            "规则集和任务表没有向任何单位要数据", "neither rulebook nor task table asks anything of a bureau"),
        advice: Wording(
            "在规则集的条款里写 bureau，在 area.xml 里写 compiledBy 或 leadUnit，或登记任务表",
            "name bureaus in the rulebook's clauses, compiledBy or leadUnit in area.xml, or tasks"))
    static let formNoSuchBureau = Diagnostic.Kind(
        "form.noSuchBureau", .blocker,
        Wording("没有向“{bureau}”要任何数据", "nothing is asked of “{bureau}”"),
        advice: Wording("可用：{there}", "there are: {there}"))
}
