import Values
import XMLTree

/// What a shard says of its units, and how several shards' words become the whole batch's.
package enum ShardStates {
    static let name = "units.tsv"
    private static let heading = ["fucha-shard/1"]

    static func bytes(_ outcome: BatchOutcome, plan: BatchPlan) -> [UInt8] {
        let rows = outcome.results.map {
            ["unit", String($0.unit.area), $0.unit.name, String($0.unit.year), $0.state.rawValue]
        }
        return TabText.bytes([heading, ["plan", PlanFile.hash(plan)]] + rows + [["end"]])
    }

    /// Merges the states of all shards of the last batch, as a whole run would have ended.
    ///
    /// Throws where a shard has not ended, where shards are of another plan, and where a batch is
    /// still writing the folder.
    package static func collect(
        _ output: String, ending: BatchEnding = BatchEnding()
    ) throws(BatchFault) -> BatchOutcome {
        guard Folder.kind(output) == .folder else {
            throw .inputs(InputFault(.batchNoPlan, at: SourceLocation(file: output)))
        }
        let plan = try BatchFault.wrap { () throws(InputFault) in try PlanFile.read(output) }
        let site = try BatchSite(output, shard: nil)
        let states = try BatchFault.wrap { () throws(InputFault) in
            try read(site.shelf.root + "/shards", plan: plan)
        }
        var missing: [String] = []
        var results: [UnitResult] = []
        for unit in plan.units {
            guard let state = states[unit] else {
                missing.append("\(unit.name) \(unit.year)")
                continue
            }
            results.append(
                UnitResult(unit: unit, state: state, record: site.shelf.record(of: unit)))
        }
        guard missing.isEmpty else {
            throw .inputs(
                InputFault(.shardLacksUnits, ["units": missing.joined(separator: "、")]))
        }
        return try ending.close(results, of: plan, site: site, isWhole: true)
    }

    private static func read(
        _ folder: String, plan: BatchPlan
    ) throws(InputFault) -> [BatchUnit: UnitState] {
        let shards = Folder.names(folder).compactMap(Shard.init(folder:))
        let counts = Set(shards.map(\.count)).sorted()
        guard let count = counts.first, counts.count == 1 else {
            throw InputFault(
                counts.isEmpty ? .shardsNone : .shardsMixed,
                ["counts": counts.map(String.init).joined(separator: "、")],
                at: SourceLocation(file: folder))
        }
        let hash = PlanFile.hash(plan)
        var faults: [Diagnostic] = []
        var states: [BatchUnit: UnitState] = [:]
        for number in 1...count {
            guard let shard = Shard("\(number)/\(count)") else { continue }
            let place = SourceLocation(file: "\(folder)/\(shard.folder)")
            let path = "\(place.file)/\(name)"
            guard let bytes = try? FileBytes.read(path, file: path, limit: 1 << 28) else {
                faults.append(Diagnostic(.shardMissing, ["shard": "\(shard)"], at: place))
                continue
            }
            let rows = TabText.rows(bytes)
            guard rows.count > 2, rows[0] == heading, rows[1] == ["plan", hash] else {
                faults.append(Diagnostic(.shardOfOtherPlan, ["shard": "\(shard)"], at: place))
                continue
            }
            for row in rows where row.count == 5 && row[0] == "unit" {
                guard let area = Int(row[1]), let year = Int(row[3]),
                    let state = UnitState(rawValue: row[4])
                else { continue }
                states[BatchUnit(area: area, name: row[2], year: year)] = state
            }
        }
        guard faults.isEmpty else { throw InputFault(faults) }
        return states
    }
}

extension Diagnostic.Kind {
    static let shardsNone = Diagnostic.Kind(
        "shards.none", .blocker,
        Wording("没有分片的结果", "there are no shards"),
        advice: Wording("先用 --shard 1/N … N/N 运行各分片", "run --shard 1/N … N/N first"))
    static let shardsMixed = Diagnostic.Kind(
        "shards.mixed", .blocker,
        Wording("分片数不一致：{counts}", "shards of different counts: {counts}"),
        advice: Wording("删去不再用的那些文件夹", "take the folders away that are of no use any more"))
    static let shardMissing = Diagnostic.Kind(
        "shards.missing", .blocker,
        Wording("分片 {shard} 还没有完成", "shard {shard} has not ended"),
        advice: Wording("再运行它：--shard {shard}", "run it again: --shard {shard}"))
    static let shardOfOtherPlan = Diagnostic.Kind(
        "shards.otherPlan", .blocker,
        Wording("分片 {shard} 不是这一批的", "shard {shard} is not of this batch"),
        advice: Wording(
            "用同样的参数再运行它：--shard {shard}", "run it again as the others: --shard {shard}"))
    static let shardLacksUnits = Diagnostic.Kind(
        "shards.lackUnits", .blocker,
        Wording("各分片都没有处理：{units}", "no shard has come to: {units}"),
        advice: Wording("再运行各分片", "run the shards again"))
}
