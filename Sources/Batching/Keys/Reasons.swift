package import Values

/// Why the units of a batch would run if it were run now.
package enum Reasons {
    package struct Reason: Sendable, Hashable {
        package var unit: BatchUnit
        package var standing: UnitStanding
        /// What would keep it from being made.
        package var faults: [Diagnostic]
    }

    /// Looks and changes nothing; a batch may be running.
    ///
    /// - Parameters:
    ///   - area: nil: all areas of the last batch.
    ///   - year: nil: all years.
    ///   - toolVersion: of the program that would run.
    package static func of(
        area: String?, year: Int?, output: String, toolVersion: String
    ) throws(InputFault) -> [Reason] {
        var plan = try PlanFile.read(output)
        plan.settings.toolVersion = toolVersion
        let cache = HashCache(BatchSite.keptHashes(output), settled: 0)
        let keys = try KeyMaker(plan.settings, cache: cache)
        let shelf = UnitShelf(root: output)
        let units = plan.units.filter {
            $0.name == area ?? $0.name && $0.year == year ?? $0.year
        }
        guard !units.isEmpty else {
            throw InputFault(
                .batchNoSuchUnit,
                ["unit": [area, year.map(String.init)].compactMap { $0 }.joined(separator: " ")],
                at: SourceLocation(file: output))
        }
        var reasons: [Reason] = []
        var key: (area: Int, key: AreaKey)?
        for unit in units {
            let areaKey: AreaKey
            if let known = key, known.area == unit.area {
                areaKey = known.key
            } else {
                areaKey = keys.area(plan.areas[unit.area])
                key = (unit.area, areaKey)
            }
            reasons.append(
                Reason(
                    unit: unit,
                    standing: shelf.standing(
                        unit, key: areaKey.parts(of: unit.year), record: shelf.record(of: unit)),
                    faults: areaKey.fault?.diagnostics ?? []))
        }
        return reasons
    }
}

extension Diagnostic.Kind {
    static let batchNoSuchUnit = Diagnostic.Kind(
        "batch.noSuchUnit", .blocker,
        Wording("这一批里没有 {unit}", "there is no {unit} in the batch"),
        advice: Wording(
            "地区写它的文件夹名，见 state.csv", "an area goes by the name of its folder: see state.csv"))
}
