package import Values

/// What is done once the units of a batch are through, by the run itself or by those who collect
/// its shards.
package struct BatchEnding: Sendable, Hashable {
    /// Of `state.csv`, `faults.csv` and the reports.
    package var language: Language
    package var reports: [BatchReport]
    /// Reports say what is new against the year before of the same area in the batch.
    package var isCompared: Bool
    /// Units that are off the list are taken away.
    package var prunes: Bool

    package init(
        language: Language = .chinese, reports: [BatchReport] = [], isCompared: Bool = false,
        prunes: Bool = false
    ) {
        self.language = language
        self.reports = reports
        self.isCompared = isCompared
        self.prunes = prunes
    }

    /// Writes the tables and the reports of all the units of a plan; of a shard only the tables.
    func close(
        _ results: [UnitResult], of plan: BatchPlan, site: BatchSite, isWhole: Bool
    ) throws(BatchFault) -> BatchOutcome {
        var outcome = BatchOutcome(results: results)
        var failure: WriteFailure?
        if isWhole {
            let list = OffList(plan, shelf: site.shelf)
            for unit in list.units {
                guard prunes, !unit.holdsOther, failure == nil else {
                    outcome.offList.append(unit)
                    continue
                }
                do throws(WriteFailure) {
                    try list.remove(unit)
                    outcome.pruned.append(unit)
                } catch {
                    // Said at the end: the tables are written all the same.
                    failure = error
                    outcome.offList.append(unit)
                }
            }
        }
        try BatchFault.wrap { () throws(WriteFailure) in
            try StateTables.write(outcome, into: site.stateFolder, language: language)
        }
        if isWhole {
            let writer = BatchReportWriter(
                shelf: site.shelf, results: results, toolVersion: plan.settings.toolVersion,
                isCompared: isCompared, language: language)
            for report in reports { try writer.write(report) }
        }
        if let failure { throw .write(failure) }
        return outcome
    }
}
