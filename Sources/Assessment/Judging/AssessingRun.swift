import Gathering
import Values

/// One data set being held against one rulebook, for a year or for several: looked over once, and
/// measured once for every year and way that the years have in common.
struct AssessingRun {
    /// Without the tables that are refused, and with the reasons among its diagnostics.
    let dataset: Dataset
    let rulebook: Rulebook
    let toolVersion: String
    /// At whose end deadlines are looked at; nil for the last of each year.
    var day: CalendarDay?
    private let suspicions: [Diagnostic]
    private var measuring: MeasuringRun

    init(_ dataset: Dataset, rulebook: Rulebook, toolVersion: String) {
        let review = Reviewer.review(dataset)
        var dataset = dataset.without(origins: review.refused)
        dataset.diagnostics = (dataset.diagnostics + review.refusals).sorted()
        self.dataset = dataset
        self.rulebook = rulebook
        self.toolVersion = toolVersion
        suspicions = review.suspicions
        measuring = MeasuringRun(dataset)
    }

    mutating func evaluation(of year: Int) -> Evaluation {
        let years = years(measuredFor: year)
        let measurements = measuring.measure(
            rulebook.indicators, years: years, breadth: .oneSwap,
            pairs: years.filter { $0 < year }.map { YearPair(from: $0, to: year) })
        var evaluation = Assessor.judge(
            dataset, measurements: measurements, rulebook: rulebook, year: year, day: day,
            toolVersion: toolVersion)
        let reported = ReportedCheck.suspicions(dataset, measurements)
        evaluation.suspicions = (suspicions + reported).sorted()
        return evaluation
    }

    /// The creation year, the year before where anything of it is there, and the year.
    private func years(measuredFor year: Int) -> [Int] {
        var years = [dataset.area.baselineYear]
        if dataset.holds(year - 1) { years.append(year - 1) }
        years.append(year)
        var seen: Set<Int> = []
        return years.filter { seen.insert($0).inserted }
    }

    /// Ascending: those of the ten years before `year` of which anything is there, the creation
    /// year however long ago, and `year`.
    func years(through year: Int) -> [Int] {
        let baseline = dataset.area.baselineYear
        let first = max(year - Assessor.longestHistory, Assessor.years.lowerBound)
        let recent = (first...year).filter { $0 == year || $0 == baseline || dataset.holds($0) }
        let isEarlier = baseline < first && Assessor.years.contains(baseline)
        return isEarlier ? [baseline] + recent : recent
    }
}

extension Dataset {
    /// Whether anything was observed or reported for the year. An hour labelled by its midnight is
    /// of this year or of the one before: alone it makes neither.
    fileprivate func holds(_ year: Int) -> Bool {
        guard let civil = CivilYear(year) else { return false }
        let end = civil.firstMinute + civil.dayCount * 1440
        return figures.contains { $0.year == year }
            || series.contains {
                let first = civil.firstMinute + ($0.interval == .hour ? 1 : 0)
                return !$0.entries(fromMinute: first, toMinute: end).isEmpty
            }
    }
}
