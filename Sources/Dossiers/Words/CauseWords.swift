import Assessment
import Values

/// Why a clause changed, in words: one line a cause that does something or cannot be computed.
struct CauseWords {
    let change: ClauseChange
    /// What the editions are called.
    let old: String
    let new: String
    let language: Language

    init(_ change: ClauseChange, old: String, new: String, language: Language) {
        self.change = change
        self.old = old
        self.new = new
        self.language = language
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    var lines: [String] { phrases.map { say("原因：", "cause: ") + $0 } }

    /// Without the lead, for a column that says what it holds.
    var phrases: [String] {
        let told = change.causes.compactMap(line)
        guard let summary else { return told }
        return told + [summary]
    }

    private var summary: String? {
        switch change.verdictOfCauses {
        case .none, .alone: nil
        case .together:
            say(
                "单独换回哪一项都不能恢复原状，是几项共同造成的",
                "none of these alone brings the old result back; it takes several together")
        case .unknown:
            change.causes.allSatisfy { $0.effect.isObstacle }
                ? nil
                : say(
                    "能算的各项单独都不能恢复原状，其余的无法计算",
                    "none that can be computed brings the old result back alone; the others cannot be"
                )
        }
    }

    private func line(_ cause: ChangeCause) -> String? {
        let name = cause.kind.wording[language]
        let lead = name + between(cause)
        switch cause.effect {
        case .restores: return lead + say("；\(swap(cause))，", "; \(swap(cause)) ") + restored(cause)
        case .moves: return lead + say("；\(swap(cause))，", "; \(swap(cause)) ") + moved(cause)
        case .nothing: return nil
        case .notComputable(let obstacle):
            let why = obstacle.wording[language]
            return lead + say("；作用无法计算：\(why)", "; its effect cannot be computed: \(why)")
        }
    }

    /// What each side has: `（HJ 633-2012 → HJ 633-2026）`
    private func between(_ cause: ChangeCause) -> String {
        let ends = [cause.before, cause.after].map { text in
            cause.kind == .decisions ? decision(text) : text.isEmpty ? NumberWords.none : text
        }
        let words =
            ends[0] == ends[1] ? ends[0] : "\(ends[0]) → \(ends[1])"
        return say("（\(words)）", " (\(words))")
    }

    private func decision(_ reason: String) -> String {
        switch Finding.Reason(rawValue: reason) {
        case .signedJudgement: say("人工认定", "judgement")
        case .waiver: say("豁免", "waiver")
        case .override: say("改判", "override")
        default: say("无", "none")
        }
    }

    private func swap(_ cause: ChangeCause) -> String {
        switch cause.kind {
        case .data, .year, .rulebook, .limits, .edition, .documents, .program:
            cause.isReversed
                ? say("给\(old)只换上\(new)的", "\(old) with that of \(new) alone:")
                : say("只换回\(old)的", "with that of \(old) alone")
        case .exclusions: say("不剔除", "without exclusions")
        case .stations: say("两边只用共有的站点", "by the stations both have")
        case .rounding: say("换一种比较方法", "by the other way of comparing")
        case .decisions:
            say("不计认定、豁免和改判", "without judgements, waivers and overrides")
        }
    }

    private func restored(_ cause: ChangeCause) -> String {
        guard change.old?.verdict != change.new?.verdict else {
            return say("数值即与原来相同", "the number is as it was")
        }
        switch cause.kind {
        case .data, .year, .rulebook, .limits, .edition, .documents, .program:
            guard let verdict = cause.verdict?.wording[language] else {
                return say("即没有此条款", "there is no such clause")
            }
            return say("结论即为\(verdict)", "the verdict is \(verdict)")
        case .exclusions, .stations, .rounding, .decisions:
            return say("两边结论即相同", "both sides agree")
        }
    }

    private func moved(_ cause: ChangeCause) -> String {
        let value = cause.measured.map {
            NumberWords(language).value($0.rounded, $0.unit)
        }
        let verdict = cause.verdict?.wording[language] ?? say("没有此条款", "no such clause")
        guard let value else { return say("结论为\(verdict)", "the verdict is \(verdict)") }
        return say("为\(value)，结论为\(verdict)", "it is \(value), the verdict \(verdict)")
    }
}

extension ChangeCause.Effect {
    fileprivate var isObstacle: Bool {
        switch self {
        case .notComputable: true
        case .restores, .moves, .nothing: false
        }
    }
}
