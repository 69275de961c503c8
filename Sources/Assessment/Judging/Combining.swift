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
        combineDependence(of: parts, into: &whole)
        return whole
    }

    /// What the parts' directions and verdicts depend on, the whole's may.
    private static func combineDependence(of parts: [Finding], into whole: inout Finding) {
        let axes = Set(
            parts.flatMap { part in
                (part.parameters["dependsOn"] ?? "").split(separator: ",").compactMap {
                    VariantAxis(rawValue: String($0))
                }
            })
        if !axes.isEmpty {
            whole.parameters["dependsOn"] = VariantAxis.allCases.filter(axes.contains)
                .map(\.rawValue).joined(separator: ",")
        }
        guard parts.contains(where: { $0.parameters["withoutExclusions"] != nil }) else { return }
        let without = verdict(
            of: parts.map { part in
                part.parameters["withoutExclusions"].flatMap(Verdict.init) ?? part.verdict
            })
        whole.parameters["withoutExclusions"] = without.rawValue
        if without != whole.verdict { whole.parameters["dependsOnExclusions"] = "true" }
    }
}
