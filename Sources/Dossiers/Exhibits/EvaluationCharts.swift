import Assessment
import Charting
import Gathering
import Typesetting
import Values

/// The pictures of an evaluation: picks the data that a recipe wants.
struct EvaluationCharts {
    let evaluation: Evaluation
    let language: Language
    /// Evaluations of the years there are, ascending, this one last; it alone where the others
    /// are not at hand.
    let years: [Evaluation]
    /// The day against which deadlines are held: given, never read from a clock.
    let referenceDay: CalendarDay

    init(
        evaluation: Evaluation, language: Language, history: [Evaluation] = [],
        referenceDay: CalendarDay? = nil
    ) {
        self.evaluation = evaluation
        self.language = language
        years = history.filter { $0.year < evaluation.year } + [evaluation]
        self.referenceDay =
            referenceDay
            ?? CalendarDay(number: CalendarDay.first(of: evaluation.year + 1).number - 1)
    }

    var year: Int { evaluation.year }
    var baselineYear: Int { evaluation.baselineYear }

    /// Nil where there is nothing to draw.
    func recipe(_ picture: Picture) -> (any Recipe)? {
        let id = picture.subject
        return switch picture.kind {
        case .counts: counts
        case .attention: attention
        case .headroom: headroom
        case .bullets: bullets
        case .matrix: matrix(id)
        case .ionYears: ionYears(id)
        case .ionMonths: ionMonths(id)
        case .ionDay: ionDay(id)
        case .ionMap: ionMap(id)
        case .ionStations: ionStations(id)
        case .ionCompleteness: ionCompleteness(id)
        case .airCalendar: airCalendar(id)
        case .airMonths: airMonths(id)
        case .airYears: airYears(id)
        case .airLost: airLost(id)
        case .comfortStrip: comfort(id)
        case .overview: overview
        case .slopes: slopes
        case .waterfall: waterfall(id)
        case .dumbbell: dumbbell(id)
        case .comparison: bars(id)
        case .completeness: completeness(id)
        case .tasks: tasks
        case .deadlines: deadlines
        }
    }

    /// What can be asked for, of every indicator and tier, whether or not there are data.
    var pictures: [Picture] {
        let ids = evaluation.rulebook.indicators.map(\.id)
        let tiers = evaluation.rulebook.tiers.map(\.id)
        return Picture.Kind.allCases.flatMap { kind -> [Picture] in
            switch kind {
            case .counts, .attention, .headroom, .bullets, .overview, .slopes, .tasks, .deadlines:
                [Picture(kind)]
            case .matrix: tiers.map { Picture(kind, $0) }
            case .ionYears, .ionMonths, .ionDay, .ionMap, .ionStations, .ionCompleteness,
                .airCalendar, .airMonths, .airYears, .airLost, .comfortStrip, .waterfall,
                .dumbbell, .comparison, .completeness:
                ids.map { Picture(kind, $0) }
            }
        }.filter { recipe($0) != nil }
    }

    func art(_ picture: Picture, lettering: any Lettering, theme: ChartTheme) -> Art? {
        guard let recipe = recipe(picture) else { return nil }
        let chart = recipe.chart(theme, language)
        let height = picture.kind.height
        // Room for the caption and for the sentence that introduces the figure stays.
        let full = min(
            chart.heightAsked ?? height.full * Sheet.millimetre, Sheet.textHeight * 0.7)
        return Art(height: full, least: full * height.least, alt: recipe.alt(language)) { height in
            chart.drawings(
                in: Size(width: Sheet.textWidth, height: height), lettering: lettering,
                theme: theme)
        }
    }

    /// Whether there are data for the picture.
    func canDraw(_ picture: Picture) -> Bool { recipe(picture) != nil }

    /// The mark's ink of each verdict, dark enough for a thin line on paper.
    static func markInks(_ theme: ChartTheme) -> [Verdict: Ink] {
        Dictionary(
            uniqueKeysWithValues: Verdict.allCases.map { ($0, $0.sign.lineInk(theme)) })
    }

    // MARK: What several pictures need

    /// The measurement that decides, of any year at hand.
    func measurement(_ id: String, _ year: Int) -> Measurement? {
        evaluation.deciding(id, year: year)
            ?? years.first { $0.year == year }?.deciding(id, year: year)
    }

    /// Whether its numbers have codes: those of other years belong to their own evaluations.
    func isOwn(_ measurement: Measurement) -> Bool {
        evaluation.deciding(measurement.indicator, year: measurement.year) != nil
    }

    /// The creation year, those at hand and this one, ascending.
    var shownYears: [Int] {
        Set(years.map(\.year) + [baselineYear, year]).filter { $0 <= year }.sorted()
    }

    /// The creation year and this one.
    var comparedYears: [Int] { year == baselineYear ? [year] : [baselineYear, year] }

    func label(_ year: Int) -> String { Wording("\(year)年", "\(year)")[language] }

    func indicator(_ id: String) -> Indicator? {
        evaluation.rulebook.indicators.first { $0.id == id }
    }

    func unit(_ indicator: Indicator) -> String { NumberWords(language).unit(indicator.unit) }

    func isOwn(_ clause: Clause) -> Bool { clause.rulebook == evaluation.rulebook.id }

    func limitName(_ clause: Clause) -> String {
        isOwn(clause)
            ? Wording("方案目标", "target")[language] : Wording("基本条件", "floor")[language]
    }

    /// The limits clauses set for an indicator, the plan's and the brand's.
    func levels(_ id: String) -> [Level] {
        evaluation.rulebook.clauses.flatMap { clause in
            Self.limits(clause.condition, of: id, in: evaluation.year).map { value in
                Level(
                    isOwn(clause) ? .target : .floor, value.rational, name: limitName(clause),
                    clause: clause.task.map { "（\($0)）" } ?? "", decimals: value.scale)
            }
        }
    }

    /// The higher of the limits that have a number: the plan's where it sets one.
    func target(of id: String) -> Level? {
        let levels = levels(id)
        return levels.first { $0.kind == .target } ?? levels.first
    }

    /// Whether a condition holds the indicator against a number, not against another year.
    func hasNumber(_ condition: Condition, of id: String) -> Bool {
        !Self.limits(condition, of: id, in: evaluation.year).isEmpty
    }

    private static func limits(_ condition: Condition, of id: String, in year: Int)
        -> [DecimalValue]
    {
        switch condition {
        case .atLeast(id, let value), .atMost(id, let value): [value]
        case .within(id, let low, let high): [low, high]
        case .countAtLeast(id, let count, _): [DecimalValue(count)]
        case .external(id, let limit):
            limit.value(in: year).map { [$0.value] } ?? []
        case .all(let conditions): conditions.flatMap { limits($0, of: id, in: year) }
        case .atLeast, .atMost, .within, .above, .noEvents, .countAtLeast, .evidence, .external:
            []
        }
    }
}

extension Measurement {
    var isFigure: Bool {
        if case .figure = detail { true } else { false }
    }

    var isComplete: Bool {
        if case .measured = outcome { true } else { false }
    }
}

extension Verdict {
    /// How charts show it.
    var sign: VerdictSign {
        switch self {
        case .met: .met
        case .notMet: .notMet
        case .insufficientData: .insufficient
        case .needsJudgement: .needsJudgement
        case .notApplicable: .notApplicable
        case .waived: .waived
        case .failed: .failed
        }
    }
}
