import Gathering
import Values

/// Holds one measurement against one limit, the way of comparing that the clause asks for.
struct NumberJudge {
    let clause: Clause
    let indicator: Indicator
    let measurement: Measurement
    let yardstick: Yardstick

    private var comparison: Comparison { clause.comparison }
    private var requirement: Requirement { yardstick.requirement(comparison) }

    func finding() -> Finding {
        var finding = measured()
        switch measurement.outcome {
        case .measured(let value):
            let isMet = yardstick.isMet(by: value, comparison)
            finding.verdict = isMet ? .met : .notMet
            finding.reason = .measured
            addMargin(of: value, to: &finding)
            let other = yardstick.isMet(by: value, comparison.other)
            if other != isMet { flip(&finding, at: value, to: other ? .met : .notMet) }
        case .incomplete(_, let lack), .lacking(let lack):
            addOutlook(lack, to: &finding)
        }
        return finding
    }

    /// The other way of comparing would come to another verdict.
    private func flip(_ finding: inout Finding, at value: Rational, to verdict: Verdict) {
        finding.flipsByRounding = true
        finding.parameters["flipVerdict"] = verdict.rawValue
        finding.parameters["roundedValue"] =
            value.rounded(scale: yardstick.places)?.description
    }

    /// Incomplete data prove 不达标 where even the best end misses the limit; the margin is then
    /// that of the best end, which is certain.
    private func addOutlook(_ lack: Measurement.Lack, to finding: inout Finding) {
        guard let bounds = measurement.certainRange else { return }
        let outlook = yardstick.outlook(over: bounds, comparison)
        if measurement.value == nil, outlook == .open { return }
        finding.parameters["outlook"] = outlook.rawValue
        finding.parameters["boundLow"] = text(bounds.low)
        finding.parameters["boundHigh"] = bounds.high.map(text)
        if outlook != .impossible, let rest = measurement.rest {
            let needed = RestOfYear(
                rest: rest, requirement: requirement, decimals: indicator.decimals,
                isLocked: outlook == .locked
            ) { yardstick.isMet(by: $0, comparison) }
            finding.parameters.merge(needed.parameters) { _, new in new }
        }
        guard Self.verdict(for: lack) == .insufficientData,
            let best = requirement.bestEnd(of: bounds)
        else { return }
        if outlook == .impossible {
            finding.verdict = .notMet
            finding.reason = .measured
            addMargin(of: best, to: &finding, countsDays: false)
        }
        let other = yardstick.outlook(over: bounds, comparison.other)
        if (other == .impossible) != (outlook == .impossible) {
            flip(&finding, at: best, to: other == .impossible ? .notMet : .insufficientData)
        }
    }

    /// Value, limit and places, with the verdict that the lack of data asks for.
    private func measured() -> Finding {
        var finding = Self.measured(clause: clause.id, indicator: indicator, measurement)
        finding.limit = requirement.limit
        finding.limitRounded = yardstick.printed ?? rounded(requirement.limit)
        if comparison == .rounded { finding.parameters["comparison"] = comparison.rawValue }
        return finding
    }

    private func addMargin(
        of value: Rational, to finding: inout Finding, countsDays: Bool = true
    ) {
        let margin = requirement.margin(of: yardstick.compared(value, comparison))
        finding.margin = margin
        finding.marginRounded = Self.visible(margin, decimals: indicator.decimals)
        finding.marginUnit = Self.differenceUnit(indicator.unit)
        if countsDays,
            let days = NaturalMargin.goodDays(measurement, yardstick, comparison)
        {
            finding.parameters["naturalMargin"] = String(days)
            finding.parameters["naturalUnit"] = UnitOfMeasure.days.rawValue
        }
    }

    private func rounded(_ value: Rational) -> DecimalValue? {
        value.rounded(scale: indicator.decimals)
    }

    private func text(_ value: Rational) -> String { rounded(value)?.description ?? "" }
}

extension NumberJudge {
    /// A finding that holds what was measured, and the verdict and reason of its lack.
    static func measured(clause: String, indicator: Indicator, _ measurement: Measurement)
        -> Finding
    {
        var finding = Finding(
            clause: clause, verdict: .insufficientData, reason: .noData,
            indicator: indicator.id, measured: measurement.value,
            measuredRounded: measurement.rounded, unit: measurement.unit)
        if !measurement.variant.isEmpty { finding.parameters["variant"] = measurement.variant }
        finding.locations = measurement.sources.map(\.location)
        switch measurement.outcome {
        case .measured: break
        case .incomplete(_, let lack), .lacking(let lack):
            finding.verdict = verdict(for: lack)
            finding.reason = reason(for: lack)
            finding.locations = places(of: lack) + finding.locations
        }
        return finding
    }

    static func verdict(for lack: Measurement.Lack) -> Verdict {
        switch lack {
        case .failed: .failed
        case .noData, .noStation, .tooFew, .missingQuantity, .badCell, .conflict:
            .insufficientData
        }
    }

    static func reason(for lack: Measurement.Lack) -> Finding.Reason {
        switch lack {
        case .noData, .noStation, .missingQuantity: .noData
        case .tooFew: .tooFewData
        case .badCell: .badCell
        case .conflict: .conflictingFigures
        case .failed: .failure
        }
    }

    /// The cells that spoil it.
    static func places(of lack: Measurement.Lack) -> [SourceLocation] {
        switch lack {
        case .noData, .noStation, .tooFew, .missingQuantity: []
        case .badCell(let diagnostic), .failed(let diagnostic):
            diagnostic.location.map { [$0] } ?? []
        case .conflict(let figures): figures.map(\.location)
        }
    }

    /// Differences of percentages are percentage points.
    static func differenceUnit(_ unit: UnitOfMeasure) -> UnitOfMeasure {
        unit == .percent ? .percentagePoints : unit
    }

    /// Rounded once, with as many more digits (three at most) as a difference that is not zero
    /// needs in order not to be printed as zero.
    static func visible(_ difference: Rational, decimals: Int) -> DecimalValue? {
        for scale in decimals...decimals + 3 {
            guard let rounded = difference.rounded(scale: scale) else { return nil }
            if rounded.mantissa != 0 || difference == .zero { return rounded }
        }
        return difference.rounded(scale: decimals)
    }
}
