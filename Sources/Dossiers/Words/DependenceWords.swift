import Assessment
import Values

/// On which choices a finding depends, in words: what was set aside, and where the verdict or the
/// direction of a change would be another by another choice.
struct DependenceWords: Sendable {
    let evaluation: Evaluation
    let language: Language

    /// `已按登记剔除24小时，不剔除时结论相同；变化方向取决于标准版本`; nil where it depends on nothing.
    func text(_ finding: Finding) -> Phrase? {
        let parts = [exclusions(finding), verdict(finding), direction(finding)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(by: say("；", "; "))
    }

    private func exclusions(_ finding: Finding) -> Phrase? {
        guard let without = finding.parameters["withoutExclusions"].flatMap(Verdict.init) else {
            return nil
        }
        let other = without.wording[language]
        let outcome =
            finding.parameters["dependsOnExclusions"] == nil
            ? say("不剔除时结论相同", "the verdict is the same without that")
            : say("不剔除时为\(other)", "without that: \(other)")
        guard let count = finding.parameters["excluded"], count != "0",
            let span = finding.parameters["excludedSpan"].flatMap(Completeness.Span.init),
            let indicator = finding.indicator,
            let key = evaluation.traceKey(indicator, year: evaluation.year, .loss("excluded"))
        else { return Phrase(say("已按登记剔除，", "data were set aside; ") + outcome) }
        let amount = count + unit(span)
        switch language {
        case .chinese: return "已按登记剔除\(amount, trace: key)，\(outcome)"
        case .english: return "\(amount, trace: key) set aside; \(outcome)"
        }
    }

    /// The choices by which alone a decided verdict would be another decided one.
    private func verdict(_ finding: Finding) -> Phrase? {
        guard let indicator = finding.indicator else { return nil }
        let decided: Set<Verdict> = [.met, .notMet, .needsJudgement]
        guard decided.contains(finding.verdict) else { return nil }
        let others = evaluation.measurements.filter {
            $0.indicator == indicator && $0.year == evaluation.year
        }
        let axes = VariantAxis.allCases.filter { axis in
            axis != .exclusions
                && others.contains { other in
                    guard other.axis == axis,
                        let verdict = finding.parameters["other.\(other.variant).verdict"]
                            .flatMap(Verdict.init)
                    else { return false }
                    return decided.contains(verdict) && verdict != finding.verdict
                }
        }
        return axes.isEmpty
            ? nil : Phrase(say("结论取决于", "the verdict depends on the ") + names(axes))
    }

    private func direction(_ finding: Finding) -> Phrase? {
        guard let list = finding.parameters["dependsOn"] else { return nil }
        let axes = list.split(separator: ",").compactMap { VariantAxis(rawValue: String($0)) }
        return axes.isEmpty
            ? nil : Phrase(say("变化方向取决于", "the direction depends on the ") + names(axes))
    }

    private func unit(_ span: Completeness.Span) -> String {
        switch span {
        case .hours: say("小时", " hours")
        case .days: say("天", " days")
        case .months: say("个月", " months")
        }
    }

    private func names(_ axes: [VariantAxis]) -> String {
        axes.map { $0.wording[language] }.joined(separator: say("、", ", "))
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}
