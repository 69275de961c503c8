import Assessment
package import Values

/// What a batch says on a terminal or in a log.
package struct BatchText: Sendable {
    package var language: Language

    package init(language: Language) { self.language = language }

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// `[12/900] 房山区 2026 完成`
    package func line(_ number: Int, of total: Int, _ result: UnitResult) -> String {
        "[\(number)/\(total)] \(result.unit.name) \(result.unit.year) "
            + result.state.wording[language]
    }

    /// Every fault, area by area, alike ones once with their number; empty where there is none.
    package func faults(_ outcome: BatchOutcome) -> [String] {
        var lines: [String] = []
        var rest = outcome.results[...]
        while let first = rest.first {
            let area = rest.prefix { $0.unit.area == first.unit.area }
            rest = rest.dropFirst(area.count)
            let entries = entries(area.flatMap { $0.record?.faults ?? [] })
            if !entries.isEmpty { lines += [first.unit.name] + entries.map { "  " + $0 } }
        }
        return lines
    }

    /// Alike ones once with their number, the gravest first, and beneath each what to do.
    package func entries(_ faults: [Diagnostic]) -> [String] {
        struct Group {
            var first: Diagnostic
            var all: Set<Diagnostic>
        }
        var groups: [Group] = []
        var index: [String: Int] = [:]
        for fault in faults {
            if let known = index[fault.kind.id] {
                groups[known].all.insert(fault)
            } else {
                index[fault.kind.id] = groups.count
                groups.append(Group(first: fault, all: [fault]))
            }
        }
        let order = groups.indices.sorted {
            (groups[$0].first.kind.severity, $0) < (groups[$1].first.kind.severity, $1)
        }
        return order.flatMap { number -> [String] in
            let (fault, count) = (groups[number].first, groups[number].all.count)
            let place = fault.location.map { "\($0): " } ?? ""
            let alike = count > 1 ? say("（同类共 \(count) 处）", " (\(count) alike)") : ""
            let advice = fault.advice(in: language)
            let message =
                "\(fault.kind.severity.wording[language]): \(place)\(fault.message(in: language))\(alike)"
            return [message] + (advice.isEmpty ? [] : ["  → " + advice])
        }
    }

    /// The units that failed; empty where none did.
    package func failures(_ outcome: BatchOutcome) -> [String] {
        let failed = outcome.failed
        guard !failed.isEmpty else { return [] }
        return [say("失败 \(failed.count) 个：", "\(failed.count) failed:")]
            + failed.map { "  \($0.unit.name) \($0.unit.year)" }
    }

    /// How many of each state, and last `达标 x/y`.
    package func summary(_ outcome: BatchOutcome) -> [String] {
        let states = UnitState.allCases.filter { $0 != .left || outcome.count($0) > 0 }
            .map { "\($0.wording[language]) \(outcome.count($0))" }
        let clauses = outcome.clauses
        return [
            states.joined(separator: " · "),
            say("达标 ", "met ") + "\(clauses.met)/\(clauses.all)",
        ]
    }

    /// Processor time by stage, with each one's share; nil where nobody asked for it.
    package func timing(_ outcome: BatchOutcome) -> String? {
        let total = outcome.seconds.values.reduce(0, +)
        guard total > 0 else { return nil }
        let stages = BatchStage.allCases.compactMap { stage -> String? in
            outcome.seconds[stage].map { seconds in
                "\(stage.wording[language]) \(Int((seconds / total * 100).rounded()))%"
            }
        }
        let made = outcome.count(.done)
        let each = made == 0 ? 0 : Int((total / Double(made) * 1000).rounded())
        return say("处理器时间：", "processor time: ") + stages.joined(separator: " · ")
            + (made == 0 ? "" : say("；每个单元 \(each) 毫秒", "; \(each) ms a unit"))
    }

    /// A unit, and beneath it what would make it run.
    package func reasons(_ reasons: [Reasons.Reason]) -> [String] {
        reasons.flatMap { reason -> [String] in
            let head = "\(reason.unit.name) \(reason.unit.year): "
            let faults = reason.faults.map {
                let place = $0.location.map { "\($0): " } ?? ""
                return "  \($0.kind.severity.wording[language]): \(place)"
                    + $0.message(in: language)
            }
            switch reason.standing {
            case .upToDate: return [head + say("不运行，没有变化", "does not run, nothing has changed")]
            case .neverBuilt: return [head + say("运行，还没有做过", "runs, was never made")] + faults
            case .outputGone(let name):
                return [head + say("运行，文件不在或不完整：\(name)", "runs, file gone or not whole: \(name)")]
                    + faults
            case .failedLastTime(let changes):
                return [head + say("运行，上次失败", "runs, failed last time")]
                    + changes.map(change) + faults
            case .changed(let changes):
                return [head + say("运行，有变化", "runs, something has changed")]
                    + changes.map(change) + faults
            }
        }
    }

    private func change(_ change: KeyChange) -> String {
        let kind =
            switch change.kind {
            case .file: say("数据文件", "file")
            case .rulebook: say("规则集", "rulebook")
            case .template: say("模板", "template")
            case .font: say("字体", "font")
            case .tool: say("程序版本", "tool version")
            case .option: say("选项", "option")
            case .year: say("年份", "year")
            }
        let manner =
            switch change.manner {
            case .changed: say("已改", "changed")
            case .added: say("新增", "added")
            case .removed: say("不再有", "no longer there")
            }
        return "  \(kind) \(change.name): \(manner)"
    }
}
