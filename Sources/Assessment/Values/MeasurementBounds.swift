public import Values

extension Measurement {
    /// What the year would have come to if every day of it had been observed.
    ///
    /// What is valid by the method – a day, or for ions a month – stands as measured; whatever is
    /// missing in the rest could have shown anything that is possible. The measured value itself
    /// is one of the valid days alone, and so may lie outside: a few clean days in a year whose
    /// other days are bad for certain.
    ///
    /// `low` is always there, because no concentration and no count is less than nothing. `high`
    /// is nil where nothing bounds it: a mean with a day missing could be any.
    public struct Bounds: Sendable, Hashable {
        public var low: Rational
        public var high: Rational?

        public init(low: Rational, high: Rational?) {
            self.low = low
            self.high = high
        }
    }

    /// The part of an unfinished year that comes after its last observation, and how it enters
    /// the year's value: ``fixed`` + ``step`` × what it brings, if all of it is observed and
    /// what was lost before it stays lost.
    public struct Rest: Sendable, Hashable {
        /// What the rest brings.
        public enum Kind: String, Sendable, Hashable {
            /// A number of good days, ``Rest/count`` at most.
            case goodDays
            /// A number of comfortable months, ``Rest/count`` at most.
            case months
            /// The mean of ``Rest/count`` days.
            case mean
        }

        public var kind: Kind
        /// The last day with a valid observation of what the indicator is made of.
        public var lastDay: CalendarDay
        /// Days, or for ``Kind/months`` months, that are still to come.
        public var count: Int
        /// The year's value if the rest brings nothing.
        public var fixed: Rational
        /// What one more of what the rest brings adds to the year's value; positive.
        public var step: Rational

        public init(
            kind: Kind, lastDay: CalendarDay, count: Int, fixed: Rational, step: Rational
        ) {
            self.kind = kind
            self.lastDay = lastDay
            self.count = count
            self.fixed = fixed
            self.step = step
        }
    }
}
