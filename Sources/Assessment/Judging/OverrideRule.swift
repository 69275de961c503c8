import Gathering
package import Values

/// 改判: a person with the right to do so puts another verdict in place of the computed one.
///
/// The last entry of the log for the clause and year counts, if the chain holds up to it and someone
/// approved it with a reason. What it says was computed must be what is computed now. Incomplete data
/// never become 达标 by it, and a clause that cannot be waived becomes neither 达标 nor 豁免.
package struct OverrideRule {
    let overrides: [Override]
    let year: Int

    func apply(to finding: Finding, of clause: Clause) -> (Finding, [Diagnostic]) {
        let entry = overrides.last { $0.clause == clause.id && $0.year == year && $0.takesEffect }
        guard let entry, let old = Verdict.named(entry.old), let new = Verdict.named(entry.new)
        else { return (finding, []) }
        let about = [
            "clause": clause.id, "year": String(year), "old": old.wording.chinese,
            "oldEnglish": old.wording.english, "new": new.wording.chinese,
            "newEnglish": new.wording.english, "computed": finding.verdict.wording.chinese,
            "computedEnglish": finding.verdict.wording.english,
        ]
        if old != finding.verdict {
            return (finding, [Diagnostic(.overrideStale, about, at: entry.location)])
        }
        if let kind = Self.refusal(of: new, for: finding, of: clause) {
            return (finding, [Diagnostic(kind, about, at: entry.location)])
        }
        // The last entry takes an earlier one back.
        if new == finding.verdict { return (finding, []) }
        return (settled(finding, entry, new), [])
    }

    /// Why the verdict cannot be put in place of what was found; nil where it can.
    package static func refusal(of new: Verdict, for finding: Finding, of clause: Clause)
        -> Diagnostic.Kind?
    {
        switch finding.reason {
        case .baselineYear, .outsideRulebookYears: return .overrideNotAsked
        case .measured, .noData, .tooFewData, .badCell, .conflictingFigures, .noBaseline,
            .wordWithoutNumber, .noNumber, .limitNotAtHand, .evidenceToAssess, .noEvidence,
            .nilReturnUnsigned, .signedJudgement, .waiver, .override, .failure:
            break
        }
        if !clause.isWaivable, new == .met || new == .waived, new != finding.verdict {
            return .overrideNotWaivable
        }
        switch new {
        case .met: return finding.isUnproven ? .overrideWithoutData : nil
        case .failed: return .overrideToFailure
        case .notMet, .insufficientData, .needsJudgement, .notApplicable, .waived: return nil
        }
    }

    private func settled(_ finding: Finding, _ entry: Override, _ new: Verdict) -> Finding {
        var settled = finding
        settled.parameters["withoutOverride"] = finding.verdict.rawValue
        settled.parameters["withoutOverrideReason"] = finding.reason.rawValue
        settled.verdict = new
        settled.reason = .override
        settled.parameters["old"] = finding.verdict.rawValue
        settled.parameters["new"] = new.rawValue
        settled.parameters["reason"] = entry.reason
        settled.parameters["approver"] = entry.approver
        settled.parameters["date"] = entry.date?.description
        settled.locations.append(entry.location)
        settled.add(evidence: entry.evidence)
        return settled
    }
}

extension Finding {
    /// Something it rests on lacks data, or could not be computed; a waiver may stand above it.
    fileprivate var isUnproven: Bool {
        let computed = parameters["without"].flatMap(Verdict.init(rawValue:)) ?? verdict
        switch computed {
        case .insufficientData, .failed: return true
        case .met, .notMet, .needsJudgement, .notApplicable, .waived:
            return parts.contains(where: \.isUnproven)
        }
    }
}

extension Diagnostic.Kind {
    static let overrideStale = Diagnostic.Kind(
        "judging.overrideStale", .warning,
        Wording(
            "条款 {clause} 的改判针对“{old}”，而现在计算的结论是“{computed}”：登记以后数据变了，改判不起作用",
            "the override of clause {clause} was made on “{oldEnglish}”, but now “{computedEnglish}” is computed: the data have changed since, and it takes no effect"
        ),
        advice: Wording(
            "请批准人重新决定；确需改判的，用 fucha override 另加一条。",
            "Have it decided again; add an entry by fucha override if it is still wanted."))
    static let overrideWithoutData = Diagnostic.Kind(
        "judging.overrideWithoutData", .error,
        Wording(
            "条款 {clause} 不能由“{computed}”改判为达标：不完整的数据可以证明不达标，不能证明达标",
            "clause {clause} cannot be overridden from “{computedEnglish}” to met: incomplete data can prove a miss, never that a clause is met"
        ),
        advice: Wording("请补齐数据或证明材料。", "Supply the data or the documents."))
    static let overrideNotWaivable = Diagnostic.Kind(
        "judging.overrideNotWaivable", .error,
        Wording(
            "条款 {clause} 不可豁免，不能由“{computed}”改判为“{new}”",
            "clause {clause} cannot be waived, nor be overridden from “{computedEnglish}” to “{newEnglish}”"
        ),
        advice: Wording(
            "如已取得签字的零报告，请登记在人工认定表。", "Register a signed nil return among the judgements."))
    static let overrideNotAsked = Diagnostic.Kind(
        "judging.overrideNotAsked", .error,
        Wording(
            "条款 {clause} 在 {year} 年不作要求（创建年或适用年份之外），没有结论可改",
            "clause {clause} asks nothing in {year}, the creation year or outside its years: there is no verdict to override"
        ),
        advice: Wording("请核对年份。", "Check the year."))
    static let overrideToFailure = Diagnostic.Kind(
        "judging.overrideToFailure", .error,
        Wording(
            "条款 {clause} 不能改判为计算错误", "clause {clause} cannot be overridden to failed"),
        advice: Wording("请写六种结论之一。", "Use one of the other verdicts."))
}
