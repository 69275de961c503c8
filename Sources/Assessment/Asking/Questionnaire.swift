package import Gathering
package import Values

/// What one bureau is asked for a year: its figures, and how its tasks stand.
package struct Questionnaire: Sendable, Hashable {
    package var area: Area
    package var year: Int
    package var rulebook: String
    package var bureau: String
    /// Earlier years whose values stand beside what is asked, the latest first.
    package var priorYears: [Int]
    package var figures: [AskedFigure]
    package var tasks: [AskedTask]
}

/// A figure, and the clauses for which it is wanted.
package struct AskedFigure: Sendable, Hashable {
    package enum Prior: Sendable, Hashable {
        case value(DecimalValue)
        case none
        /// Given more than once, not alike.
        case conflict
        /// Given in a cell that could not be read.
        case unread
    }

    /// The same in every questionnaire of an area and year: `F3`.
    package var key: String
    package var indicator: Indicator
    package var reasons: [Clause]
    package var prior: [Int: Prior]
}

/// A task, and the numbers of the evidence that is registered for it.
package struct AskedTask: Sendable, Hashable {
    /// `T12`
    package var key: String
    package var task: PlanTask
    package var evidence: [String]
}

extension Questionnaire {
    /// One a bureau, in the order in which rulebook and task table name them.
    ///
    /// What no clause puts on a bureau is asked of the unit that compiles the report, else of the lead
    /// unit; nil is what remains where the area names neither.
    package static func all(
        _ dataset: Dataset, rulebook: Rulebook, year: Int
    ) -> (questionnaires: [Questionnaire], unassigned: [Indicator]) {
        let asking = Asking(dataset: dataset, rulebook: rulebook, year: year)
        return (asking.bureaus.map(asking.questionnaire), asking.unassigned)
    }
}

private struct Asking {
    let dataset: Dataset
    let rulebook: Rulebook
    let year: Int
    let clauses: [Clause]
    let figures: [AskedFigure]
    let tasks: [AskedTask]
    let priorYears: [Int]

    init(dataset: Dataset, rulebook: Rulebook, year: Int) {
        self.dataset = dataset
        self.rulebook = rulebook
        self.year = year
        let clauses = rulebook.clauses.filter { $0.years?.contains(year) ?? true }
        self.clauses = clauses
        var priorYears: [Int] = []
        for prior in [year - 1, dataset.area.baselineYear]
        where prior < year && !priorYears.contains(prior) { priorYears.append(prior) }
        self.priorYears = priorYears
        let wanted = rulebook.indicators.filter { indicator in
            Subject(indicator) == .reported
                && clauses.contains { $0.condition.indicators.contains(indicator.id) }
        }
        figures = wanted.enumerated().map { index, indicator in
            var prior: [Int: AskedFigure.Prior] = [:]
            for year in priorYears { prior[year] = Self.prior(dataset, indicator, year) }
            return AskedFigure(
                key: "F\(index + 1)", indicator: indicator,
                reasons: clauses.filter { $0.condition.indicators.contains(indicator.id) },
                prior: prior)
        }
        tasks = dataset.tasks.enumerated().map { index, task in
            let names =
                [task.number] + clauses.filter { $0.task == task.number }.map(\.id)
            return AskedTask(
                key: "T\(index + 1)", task: task,
                evidence: dataset.evidence.filter { item in
                    item.clauses.contains { names.contains($0) }
                        && (item.years.isEmpty || item.years.contains(year))
                }.map(\.id))
        }
    }

    private static func prior(
        _ dataset: Dataset, _ indicator: Indicator, _ year: Int
    ) -> AskedFigure.Prior {
        guard let civil = CivilYear(year) else { return .none }
        let measurement = ReportedFigure.measure(dataset, indicator, civil)
        switch measurement.outcome {
        case .measured:
            if case .figure(let figure) = measurement.detail { return .value(figure.value) }
            return .none
        case .lacking(.conflict): return .conflict
        case .lacking(.badCell): return .unread
        case .incomplete, .lacking: return .none
        }
    }

    /// Who answers for what no clause puts on a bureau.
    private var compiler: String? { dataset.area.compiledBy ?? dataset.area.leadUnit }

    private func askedBureaus(_ figure: AskedFigure) -> [String] {
        let named = figure.reasons.flatMap(\.bureaus)
        return named.isEmpty ? compiler.map { [$0] } ?? [] : named
    }

    var bureaus: [String] {
        var names: [String] = []
        let all =
            clauses.flatMap(\.bureaus) + dataset.tasks.flatMap(\.bureaus)
            + figures.flatMap(askedBureaus)
        for name in all where !names.contains(name) { names.append(name) }
        // A bureau of clauses that documents prove, without a task to report on, is asked nothing.
        return names.filter { name in
            figures.contains { askedBureaus($0).contains(name) }
                || tasks.contains { $0.task.bureaus.contains(name) }
        }
    }

    var unassigned: [Indicator] {
        figures.filter { askedBureaus($0).isEmpty }.map(\.indicator)
    }

    func questionnaire(of bureau: String) -> Questionnaire {
        Questionnaire(
            area: dataset.area, year: year, rulebook: rulebook.id, bureau: bureau,
            priorYears: priorYears,
            figures: figures.filter { askedBureaus($0).contains(bureau) },
            tasks: tasks.filter { $0.task.bureaus.contains(bureau) })
    }
}
