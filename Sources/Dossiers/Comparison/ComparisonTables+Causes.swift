import Assessment
import Values

/// The causes over all clauses.
extension ComparisonTables {
    /// A kind of cause in a step, and the clauses it does something to.
    private struct Found {
        var step: ComparisonStep
        var kind: ChangeCause.Kind
        var restored: [ClauseChange] = []
        var moved: [ClauseChange] = []
        var unknown: [ClauseChange] = []

        init(_ kind: ChangeCause.Kind, _ step: ComparisonStep) {
            self.step = step
            self.kind = kind
            for change in step.clauses {
                switch change.causes.first(where: { $0.kind == kind })?.effect {
                case .restores: restored.append(change)
                case .moves: moved.append(change)
                case .notComputable: unknown.append(change)
                case .nothing, nil: break
                }
            }
        }

        var isEmpty: Bool { restored.isEmpty && moved.isEmpty && unknown.isEmpty }
    }

    /// What explains how many changes; kinds that do nothing to any clause are left out.
    var causeTable: ListTable {
        let found = comparison.steps.flatMap { step in
            ChangeCause.Kind.allCases.map { Found($0, step) }
        }.filter { !$0.isEmpty }
        let changes = comparison.steps.flatMap(\.clauses).filter(\.isDifferent)
        let alone = changes.count { $0.verdictOfCauses == .alone }
        let together = changes.count { $0.verdictOfCauses == .together }
        let unknown = changes.count { $0.verdictOfCauses == .unknown }
        return ListTable(
            id: "causes", title: say("变化的原因", "Causes of the changes"),
            lead: say(
                "有变化的\(changes.count)条次中，\(alone)条次单独换回一项即恢复原状，\(together)条次是几项共同造成的，\(unknown)条次无法全部计算",
                "of \(changes.count) changes one thing alone brings back \(alone), \(together) take several together, \(unknown) cannot all be computed"
            ),
            columns: [
                .init(title: say("从 → 到", "from → to")), .init(title: say("原因", "cause")),
                .init(title: say("单独换回即恢复", "alone brings it back"), kind: .number),
                .init(title: say("有作用但不能恢复", "moves it only"), kind: .number),
                .init(title: say("作用无法计算", "cannot be computed"), kind: .number),
                .init(title: say("单独换回即恢复的条款", "clauses it alone brings back"), kind: .prose),
            ],
            rows: found.map { one in
                [
                    .text(words.label(of: one.step)),
                    ranked(one.kind, one.kind.wording[language]),
                    count(one.restored.count), count(one.moved.count), count(one.unknown.count),
                    .text(
                        one.restored.map { Typography.print($0.title) }
                            .joined(separator: say("、", "; "))),
                ]
            })
    }
}
