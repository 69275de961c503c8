public import Values

/// One thing that two evaluations can differ in, and what it alone does to a clause.
public struct ChangeCause: Sendable, Hashable {
    /// What is put back to what it was in the older edition while everything else stays as it is
    /// in the newer one. In the order in which they are told.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Observations and figures, with the exclusions that belong to them.
        case data
        /// The year that is judged: a clause may not be asked in it.
        case year
        case rulebook
        /// Numbers the area declares for limits that other documents set.
        case limits
        /// The edition of HJ 633 that decides.
        case edition
        /// Exclusions off in either or both.
        case exclusions
        /// Only the stations that observed in both and did not move.
        case stations
        /// 全数值 against 修约值.
        case rounding
        /// Documents that the register counts for the clause.
        case documents
        /// Signed judgements, waivers and overrides off in either or both.
        case decisions
        /// Another version of this program made it.
        case program

        public var wording: Wording {
            switch self {
            case .data: Wording("数据", "data")
            case .year: Wording("评估年", "assessed year")
            case .rulebook: Wording("规则集", "rulebook")
            case .limits: Wording("地区限值", "area's limits")
            case .edition: Wording("标准版本", "edition of the standard")
            case .exclusions: Wording("数据剔除", "exclusions")
            case .stations: Wording("站点范围", "station set")
            case .rounding: Wording("修约", "rounding")
            case .documents: Wording("证明材料", "documents")
            case .decisions: Wording("认定、豁免和改判", "judgements, waivers and overrides")
            case .program: Wording("程序版本", "program version")
            }
        }
    }

    /// What the swap did.
    public enum Effect: Sendable, Hashable {
        /// The clause is again as it was, or the two editions no longer differ in it.
        case restores
        /// Not as it was, but another than it is.
        case moves
        case nothing
        /// It differs, but what it does cannot be computed.
        case notComputable(Obstacle)
    }

    /// Why a swap cannot be computed.
    public enum Obstacle: String, Sendable, Hashable {
        /// One of the sides is an evaluation without its data.
        case noData
        /// The rulebook that the evaluation names is not among the templates, or is another now.
        case noRulebook
        /// The evaluation does not say what the verdict was before a person decided.
        case notRecorded
        /// The program of then is not this one.
        case otherProgram

        public var wording: Wording {
            switch self {
            case .noData: Wording("只有评估结果，没有数据", "an evaluation without its data")
            case .noRulebook:
                Wording("当时的规则集不在手边", "the rulebook of then is not at hand")
            case .notRecorded: Wording("评估结果里没有记载", "the evaluation does not record it")
            case .otherProgram: Wording("当时的程序不在手边", "the program of then is not at hand")
            }
        }
    }

    public var kind: Kind
    public var effect: Effect
    /// The other way about: only the older edition's data are at hand, and what restores is that
    /// this one thing of the newer edition brings it to what the newer one came to.
    public var isReversed: Bool
    /// What the clause comes to with the swap; nil where that is not one number or verdict.
    public var verdict: Verdict?
    public var measured: ComparedQuantity?
    /// What differs, in parameters: `HJ 633-2012`, a rulebook's hash, station ids.
    public var before: String
    public var after: String

    public init(
        kind: Kind, effect: Effect, isReversed: Bool = false, verdict: Verdict? = nil,
        measured: ComparedQuantity? = nil, before: String = "", after: String = ""
    ) {
        self.kind = kind
        self.effect = effect
        self.isReversed = isReversed
        self.verdict = verdict
        self.measured = measured
        self.before = before
        self.after = after
    }

    var isUnknown: Bool {
        switch effect {
        case .notComputable: true
        case .restores, .moves, .nothing: false
        }
    }
}
