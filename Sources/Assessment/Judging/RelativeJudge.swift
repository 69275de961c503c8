import Values

/// Clauses that ask for better than the creation year, like for like (同一标准版本、同一算法).
extension ClauseJudge {
    func relative(_ clause: Clause, _ id: String, by: DecimalValue?) -> Finding {
        guard let indicator = indicators[id], let measurement = deciding(id, year) else {
            return failure(clause, id)
        }
        var finding = compare(clause, indicator, measurement, by: by)
        for other in variants(of: id) {
            note(
                other.variant, compare(clause, indicator, other, by: by), in: &finding)
        }
        return finding
    }

    /// Like for like: the baseline is the creation year by the same variant.
    private func compare(
        _ clause: Clause, _ indicator: Indicator, _ measurement: Measurement, by: DecimalValue?
    ) -> Finding {
        let baseline = measurements[indicator.id]?.first {
            $0.year == baselineYear && $0.variant == measurement.variant
        }
        var finding = NumberJudge.measured(clause: clause.id, indicator: indicator, measurement)
        finding.parameters["baselineYear"] = String(baselineYear)
        finding.parameters["by"] = by?.description
        if year <= baselineYear {
            if finding.verdict != .failed {
                finding.verdict = .notApplicable
                finding.reason = .baselineYear
            }
            return finding
        }
        if finding.verdict == .failed { return finding }
        guard let baseline, let before = baseline.value else {
            if case .lacking(.failed)? = baseline?.outcome {
                finding.verdict = .failed
                finding.reason = .failure
            } else if case .measured = measurement.outcome {
                finding.verdict = .insufficientData
                finding.reason = .noBaseline
            }
            return finding
        }
        return change(
            finding, indicator, measurement, baseline, before,
            requirement: .better(
                than: before, by: by?.rational, higher: indicator.better == .higher),
            by: by)
    }

    private func change(
        _ measured: Finding, _ indicator: Indicator, _ measurement: Measurement,
        _ baseline: Measurement, _ before: Rational, requirement: Requirement, by: DecimalValue?
    ) -> Finding {
        var finding = NumberJudge(
            clause: measured.clause, indicator: indicator, measurement: measurement,
            requirement: requirement, limitRounded: baseline.rounded
        ).finding()
        finding.parameters.merge(measured.parameters) { new, _ in new }
        for use in baseline.sources where !finding.locations.contains(use.location) {
            finding.locations.append(use.location)
        }
        if let value = measurement.value {
            let change = value - before
            finding.parameters["change"] =
                NumberJudge.visible(change, decimals: indicator.decimals)?.description
            finding.parameters["relativeChange"] =
                (change * Rational(100)).divided(by: before.magnitude)
                .flatMap { $0.rounded(scale: 1) }?.description
        }
        guard case .measured = baseline.outcome else {
            return againstIncomplete(finding, measurement, baseline, requirement)
        }
        if case .measured(let value) = measurement.outcome, let now = measurement.rounded,
            let then = baseline.rounded
        {
            let rounded = Requirement.better(
                than: then.rational, by: by?.rational, higher: indicator.better == .higher)
            finding.flipsByRounding =
                rounded.isMet(by: now.rational) != requirement.isMet(by: value)
        }
        if finding.verdict == .met, by == nil {
            finding.verdict = .needsJudgement
            finding.reason = .wordWithoutNumber
        }
        return finding
    }

    /// The baseline lacks data. It is certain only that there was no improvement where the best
    /// this year can be is not above the least that the creation year was.
    private func againstIncomplete(
        _ compared: Finding, _ measurement: Measurement, _ baseline: Measurement,
        _ requirement: Requirement
    ) -> Finding {
        var finding = compared
        finding.verdict = .insufficientData
        finding.reason = .noBaseline
        finding.flipsByRounding = false
        finding.margin = nil
        finding.marginRounded = nil
        if case .better(_, let by, let higher) = requirement, let now = measurement.certainRange,
            let then = baseline.certainRange
        {
            let least = Requirement.better(
                than: higher ? then.low : then.high, by: by, higher: higher)
            if !least.isMet(by: higher ? now.high : now.low) {
                finding.verdict = .notMet
                finding.reason = .measured
                finding.parameters["outlook"] = Outlook.impossible.rawValue
            }
        }
        return finding
    }
}
