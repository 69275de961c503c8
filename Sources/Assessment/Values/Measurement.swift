public import Gathering
public import Values

/// One indicator measured for one year, in one way.
public struct Measurement: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        case measured(Rational)
        /// Measured, but fewer data than the minimum: can prove 不达标, never 达标.
        case incomplete(Rational, Lack)
        case lacking(Lack)

        /// The exact value, complete or not.
        public var value: Rational? {
            switch self {
            case .measured(let value), .incomplete(let value, _): value
            case .lacking: nil
            }
        }

        /// Why the value is not sufficient, or why there is none.
        public var lack: Lack? {
            switch self {
            case .measured: nil
            case .incomplete(_, let lack), .lacking(let lack): lack
            }
        }
    }

    /// Why there is no number, or not a sufficient one.
    public enum Lack: Sendable, Hashable {
        case noData
        case noStation
        /// Fewer valid hours, days or months than the minimum.
        case tooFew(Completeness.Span, valid: Int, required: Int)
        case missingQuantity(Quantity)
        /// A cell that could not be used; the diagnostic says why.
        case badCell(Diagnostic)
        /// Two figures for one year that differ.
        case conflict([Figure])
        case failed(Diagnostic)
    }

    public var indicator: String
    public var year: Int
    /// What sets it apart from others of the same indicator and year: `HJ 633-2012`,
    /// `all-hours`; empty for one that has no variants.
    public var variant: String
    /// What the variant differs in from the one that decides; nil for that one.
    public var axis: VariantAxis?
    /// Whether clauses are judged by this one.
    public var decides: Bool
    public var outcome: Outcome
    /// Rounded once, half-even, to the indicator's decimals.
    public var rounded: DecimalValue?
    public var unit: UnitOfMeasure
    public var completeness: Completeness?
    /// The method it was made by, after tailoring.
    public var method: Method
    public var detail: Detail
    /// The tables it comes from.
    public var sources: [SourceUse]
    /// The station ledger, in order of id: what each came to; where the area is judged by the mean
    /// of concentrations, what each would have come to alone. Empty in the other ways of such an
    /// indicator, and where nothing is observed.
    public var stations: [StationValue]
    /// The course of the day, of `ion.annualMean` in the way that decides; nil in its other ways,
    /// of any other indicator, and where no station takes part.
    public var hourProfile: HourProfile?
    /// How many observations approved exclusions took out: hours, or daily or monthly values, over
    /// all stations and quantities.
    public var excludedValues: Int
    /// The least and the most the year can still come to, whatever the missing data would have
    /// shown; nil where nothing bounds them.
    public var bounds: Bounds?
    /// What is left of an unfinished year; nil where its last day, or nothing, was observed.
    public var rest: Rest?
    /// What a reader of the number must know: a choice that the data forced, never a fault.
    public var notes: [Diagnostic]

    public init(
        indicator: String, year: Int, variant: String = "", axis: VariantAxis? = nil,
        decides: Bool = true, outcome: Outcome, rounded: DecimalValue? = nil, unit: UnitOfMeasure,
        completeness: Completeness? = nil, method: Method, detail: Detail = .none,
        sources: [SourceUse] = [], stations: [StationValue] = [],
        hourProfile: HourProfile? = nil, excludedValues: Int = 0, bounds: Bounds? = nil,
        rest: Rest? = nil, notes: [Diagnostic] = []
    ) {
        self.indicator = indicator
        self.year = year
        self.variant = variant
        self.axis = axis
        self.decides = decides
        self.outcome = outcome
        self.rounded = rounded
        self.unit = unit
        self.completeness = completeness
        self.method = method
        self.detail = detail
        self.sources = sources
        self.stations = stations
        self.hourProfile = hourProfile
        self.excludedValues = excludedValues
        self.bounds = bounds
        self.rest = rest
        self.notes = notes
    }

    /// The exact value, complete or not.
    public var value: Rational? { outcome.value }
}

/// One station's part in a measurement of the area.
public struct StationValue: Sendable, Hashable {
    public var station: String
    public var outcome: Measurement.Outcome
    public var completeness: Completeness?
    /// Twelve entries, or none where the indicator has no monthly values.
    public var months: [MonthValue]

    public init(
        station: String, outcome: Measurement.Outcome, completeness: Completeness? = nil,
        months: [MonthValue] = []
    ) {
        self.station = station
        self.outcome = outcome
        self.completeness = completeness
        self.months = months
    }

    /// The exact value, complete or not.
    public var value: Rational? { outcome.value }
}

/// How much of what should be there is there.
public struct Completeness: Sendable, Hashable {
    public enum Span: String, Sendable, Hashable { case hours, days, months }

    public struct Gap: Sendable, Hashable {
        /// Empty where the area is measured as one.
        public var station: String
        /// The beginning of the first hour or day that is lost, in real time, not as labelled.
        public var from: Moment
        /// The end of the last one.
        public var to: Moment
        /// In the completeness's span: hours or days.
        public var length: Int

