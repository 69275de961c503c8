public import Gathering
public import Values

/// What came of a clause. The seven counts add up to the number of clauses.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case met, notMet, insufficientData, needsJudgement, notApplicable, waived, failed

    public var wording: Wording {
        switch self {
        case .met: Wording("达标", "met")
        case .notMet: Wording("不达标", "not met")
        case .insufficientData: Wording("数据不足", "insufficient data")
        case .needsJudgement: Wording("待人工认定", "needs judgement")
        case .notApplicable: Wording("不适用", "not applicable")
        case .waived: Wording("豁免", "waived")
        case .failed: Wording("计算错误", "failed")
        }
    }

    /// The second cue beside the colour.
    public var mark: String {
        switch self {
        case .met: "●"
        case .notMet: "✕"
        case .insufficientData: "◌"
        case .needsJudgement: "◇"
        case .notApplicable: "–"
        case .waived: "△"
        case .failed: "!"
        }
    }
}

/// The judgement on one clause: parameters, never prose.
public struct Finding: Sendable, Hashable {
    /// Why the verdict is what it is, where the numbers alone do not say it.
    public enum Reason: String, Sendable, Hashable {
        /// The numbers decide.
        case measured
        case noData, tooFewData, badCell, conflictingFigures
        case noBaseline
        /// A relative clause in the creation year itself, or before it.
        case baselineYear
        /// A relative word without a number in the rulebook.
        case wordWithoutNumber
        /// Measured, but the clause's words set no limit: the number is there to be judged.
        case noNumber
        /// The limit is set by a document that is not at hand.
        case limitNotAtHand
        /// Documents are registered and a person must look at them.
        case evidenceToAssess
        case noEvidence
        /// No signed nil return.
        case nilReturnUnsigned
        case signedJudgement
        case waiver
        /// A person with the right to do so put another verdict in place of the computed one.
        case override
        case outsideRulebookYears
        case failure
    }

    public var clause: String
    public var verdict: Verdict
    public var reason: Reason
    public var indicator: String?
    public var measured: Rational?
    public var measuredRounded: DecimalValue?
    public var unit: UnitOfMeasure
    /// For relative clauses the baseline's value, otherwise the clause's number.
    public var limit: Rational?
    public var limitRounded: DecimalValue?
    /// Measured − limit, turned so that positive is good; in the unit, or in percentage points.
    public var margin: Rational?
    public var marginRounded: DecimalValue?
    public var marginUnit: UnitOfMeasure
    /// The verdict would be another if rounded values were compared.
    public var flipsByRounding: Bool
    /// Ids of evidence items, and the places of cells that prove or spoil it.
    public var evidence: [String]
    public var locations: [SourceLocation]
    /// Everything else that words are made from, by name.
    public var parameters: [String: String]
    /// For a condition with several parts: one finding a part.
    public var parts: [Finding]

    public init(
        clause: String, verdict: Verdict, reason: Reason, indicator: String? = nil,
        measured: Rational? = nil, measuredRounded: DecimalValue? = nil,
        unit: UnitOfMeasure = .one, limit: Rational? = nil, limitRounded: DecimalValue? = nil,
        margin: Rational? = nil, marginRounded: DecimalValue? = nil,
        marginUnit: UnitOfMeasure = .one, flipsByRounding: Bool = false, evidence: [String] = [],
        locations: [SourceLocation] = [], parameters: [String: String] = [:],
        parts: [Finding] = []
    ) {
        self.clause = clause
        self.verdict = verdict
        self.reason = reason
        self.indicator = indicator
        self.measured = measured
        self.measuredRounded = measuredRounded
        self.unit = unit
        self.limit = limit
        self.limitRounded = limitRounded
        self.margin = margin
        self.marginRounded = marginRounded
        self.marginUnit = marginUnit
        self.flipsByRounding = flipsByRounding
        self.evidence = evidence
        self.locations = locations
        self.parameters = parameters
        self.parts = parts
    }
}

