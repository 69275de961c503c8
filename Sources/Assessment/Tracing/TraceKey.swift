package import Gathering

/// What a printed number is: its name among all numbers of an evaluation, never its value.
///
/// A number that stands in several places has one key, so that it has one code everywhere: the
/// measured value of a clause is the deciding measurement's value.
package enum TraceKey: Sendable, Hashable {
    /// A number of a measurement; `variant` as in ``Measurement/variant``.
    case measurement(String, year: Int, variant: String, MeasurementPart)
    /// The difference between two years, both measured by one variant.
    case change(String, from: Int, to: Int, variant: String)
    /// A number of a clause; `part` counts from 0 in a clause of several.
    case clause(String, part: Int?, ClausePart)
    /// A number that a method of the rulebook sets.
    case method(String, MethodNumber)
    /// How many clauses; nil stands for all rulebooks, and for all verdicts.
    case clauseCount(rulebook: String?, verdict: Verdict?)
    /// How many clauses or tasks a part of the dossier has.
    case part(DossierPart, PartCount)
    /// How many clauses are in a group of the conclusion.
    case group(ClauseGroup)
    /// How many entries a register has.
    case register(Register)
    /// How many tasks are in a state.
    case tasks(TaskState)
    /// How many diagnostics there are of a kind; nil for all.
    case diagnostics(kind: String?)
    /// How often a marker of absence was met, in all files.
    case absence(station: String, Quantity, marker: String)
    /// Rows understood in a file, or in all files of a folder and form; see
    /// ``SourceFile/group``.
    case rows(path: String)
    /// A number that nothing above names: `topic` and `name` are ids of whatever prints it.
    case other(topic: String, name: String)

    /// What of a measurement.
    package enum MeasurementPart: Sendable, Hashable {
        case value
        /// Of the completeness: valid, expected, their ratio in percent.
        case valid, expected, share
        /// Length of the longest gap.
        case gap
        /// How many were lost to a cause; see ``Completeness/Loss``.
        case loss(String)
        /// Days lost to a pollutant; see ``Completeness/PollutantLoss``.
        case lostTo(Quantity)
        /// Days with AQI ≤ 100.
        case goodDays
        /// Days of a grade of the AQI, 1…6.
        case gradeDays(Int)
        /// The ends of its bounds.
        case low, high
        /// Days or months still to come; see ``Measurement/Rest``.
        case rest
        case month(Int, MonthPart)
        /// An index of climate comfort, and the grade it gives.
        case comfort(Int, ComfortMonth.Index)
        case grade(Int)
        case station(String, StationPart)
        /// The figure as it is written in its cell.
        case written
        /// The valid hours, days or months of ``Measurement/Lack/tooFew``.
        case lack
        /// How many tables it comes from.
        case sources
    }

    package enum MonthPart: String, Sendable, Hashable, CaseIterable {
        case mean, valid, expected
        /// Days with AQI ≤ 100.
        case good
    }

    package enum StationPart: String, Sendable, Hashable, CaseIterable {
        case value, valid, expected
    }

    package enum ClausePart: String, Sendable, Hashable, CaseIterable {
        /// Only where no measurement is at hand to name it.
        case measured
        /// The only limit, or the lower one; the upper one.
        case limit, upperLimit
        case margin
        /// Margin as a share of the limit.
        case share
        /// Documents registered for it.
        case evidence
        /// What the rest of the year must bring.
        case rest
    }

    package enum MethodNumber: String, Sendable, Hashable, CaseIterable {
        case minimumHours, minimumDays, minimumDaysInFebruary, minimumDaysInYear, minimumMonths
        case windLimit
    }

    /// The groups of 尚不知道的事项 in the conclusion.
    package enum ClauseGroup: String, Sendable, Hashable, CaseIterable {
        case undecided, data, words, limits, evidence, bases
        /// Not met, or not known to be.
        case open
    }

    /// What of a part is counted.
    package enum PartCount: Sendable, Hashable {
        /// Nil: whatever came of them.
        case clauses(Verdict?)
        /// Not met and not known not to be: 数据不足, 待人工认定, 计算错误.
        case undecided
        case tasks
        case lights(TaskLight)
    }

    package enum Register: String, Sendable, Hashable, CaseIterable {
        case tasks, evidence, waivers, judgements, exclusions, overrides, suspicions, files
        case stations
    }
}