        public init(station: String, from: Moment, to: Moment, length: Int) {
            self.station = station
            self.from = from
            self.to = to
            self.length = length
        }
    }

    /// How many were lost to one cause.
    ///
    /// Hours: a marker as written (`999999`) where the table has only one, otherwise `sentinel`;
    /// `blank`, `unparsable`, `rejected`, `excluded` (by the register), `absent` (no row). Together with the valid ones these
    /// make the expected number; `outside-station` (a value from a day on which the station was
    /// not there) comes on top of it. Days: `no-data`, `too-few-hours`, `excluded`, or for an AQI the
    /// pollutants without a daily value, joined by commas: `pm10,o3`.
    public struct Loss: Sendable, Hashable {
        public var cause: String
        public var count: Int

        public init(cause: String, count: Int) {
            self.cause = cause
            self.count = count
        }
    }

    /// How many days were lost to one pollutant among others: a day that lacks two counts for
    /// both. Days without any data are lost to none in particular and are not counted here.
    public struct PollutantLoss: Sendable, Hashable {
        public var pollutant: Quantity
        public var days: Int

        public init(pollutant: Quantity, days: Int) {
            self.pollutant = pollutant
            self.days = days
        }
    }

    public var span: Span
    public var valid: Int
    public var expected: Int
    public var longestGap: Gap?
    public var losses: [Loss]
    /// For an AQI: the pollutants that cost days, in the standard's order.
    public var lostTo: [PollutantLoss]

    public init(
        span: Span, valid: Int, expected: Int, longestGap: Gap? = nil, losses: [Loss] = [],
        lostTo: [PollutantLoss] = []
    ) {
        self.span = span
        self.valid = valid
        self.expected = expected
        self.longestGap = longestGap
        self.losses = losses
        self.lostTo = lostTo
    }
}

/// A table that a measurement used, and which of its rows or the cell.
public struct SourceUse: Sendable, Hashable {
    public var origin: Int
    public var location: SourceLocation
    public var sha256: String

    public init(origin: Int, location: SourceLocation, sha256: String) {
        self.origin = origin
        self.location = location
        self.sha256 = sha256
    }
}

/// The steps under a measurement, for charts and annexes.
public enum Detail: Sendable, Hashable {
    case none
    /// Twelve entries, January first; the area's value (stations rolled up).
    case months([MonthValue])
    /// One entry a day of the year.
    case airDays([AirDay])
    /// Twelve entries.
    case comfortMonths([ComfortMonth])
    case figure(Figure)
}

/// One month's mean.
public struct MonthValue: Sendable, Hashable {
    public var month: Int
    public var mean: Rational?
    public var valid: Int
    public var expected: Int
    /// Under the method's minimum: not part of the year.
    public var isSufficient: Bool

    public init(month: Int, mean: Rational?, valid: Int, expected: Int, isSufficient: Bool) {
        self.month = month
        self.mean = mean
        self.valid = valid
        self.expected = expected
        self.isSufficient = isSufficient
    }
}

/// One day's air.
public struct AirDay: Sendable, Hashable {
    public var day: CalendarDay
    /// Nil where the day is not valid.
    public var aqi: Int?
    /// 首要污染物, where AQI is over 50.
    public var primary: [Quantity]
    /// Pollutants without a valid daily value.
    public var missing: [Quantity]

    public init(day: CalendarDay, aqi: Int?, primary: [Quantity], missing: [Quantity]) {
        self.day = day
        self.aqi = aqi
        self.primary = primary
        self.missing = missing
    }
}

/// One month's climate comfort by GB/T 27963-2011.
public struct ComfortMonth: Sendable, Hashable {
    public enum Index: String, Sendable, Hashable {
        /// 温湿指数 I
        case temperatureHumidity = "I"
        /// 风效指数 K
        case windEffect = "K"
    }

    public var month: Int
    /// I rounded to one decimal, K to an integer, before grading.
    public var temperatureHumidity: DecimalValue?
    public var windEffect: DecimalValue?
    public var decidedBy: Index?
    /// 1 寒冷 · 2 冷 · 3 舒适 · 4 热 · 5 闷热; nil where data lack.
    public var grade: Int?
    public var lack: Measurement.Lack?
    /// The humidity was derived from the dew point (Magnus formula), not observed.
    public var isHumidityDerived: Bool

    public init(
        month: Int, temperatureHumidity: DecimalValue?, windEffect: DecimalValue?,
        decidedBy: Index?, grade: Int?, lack: Measurement.Lack? = nil,
        isHumidityDerived: Bool = false
    ) {
        self.month = month
        self.temperatureHumidity = temperatureHumidity
        self.windEffect = windEffect
        self.decidedBy = decidedBy
        self.grade = grade
        self.lack = lack
        self.isHumidityDerived = isHumidityDerived
    }
}
