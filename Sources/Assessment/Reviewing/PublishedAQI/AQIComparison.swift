public import Gathering
public import Values

/// The published AQI of one table and period held against the AQI recomputed from the columns
/// beside it.
public struct AQIComparison: Sendable, Hashable {
    /// Why a published number is not the recomputed one: the first of these that fits, a likely
    /// reason and no proof.
    public enum Reason: Sendable, Hashable {
        /// 0 is published: an absent value written as a number.
        case zero
        /// More than 500 is published where the index ends.
        case beyondEnd
        /// The sub-index to the nearest whole number instead of up.
        case nearest
        /// Concentrations were rounded before they were printed.
        case inputRounding
        /// Another edition's breakpoints or another choice of items gives the number.
        case otherForm(AQIForm)
        /// Daily ozone stands under the heading of the other averaging time.
        case otherOzoneItem
        /// The number comes out without this pollutant, or without ozone's 8-hour mean only.
        case leftOut(Quantity)
        /// A pollutant has no value in the row, and the published index is higher.
        case missingPollutant
        /// Not over 10 % (or 5 points) away: a mean of stations' indices, or reviewed values.
        case near
        case unexplained
    }

    public struct Group: Sendable, Hashable {
        public var reason: Reason
        public var count: Int
        /// The first such row.
        public var location: SourceLocation?
    }

    /// Index into ``Dataset/origins``.
    public var origin: Int
    public var interval: Interval
    public var first: CalendarDay
    public var last: CalendarDay
    /// Rows with a published number and any concentration.
    public var rows: Int
    /// Rows in which each form gives exactly the published number.
    public var matches: [AQIForm: Int]
    /// The form that matches most often: mismatches are explained against it.
    public var form: AQIForm
    /// In the order of ``Reason``; their counts and the form's matches add up to `rows`.
    public var groups: [Group]
    public var location: SourceLocation?

    public var matched: Int { matches[form] ?? 0 }
}
