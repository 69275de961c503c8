import Assessment
import Charting
import Gathering
import Typesetting
import Values

/// The charts of an evaluation: picks the data that a recipe wants.
struct EvaluationCharts {
    let evaluation: Evaluation
    let language: Language

    private var year: Int { evaluation.year }
    private var baselineYear: Int { evaluation.baselineYear }

    func art(_ picture: Picture, lettering: any Lettering, theme: ChartTheme) -> Art? {
        guard let chart = chart(picture, theme) else { return nil }
        let height = picture.kind.height
        // Room for the caption and for the sentence that introduces the figure stays.
        let full = min(
            chart.heightAsked ?? height.full * Sheet.millimetre, Sheet.textHeight * 0.7)
        return Art(height: full, least: full * height.least) { height in
            chart.drawings(
                in: Size(width: Sheet.textWidth, height: height), lettering: lettering,
                theme: theme)
        }
    }

    /// Nil where the indicator has no data of the kind.
    func chart(_ picture: Picture, _ theme: ChartTheme) -> Chart? {
        switch picture.kind {
        case .counts: counts.chart(theme, language)
        case .ionMonths: months(picture.indicator)?.chart(theme, language)
        case .airCalendar: calendar(picture.indicator)?.chart(theme, language)
        case .comfortStrip: comfort(picture.indicator)?.chart(theme, language)
        case .comparison: bars(picture.indicator)?.chart(theme, language)
        case .completeness: completeness(picture.indicator)?.chart(theme, language)
        case .overview: overview?.chart(theme, language)
        case .headroom: headroom?.chart(theme, language)
        }
    }

    /// Whether there are data for the picture.
    func canDraw(_ picture: Picture) -> Bool {
        switch picture.kind {
        case .counts: true
        case .ionMonths: months(picture.indicator) != nil
        case .airCalendar: calendar(picture.indicator) != nil
        case .comfortStrip: comfort(picture.indicator) != nil
        case .comparison: bars(picture.indicator) != nil
        case .completeness: completeness(picture.indicator) != nil
        case .overview: overview != nil
        case .headroom: headroom != nil
        }
    }

    /// The mark's ink of each verdict, dark enough for a thin line on paper.
    static func markInks(_ theme: ChartTheme) -> [Verdict: Ink] {
        Dictionary(
            uniqueKeysWithValues: Verdict.allCases.map { ($0, $0.sign.lineInk(theme)) })
    }

    // MARK: Of the whole evaluation

    private var counts: VerdictCounts {
        VerdictCounts(
            Verdict.allCases.map {
                VerdictCounts.Count(
                    $0.sign, $0.wording[language], evaluation.counts[$0] ?? 0)
            })
    }

    private var overview: BaselineComparison? {
        let rows = evaluation.rulebook.indicators.compactMap { indicator in
            let now = evaluation.deciding(indicator.id, year: year)
            let before = evaluation.deciding(indicator.id, year: baselineYear)
            guard [now, before].contains(where: { $0?.isFigure == true }) else {
                return BaselineComparison.Row?.none
            }
            return BaselineComparison.Row(
                name: Typography.print(indicator.name), unit: unit(indicator),
                decimals: indicator.decimals, baseline: before?.value, now: now?.value,
                changeUnit: indicator.unit == .percent
                    ? NumberWords(language).unit(.percentagePoints) : nil,
                showsShare: indicator.unit != .percent)
        }
        guard !rows.isEmpty else { return nil }
        return BaselineComparison(
            baselineLabel: label(baselineYear), nowLabel: label(year), rows: rows)
    }

    private var headroom: HeadroomDots? {
        let numbers = NumberWords(language)
        let rows = evaluation.rulebook.clauses.compactMap { clause -> HeadroomDots.Row? in
            guard let finding = evaluation.findings.first(where: { $0.clause == clause.id }),
                let margin = finding.margin, let limit = finding.limit,
                let share = margin.divided(by: limit.magnitude)
            else { return nil }
            return HeadroomDots.Row(
                title: (clause.task.map { "（\($0)）" } ?? "") + Typography.print(clause.title),
                margin: share,
                text: Typography.print(numbers.change(finding.marginRounded, finding.marginUnit)),
                sign: finding.verdict.sign)
        }
        return rows.isEmpty ? nil : HeadroomDots(rows)
    }

    // MARK: Of one indicator

