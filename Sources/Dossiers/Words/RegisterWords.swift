import Assessment
import Gathering
import Values

/// One entry of a register in words: what was set aside, decided or put in place of a result, by
/// whom, for which days, and what came of it.
struct RegisterWords: Sendable {
    struct Entry: Sendable, Hashable {
        var kind: String
        /// A clause, or the stations and quantities of an exclusion.
        var subject: String
        var reason: String
        /// Empty where nobody signed.
        var person: String
        var period: String
        var evidence: [String]
        var effect: String
        var location: SourceLocation
    }

    let evaluation: Evaluation
    let language: Language

    /// Exclusions, waivers, judgements and overrides, each in the order of its register.
    var entries: [Entry] {
        evaluation.exclusions.map(entry) + evaluation.waivers.map(entry)
            + evaluation.judgements.map(entry) + evaluation.overrides.map(entry)
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private func entry(_ exclusion: Exclusion) -> Entry {
        let station =
            evaluation.area.stations.first { $0.id == exclusion.station }?.name
            ?? exclusion.station
        let quantities = exclusion.quantities.map { $0.name[language] }
            .joined(separator: say("、", ", "))
        return Entry(
            kind: say("剔除", "exclusion"),
            subject: (station.isEmpty ? say("全部站点", "every station") : station)
                + say("：", ": ")
                + (quantities.isEmpty ? say("全部要素", "every quantity") : quantities),
            reason: exclusion.reason, person: exclusion.approver,
            period: period(exclusion.from, exclusion.to), evidence: exclusion.evidence,
            effect: !exclusion.takesEffect
                ? say("没有批准人或原因，不起作用", "no approver or no reason, no effect")
                : say("已剔除，剔除前后的结果并列", "set aside; results with and without are shown"),
            location: exclusion.location)
    }

    private func entry(_ waiver: Waiver) -> Entry {
        let finding = finding(waiver.clause)
        let isUsed = finding?.reason == .waiver
        let without = finding?.parameters["without"].flatMap(Verdict.init)
        return Entry(
            kind: say("豁免", "waiver"), subject: clause(waiver.clause), reason: waiver.reason,
            person: waiver.approver, period: period(waiver.from, waiver.to),
            evidence: waiver.evidence,
            effect: waiver.takesEffect
                ? effect(isUsed: isUsed, instead: without)
                : say("没有批准人或原因，不起作用", "no approver or no reason, no effect"),
            location: waiver.location)
    }

    private func entry(_ judgement: Judgement) -> Entry {
        let finding = finding(judgement.clause)
        let all = [finding].compactMap { $0 } + (finding?.parts ?? [])
        let isUsed =
            judgement.year == evaluation.year && all.contains { $0.reason == .signedJudgement }
        let decision =
            switch judgement.decision {
            case .met: Verdict.met
            case .notMet: Verdict.notMet
            case .notApplicable: Verdict.notApplicable
            }
        let words = decision.wording[language]
        return Entry(
            kind: say("认定", "judgement"), subject: clause(judgement.clause),
            reason: judgement.reason.isEmpty ? words : words + say("：", ": ") + judgement.reason,
            person: judgement.assessor,
            period: judgement.date?.description ?? say("\(judgement.year)年", "\(judgement.year)"),
            evidence: judgement.evidence,
            effect: isBlank(judgement.assessor)
                ? say("没有签字，不起作用", "not signed, no effect") : effect(isUsed: isUsed),
            location: judgement.location)
    }

    private func entry(_ override: Override) -> Entry {
        let finding = finding(override.clause)
        let isUsed = override.year == evaluation.year && finding?.reason == .override
        let change = "\(override.old)→\(override.new)"
        return Entry(
            kind: say("改判", "override"), subject: clause(override.clause),
            reason: change + say("：", ": ") + override.reason, person: override.approver,
            period: override.date?.description ?? say("\(override.year)年", "\(override.year)"),
            evidence: override.evidence,
            effect: overrideEffect(override, isUsed: isUsed),
            location: override.location)
    }

    private func overrideEffect(_ override: Override, isUsed: Bool) -> String {
        if !override.isIntact {
            return say("登记链不符，不起作用", "the hash chain is broken, no effect")
        }
        if !override.takesEffect {
            return say("没有批准人或理由，不起作用", "no approver or no reason, no effect")
        }
        // Of several entries for a clause the last one counts.
        let isLast =
            evaluation.overrides.last {
                $0.clause == override.clause && $0.year == override.year && $0.takesEffect
            } == override
        if !isLast { return say("已由后一条取代", "replaced by a later entry") }
        if override.year == evaluation.year,
            Verdict.named(override.old) == Verdict.named(override.new)
        {
            return say("撤回前一条，按计算的结论", "takes the one before back: as computed")
        }
        return effect(isUsed: isUsed)
    }

    private func effect(isUsed: Bool, instead: Verdict? = nil) -> String {
        guard isUsed else { return say("本年度没有用到", "not used in this year") }
        guard let instead else { return say("已采用", "in effect") }
        return say("已采用；否则为", "in effect; otherwise ") + instead.wording[language]
    }

    private func finding(_ clause: String) -> Finding? {
        evaluation.findings.first { $0.clause == clause }
    }

    private func clause(_ id: String) -> String {
        guard let clause = evaluation.rulebook.clauses.first(where: { $0.id == id }) else {
            return id
        }
        return clause.task.map { say("（\($0)）", "(\($0)) ") + clause.title } ?? clause.title
    }

    private func period(_ from: CalendarDay, _ to: CalendarDay) -> String {
        from == to ? from.description : say("\(from)至\(to)", "\(from) to \(to)")
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
