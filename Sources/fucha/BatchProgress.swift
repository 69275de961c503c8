import Batching
import Glibc
import Synchronization

/// Shows how a batch goes on: on a terminal one line that is written over, elsewhere a plain line
/// a unit and nothing else.
final class BatchProgress: Sendable {
    private struct State {
        var isShown = false
        var isOver = false
        var lastShown = 0.0
    }

    private let state = Mutex(State())
    private let isTerminal = isatty(1) == 1 && isatty(2) == 1
    private let text = BatchText(language: spokenLanguage)
    private let start = BatchProgress.seconds(CLOCK_MONOTONIC)

    func tell(_ event: BatchEvent) {
        switch event {
        case .progress(let through, let total):
            if isTerminal { show(through, of: total) }
        case .unit(let number, let total, let result):
            if !isTerminal { printOut(text.line(number, of: total, result)) }
        }
    }

    func end() {
        state.withLock { state in
            if state.isShown, !state.isOver { write("\r\u{1B}[K", to: 2) }
            state.isOver = true
        }
    }

    private func show(_ through: Int, of total: Int) {
        let now = Self.seconds(CLOCK_MONOTONIC)
        state.withLock { state in
            // Units that have not changed go by in thousands a second.
            guard !state.isOver, now - state.lastShown > 0.1 || through == total else { return }
            state.isShown = true
            state.lastShown = now
            write("\r\u{1B}[K" + line(through, total, now - start), to: 2)
        }
    }

    /// `12/900 · 每分钟 35 个 · 还要 25 分`
    private func line(_ through: Int, _ total: Int, _ elapsed: Double) -> String {
        let perMinute = elapsed > 0 ? Double(through) / elapsed * 60 : 0
        let left = perMinute > 0 ? Double(total - through) / perMinute : 0
        let time =
            left < 1
            ? say("\(Int(left * 60)) 秒", "\(Int(left * 60)) s")
            : say("\(Int(left.rounded())) 分", "\(Int(left.rounded())) min")
        return "\(through)/\(total) · "
            + say("每分钟 \(Int(perMinute)) 个", "\(Int(perMinute)) a minute") + " · "
            + say("还要 \(time)", "\(time) left")
    }

    static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