    private func months(_ id: String) -> MonthlyMeans? {
        guard let indicator = indicator(id),
            let now = months(of: evaluation.deciding(id, year: year), year)
        else { return nil }
        let before =
            year == baselineYear
            ? nil : months(of: evaluation.deciding(id, year: baselineYear), baselineYear)
        return MonthlyMeans(
            unit: unit(indicator), decimals: indicator.decimals, year: now, baseline: before,
            levels: levels(id))
    }

    private func months(of measurement: Measurement?, _ year: Int) -> MonthlyMeans.Year? {
        guard case .months(let months)? = measurement?.detail else { return nil }
        return MonthlyMeans.Year(
            label(year),
            months.map {
                MonthlyMeans.Month($0.mean, isSufficient: $0.isSufficient, count: $0.valid)
            })
    }

    private func calendar(_ id: String) -> QualityCalendar? {
        guard case .airDays(let days)? = evaluation.deciding(id, year: year)?.detail else {
            return nil
        }
        return QualityCalendar(
            year: year,
            days: days.map { day in
                guard let aqi = day.aqi else {
                    return day.missing.count >= 6 ? .none : .invalid
                }
                return .grade(Self.grade(aqi))
            })
    }

    /// HJ 633-2012, table 2; HJ 633-2026 keeps the limits of the grades.
    private static func grade(_ aqi: Int) -> AirGrade {
        switch aqi {
        case ...50: .excellent
        case ...100: .good
        case ...150: .light
        case ...200: .moderate
        case ...300: .heavy
        default: .severe
        }
    }

    private func comfort(_ id: String) -> ComfortStrip? {
        let years = shownYears.compactMap { year -> ComfortStrip.Year? in
            guard case .comfortMonths(let months)? = evaluation.deciding(id, year: year)?.detail
            else { return nil }
            return ComfortStrip.Year(label(year), months.map(comfort))
        }
        return years.isEmpty ? nil : ComfortStrip(years)
    }

    private func comfort(_ month: ComfortMonth) -> ComfortStrip.Month? {
        guard let grade = month.grade.flatMap(ComfortGrade.init(rawValue:)),
            let index = month.decidedBy,
            let value = index == .windEffect ? month.windEffect : month.temperatureHumidity
        else { return nil }
        return ComfortStrip.Month(
            grade, index: index.rawValue, value: value.rational, decimals: value.scale)
    }

    private func completeness(_ id: String) -> CompletenessStrip? {
        guard case .months(let months)? = evaluation.deciding(id, year: year)?.detail else {
            return nil
        }
        return CompletenessStrip(
            causes: [Wording("缺测", "missing")[language]],
            months: months.map {
                CompletenessStrip.Month(
                    expected: $0.expected, valid: $0.valid,
                    losses: [max($0.expected - $0.valid, 0)])
            })
    }

    private func bars(_ id: String) -> YearBars? {
        guard let indicator = indicator(id) else { return nil }
        let measurements = shownYears.map { ($0, evaluation.deciding(id, year: $0)) }
        guard measurements.contains(where: { $0.1?.value != nil }) else { return nil }
        return YearBars(
            unit: unit(indicator), decimals: indicator.decimals,
            years: measurements.map { year, measurement in
                YearBars.Year(
                    label(year), measurement?.value,
                    role: year == self.year ? .now : .baseline,
                    isSufficient: measurement?.isComplete ?? true,
                    note: year == baselineYear
                        ? Wording("创建年", "creation year")[language] : "")
            }, levels: levels(id))
    }

    // MARK: Small things

    private var shownYears: [Int] {
        year == baselineYear ? [year] : [baselineYear, year]
    }

    private func label(_ year: Int) -> String { Wording("\(year)年", "\(year)")[language] }

    private func indicator(_ id: String) -> Indicator? {
        evaluation.rulebook.indicators.first { $0.id == id }
    }

    private func unit(_ indicator: Indicator) -> String {
        NumberWords(language).unit(indicator.unit)
    }

    /// The limits clauses set for an indicator, the plan's and the brand's.
    private func levels(_ id: String) -> [Level] {
        evaluation.rulebook.clauses.flatMap { clause in
            Self.limits(clause.condition, of: id, in: evaluation.year).map { value in
                let isOwn = clause.rulebook == evaluation.rulebook.id
                return Level(
                    isOwn ? .target : .floor, value.rational,
                    name: isOwn
                        ? Wording("方案目标", "target")[language]
                        : Wording("基本条件", "floor")[language],
                    clause: clause.task.map { "（\($0)）" } ?? "", decimals: value.scale)
            }
        }
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
    fileprivate var isFigure: Bool {
        if case .figure = detail { true } else { false }
    }

    fileprivate var isComplete: Bool {
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
