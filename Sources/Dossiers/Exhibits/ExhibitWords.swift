import Assessment
import Charting
import Gathering
import Values

/// The one sentence over a picture: computed from the data, every number in it with its code.
/// It says what is to be seen and judges nothing that no clause judges.
struct ExhibitWords {
    let charts: EvaluationCharts

    var evaluation: Evaluation { charts.evaluation }
    var language: Language { charts.language }
    var numbers: NumberWords { NumberWords(language) }

    func title(_ picture: Picture) -> Phrase {
        Typography.print(words(picture) ?? Phrase(name(picture)))
    }

    /// The sentence where there is something to say; what is shown, otherwise.
    private func words(_ picture: Picture) -> Phrase? {
        let id = picture.subject
        return switch picture.kind {
        case .counts: counts
        case .attention: attention
        case .headroom: headroom
        case .bullets: bullets
        case .matrix: matrix(id)
        case .ionYears, .comparison: annual(id)
        case .ionMonths: ionMonths(id)
        case .ionDay: ionDay(id)
        case .ionMap: ionMap(id)
        case .ionStations: ionStations(id)
        case .ionCompleteness, .completeness: completeness(id)
        case .airCalendar: airDays(id)
        case .airMonths: airMonths(id)
        case .airYears: airYears(id)
        case .airLost: airLost(id)
        case .comfortStrip: comfort(id)
        case .overview: overview
        case .slopes: slopes
        case .waterfall: waterfall(id)
        case .dumbbell: dumbbell(id)
        case .tasks: tasks
        case .deadlines: deadlines
        }
    }

    /// What a picture shows, without any number: for lists, and where no sentence can be made.
    func name(_ picture: Picture) -> String {
        let indicator = charts.indicator(picture.subject)?.name ?? ""
        return switch picture.kind {
        case .counts: say("各类结论的条数", "Clauses by verdict")
        case .attention: say("需要关注的条款", "Clauses that need attention")
        case .headroom: say("离要求的远近", "Distance from the limits")
        case .bullets: say("指标、限值与创建年", "Indicators, limits and the creation year")
        case .matrix: say("条款逐年结论", "Verdicts year by year")
        case .ionYears: say("\(indicator)逐年", "\(indicator) by year")
        case .ionMonths: say("\(indicator)逐月", "\(indicator) by month")
        case .ionDay: say("\(indicator)的日变化", "\(indicator): the course of the day")
        case .ionMap: say("\(indicator)：时次与月份", "\(indicator): hour by month")
        case .ionStations: say("\(indicator)：各站逐月", "\(indicator): station by station")
        case .ionCompleteness: say("各站逐月资料完整率", "Completeness by station and month")
        case .airCalendar: say("逐日空气质量指数", "Air quality index day by day")
        case .airMonths: say("逐月空气质量等级", "Air quality grades by month")
        case .airYears: say("逐年空气质量等级", "Air quality grades by year")
        case .airLost: say("各污染物造成的超标天和缺测天", "Days lost to each pollutant")
        case .comfortStrip: say("逐月气候舒适度", "Climate comfort by month")
        case .overview: say("填报指标：创建年与评价年", "Reported indicators in both years")
        case .slopes: say("创建年以来的变化", "Change since the creation year")
        case .waterfall: say("\(indicator)：变化来自哪些月", "\(indicator): which months changed it")
        case .dumbbell: say("\(indicator)：各站两年对照", "\(indicator): stations in both years")
        case .comparison: say("\(indicator)与创建年比较", "\(indicator) and the creation year")
        case .completeness: say("\(indicator)逐月资料完整情况", "\(indicator): data by month")
        case .tasks: say("任务落实情况", "State of the tasks")
        case .deadlines: say("任务完成时限", "Deadlines of the tasks")
        }
    }

    // MARK: Pieces that several sentences share

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    func say(_ chinese: Phrase, _ english: Phrase) -> Phrase {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    var year: Int { evaluation.year }
    var baselineYear: Int { evaluation.baselineYear }

    /// A measured value with its unit and code; nil where there is none.
    func value(_ measurement: Measurement?) -> Phrase? {
        guard let measurement, let rounded = measurement.rounded else { return nil }
        return Phrase(
            numbers.value(rounded, measurement.unit),
            trace: charts.isOwn(measurement) ? measurement.traceKey() : nil)
    }

    /// `, 有效数据不足`: never left out where a number stands on too few data.
    func incompleteness(_ measurement: Measurement?) -> Phrase {
        guard case .incomplete? = measurement?.outcome else { return Phrase() }
        return Phrase(say("（有效数据不足）", " (too few valid data)"))
    }

    /// `较2024年+6.0个百分点`; nil in the creation year itself.
    func change(_ indicator: Indicator) -> Phrase? {
        guard year != baselineYear,
            let change = evaluation.changes.first(where: {
                $0.indicator == indicator.id && $0.from == baselineYear && $0.to == year
            }), let difference = change.deciding.differenceRounded
        else { return nil }
        let amount = Phrase(
            numbers.change(difference, change.unit),
            trace: .change(
                indicator.id, from: baselineYear, to: year, variant: change.deciding.variant))
        return say("较\(baselineYear)年\(amount)", "\(amount) against \(baselineYear)")
    }

    /// `高于方案目标7.1%`, `低于方案目标1.3%`: the share of the limit, with its side in words.
    func againstLimit(_ one: LimitFinding) -> Phrase? {
        guard let measured = one.finding.measured, let limit = one.finding.limit,
            limit > .zero, let share = (measured - limit).divided(by: limit)
        else { return nil }
        let name = charts.limitName(one.clause)
        if share == .zero { return say("恰好等于\(name)", "exactly at the \(name)") }
        let percent = Charting.NumberText.percent(share)
        let amount = Phrase(
            percent, trace: .clause(one.clause.id, part: one.part, .share))
        return share.isNegative
            ? say("低于\(name)\(amount)", "\(amount) below the \(name)")
            : say("高于\(name)\(amount)", "\(amount) above the \(name)")
    }
}

extension Charting.NumberText {
    /// A share as a percentage without its sign: one place, more where it would print as 0.
    static func percent(_ share: Rational) -> String {
        let text = signed(share.magnitude * Rational(100), decimals: 1)
        return String(text.drop { $0 == "+" }) + "%"
    }
}
