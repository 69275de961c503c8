package import Assessment
import Values

/// What only the whole of a batch can say.
extension BatchText {
    /// What is in the folder besides, or was; empty where there is nothing of it.
    package func offList(_ outcome: BatchOutcome) -> [String] {
        var lines: [String] = []
        if !outcome.offList.isEmpty {
            let count = outcome.offList.count
            lines.append(
                say(
                    "不在清单的 \(count) 个（以前做的，不计入；用 --prune 删去）：",
                    "\(count) off the list (made before, counted nowhere; --prune takes them away):"
                ))
            lines += outcome.offList.map {
                "  \($0.name) \($0.year)"
                    + ($0.holdsOther
                        ? say("（里面有别的文件，不会删去）", " (holds other files: never taken away)") : "")
            }
        }
        if !outcome.pruned.isEmpty {
            let count = outcome.pruned.count
            lines.append(say("已删去 \(count) 个：", "\(count) taken away:"))
            lines += outcome.pruned.map { "  \($0.name) \($0.year)" }
        }
        return lines
    }

    /// What `--fail-on` found. How many of each verdict is in `state.csv`; what is new is told
    /// nowhere else, so that it is named.
    package func found(
        _ condition: FailCondition, _ units: [(unit: BatchUnit, clauses: [String])]
    ) -> [String] {
        let count = units.reduce(0) { $0 + $1.clauses.count }
        let head = say(
            "--fail-on \(condition.name)：\(units.count) 个单元，\(count) 条",
            "--fail-on \(condition.name): \(count) clauses in \(units.count) units")
        guard condition == .newlyFailing else { return [head] }
        return [head]
            + units.map {
                "  \($0.unit.name) \($0.unit.year): "
                    + $0.clauses.joined(separator: say("、", ", "))
            }
    }
}
