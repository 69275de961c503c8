import Values

/// How a batch is run; nothing of it changes a byte of what comes out.
package struct BatchManner: Sendable, Hashable {
    /// Areas in work at a time, a thread and a data set each.
    package var jobs: Int
    package var shard: Shard?
    /// Nothing new is begun after the first unit that fails.
    package var failFast: Bool
    /// Only the units that failed last time.
    package var onlyFailed: Bool

    package init(
        jobs: Int = 1, shard: Shard? = nil, failFast: Bool = false, onlyFailed: Bool = false
    ) {
        self.jobs = jobs
        self.shard = shard
        self.failFast = failFast
        self.onlyFailed = onlyFailed
    }
}

/// Makes the units of a plan, or those of them that are not there already.
package enum BatchRunner {
    /// A unit that fails is a result. Throws where nothing can be run at all: templates or fonts
    /// that would spoil every unit, an output folder that another batch writes or that cannot be
    /// written.
    ///
    /// - Parameters:
    ///   - output: path of the output folder; made where it is missing.
    ///   - ending: of a shard only its language counts: the rest is for those who collect.
    ///   - report: called from any thread, one call at a time.
    ///   - clock: seconds of the calling thread's processor time since any moment; with it the
    ///     outcome says what each stage took. No clock is read here.
    package static func run(
        _ plan: BatchPlan, output: String, _ manner: BatchManner = BatchManner(),
        ending: BatchEnding = BatchEnding(),
        report: @escaping @Sendable (BatchEvent) -> Void = { _ in },
        clock: (@Sendable () -> Double)? = nil
    ) throws(BatchFault) -> BatchOutcome {
        let site = try BatchSite(output, shard: manner.shard)
        let shelf = site.shelf
        let cache = HashCache(site.cacheBytes, settled: site.settled)
        let keys = try BatchFault.wrap { () throws(InputFault) in
            try KeyMaker(plan.settings, cache: cache)
        }
        let units = plan.units.filter { manner.shard?.holds($0.area) ?? true }
        try BatchFault.wrap { () throws(WriteFailure) in
            try site.keep(plan)
            // Until it has ended, a shard has nothing to say to those who collect.
            if manner.shard != nil { try Folder.remove(site.shardStatePath) }
            for area in Set(units.map(\.area)) { try shelf.sweep(plan.areas[area]) }
        }
        let chosen = units.filter { !manner.onlyFailed || shelf.hasFailed($0) }
        let queue = BatchQueue(
            plan: plan, units: chosen, manner: manner, keys: keys, shelf: shelf, clock: clock)
        let (results, seconds) = queue.work(report: report)
        var known: [BatchUnit: UnitResult] = [:]
        for result in results.compactMap({ $0 }) { known[result.unit] = result }
        try BatchFault.wrap { () throws(WriteFailure) in
            try OutputFile.write(cache.bytes, to: site.cachePath)
        }
        var outcome = try ending.close(
            units.map { unit in
                known[unit]
                    ?? UnitResult(unit: unit, state: .left, record: shelf.record(of: unit))
            }, of: plan, site: site, isWhole: manner.shard == nil)
        outcome.seconds = seconds
        if manner.shard != nil {
            try BatchFault.wrap { () throws(WriteFailure) in
                try OutputFile.write(
                    ShardStates.bytes(outcome, plan: plan), to: site.shardStatePath)
            }
        }
        return outcome
    }
}
