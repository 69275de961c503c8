import Dispatch
import Synchronization
import Values

/// Something computed on another thread while this one goes on.
final class Aside<Value: Sendable>: Sendable {
    private let finished = DispatchSemaphore(value: 0)
    private let outcome = Mutex<Result<Value, InputFault>?>(nil)
    private let work: @Sendable () throws(InputFault) -> Value

    private init(_ work: @escaping @Sendable () throws(InputFault) -> Value) { self.work = work }

    /// Starts `work` at once if that is worth it, else when its result is asked for.
    static func start(
        if isWorthIt: Bool, _ work: @escaping @Sendable () throws(InputFault) -> Value
    ) -> Aside {
        let aside = Aside(work)
        if isWorthIt {
            DispatchQueue.global().async {
                aside.perform()
                aside.finished.signal()
            }
        } else {
            aside.finished.signal()
        }
        return aside
    }

    /// Waits for the result.
    func result() throws(InputFault) -> Value {
        finished.wait()
        finished.signal()
        perform()
        guard let outcome = outcome.withLock({ $0 }) else { return try work() }
        return try outcome.get()
    }

    private func perform() {
        outcome.withLock { outcome in
            guard outcome == nil else { return }
            do throws(InputFault) { outcome = .success(try work()) } catch {
                outcome = .failure(error)
            }
        }
    }
}
