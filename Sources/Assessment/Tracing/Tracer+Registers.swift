import Gathering
import Values

/// Counts of clauses, registers, faults and files: each with what is counted.
extension Explainer {
    func count(_ key: TraceKey, where belongs: (Clause, Finding) -> Bool) -> Explanation {
        var members: [Explanation] = []
        for clause in evaluation.rulebook.clauses {
            if let finding = evaluation.findings.first(where: { $0.clause == clause.id }),
                belongs(clause, finding)
            {
                members.append(Explanation(.clause(clause, finding)))
            }
        }
        return listed(key, members, shows: .max)
    }

    /// The clauses or tasks of a part of the dossier.
    func count(
        _ count: TraceKey.PartCount, of part: DossierPart, _ key: TraceKey
    ) -> Explanation {
        let tasks = evaluation.standingTasks.enumerated().filter { evaluation.has(part, $1) }
        switch count {
        case .clauses(let verdict):
            return self.count(key) { clause, finding in
                evaluation.has(part, clause) && (verdict == nil || finding.verdict == verdict)
            }
        case .undecided:
            return self.count(key) { clause, finding in
                evaluation.has(part, clause) && finding.verdict.isUndecided
            }
        case .tasks: return listed(key, tasks.map(\.element).map(taskNode))
        case .lights(let light):
            let statuses = evaluation.taskStatuses
            let lit = tasks.filter { index, _ in
                statuses.indices.contains(index) && statuses[index].light == light
            }
            return listed(key, lit.map(\.element).map(taskNode))
        }
    }

    /// The groups of the conclusion, as the dossier makes them.
    package static func belongs(
        _ clause: Clause, _ finding: Finding, to group: TraceKey.ClauseGroup
    ) -> Bool {
        func judged(_ reasons: [Finding.Reason]) -> Bool {
            finding.verdict == .needsJudgement
                && ([finding] + finding.parts).contains { reasons.contains($0.reason) }
        }
        return switch group {
        case .undecided: finding.verdict != .met && finding.verdict != .notMet
        case .open: finding.verdict.isOpen
        case .data: finding.verdict == .insufficientData
        case .words: judged([.wordWithoutNumber])
        case .limits: judged([.limitNotAtHand])
        case .evidence: judged([.evidenceToAssess, .noEvidence, .nilReturnUnsigned])
        case .bases: clause.basis == .unconfirmed
        }
    }

    /// A count with what is counted under it.
    func listed(_ key: TraceKey, _ members: [Explanation], shows: Int = 12) -> Explanation {
        var node = Explanation(
            .number(key), key: key, formula: .count(members.count, of: members.count))
        node.set(members.count, .one)
        return members.first(depth.isWhole ? .max : shows, under: node)
    }

    func entries(of register: TraceKey.Register, _ key: TraceKey) -> Explanation {
        let members: [Explanation] =
            switch register {
            case .tasks: evaluation.tasks.map(taskNode)
            case .evidence:
                evaluation.evidence.map {
                    Explanation(.evidence($0), place: place($0.location))
                }
            case .waivers:
                evaluation.waivers.map { Explanation(.waiver($0), place: place($0.location)) }
            case .judgements:
                evaluation.judgements.map {
                    Explanation(.judgement($0), place: place($0.location))
                }
            case .exclusions:
                evaluation.exclusions.map {
                    Explanation(.exclusion($0), place: place($0.location))
                }
            case .overrides:
                evaluation.overrides.map { Explanation(.override($0), place: place($0.location)) }
            case .suspicions: evaluation.suspicions.map(diagnosticNode)
            case .files: evaluation.files.map(fileNode)
            case .stations: evaluation.area.stations.map { Explanation(.station($0.id)) }
            }
        return listed(key, members)
    }

    func taskNode(_ task: PlanTask) -> Explanation {
        Explanation(.task(task), place: place(task.location))
    }

    func diagnosticNode(_ diagnostic: Diagnostic) -> Explanation {
        Explanation(.diagnostic(diagnostic), place: diagnostic.location.map(place))
    }

    func absences(_ station: String, _ quantity: Quantity, _ marker: String, _ key: TraceKey)
        -> Explanation
    {
        let own = evaluation.absences.filter {
            $0.station == station && $0.quantity == quantity && $0.marker == marker
        }
        var node = Explanation(.number(key), key: key, formula: .sum)
        node.set(own.reduce(0) { $0 + $1.count }, .one)
        let members = own.map { absence -> Explanation in
            var child = Explanation(.absence(absence))
            child.set(absence.count, .one)
            if evaluation.origins.indices.contains(absence.origin) {
                let origin = evaluation.origins[absence.origin]
                if evaluation.files.indices.contains(origin.file) {
                    let file = evaluation.files[origin.file]
                    child.place = SourcePlace(
                        location: SourceLocation(
                            file: file.path,
                            place: origin.sheet.map { .sheet($0) } ?? .whole),
                        sha256: file.sha256)
                }
            }
            return child
        }
        return members.first(depth.isWhole ? .max : 12, under: node)
    }

    func rows(_ path: String, _ key: TraceKey) -> Explanation? {
        let files = evaluation.files.filter { $0.path == path || $0.group == path }
        guard !files.isEmpty else { return nil }
        var node = Explanation(.number(key), key: key, formula: files.count > 1 ? .sum : nil)
        node.set(files.reduce(0) { $0 + $1.rowCount }, .one)
        return files.map(fileNode).first(depth.isWhole ? .max : 12, under: node)
    }

    func fileNode(_ file: SourceFile) -> Explanation {
        var node = Explanation(
            .file(file),
            place: SourcePlace(location: SourceLocation(file: file.path), sha256: file.sha256))
        node.set(file.rowCount, .one)
        return node
    }
}
