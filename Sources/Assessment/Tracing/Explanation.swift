package import Gathering
package import Values

/// Where a number comes from, as a tree: a statement, the numbers it is made of under it, and at
/// the leaves cells of files. It holds values and parameters; the words are made by Dossiers.
package struct Explanation: Sendable {
    package var subject: Subject
    /// What the number is, where it has a code of its own.
    package var key: TraceKey?
    package var value: Rational?
    /// As printed.
    package var shown: DecimalValue?
    package var unit: UnitOfMeasure
    package var formula: Formula?
    package var place: SourcePlace?
    package var children: [Explanation]
    /// Parts that the depth leaves out.
    package var omitted: Int

    package init(
        _ subject: Subject, key: TraceKey? = nil, value: Rational? = nil,
        shown: DecimalValue? = nil, unit: UnitOfMeasure = .one, formula: Formula? = nil,
        place: SourcePlace? = nil, children: [Explanation] = [], omitted: Int = 0
    ) {
        self.subject = subject
        self.key = key
        self.value = value
        self.shown = shown
        self.unit = unit
        self.formula = formula
        self.place = place
        self.children = children
        self.omitted = omitted
    }

    /// What a node of the tree is about.
    package enum Subject: Sendable {
        /// The number that a code was asked for, where nothing else names it.
        case number(TraceKey)
        case clause(Clause, Finding)
        /// A part of a clause of several, from 0.
        case part(Int, Condition, Finding)
        /// What the clause asks, with its words.
        case requirement(Clause, Condition, Finding)
        case margin(Finding)
        case measurement(Measurement)
        case station(String)
        case month(Int)
        case day(CalendarDay)
        /// A day's air: nil where it has no AQI.
        case airDay(AirDay)
        case item(AQIStandard.Item)
        /// An element of the climate.
        case element(Quantity)
        case comfort(ComfortMonth)
        /// One row of hourly data: its time as labelled, and what became of it.
        case hour(Moment, HourLabel, ValueState)
        /// An hour for which no row is there: the hour that begins then.
        case absentHour(Moment)
        /// One row of daily or monthly data.
        case daily(CalendarDay, ValueState)
        case monthly(Int, ValueState)
        case gap(Completeness.Gap)
        case figure(Figure)
        case table(SourceUse)
        case file(SourceFile)
        case evidence(EvidenceItem)
        case waiver(Waiver)
        case judgement(Judgement)
        case exclusion(Exclusion)
        case override(Override)
        case task(PlanTask)
        case lack(Measurement.Lack)
        case note(Diagnostic)
        case diagnostic(Diagnostic)
        case absence(Absence)
        case change(Change.Way, from: Int, to: Int)
        case method(Method, indicator: String)
    }

    /// What became of a value; as ``HourGrid/State`` without the hours that are not expected.
    package enum ValueState: String, Sendable, Hashable, CaseIterable {
        case valid, blank, sentinel, unparsable, rejected, excluded, outside
    }

    /// How a value is made of its parts.
    package enum Formula: Sendable, Hashable {
        /// part ÷ whole × 100 %
        case share(part: Rational, whole: Rational)
        /// sum ÷ count
        case mean(sum: Rational, count: Int)
        case sum
        /// How many of the parts fulfil what is counted.
        case count(Int, of: Int)
        case difference(Rational, Rational)
        case largest, smallest
        /// X(s) + (X(s+1) − X(s)) × hundredths ÷ 100 of `count` values in ascending order.
        case percentile(Int, count: Int, low: Rational, high: Rational, hundredths: Int)
        /// The value and unit as they are written in the cell.
        case asWritten(String)
        /// from + (to − from) (C − low) ÷ (high − low), rounded up.
        case iaqi(concentration: Rational, low: Int, high: Int, from: Int, to: Int)
        /// A concentration past the table's end.
        case iaqiBeyond(concentration: Rational)
        /// T − 0.55 (1 − RH) (T − 14.4)
        case temperatureHumidity(temperature: Rational, humidity: Rational)
        /// −(10√V + 10.45 − V)(33 − T) + 8.55 S
        case windEffect(temperature: Rational, wind: Rational, sunshine: Rational)
        /// Largest mean of eight hours, each of at least six.
        case eightHours(windows: Int)
        /// Out of temperature and dew point.
        case humidityFromDewPoint
        /// The clause's own number.
        case stated
    }
}

/// A place in a file with what proves the file.
package struct SourcePlace: Sendable, Hashable {
    package var location: SourceLocation
    /// Lower-case hexadecimal; empty where the file is not among those that were read.
    package var sha256: String
    /// Of the column, as written.
    package var heading: String?

    package init(location: SourceLocation, sha256: String, heading: String? = nil) {
        self.location = location
        self.sha256 = sha256
        self.heading = heading
    }
}

/// How far down an explanation goes.
package struct ExplanationDepth: Sendable, Hashable {
    /// Days of this month are all shown.
    package var month: Int?
    /// Hours and cells of this day are all shown.
    package var day: CalendarDay?
    package var isWhole: Bool

    /// The parts of a group that are shown where nothing is asked for.
    package static let few = 3

    package init(month: Int? = nil, day: CalendarDay? = nil, isWhole: Bool = false) {
        self.month = day?.month ?? month
        self.day = day
        self.isWhole = isWhole
    }

    /// How many days of a month; of the first month with data some are shown unasked.
    func days(inMonth month: Int, isFirst: Bool) -> Int {
        if isWhole || self.month == month { return .max }
        return self.month == nil && isFirst ? Self.few : 0
    }

    /// How many hours or cells of a day.
    func cells(of day: CalendarDay, isFirst: Bool) -> Int {
        if isWhole || self.day == day { return .max }
        return self.day == nil && month == nil && isFirst ? Self.few : 0
    }
}
