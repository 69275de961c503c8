package import Assessment
package import Values

/// What a batch did about a unit.
package enum UnitState: String, Sendable, Hashable, CaseIterable {
    case done, unchanged, failed
    /// Not looked at in this run: what stands there is of an earlier one, or nothing is.
    case left

    package var wording: Wording {
        switch self {
        case .done: Wording("完成", "done")
        case .unchanged: Wording("未变", "unchanged")
        case .failed: Wording("失败", "failed")
        case .left: Wording("未处理", "left")
        }
    }

    /// As the tables say it: what stands there is the same whether this run or one that was
    /// interrupted made it.
    var standing: Wording {
        switch self {
        case .done, .unchanged: UnitState.done.wording
        case .failed, .left: wording
        }
    }
}

/// A unit, what was done about it, and what is known of it.
package struct UnitResult: Sendable, Hashable {
    package var unit: BatchUnit
    package var state: UnitState
    package var record: UnitRecord?
}

/// What a batch, or a shard of one, came to.
package struct BatchOutcome: Sendable, Hashable {
    /// In the plan's order.
    package var results: [UnitResult]
    /// What stands in the folder besides; counted nowhere.
    package var offList: [OffListUnit] = []
    /// What stood there besides and was taken away.
    package var pruned: [OffListUnit] = []
    /// Processor time of all threads by stage; empty where nobody asked.
    package var seconds: [BatchStage: Double] = [:]

    init(results: [UnitResult]) { self.results = results }

    /// The units that a condition for ending with 1 is true of, with their clauses. New is what
    /// came to something else in the last year before of the same area that was evaluated.
    package func clauses(of condition: FailCondition) -> [(unit: BatchUnit, clauses: [String])] {
        var found: [(unit: BatchUnit, clauses: [String])] = []
        var before: UnitResult?
        for result in results {
            guard let record = result.record, record.isDone else { continue }
            let earlier = before?.unit.area == result.unit.area ? before?.record?.verdicts : nil
            let clauses = condition.clauses(among: record.verdicts, before: earlier)
            if !clauses.isEmpty { found.append((result.unit, clauses)) }
            before = result
        }
        return found
    }

    package func count(_ state: UnitState) -> Int { results.count { $0.state == state } }

    package var failed: [UnitResult] { results.filter { $0.state == .failed } }

    /// Met clauses and all clauses, over the units of which there is an evaluation.
    package var clauses: (met: Int, all: Int) {
        results.reduce((0, 0)) { sum, result in
            let counts = result.record?.counts ?? [:]
            return (sum.0 + (counts[.met] ?? 0), sum.1 + counts.values.reduce(0, +))
        }
    }
}
