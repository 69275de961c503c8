public import Gathering
public import Values

/// Something that is measured for a year, and how.
public struct Indicator: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable { case higher, lower }

    /// Stable and dotted: `ion.annualMean`.
    public var id: String
    public var name: String
    public var unit: UnitOfMeasure
    public var better: Direction
    /// Digits after the point when printed.
    public var decimals: Int
    public var method: Method

    public init(
        id: String, name: String, unit: UnitOfMeasure, better: Direction, decimals: Int,
        method: Method
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.better = better
        self.decimals = decimals
        self.method = method
    }
}

/// Editions of the AQI standard.
public enum AQIEdition: String, Sendable, Hashable, CaseIterable {
    case hj633y2012 = "HJ 633-2012"
    case hj633y2026 = "HJ 633-2026"
}

/// The choices of a method, all of them from the rulebook's `<method>`; no code has a default
/// of its own beyond what the schema states.
public struct Method: Sendable, Hashable {
    /// What a day without one of the pollutants is worth.
    public enum MissingPollutant: String, Sendable, Hashable, CaseIterable {
        /// All six or no AQI.
        case required
        /// AQI from those there are.
        case ignored
        /// HJ 633-2026, 5.3.1: AQI from the rest counts only where it is over 100.
        case hj633y2026 = "hj633-2026-5.3.1"
    }

    /// The way from hours to the year.
    public enum RollUp: String, Sendable, Hashable, CaseIterable {
        /// Valid hours → month → year (the programme's data guide).
        case hourMonthYear = "hour-month-year"
        /// Hours → day → month → year.
        case hourDayMonthYear = "hour-day-month-year"
        /// The mean of all hours.
        case allHours = "all-hours"
    }

    /// How several stations become one area.
    public enum Stations: String, Sendable, Hashable { case mean, minimum }

    /// The document the method is taken from, as printed.
    public var standard: String
    public var basis: Basis
    /// The edition that decides, and those shown beside it.
    public var edition: AQIEdition?
    public var alsoShow: [AQIEdition]
    public var hours: HourRule
    public var missingPollutant: MissingPollutant
    public var rollUp: RollUp
    public var stations: Stations
    /// Valid hours a day, valid days a month (and in February), valid days and months a year.
    /// Nil: no minimum is set.
    public var minimumHours: Int?
    public var minimumDays: Int?
    public var minimumDaysInFebruary: Int?
    public var minimumDaysInYear: Int?
    public var minimumMonths: Int?
    /// Months of the cold half-year, in which GB/T 27963 decides by the wind-chill index.
    public var coldMonths: [Int]
    /// Mean wind in m/s over which the wind-chill index decides all the year; nil: not used.
    public var windLimit: DecimalValue?
    /// Where a day made of hourly weather ends.
    public var dayEnds: DayEnd

    public enum HourRule: String, Sendable, Hashable {
        /// Group by the printed label: hour 0 belongs to the day it is printed with.
        case start
        /// The label is the end of the hour: hour 0 closes the day before.
        case ending
        /// As each source declares.
        case declared
    }

    public init(
        standard: String, basis: Basis = .unconfirmed, edition: AQIEdition? = nil,
        alsoShow: [AQIEdition] = [], hours: HourRule = .declared,
        missingPollutant: MissingPollutant = .required, rollUp: RollUp = .hourMonthYear,
        stations: Stations = .mean, minimumHours: Int? = nil, minimumDays: Int? = nil,
        minimumDaysInFebruary: Int? = nil, minimumDaysInYear: Int? = nil,
        minimumMonths: Int? = nil, coldMonths: [Int] = [], windLimit: DecimalValue? = nil,
        dayEnds: DayEnd = .midnight
    ) {
        self.standard = standard
        self.basis = basis
        self.edition = edition
        self.alsoShow = alsoShow
        self.hours = hours
        self.missingPollutant = missingPollutant
        self.rollUp = rollUp
        self.stations = stations
        self.minimumHours = minimumHours
        self.minimumDays = minimumDays
        self.minimumDaysInFebruary = minimumDaysInFebruary
        self.minimumDaysInYear = minimumDaysInYear
        self.minimumMonths = minimumMonths
        self.coldMonths = coldMonths
        self.windLimit = windLimit
        self.dayEnds = dayEnds
    }
}

/// Whether a requirement or method is quoted from a document or still to be confirmed.
public enum Basis: String, Sendable, Hashable, CaseIterable {
    case quoted = "引用"
    case unconfirmed = "待核"

    public var wording: Wording {
        switch self {
        case .quoted: Wording("引用", "quoted")
        case .unconfirmed: Wording("待核", "unconfirmed")
        }
    }
}
