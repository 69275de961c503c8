import Dispatch
import Glibc
import Synchronization

/// Says on a terminal what the program is doing, once it has taken over a second.
///
/// Nothing is printed where standard error is not a terminal, so logs stay clean.
final class Progress: Sendable {
    private struct State {
        var stage = ""
        var isShown = false
        var isOver = false
    }

    private let state = Mutex(State())
    private let isTerminal = isatty(2) == 1

    init() {
        guard isTerminal else { return }
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 1) { self.tick() }
    }

    func stage(_ text: String) {
        state.withLock { state in
            state.stage = text
            if state.isShown { Self.show(text) }
        }
    }

    func end() {
        state.withLock { state in
            state.isOver = true
            if state.isShown { write("\r\u{1B}[K", to: 2) }
        }
    }

    private func tick() {
        state.withLock { state in
            guard !state.isOver else { return }
            state.isShown = true
            Self.show(state.stage)
        }
    }

    private static func show(_ text: String) { write("\r\u{1B}[K\(text)…", to: 2) }
}
