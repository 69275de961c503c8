import Gathering
import Values

/// 豁免: a waiver stands where it is approved and covers the last day of the assessed year, both ends
/// inclusive. It replaces 不达标, 数据不足 and 待人工认定; a clause that is met needs none, and a
/// calculation that failed is never hidden by one.
struct WaiverRule {
    let waivers: [Waiver]
    let year: Int

    func apply(to finding: Finding, of clause: Clause) -> (Finding, [Diagnostic]) {
        guard let day = CalendarDay(year: year, month: 12, day: 31) else { return (finding, []) }
        var diagnostics: [Diagnostic] = []
        var valid: Waiver?
        for waiver in waivers where waiver.clause == clause.id {
            let about = [
                "clause": clause.id, "from": waiver.from.description,
                "to": waiver.to.description, "day": day.description,
            ]
            if waiver.approver.allSatisfy(\.isWhitespace) {
                diagnostics.append(Diagnostic(.waiverUnsigned, about, at: waiver.location))
            } else if waiver.to < day {
                diagnostics.append(Diagnostic(.waiverExpired, about, at: waiver.location))
            } else if waiver.from > day {
                diagnostics.append(Diagnostic(.waiverNotBegun, about, at: waiver.location))
            } else if valid.map({ $0.to < waiver.to }) ?? true {
                valid = waiver
            }
        }
        guard let valid else { return (finding, diagnostics) }
        switch finding.verdict {
        case .met, .notApplicable, .failed, .waived:
            diagnostics.append(
                Diagnostic(
                    .waiverNotNeeded,
                    [
                        "clause": clause.id, "verdict": finding.verdict.wording.chinese,
                        "verdictEnglish": finding.verdict.wording.english,
                    ], at: valid.location))
            return (finding, diagnostics)
        case .notMet, .insufficientData, .needsJudgement:
            var waived = finding
            waived.parameters["without"] = finding.verdict.rawValue
            waived.parameters["withoutReason"] = finding.reason.rawValue
            waived.verdict = .waived
            waived.reason = .waiver
            waived.parameters["reason"] = valid.reason
            waived.parameters["approver"] = valid.approver
            waived.parameters["from"] = valid.from.description
            waived.parameters["to"] = valid.to.description
            waived.locations.append(valid.location)
            return (waived, diagnostics)
        }
    }
}

extension Diagnostic.Kind {
    static let waiverUnsigned = Diagnostic.Kind(
        "judging.waiverUnsigned", .warning,
        Wording(
            "条款 {clause} 的豁免没有批准人，不起作用",
            "the waiver of clause {clause} has no approver and does nothing"),
        advice: Wording("请填写批准人。", "Name who approved it."))
    static let waiverExpired = Diagnostic.Kind(
        "judging.waiverExpired", .warning,
        Wording(
            "条款 {clause} 的豁免至 {to}（含）止，到 {day} 已失效",
            "the waiver of clause {clause} ended on {to} (inclusive), before {day}"),
        advice: Wording("如仍需豁免，请重新报批并登记。", "Have it renewed if it is still needed."))
    static let waiverNotBegun = Diagnostic.Kind(
        "judging.waiverNotBegun", .note,
        Wording(
            "条款 {clause} 的豁免自 {from} 起，到 {day} 尚未生效",
            "the waiver of clause {clause} begins on {from}, after {day}"),
        advice: Wording("", ""))
    static let waiverNotNeeded = Diagnostic.Kind(
        "judging.waiverNotNeeded", .note,
        Wording(
            "条款 {clause} 判为{verdict}，登记的豁免没有用到",
            "clause {clause} is {verdictEnglish}; its waiver was not used"),
        advice: Wording("", ""))
}
