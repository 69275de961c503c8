import Values

/// A picture with its caption below.
struct Figure: Sendable, Hashable {
    var id: String
    var caption: String
    var picture: Picture
    var note: [Inline] = []
    /// Of the numbers it shows.
    var traces: [FigureTrace] = []
    var isNumbered = true
    /// `图3-2`: given by ``Numbering``.
    var number = ""
    /// Where the template asks for it, for messages.
    var place: SourceLocation
}

/// Which chart of the evaluation a figure shows; it is drawn when its size is known.
struct Picture: Sendable, Hashable {
    /// The charts a template can name.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The seven counts of verdicts.
        case counts = "verdict.counts"
        /// Monthly ion means of the year and the baseline year against the thresholds.
        case ionMonths = "ion.monthly"
        /// A cell a day in the colour of its AQI grade.
        case airCalendar = "air.calendar"
        /// A cell a month with its comfort grade.
        case comfortStrip = "climate.comfort"
        /// Baseline year and this year beside the limits.
        case comparison = "baseline.bars"
        /// Valid hours of each month.
        case completeness = "completeness.months"
        /// Every reported indicator: baseline year and this year.
        case overview = "reported.overview"
        /// How far each clause with numbers is from its limit.
        case headroom = "clauses.headroom"

        /// In millimetres: the full height where the chart itself asks for none, and the share
        /// of it that a nearly full page may shrink it to.
        var height: (full: Double, least: Double) {
            switch self {
            case .ionMonths, .airCalendar: (70, 0.76)
            case .comparison: (46, 0.85)
            case .completeness: (52, 0.85)
            case .counts, .comfortStrip, .overview, .headroom: (70, 1)
            }
        }
    }

    var kind: Kind
    /// Empty for charts of the whole evaluation.
    var indicator: String
}
