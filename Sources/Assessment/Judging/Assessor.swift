public import Gathering
public import Values

/// Holds a dataset against a rulebook.
public enum Assessor {
    /// Measures the year, the creation year and the year before, and judges every clause, in the
    /// rulebook's order.
    ///
    /// Throws only where the year cannot be one at all; whatever the data lack is a verdict.
    ///
    /// - Parameter day: at whose end deadlines are looked at; nil for the last of the year.
    public static func assess(
        _ dataset: Dataset, rulebook: Rulebook, year: Int, day: CalendarDay? = nil,
        toolVersion: String
    ) throws(InputFault) -> Evaluation {
        try check(year)
        var run = AssessingRun(dataset, rulebook: rulebook, toolVersion: toolVersion)
        run.day = day
        return run.evaluation(of: year)
    }

    /// The evaluations of several years, ascending, each equal to what
    /// ``assess(_:rulebook:year:day:toolVersion:)`` gives of its year: every year from ten before
    /// `year` on of which the data set holds observations or figures, the creation year however
    /// long ago, and last `year` itself, whether anything of it is there or not. A creation year
    /// after `year` is left out.
    ///
    /// Throws only where the year cannot be one at all.
    ///
    /// - Parameter day: of the last year, as there.
    public static func history(
        _ dataset: Dataset, rulebook: Rulebook, through year: Int, day: CalendarDay? = nil,
        toolVersion: String
    ) throws(InputFault) -> [Evaluation] {
        try check(year)
        var run = AssessingRun(dataset, rulebook: rulebook, toolVersion: toolVersion)
        var evaluations: [Evaluation] = []
        for one in run.years(through: year) {
            run.day = one == year ? day : nil
            evaluations.append(run.evaluation(of: one))
        }
        return evaluations
    }

    /// Each of some years as ``assess(_:rulebook:year:day:toolVersion:)`` gives it, handed over one by
    /// one so that one is held at a time; what they have in common is measured once. `take`
    /// answers whether to go on.
    package static func assess(
        _ dataset: Dataset, rulebook: Rulebook, years: [Int], toolVersion: String,
        take: (Evaluation) -> Bool
    ) throws(InputFault) {
        for year in years { try check(year) }
        var run = AssessingRun(dataset, rulebook: rulebook, toolVersion: toolVersion)
        for year in years {
            guard take(run.evaluation(of: year)) else { return }
        }
    }

    /// Those that can be assessed: the year before and the year after have four digits too.
    package static let years = 1900...9998
    /// How many years before the last a history goes back.
    static let longestHistory = 10

    static func check(_ year: Int) throws(InputFault) {
        guard years.contains(year) else {
            throw InputFault(.yearImpossible, ["year": String(year)])
        }
    }

    /// Judges what was measured.
    package static func judge(
        _ dataset: Dataset, measurements: [Measurement], rulebook: Rulebook, year: Int,
        day: CalendarDay? = nil, toolVersion: String
    ) -> Evaluation {
        let rulebook = rulebook.applying(dataset.area.limits, year: year)
        let judge = ClauseJudge(
            rulebook: rulebook, year: year, baselineYear: dataset.area.baselineYear,
            evidence: dataset.evidence, measurements: measurements)
        let decisions = JudgementRule(judgements: dataset.judgements, year: year)
        let waivers = WaiverRule(waivers: dataset.waivers, year: year)
        let overrides = OverrideRule(overrides: dataset.overrides, year: year)
        var diagnostics = dataset.diagnostics
        var findings: [Finding] = []
        for clause in rulebook.clauses {
            let (decided, first) = decisions.apply(to: judge.finding(for: clause), of: clause)
            let (waived, second) = waivers.apply(to: decided, of: clause)
            let (finding, third) = overrides.apply(to: waived, of: clause)
            findings.append(finding)
            diagnostics += first + second + third
        }
        diagnostics += registerFaults(dataset, rulebook)
        diagnostics += EvidenceUseCheck.outsideYear(judge.evidence, rulebook)
        let rule = TaskRule(
            rulebook: rulebook, findings: findings, evidence: dataset.evidence, year: year,
            baselineYear: dataset.area.baselineYear, day: day)
        let tasks = TaskCheck(rule: rule, tasks: dataset.tasks, rulebook: rulebook).result()
        diagnostics += tasks.diagnostics
        if !rulebook.years.contains(year) {
            diagnostics.append(
                Diagnostic(
                    .yearOutsideRulebook,
                    [
                        "year": String(year), "rulebook": rulebook.id,
                        "first": String(rulebook.years.lowerBound),
                        "last": String(rulebook.years.upperBound),
                    ], at: dataset.area.location))
        }
        diagnostics += measurements.compactMap(\.outcome.diagnostic)
        return Evaluation(
            area: dataset.area, year: year, baselineYear: dataset.area.baselineYear,
            rulebook: rulebook, measurements: measurements, findings: findings,
            tasks: dataset.tasks, taskStatuses: tasks.statuses, assessedDay: rule.day,
            evidence: dataset.evidence, files: dataset.files,
            origins: dataset.origins, absences: dataset.absences,
            diagnostics: unique(diagnostics),
            changes: Changes.of(
                measurements, rulebook.indicators, year: year,
                baselineYear: dataset.area.baselineYear),
            exclusions: dataset.exclusions,
            waivers: dataset.waivers, judgements: dataset.judgements,
            overrides: dataset.overrides, overrideHead: dataset.overrideHead,
            toolVersion: toolVersion)
    }

    /// Entries of the registers that point at no clause or limit of the rulebook, or at no value.
    package static func registerFaults(_ dataset: Dataset, _ rulebook: Rulebook) -> [Diagnostic] {
        RegisterCheck.diagnostics(dataset, rulebook) + ExclusionCheck.diagnostics(dataset)
    }

    /// Sorted, each once.
    private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.sorted().filter { seen.insert($0).inserted }
    }
}

extension Measurement.Outcome {
    /// The trouble that made it fail, which no file's reading has reported.
    fileprivate var diagnostic: Diagnostic? {
        switch self {
        case .lacking(.failed(let diagnostic)), .incomplete(_, .failed(let diagnostic)),
            .lacking(.badCell(let diagnostic)), .incomplete(_, .badCell(let diagnostic)):
            diagnostic
        case .measured, .incomplete, .lacking: nil
        }
    }
}

extension Diagnostic.Kind {
    static let yearImpossible = Diagnostic.Kind(
        "judging.yearImpossible", .blocker,
        Wording("没有 {year} 年这样的评估年", "{year} is not a year that can be assessed"),
        advice: Wording("请用 --year 写四位年份。", "Give a year of four digits with --year."))
    static let yearOutsideRulebook = Diagnostic.Kind(
        "judging.yearOutsideRulebook", .warning,
        Wording(
            "{year} 年不在规则集 {rulebook} 的适用年份 {first}—{last} 内，其条款判为不适用",
            "{year} is outside {first}–{last}, the years of the rulebook {rulebook}; its clauses are not applicable"
        ),
        advice: Wording(
            "请核对年份，或在 area.xml 换用适用的规则集。", "Check the year, or name a rulebook for it in area.xml.")
    )
}
