package import Assessment
public import Gathering
import Values

/// An evaluation as the template reads it: the values, and the words for them.
struct Reading: Sendable {
    let evaluation: Evaluation
    let language: Language
    /// The day on the cover; from the command line, never from a clock.
    let date: CalendarDay?
    /// Of every number.
    let codes: TraceIndex
    /// The codes that the dossier prints, in the order of first use; empty while that is not
    /// known.
    let used: [TraceCode]
    let occasion: Occasion

    init(
        evaluation: Evaluation, language: Language, date: CalendarDay?, codes: TraceIndex? = nil,
        used: [TraceCode] = [], occasion: Occasion = Occasion()
    ) {
        self.evaluation = evaluation
        self.language = language
        self.date = date
        self.codes = codes ?? TraceIndex(evaluation)
        self.used = used
        self.occasion = occasion
    }

    var words: FindingWords { FindingWords(evaluation, language: language) }
    var numbers: NumberWords { NumberWords(language) }

    var clauses: [ClauseReading] {
        evaluation.rulebook.clauses.compactMap { clause in
            evaluation.findings.first { $0.clause == clause.id }.map {
                ClauseReading(reading: self, clause: clause, finding: $0)
            }
        }
    }

    var tiers: [TierReading] {
        var ids: [String] = []
        for clause in evaluation.rulebook.clauses where !ids.contains(clause.rulebook) {
            ids.append(clause.rulebook)
        }
        return ids.map { id in
            TierReading(
                id: id,
                title: tier(id)?.title ?? evaluation.rulebook.title,
                label: tier(id)?.label ?? evaluation.rulebook.label,
                isOwn: id == evaluation.rulebook.id,
                clauses: clauses.filter { $0.clause.rulebook == id })
        }
    }

    func clauses(_ verdict: Verdict) -> [ClauseReading] {
        clauses.filter { $0.finding.verdict == verdict }
    }

    private func tier(_ id: String) -> RulebookTier? {
        evaluation.rulebook.tiers.first { $0.id == id }
    }

    func clauses(because reasons: [Finding.Reason]) -> [ClauseReading] {
        clauses.filter { one in
            one.finding.verdict == .needsJudgement
                && ([one.finding] + one.finding.parts).contains { reasons.contains($0.reason) }
        }
    }

    /// Indicators some clause reads or some station measured, in the rulebook's order.
    var indicators: [IndicatorReading] {
        evaluation.rulebook.indicators.map { IndicatorReading(reading: self, indicator: $0) }
            .filter { !$0.measurements.isEmpty }
    }

    /// The three clauses that most need someone's attention, one an indicator.
    var risks: [ClauseReading] { Array(urgent.prefix(3)) }

    /// Those a meeting looks at one by one: what is not met, and what is met by little.
    var pressing: [ClauseReading] {
        let pressing = urgent.filter { clause in
            let kind = clause.urgency?.kind
            return kind == 0 || kind == 1 || (kind == 3 && !clause.finding.isFull)
        }
        return Array(pressing.prefix(6))
    }

    /// All that need someone's attention, one an indicator: what is not met by the largest share
    /// first, then what is not known, then what is met by little.
    private var urgent: [ClauseReading] {
        var taken: [String] = []
        var risks: [ClauseReading] = []
        let all = clauses
        // Written out: as one chain the compiler takes twelve seconds to type it.
        var ranked: [(rank: Urgency, index: Int)] = []
        for (index, clause) in all.enumerated() {
            if let rank = clause.urgency { ranked.append((rank, index)) }
        }
        ranked.sort { one, other -> Bool in
            if one.rank != other.rank { return one.rank < other.rank }
            return one.index < other.index
        }
        for entry in ranked {
            let clause = all[entry.index]
            if let indicator = clause.finding.indicator {
                if taken.contains(indicator) { continue }
                taken.append(indicator)
            }
            risks.append(clause)
        }
        return risks
    }

    /// Whether the dossier gives the indicator a heading to link to.
    func hasPage(_ indicator: String) -> Bool {
        indicators.contains { $0.indicator.id == indicator && $0.isShown }
    }
}

/// What a document is made for, beside the evaluation.
public struct Occasion: Sendable, Hashable {
    /// Whom a document for one bureau is about.
    public var bureau: String?
    /// Of the plan's body, for a timeline.
    public var milestones: [PlanMilestone]
    /// Years from one re-inspection to the next. The programme's rules were not at hand: whatever
    /// is printed of it is marked 待核.
    public var period: Int
    /// How things stood at the last meeting, for what was carried over.
    package var since: EarlierStanding?

    public init(bureau: String? = nil, milestones: [PlanMilestone] = [], period: Int = 3) {
        self.bureau = bureau
        self.milestones = milestones
        self.period = period
    }
}

/// The clauses of one rulebook.
struct TierReading: Sendable {
    let id: String
    let title: String
    let label: String
    let isOwn: Bool
    let clauses: [ClauseReading]
}

/// One verdict and how many clauses came to it.
struct VerdictReading: Sendable {
    let reading: Reading
    let verdict: Verdict

    var count: Int { reading.evaluation.counts[verdict] ?? 0 }
}

/// How urgent a clause is: first by kind, then by how near it is.
struct Urgency: Sendable, Comparable {
    var kind: Int
    /// Smaller is more urgent.
    var share: Rational

    static func < (one: Urgency, other: Urgency) -> Bool {
        one.kind != other.kind ? one.kind < other.kind : one.share < other.share
    }
}
