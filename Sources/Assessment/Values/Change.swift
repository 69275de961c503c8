public import Values

/// What a measurement differs in from the one that decides; one thing at a time.
public enum VariantAxis: String, Sendable, Hashable, CaseIterable {
    /// The edition of HJ 633.
    case edition
    /// The way from hours to the year.
    case rollUp
    /// What a day without one of the pollutants is worth.
    case validity
    /// Whether an hour's label is its start or its end.
    case hours
    /// Only the stations that observed in both years that are compared.
    case stations
    /// Without the exclusions that the register asks for.
    case exclusions

    public var wording: Wording {
        switch self {
        case .edition: Wording("标准版本", "edition of the standard")
        case .rollUp: Wording("统计方法", "roll-up")
        case .validity: Wording("有效性规定", "validity rule")
        case .hours: Wording("时次含义", "hour label")
        case .stations: Wording("站点范围", "station set")
        case .exclusions: Wording("数据剔除", "exclusions")
        }
    }
}

/// How an indicator changed from one year to another, like for like: both years by the same
/// edition, hour label, validity rule and stations.
public struct Change: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable {
        case better, worse, same

        public var wording: Wording {
            switch self {
            case .better: Wording("变好", "better")
            case .worse: Wording("变差", "worse")
            case .same: Wording("不变", "unchanged")
            }
        }
    }

    /// Both years measured in one way.
    public struct Way: Sendable, Hashable {
        /// Nil for the way that decides.
        public var axis: VariantAxis?
        /// As in ``Measurement/variant``.
        public var variant: String
        public var before: Rational?
        public var after: Rational?
        public var beforeRounded: DecimalValue?
        public var afterRounded: DecimalValue?
        /// After − before, unrounded; nil where either is missing.
        public var difference: Rational?
        public var differenceRounded: DecimalValue?
        /// Of the unrounded values; nil where either is missing.
        public var direction: Direction?
        /// Both years have the data that the method asks for.
        public var isComplete: Bool

        public init(
            axis: VariantAxis?, variant: String, before: Rational?, after: Rational?,
            beforeRounded: DecimalValue?, afterRounded: DecimalValue?, difference: Rational?,
            differenceRounded: DecimalValue?, direction: Direction?, isComplete: Bool
        ) {
            self.axis = axis
            self.variant = variant
            self.before = before
            self.after = after
            self.beforeRounded = beforeRounded
            self.afterRounded = afterRounded
            self.difference = difference
            self.differenceRounded = differenceRounded
            self.direction = direction
            self.isComplete = isComplete
        }
    }

    public var indicator: String
    public var from: Int
    public var to: Int
    /// Of the difference: percentage points where the indicator is a percentage.
    public var unit: UnitOfMeasure
    public var deciding: Way
    /// The other ways, in the order of ``VariantAxis``.
    public var others: [Way]

    public init(
        indicator: String, from: Int, to: Int, unit: UnitOfMeasure, deciding: Way, others: [Way]
    ) {
        self.indicator = indicator
        self.from = from
        self.to = to
        self.unit = unit
        self.deciding = deciding
        self.others = others
    }

    /// The choices on which it depends whether the year was better or worse.
    public var dependsOn: [VariantAxis] {
        VariantAxis.allCases.filter { axis in
            others.contains {
                $0.axis == axis && $0.direction != nil && deciding.direction != nil
                    && $0.direction != deciding.direction
            }
        }
    }
}
