import ArgumentParser
import Assessment
import Dossiers
import Gathering
import Values

/// An area in one year, as most verbs ask for it.
struct AreaYearOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(say("地区文件夹", "The area's folder")))
    var area: String

    @Option(help: ArgumentHelp(say("评估年份", "The year to assess"), valueName: say("年", "year")))
    var year: Int
}

/// What the verbs about one area share: from the folder to the evaluation.
struct AreaRun {
    var area: String
    var year: Int
    var common: CommonOptions
    /// At whose end the deadlines of tasks are looked at; nil for the last of the year.
    var day: CalendarDay?

    /// Prints the inputs' errors and warnings on standard error.
    func evaluate(progress: Progress = Progress()) throws(InputFault) -> Evaluation {
        let evaluation = try gatherAndEvaluate(progress: progress).evaluation
        report(evaluation)
        return evaluation
    }

    /// The evaluation, and those of other years where they are wanted.
    struct Years {
        var evaluation: Evaluation
        /// Of the last year before that the area holds.
        var before: Evaluation?
        /// Of a year that was named.
        var other: Evaluation?
    }

    /// The last year before costs the measuring of every year: it is made where it is wanted.
    func evaluate(
        withYearBefore: Bool, andYear other: Int? = nil, progress: Progress = Progress()
    ) throws(InputFault) -> Years {
        defer { progress.end() }
        guard withYearBefore || other != nil else {
            return Years(evaluation: try evaluate(progress: progress))
        }
        let (dataset, rulebook) = try gather(progress: progress)
        func assess(_ year: Int) throws(InputFault) -> Evaluation {
            try Assessor.assess(dataset, rulebook: rulebook, year: year, toolVersion: toolVersion)
        }
        let history =
            withYearBefore
            ? try Assessor.history(
                dataset, rulebook: rulebook, through: year, day: day, toolVersion: toolVersion) : []
        let last: Evaluation
        if let made = history.last { last = made } else { last = try assess(year) }
        let years = Years(
            evaluation: last, before: history.dropLast().last, other: try other.map(assess))
        report(years.evaluation)
        return years
    }

    /// The evaluations of every year the area holds up to this one, this one last.
    func history(progress: Progress = Progress()) throws(InputFault) -> [Evaluation] {
        defer { progress.end() }
        let (dataset, rulebook) = try gather(progress: progress)
        let history = try Assessor.history(
            dataset, rulebook: rulebook, through: year, day: day, toolVersion: toolVersion)
        if let evaluation = history.last { report(evaluation) }
        return history
    }

    private func gather(progress: Progress) throws(InputFault) -> (Dataset, Rulebook) {
        let templates = try common.templatesFolder()
        progress.stage(say("正在读取 \(area)", "reading \(area)"))
        let dataset = try Gatherer.gather(area: area, templates: templates)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        progress.stage(say("正在计算和判定", "measuring and judging"))
        return (dataset, rulebook)
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
        let (dataset, rulebook) = try gather(progress: progress)
        let evaluation = try Assessor.assess(
            dataset, rulebook: rulebook, year: year, day: day, toolVersion: toolVersion)
        return (dataset, evaluation)
    }
}

extension AreaRun {
    init(_ subject: AreaYearOptions, common: CommonOptions, day: CalendarDay? = nil) {
        self.init(area: subject.area, year: subject.year, common: common, day: day)
    }
}
