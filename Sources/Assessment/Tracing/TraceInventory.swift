import Gathering
import Values

/// Every number of an evaluation that a report may print, by name. What a number comes to, or
/// whether there is one, makes no difference as far as that can be.
struct TraceInventory {
    private(set) var keys: Set<TraceKey> = []
    private let evaluation: Evaluation

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
        for measurement in evaluation.measurements { add(measurement) }
        addChanges()
        for clause in evaluation.rulebook.clauses { add(clause) }
        addMethods()
        addCounts()
        addFiles()
    }

    private mutating func add(_ measurement: Measurement) {
        var parts: [TraceKey.MeasurementPart] = [
            .value, .valid, .expected, .share, .gap, .low, .high, .rest, .lack, .sources,
        ]
        parts += (measurement.completeness?.losses ?? []).map { .loss($0.cause) }
        parts += (measurement.completeness?.lostTo ?? []).map { .lostTo($0.pollutant) }
        switch measurement.detail {
        case .none: break
        case .months:
            for month in 1...12 {
                parts += [.month(month, .mean), .month(month, .valid), .month(month, .expected)]
            }
        case .airDays:
            parts.append(.goodDays)
            parts += (1...6).map { .gradeDays($0) }
            for month in 1...12 { parts += [.month(month, .good), .month(month, .valid)] }
        case .comfortMonths:
            for month in 1...12 {
                parts += [
                    .comfort(month, .temperatureHumidity), .comfort(month, .windEffect),
                    .grade(month),
                ]
            }
        case .figure: parts.append(.written)
        }
        for station in measurement.stations {
            parts += TraceKey.StationPart.allCases.map { .station(station.station, $0) }
        }
        for part in parts { keys.insert(measurement.traceKey(part)) }
    }

    private mutating func addChanges() {
        for change in evaluation.changes {
            for way in [change.deciding] + change.others {
                keys.insert(
                    .change(
                        change.indicator, from: change.from, to: change.to, variant: way.variant))
            }
        }
        for measurement in evaluation.measurements where measurement.year == evaluation.year {
            keys.insert(
                .change(
                    measurement.indicator, from: evaluation.baselineYear, to: evaluation.year,
                    variant: measurement.variant))
        }
    }

    private mutating func add(_ clause: Clause) {
        for part in TraceKey.ClausePart.allCases {
            keys.insert(.clause(clause.id, part: nil, part))
        }
        guard case .all(let conditions) = clause.condition else { return }
        for index in conditions.indices {
            for part in TraceKey.ClausePart.allCases {
                keys.insert(.clause(clause.id, part: index, part))
            }
        }
    }

    private mutating func addMethods() {
        for indicator in evaluation.rulebook.indicators {
            for number in TraceKey.MethodNumber.allCases {
                keys.insert(.method(indicator.id, number))
            }
        }
    }

    private mutating func addCounts() {
        let rulebooks = [nil] + Set(evaluation.rulebook.clauses.map(\.rulebook)).map { $0 }
        for rulebook in rulebooks {
            keys.insert(.clauseCount(rulebook: rulebook, verdict: nil))
            for verdict in Verdict.allCases {
                keys.insert(.clauseCount(rulebook: rulebook, verdict: verdict))
            }
        }
        let parts =
            [DossierPart.chapter(nil)] + Chapter.allCases.map { .chapter($0) }
            + evaluation.actions.map { .action($0.title) }
            + evaluation.leadBureaus.map { .bureau($0) }
        for part in parts { keys.formUnion(TraceKey.PartCount.keys(of: part)) }
        for group in TraceKey.ClauseGroup.allCases { keys.insert(.group(group)) }
        for register in TraceKey.Register.allCases { keys.insert(.register(register)) }
        for state in TaskState.allCases { keys.insert(.tasks(state)) }
        keys.insert(.diagnostics(kind: nil))
        for diagnostic in evaluation.diagnostics + evaluation.suspicions {
            keys.insert(.diagnostics(kind: diagnostic.kind.id))
        }
        for absence in evaluation.absences {
            keys.insert(
                .absence(
                    station: absence.station, absence.quantity, marker: absence.marker))
        }
    }

    /// Every file, and every group of files.
    private mutating func addFiles() {
        for file in evaluation.files {
            keys.insert(.rows(path: file.path))
            keys.insert(.rows(path: file.group))
        }
    }
}
