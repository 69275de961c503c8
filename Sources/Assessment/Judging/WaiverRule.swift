import Gathering
import Values

/// 豁免: a waiver stands where it is approved and covers the last day of the assessed year, both ends
/// inclusive. It replaces 不达标, 数据不足 and 待人工认定; a clause that is met needs none, a calculation
/// that failed is never hidden by one, and a clause that cannot be waived never is.
struct WaiverRule {
    let waivers: [Waiver]
    let year: Int

    /// A waiver that ends so few days after the year is said ahead of time.
    private static let warningDays: Int32 = 90

    func apply(to finding: Finding, of clause: Clause) -> (Finding, [Diagnostic]) {
        guard let day = CalendarDay(year: year, month: 12, day: 31) else { return (finding, []) }
        var diagnostics: [Diagnostic] = []
        var valid: Waiver?
        var expired: Waiver?
        // Those nobody approved were reported when the register was read.
        for waiver in waivers where waiver.clause == clause.id && waiver.takesEffect {
            let about = [
                "clause": clause.id, "from": waiver.from.description,
                "to": waiver.to.description, "day": day.description,
            ]
            if !clause.isWaivable {
                diagnostics.append(Diagnostic(.waiverRefused, about, at: waiver.location))
            } else if waiver.to < day {
                diagnostics.append(Diagnostic(.waiverExpired, about, at: waiver.location))
                if expired.map({ $0.to < waiver.to }) ?? true { expired = waiver }
            } else if waiver.from > day {
                diagnostics.append(Diagnostic(.waiverNotBegun, about, at: waiver.location))
            } else if valid.map({ $0.to < waiver.to }) ?? true {
                valid = waiver
            }
        }
        guard let valid else {
            var judged = finding
            judged.parameters["waiverExpired"] = expired?.to.description
            return (judged, diagnostics)
        }
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
            if valid.to.number - day.number < Self.warningDays {
                diagnostics.append(
                    Diagnostic(
                        .waiverEnding, ["clause": clause.id, "to": valid.to.description],
                        at: valid.location))
            }
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
            waived.add(evidence: valid.evidence)
            return (waived, diagnostics)
        }
    }
}

extension Diagnostic.Kind {
    static let waiverRefused = Diagnostic.Kind(
        "judging.waiverRefused", .error,
        Wording(
            "条款 {clause} 不可豁免；登记的豁免不起作用",
            "clause {clause} cannot be waived; its waiver takes no effect"),
        advice: Wording("请从豁免登记表中删去这一行。", "Remove the row from the waivers."))
    static let waiverExpired = Diagnostic.Kind(
        "judging.waiverExpired", .warning,
        Wording(
            "条款 {clause} 的豁免已于 {to}（含当日）到期，到 {day} 不再有效，该条重新判定",
            "the waiver of clause {clause} expired on {to} (inclusive), before {day}; the clause is judged again"
        ),
        advice: Wording("如仍需豁免，请重新报批并登记。", "Have it renewed if it is still needed."))
    static let waiverEnding = Diagnostic.Kind(
        "judging.waiverEnding", .warning,
        Wording(
            "条款 {clause} 的豁免将于 {to}（含当日）到期，到期后该条重新判定",
            "the waiver of clause {clause} expires on {to} (inclusive); after that the clause is judged again"
        ),
        advice: Wording("如仍需豁免，请提前报批。", "Have it renewed in time if it is still needed."))
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