extension TraceKey {
    /// The name that the code is made of: stable, and the same for no two keys of one
    /// evaluation. What may hold any characters stands last.
    package var canonical: String {
        switch self {
        case .measurement(let id, let year, let variant, let part):
            "measurement/\(id)/\(year)/\(part.canonical)/\(variant)"
        case .change(let id, let from, let to, let variant):
            "change/\(id)/\(from)-\(to)/\(variant)"
        case .clause(let id, let part, let what):
            "clause/\(what.rawValue)/\(part.map(String.init) ?? "")/\(id)"
        case .method(let id, let number): "method/\(number.rawValue)/\(id)"
        case .clauseCount(let rulebook, let verdict):
            "clauses/\(verdict?.rawValue ?? "all")/\(rulebook ?? "")"
        case .part(let part, let count): "part/\(count.canonical)/\(part.canonical)"
        case .group(let group): "group/\(group.rawValue)"
        case .register(let register): "register/\(register.rawValue)"
        case .tasks(let state): "tasks/\(state.rawValue)"
        case .diagnostics(let kind): "diagnostics/\(kind ?? "")"
        case .absence(let station, let quantity, let marker):
            "absence/\(quantity.rawValue)/\(station)/\(marker)"
        case .rows(let path): "rows/\(path)"
        case .other(let topic, let name): "other/\(topic)/\(name)"
        }
    }
}

extension TraceKey.PartCount {
    fileprivate var canonical: String {
        switch self {
        case .clauses(let verdict): "clauses:\(verdict?.rawValue ?? "all")"
        case .undecided: "undecided"
        case .tasks: "tasks"
        case .lights(let light): "lights:\(light.rawValue)"
        }
    }

    fileprivate static var all: [Self] {
        [.clauses(nil), .undecided, .tasks] + Verdict.allCases.map { .clauses($0) }
            + TaskLight.allCases.map { .lights($0) }
    }

    /// All counts of a part.
    static func keys(of part: DossierPart) -> [TraceKey] { all.map { .part(part, $0) } }
}

extension DossierPart {
    fileprivate var canonical: String {
        switch self {
        case .chapter(let chapter): "chapter:\(chapter?.rawValue ?? "")"
        case .action(let title): "action:\(title)"
        case .bureau(let name): "bureau:\(name)"
        }
    }
}

extension TraceKey.MeasurementPart {
    var canonical: String {
        switch self {
        case .value: "value"
        case .valid: "valid"
        case .expected: "expected"
        case .share: "share"
        case .gap: "gap"
        case .loss(let cause): "loss:\(cause)"
        case .goodDays: "goodDays"
        case .gradeDays(let grade): "gradeDays:\(grade)"
        case .lostTo(let pollutant): "lostTo:\(pollutant.rawValue)"
        case .rest: "rest"
        case .low: "low"
        case .high: "high"
        case .month(let month, let part): "month:\(month):\(part.rawValue)"
        case .comfort(let month, let index): "comfort:\(month):\(index.rawValue)"
        case .grade(let month): "grade:\(month)"
        case .station(let id, let part): "station:\(part.rawValue):\(id)"
        case .written: "written"
        case .lack: "lack"
        case .sources: "sources"
        }
    }
}

extension Evaluation {
    /// The key of the deciding measurement's number; nil where there is no measurement.
    package func traceKey(
        _ indicator: String, year: Int, _ part: TraceKey.MeasurementPart = .value
    ) -> TraceKey? {
        deciding(indicator, year: year).map {
            .measurement(indicator, year: year, variant: $0.variant, part)
        }
    }
}

extension Measurement {
    /// The key of one of its numbers.
    package func traceKey(_ part: TraceKey.MeasurementPart = .value) -> TraceKey {
        .measurement(indicator, year: year, variant: variant, part)
    }
}

extension SourceFile {
    /// The folder and form: `data/2026/neo/*NEO`. Files of one group may be listed as one.
    package var group: String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return "\(folder)*\(format)\(encoding ?? "")\(isGzip ? "gzip" : "")"
    }
}
