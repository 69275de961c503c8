import Dispatch
import Synchronization

/// The work of a batch: areas in the plan's order, for as many threads as are wanted.
struct BatchQueue: Sendable {
    /// Neighbours among the units that are of one area.
    private struct AreaTask: Sendable {
        var area: BatchArea
        var slots: Range<Int>
    }

    private let plan: BatchPlan
    private let units: [BatchUnit]
    private let manner: BatchManner
    private let keys: KeyMaker
    private let shelf: UnitShelf
    private let clock: (@Sendable () -> Double)?
    private let marks: BegunMarks
    private var tasks: [AreaTask] = []
    /// Those that were in work when a process ended, with how often it did while they were alone.
    private var suspects: [(task: AreaTask, count: Int)] = []

    init(
        plan: BatchPlan, units: [BatchUnit], manner: BatchManner, keys: KeyMaker, shelf: UnitShelf,
        clock: (@Sendable () -> Double)?
    ) {
        self.plan = plan
        self.units = units
        self.manner = manner
        self.keys = keys
        self.shelf = shelf
        self.clock = clock
        marks = BegunMarks(root: shelf.root)
        var first = 0
        while first < units.count {
            let area = units[first].area
            let count = units[first...].prefix { $0.area == area }.count
            let task = AreaTask(area: plan.areas[area], slots: first..<first + count)
            if let count = marks.count(task.area) {
                suspects.append((task, count))
            } else {
                tasks.append(task)
            }
            first += count
        }
        // The sort keeps the plan's order among those that were tried equally often.
        suspects = suspects.enumerated()
            .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
            .map(\.element)
    }

    /// Results in the order of the units, nil for those that were not come to; and what all
    /// threads spent in each stage.
    func work(
        report: @escaping @Sendable (BatchEvent) -> Void
    ) -> (results: [UnitResult?], seconds: [BatchStage: Double]) {
        let ledger = Ledger(units.count, report: report)
        let isStopped = Atomic(false)
        let next = Atomic(0)
        let seconds = Mutex<[BatchStage: Double]>([:])
        @Sendable func add(_ worker: AreaWorker) {
            let own = worker.clock.seconds
            seconds.withLock { $0.merge(own, uniquingKeysWith: +) }
        }
        // A worker settles the units of a task in order, or fails the rest of them in order.
        @Sendable func settle(_ task: AreaTask, _ result: UnitResult) -> Bool {
            if let slot = task.slots.first(where: { units[$0] == result.unit }) {
                ledger.settle(slot, result)
            }
            if manner.failFast, result.state == .failed {
                isStopped.store(true, ordering: .relaxed)
            }
            return !isStopped.load(ordering: .relaxed)
        }
        let threads = max(min(manner.jobs, tasks.count), 1)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let worker = AreaWorker(
                settings: plan.settings, keys: keys, shelf: shelf, clock: clock)
            defer { add(worker) }
            while !isStopped.load(ordering: .relaxed) {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard tasks.indices.contains(number) else { return }
                let task = tasks[number]
                marks.begin(task.area)
                worker.run(task.area, Array(units[task.slots])) { settle(task, $0) }
                marks.end(task.area)
            }
        }
        let worker = AreaWorker(
            settings: plan.settings, keys: keys, shelf: shelf, clock: clock)
        for (task, count) in suspects where !isStopped.load(ordering: .relaxed) {
            if count < BegunMarks.patience {
                marks.begin(task.area, alone: count + 1)
                worker.run(task.area, Array(units[task.slots])) { settle(task, $0) }
            } else {
                worker.giveUp(Array(units[task.slots]), after: count) { settle(task, $0) }
            }
            marks.end(task.area)
        }
        add(worker)
        return (ledger.results, seconds.withLock { $0 })
    }
}
