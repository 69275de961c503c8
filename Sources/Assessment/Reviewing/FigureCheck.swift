import Gathering
import Values

/// Reported figures held against their own other years and months.
enum FigureCheck {
    static func suspicions(_ dataset: Dataset) -> [Diagnostic] {
        let indicators = Set(dataset.figures.map(\.indicator)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return indicators.flatMap { indicator -> [Diagnostic] in
            let own = dataset.figures.filter { $0.indicator == indicator }
                .sorted { $0.location < $1.location }
            return years(own) + months(own)
        }
    }

    /// Each year against the last one before it that has a figure. Counts of few things jump:
    /// only what is measured is looked at.
    private static func years(_ figures: [Figure]) -> [Diagnostic] {
        var annual: [Figure] = []
        for figure in figures where figure.month == nil && figure.unit != .pieces {
            if !annual.contains(where: { $0.year == figure.year }) { annual.append(figure) }
        }
        annual.sort { $0.year < $1.year }
        return zip(annual, annual.dropFirst()).compactMap { before, after in
            jump(before, after)
        }
    }

    private static func jump(_ before: Figure, _ after: Figure) -> Diagnostic? {
        let (one, other) = (before.value.rational.magnitude, after.value.rational.magnitude)
        let (smaller, larger) = (min(one, other), max(one, other))
        guard smaller != .zero,
            larger >= smaller * Rational(ReviewLimits.figureFactor, over: 1)
        else { return nil }
        let isUnit = larger >= smaller * Rational(ReviewLimits.figureUnitFactor, over: 1)
        return Diagnostic(
            isUnit ? .figureUnitJump : .figureJump,
            [
                "indicator": after.indicator, "year": String(after.year),
                "before": String(before.year), "value": after.printed,
                "beforeValue": before.printed, "place": before.location.description,
            ], at: after.location)
    }

    /// Twelve months against the year: their sum, or for percentages their mean, to within what
    /// the printed digits leave open.
    private static func months(_ figures: [Figure]) -> [Diagnostic] {
        figures.filter { $0.month == nil }.compactMap { annual -> Diagnostic? in
            var months: [Int: Figure] = [:]
            for figure in figures where figure.year == annual.year {
                if let month = figure.month, months[month] == nil { months[month] = figure }
            }
            let values = (1...12).compactMap { months[$0]?.value }
            guard values.count == 12 else { return nil }
            let sum = values.map(\.rational).reduce(.zero, +)
            let isMean = annual.unit == .percent
            let total = isMean ? sum * Rational(1, over: 12) : sum
            let halves = values.map { half($0) }.reduce(.zero, +)
            let open = half(annual.value) + (isMean ? halves * Rational(1, over: 12) : halves)
            guard (total - annual.value.rational).magnitude > open else { return nil }
            let scale = max(annual.value.scale, values.map(\.scale).max() ?? 0)
            return Diagnostic(
                isMean ? .monthsAgainstMean : .monthsAgainstSum,
                [
                    "indicator": annual.indicator, "year": String(annual.year),
                    "value": annual.printed,
                    "months": total.rounded(scale: scale)?.description ?? "",
                    "unit": annual.unit.rawValue,
                ], at: annual.location)
        }
    }

    /// Half a unit of the last printed place.
    private static func half(_ value: DecimalValue) -> Rational {
        Rational(1, over: 2) * Rational(DecimalValue(mantissa: 1, scale: value.scale))
    }
}

extension Diagnostic.Kind {
    static let figureJump = Diagnostic.Kind(
        "review.figureJump", .warning,
        Wording(
            "{indicator} {year} 年为 {value}，{before} 年为 {beforeValue}（{place}），相差 3 倍以上",
            "{indicator}: {value} in {year} against {beforeValue} in {before} ({place}), a factor of 3 or more"
        ),
        advice: Wording(
            "请填报单位核实数值、单位和口径", "ask the bureau for the value, the unit and what is counted"))
    static let figureUnitJump = Diagnostic.Kind(
        "review.figureUnit", .warning,
        Wording(
            "{indicator} {year} 年为 {value}，{before} 年为 {beforeValue}（{place}），相差数千倍：像是单位写错（万人次与人次、亿元与万元）",
            "{indicator}: {value} in {year} against {beforeValue} in {before} ({place}), thousands of times apart: the unit looks wrong (万 or 亿 against the plain one)"
        ),
        advice: Wording("请填报单位核实单位", "ask the bureau for the unit"))
    static let monthsAgainstSum = Diagnostic.Kind(
        "review.monthsAgainstYear", .warning,
        Wording(
            "{indicator} {year} 年填报 {value}，十二个月填报数之和为 {months} {unit}",
            "{indicator}: {value} reported for {year}, while its twelve months add up to {months} {unit}"
        ),
        advice: Wording("请填报单位核实", "ask the bureau"))
    static let monthsAgainstMean = Diagnostic.Kind(
        "review.monthsAgainstYear", .warning,
        Wording(
            "{indicator} {year} 年填报 {value}，十二个月填报数的平均为 {months} {unit}",
            "{indicator}: {value} reported for {year}, while the mean of its twelve months is {months} {unit}"
        ),
        advice: Wording("请填报单位核实", "ask the bureau"))
}
