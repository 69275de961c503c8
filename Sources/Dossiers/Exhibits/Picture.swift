/// Which picture of an evaluation is meant; it is drawn when its size is known.
struct Picture: Sendable, Hashable {
    /// The pictures there are, by the names that templates and the command line use.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The seven counts of verdicts.
        case counts = "verdict.counts"
        /// What is not met, or changed since the year before: clauses × years.
        case attention = "clauses.attention"
        /// How far each clause with numbers is from its limit.
        case headroom = "clauses.headroom"
        /// Every indicator with a limit: now, limit, baseline.
        case bullets = "clauses.bullets"
        /// Every clause of a tier × years.
        case matrix = "clauses.matrix"
        /// The annual ion mean of every year against both tiers.
        case ionYears = "ion.annual"
        /// Monthly ion means of the year and the baseline year against the thresholds.
        case ionMonths = "ion.monthly"
        /// The course of the day.
        case ionDay = "ion.diurnal"
        /// Hour × month.
        case ionMap = "ion.hours"
        /// Small multiples by station.
        case ionStations = "ion.stations"
        /// Station × month.
        case ionCompleteness = "ion.completeness"
        /// A cell a day in the colour of its AQI grade.
        case airCalendar = "air.calendar"
        /// Days of each grade, by month and by year.
        case airMonths = "air.months"
        case airYears = "air.years"
        /// Days lost to each pollutant.
        case airLost = "air.lost"
        /// A cell a month with its comfort grade.
        case comfortStrip = "climate.comfort"
        /// Every reported indicator: baseline year and this year.
        case overview = "reported.overview"
        /// Every indicator, baseline → now, the baseline being 100.
        case slopes = "change.slopes"
        /// Which months made the change since the baseline year.
        case waterfall = "change.waterfall"
        /// The baseline year and this year, station by station or month by month.
        case dumbbell = "change.dumbbell"
        /// Baseline year and this year beside the limits.
        case comparison = "baseline.bars"
        /// Valid hours of each month.
        case completeness = "completeness.months"
        /// Actions × states.
        case tasks = "tasks.matrix"
        case deadlines = "tasks.deadlines"

        /// In millimetres: the full height where the chart itself asks for none, and the share
        /// of it that a nearly full page may shrink it to.
        var height: (full: Double, least: Double) {
            switch self {
            case .ionYears, .ionMonths, .ionDay, .airCalendar, .airMonths, .airYears, .waterfall:
                (70, 0.76)
            case .comparison: (46, 0.85)
            case .completeness: (52, 0.85)
            case .ionMap: (90, 0.85)
            case .counts, .attention, .headroom, .bullets, .matrix, .ionStations,
                .ionCompleteness, .airLost, .comfortStrip, .overview, .slopes, .dumbbell, .tasks,
                .deadlines:
                (70, 1)
            }
        }
    }

    var kind: Kind
    /// The indicator, or for a matrix the rulebook, it is about; empty where it is about the
    /// whole evaluation.
    var subject: String

    init(_ kind: Kind, _ subject: String = "") {
        self.kind = kind
        self.subject = subject
    }
}
