import Assessment
import Gathering
import Values

/// How many clauses and tasks a part of the dossier has, each count with its trace code.
struct PartCounts: Sendable {
    let part: DossierPart
    let reading: Reading

    private var tasks: [(task: PlanTask, status: TaskStatus?)] {
        reading.tasks.filter { reading.evaluation.has(part, $0.task) }
    }

    private func clauses(_ verdict: Verdict?) -> Int {
        reading.clauses.count { one in
            reading.evaluation.has(part, one.clause)
                && (verdict == nil || one.finding.verdict == verdict)
        }
    }

    private func count(_ what: TraceKey.PartCount) -> Int {
        switch what {
        case .clauses(let verdict): clauses(verdict)
        case .undecided:
            reading.clauses.count { one in
                reading.evaluation.has(part, one.clause) && one.finding.verdict.isUndecided
            }
        case .tasks: tasks.count
        case .lights(let light): tasks.count { $0.status?.light == light }
        }
    }

    private func phrase(_ what: TraceKey.PartCount) -> Phrase {
        "\(count(what), trace: .part(part, what))"
    }

    private var hasOpen: Bool {
        Verdict.allCases.contains { $0.isOpen && clauses($0) > 0 }
    }

    /// `metCount` and `hasMet`, and so on for every verdict and light.
    private static var names: [(name: String, what: TraceKey.PartCount)] {
        var names: [(name: String, what: TraceKey.PartCount)] = [
            ("clause", .clauses(nil)), ("undecided", .undecided), ("task", .tasks),
        ]
        for verdict in Verdict.allCases { names.append((verdict.rawValue, .clauses(verdict))) }
        for light in TaskLight.allCases { names.append((light.rawValue, .lights(light))) }
        return names
    }

    /// Fields of whatever has such counts.
    static func fields<Subject: Sendable>(
        _ counts: @escaping @Sendable (Subject) -> PartCounts
    ) -> [Field<Subject>] {
        var fields: [Field<Subject>] = [.flag("hasOpen") { counts($0).hasOpen }]
        for (name, what) in names {
            fields.append(.phrase(name + "Count") { counts($0).phrase(what) })
            let flag = "has" + name.prefix(1).uppercased() + name.dropFirst()
            fields.append(.flag(flag) { counts($0).count(what) > 0 })
        }
        return fields
    }
}
