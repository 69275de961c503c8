import Synchronization

/// What a batch says while it runs.
package enum BatchEvent: Sendable, Hashable {
    /// So many units are through, in whatever order.
    case progress(through: Int, of: Int)
    /// A unit is through, and so are all before it; counted from 1.
    case unit(number: Int, of: Int, UnitResult)
}

/// Takes the results of many threads, and tells them in the order of the plan.
final class Ledger: Sendable {
    private struct State {
        var results: [UnitResult?]
        var through = 0
        var told = 0
    }

    private let state: Mutex<State>
    private let total: Int
    private let report: @Sendable (BatchEvent) -> Void

    init(_ total: Int, report: @escaping @Sendable (BatchEvent) -> Void) {
        self.total = total
        self.report = report
        state = Mutex(State(results: Array(repeating: nil, count: total)))
    }

    func settle(_ slot: Int, _ result: UnitResult) {
        state.withLock { state in
            guard state.results.indices.contains(slot) else { return }
            state.results[slot] = result
            state.through += 1
            report(.progress(through: state.through, of: total))
            while state.told < total, let next = state.results[state.told] {
                state.told += 1
                report(.unit(number: state.told, of: total, next))
            }
        }
    }

    /// Nil for those that were not come to.
    var results: [UnitResult?] { state.withLock { $0.results } }
}
