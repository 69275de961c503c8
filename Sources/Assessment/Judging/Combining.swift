import Values

/// How the parts of a compound clause make one verdict.
///
/// 计算错误 > 不达标 > 数据不足 > 待人工认定 > 达标: one part that is missed misses the clause, whatever
/// the others lack; a part not applicable is left out, and the clause is so only where all are.
enum Combining {
    static func verdict(of parts: [Verdict]) -> Verdict {
        let ranked: [Verdict] = [
            .failed, .notMet, .insufficientData, .needsJudgement, .waived, .met,
        ]
        return ranked.first(where: parts.contains) ?? .notApplicable
    }

    /// The whole, with the reason of the first part that decided it.
    static func whole(_ clause: String, _ parts: [Finding]) -> Finding {
        let verdict = verdict(of: parts.map(\.verdict))
        let deciding = parts.first { $0.verdict == verdict }
        var whole = Finding(
            clause: clause, verdict: verdict, reason: deciding?.reason ?? .failure, parts: parts)
        whole.flipsByRounding = parts.contains(where: \.flipsByRounding)
        for part in parts {
            for id in part.evidence where !whole.evidence.contains(id) { whole.evidence.append(id) }
            for place in part.locations where !whole.locations.contains(place) {
                whole.locations.append(place)
            }
        }
        for name in ["assessor", "date", "decision", "reason"] {
            whole.parameters[name] = parts.lazy.compactMap { $0.parameters[name] }.first
        }
        return whole
    }
}
