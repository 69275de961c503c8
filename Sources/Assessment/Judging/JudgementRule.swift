import Gathering
import Values

/// What people's signed decisions do to a verdict.
///
/// A decision settles only what no number settles: 待人工认定 becomes what was decided. On 数据不足 a
/// signed 不达标 or 不适用 stands, a 达标 does not: incomplete data never prove it. A measured 达标 or
/// 不达标 is not touched. Unsigned decisions do nothing.
struct JudgementRule {
    let judgements: [Judgement]
    let year: Int

    func apply(to finding: Finding, of clause: Clause) -> (Finding, [Diagnostic]) {
        let all = judgements.filter { $0.clause == clause.id && $0.year == year }
        var diagnostics: [Diagnostic] = []
        // Unsigned ones were reported when the register was read.
        let signed = all.filter(Self.isSigned)
        guard let judgement = signed.last else {
            var open = finding
            if !all.isEmpty, finding.verdict == .needsJudgement {
                open.parameters["unsignedJudgement"] = "true"
            }
            return (open, diagnostics)
        }
        guard signed.allSatisfy({ $0.decision == judgement.decision }) else {
            diagnostics += signed.map {
                Diagnostic(.judgementConflict, ["clause": clause.id], at: $0.location)
            }
            return (finding, diagnostics)
        }
        // The year itself is outside the rulebook, or the clause compares the year with itself.
        if finding.verdict == .notApplicable { return (finding, diagnostics) }
        let settled = settle(finding, judgement)
        if settled.verdict.asDecision != judgement.decision {
            let parameters = [
                "clause": clause.id, "decision": judgement.decision.verdict.wording.chinese,
                "decisionEnglish": judgement.decision.verdict.wording.english,
                "verdict": settled.verdict.wording.chinese,
                "verdictEnglish": settled.verdict.wording.english,
            ]
            let kind: Diagnostic.Kind =
                settled.verdict == .insufficientData
                ? .judgementWithoutData : .judgementAgainstFigures
            diagnostics.append(Diagnostic(kind, parameters, at: judgement.location))
        }
        return (settled, diagnostics)
    }

    static func isSigned(_ judgement: Judgement) -> Bool {
        !judgement.assessor.allSatisfy(\.isWhitespace)
    }

    private func settle(_ finding: Finding, _ judgement: Judgement) -> Finding {
        if !finding.parts.isEmpty {
            var whole = Combining.whole(
                finding.clause, finding.parts.map { settle($0, judgement) })
            whole.evidence = finding.evidence
            whole.add(evidence: judgement.evidence)
            return whole
        }
        let isOpen =
            switch finding.verdict {
            case .needsJudgement: true
            case .insufficientData: judgement.decision != .met
            case .met, .notMet, .notApplicable, .waived, .failed: false
            }
        guard isOpen else { return finding }
        var settled = finding
        settled.verdict = judgement.decision.verdict
        settled.reason = .signedJudgement
        settled.parameters["assessor"] = judgement.assessor
        settled.parameters["reason"] = judgement.reason
        settled.parameters["decision"] = judgement.decision.rawValue
        settled.parameters["date"] = judgement.date?.description
        settled.locations.append(judgement.location)
        settled.add(evidence: judgement.evidence)
        return settled
    }
}

extension Finding {
    /// Documents that a decision rests on, each once.
    mutating func add(evidence ids: [String]) {
        for id in ids where !evidence.contains(id) { evidence.append(id) }
    }
}

extension Judgement.Decision {
    var verdict: Verdict {
        switch self {
        case .met: .met
        case .notMet: .notMet
        case .notApplicable: .notApplicable
        }
    }
}

extension Verdict {
    fileprivate var asDecision: Judgement.Decision? {
        switch self {
        case .met: .met
        case .notMet: .notMet
        case .notApplicable: .notApplicable
        case .insufficientData, .needsJudgement, .waived, .failed: nil
        }
    }
}

extension Diagnostic.Kind {
    static let judgementConflict = Diagnostic.Kind(
        "judging.judgementConflict", .error,
        Wording(
            "条款 {clause} 同一年度有相反的认定，均不采用",
            "clause {clause} has contradicting judgements for one year; none is used"),
        advice: Wording("请保留一条，删去其余。", "Keep one and remove the others."))
    static let judgementAgainstFigures = Diagnostic.Kind(
        "judging.judgementAgainstFigures", .warning,
        Wording(
            "条款 {clause} 认定为{decision}，而实测数已判为{verdict}，以实测数为准",
            "clause {clause} was judged {decisionEnglish}, but the figures say {verdictEnglish}; the figures stand"
        ),
        advice: Wording(
            "如数据有误请改正数据；如须搁置该条，请用豁免登记表。",
            "Correct the data if they are wrong; to set the clause aside, use the waivers."))
    static let judgementWithoutData = Diagnostic.Kind(
        "judging.judgementWithoutData", .warning,
        Wording(
            "条款 {clause} 认定为{decision}，但数据或证明材料不足，仍为{verdict}",
            "clause {clause} was judged {decisionEnglish}, but without sufficient data or documents it stays {verdictEnglish}"
        ),
        advice: Wording("请补齐数据或登记证明材料。", "Add the missing data or register the documents."))
}