extension Finding {
    /// The margin as a share of the limit, by which clauses of different units are compared; nil
    /// where either is not known, or the limit is 0.
    public var shareOfLimit: Rational? {
        guard let margin, let limit else { return nil }
        return margin.divided(by: limit.magnitude)
    }

    /// Exactly at a limit that cannot be passed by little: all there is, or so many pieces.
    public var isFull: Bool {
        guard margin == .zero else { return false }
        return unit != .percent || limit == Rational(100)
    }
}

extension Evaluation {
    /// Every bureau that leads on a clause or a task, once: the rulebook's order, then the plan's.
    public var leadBureaus: [String] {
        var seen: Set<String> = []
        return (rulebook.clauses.flatMap(\.bureaus) + tasks.flatMap(\.bureaus))
            .filter { seen.insert($0).inserted }
    }
}

/// The complete result: every report is a view of it.
public struct Evaluation: Sendable, Hashable {
    public var area: Area
    public var year: Int
    public var baselineYear: Int
    public var rulebook: Rulebook
    /// Deciding ones and their variants, for the year and the baseline year.
    public var measurements: [Measurement]
    /// In the rulebook's clause order, one a clause.
    public var findings: [Finding]
    public var tasks: [PlanTask]
    /// Where each of the tasks stands, in their order.
    public var taskStatuses: [TaskStatus]
    /// The day at whose end they stand there; nil where no task was looked at.
    public var assessedDay: CalendarDay?
    public var evidence: [EvidenceItem]
    public var files: [SourceFile]
    public var origins: [Origin]
    public var absences: [Absence]
    public var diagnostics: [Diagnostic]
    /// Of every indicator: against the creation year, and against the year before.
    public var changes: [Change]
    /// The registers as they were read; which entries took effect is in the findings.
    public var exclusions: [Exclusion]
    public var waivers: [Waiver]
    public var judgements: [Judgement]
    public var overrides: [Override]
    /// 改判登记链值: the last value up to which the chain of the override log holds.
    public var overrideHead: String?
    /// What looks wrong with the data and wants a person's look; no number was changed for it.
    public var suspicions: [Diagnostic]
    public var toolVersion: String

    public init(
        area: Area, year: Int, baselineYear: Int, rulebook: Rulebook, measurements: [Measurement],
        findings: [Finding], tasks: [PlanTask], taskStatuses: [TaskStatus] = [],
        assessedDay: CalendarDay? = nil, evidence: [EvidenceItem], files: [SourceFile],
        origins: [Origin], absences: [Absence], diagnostics: [Diagnostic], changes: [Change] = [],
        exclusions: [Exclusion] = [], waivers: [Waiver] = [], judgements: [Judgement] = [],
        overrides: [Override] = [], overrideHead: String? = nil, suspicions: [Diagnostic] = [],
        toolVersion: String
    ) {
        self.area = area
        self.year = year
        self.baselineYear = baselineYear
        self.rulebook = rulebook
        self.measurements = measurements
        self.findings = findings
        self.tasks = tasks
        self.taskStatuses = taskStatuses
        self.assessedDay = assessedDay
        self.evidence = evidence
        self.files = files
        self.origins = origins
        self.absences = absences
        self.diagnostics = diagnostics
        self.changes = changes
        self.exclusions = exclusions
        self.waivers = waivers
        self.judgements = judgements
        self.overrides = overrides
        self.overrideHead = overrideHead
        self.suspicions = suspicions
        self.toolVersion = toolVersion
    }

    /// How many clauses came to each verdict; all seven are present.
    public var counts: [Verdict: Int] { verdicts.counts }

    /// The measurement that clauses are judged by.
    public func deciding(_ indicator: String, year: Int) -> Measurement? {
        measurements.first { $0.indicator == indicator && $0.year == year && $0.decides }
    }
}
