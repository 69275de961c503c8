public import Values

/// One thing of a task that can be checked on its own. A task's text often holds several.
public struct PlanCheck: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A number against a limit that the plan prints.
        case absolute
        /// A number against that of another year: 较创建时有所提升.
        case relative
        /// A change without a year to compare with: 持续改善.
        case trend
        /// A limit that another document sets: 达到北京市要求.
        case external
        /// So many of something over the plan's years.
        case count
        /// So many of something in every year.
        case countPerYear
        /// Something that must not happen.
        case zero
        /// Done or not done: a document shows it.
        case evidence
    }

    /// How the number is to compare with the threshold.
    public enum Bound: String, Sendable, Hashable, CaseIterable {
        case atLeast, moreThan, atMost, lessThan, exactly
    }

    /// Which way a relative check or a trend is to go.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        case up, down
        /// 改善: which way that is depends on the quantity.
        case better
    }

    /// Why a reader of the words alone cannot decide.
    public enum Ambiguity: Sendable, Hashable {
        /// 明显, 有所, 基本: a degree without a number.
        case degree(String)
        /// 创建时: a baseline that is no year.
        case baseline(String)
        /// 北京市要求: the number stands in another document.
        case setElsewhere(String)
        /// 一批: an amount without a number.
        case unnumbered(String)
        /// One in total, or one of each of these.
        case totalOrEach([String])
        /// 力争: an aim, not a duty.
        case aspiration(String)
    }

    public var kind: Kind
    /// The words it was read from, as printed.
    public var text: String
    /// What is measured or counted: `城镇污水处理率`; empty where the words do not name it.
    public var subject: String
    public var bound: Bound?
    public var threshold: DecimalValue?
    /// Of the threshold: the program's own form where it knows the unit, else as printed.
    public var unit: String
    public var direction: Direction?
    /// What a relative check compares with, as printed: `创建时`.
    public var baseline: String
    /// Things that are named one by one.
    public var named: [String]
    public var isYearly: Bool
    public var ambiguities: [Ambiguity]

    public init(
        _ kind: Kind, _ text: String, subject: String = "", bound: Bound? = nil,
        threshold: DecimalValue? = nil, unit: String = "", direction: Direction? = nil,
        baseline: String = "", named: [String] = [], isYearly: Bool = false,
        ambiguities: [Ambiguity] = []
    ) {
        self.kind = kind
        self.text = text
        self.subject = subject
        self.bound = bound
        self.threshold = threshold
        self.unit = unit
        self.direction = direction
        self.baseline = baseline
        self.named = named
        self.isYearly = isYearly
        self.ambiguities = ambiguities
    }
}

extension PlanCheck.Kind {
    public var wording: Wording {
        switch self {
        case .absolute: Wording("定值", "limit")
        case .relative: Wording("与创建年比较", "against another year")
        case .trend: Wording("趋势", "trend")
        case .external: Wording("限值另定", "limit set elsewhere")
        case .count: Wording("数量", "count")
        case .countPerYear: Wording("每年次数", "count a year")
        case .zero: Wording("不得发生", "must not happen")
        case .evidence: Wording("证明材料", "evidence")
        }
    }
}
