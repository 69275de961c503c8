import Values

/// Clauses that ask for better than the creation year, like for like (同一标准版本、同一算法).
extension ClauseJudge {
    func relative(_ clause: Clause, _ id: String, by: LeastChange?, word: String?) -> Finding {
        guard let indicator = indicators[id], let measurement = deciding(id, year) else {
            return failure(clause, id)
        }
        var finding = compare(clause, indicator, measurement, by: by)
        finding.parameters["word"] = word
        for other in variants(of: id) {
            // The common stations of another two years are not these years' like for like.
            if other.axis == .stations, baseline(of: other) == nil { continue }
            note(other, compare(clause, indicator, other, by: by), in: &finding)
        }
        let pair = YearPair(from: baselineYear, to: year)
        if year > baselineYear,
            let change = Changes.change(of: indicator, measurements[id] ?? [], pair),
            !change.dependsOn.isEmpty
        {
            finding.parameters["dependsOn"] = change.dependsOn.map(\.rawValue)
                .joined(separator: ",")
        }
        return finding
    }

    /// Like for like: the creation year by the same variant.
    private func baseline(of measurement: Measurement) -> Measurement? {
        measurements[measurement.indicator]?.first {
            $0.year == baselineYear && $0.variant == measurement.variant
        }
    }

    private func compare(
        _ clause: Clause, _ indicator: Indicator, _ measurement: Measurement, by: LeastChange?
    ) -> Finding {
        let baseline = baseline(of: measurement)
        var finding = NumberJudge.measured(clause: clause.id, indicator: indicator, measurement)
        finding.parameters["baselineYear"] = String(baselineYear)
        finding.parameters["by"] = by?.value.description
        finding.parameters["byUnit"] = by.map { ($0.unit ?? indicator.unit).rawValue }
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
        return change(finding, clause, indicator, measurement, baseline, before, by: by)
    }

    private func change(
        _ measured: Finding, _ clause: Clause, _ indicator: Indicator, _ measurement: Measurement,
        _ baseline: Measurement, _ before: Rational, by asked: LeastChange?
    ) -> Finding {
        // A percentage of nothing is no number.
        let by: LeastChange? = if case .percent? = asked, before == .zero { nil } else { asked }
        let better = { (than: Rational) in
            Requirement.better(
                than: than, by: by?.amount(above: than), higher: indicator.better == .higher)
        }
        let requirement = better(before)
        var finding = NumberJudge(
            clause: clause, indicator: indicator, measurement: measurement,
            yardstick: Yardstick(
                unrounded: requirement, rounded: better(baseline.rounded?.rational ?? before),
                places: indicator.decimals, printed: baseline.rounded)
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
            return againstIncomplete(finding, measurement, baseline, better)
        }
        if by == nil {
            if finding.verdict == .met {
                finding.verdict = .needsJudgement
                finding.reason = .wordWithoutNumber
            }
            if finding.parameters["flipVerdict"] == Verdict.met.rawValue {
                finding.parameters["flipVerdict"] = Verdict.needsJudgement.rawValue
            }
        }
        return finding
    }

    /// The baseline lacks data. It is certain only that there was no improvement where the best
    /// this year can be is not above the least that the creation year was.
    private func againstIncomplete(
        _ compared: Finding, _ measurement: Measurement, _ baseline: Measurement,
        _ better: (Rational) -> Requirement
    ) -> Finding {
        var finding = compared
        finding.verdict = .insufficientData
        finding.reason = .noBaseline
        finding.flipsByRounding = false
        for name in ["flipVerdict", "roundedValue"] { finding.parameters[name] = nil }
        finding.margin = nil
        finding.marginRounded = nil
        // They were held against a number that is not certain.
        let uncertain = ["outlook", "bound", "observedTo", "remaining"]
        finding.parameters = finding.parameters.filter { name, _ in
            !uncertain.contains { name.hasPrefix($0) }
        }
        if let now = measurement.certainRange, let then = baseline.certainRange,
            case .better(_, _, let higher) = better(then.low),
            let worst = higher ? then.low : then.high,
            let best = higher ? now.high : now.low
        {
            if !better(worst).isMet(by: best) {
                finding.verdict = .notMet
                finding.reason = .measured
                finding.parameters["outlook"] = Outlook.impossible.rawValue
            }
        }
        return finding
    }
}
