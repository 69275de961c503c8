import Dispatch
import Synchronization

/// Spreads work over threads; results come in the order of the work.
package enum Workers {
    /// `count` pieces in at most `jobs` runs of neighbours.
    package static func share(_ count: Int, jobs: Int) -> [Range<Int>] {
        let jobs = max(min(jobs, count), 1)
        return (0..<jobs).map { (count * $0 / jobs)..<(count * ($0 + 1) / jobs) }
            .filter { !$0.isEmpty }
    }

    package static func run<Piece: Sendable, Outcome: Sendable>(
        _ pieces: [Piece], _ work: @Sendable (Piece) -> Outcome
    ) -> [Outcome] {
        guard pieces.count > 1 else { return pieces.map(work) }
        let done = Mutex([Outcome?](repeating: nil, count: pieces.count))
        DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
            let outcome = work(pieces[index])
            done.withLock { $0[index] = outcome }
        }
        return done.withLock { $0.compactMap { $0 } }
    }
}
